/**
 * Who finds which variable.
 */
import type { Discoverable } from '../../../src/config/variables/discoverable.ts';
import type { Finder } from '../context.ts';
import { findCustomField, findDatabase, findResource } from './databases.ts';
import { findCurrency, findEndpoint, findLine, findOrder, findProduct, findRegion, findSku } from './market.ts';
import {
  findMailing,
  findScenario,
  findSender,
  findSuppressionList,
  findTemplate,
  findVirtualSender,
} from './messages.ts';
import { findMessage, findProfile, findPushSubscription } from './profile.ts';
import { findDynamicSegment, findSegment, findStaticSegment } from './segments.ts';

/** The finder of each variable that can be found. */
export const finders: Readonly<Record<Discoverable, Finder>> = {
  db_id: findDatabase,
  resource_id: findResource,
  db_custom_field: findCustomField,
  stsegment_id: findStaticSegment,
  dynsegment_id: findDynamicSegment,
  segment_id: findSegment,
  suplist_id: findSuppressionList,
  template_id: findTemplate,
  campaign_id: findMailing,
  workflow_id: findScenario,
  vsender_id: findVirtualSender,
  sender_id: findSender,
  profile_id: findProfile,
  subscription_id: findPushSubscription,
  smid: findMessage,
  product_id: findProduct,
  sku_id: findSku,
  order_external_id: findOrder,
  line_id: findLine,
  market_endpoint: findEndpoint,
  market_region: findRegion,
  market_currency: findCurrency,
};
