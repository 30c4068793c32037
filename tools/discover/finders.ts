/**
 * What can be found, in the order in which it has to be: the database first, and what hangs on it later.
 */
import { operations } from '../../schemas/index.ts';
import { environmentName, placeVariables, type PlaceName } from '../../fixtures/variables.ts';
import type { Finder } from './context.ts';
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

/** A variable, the finder for it, and the operation that it cannot do without. */
export type Step = readonly [variable: PlaceName, needs: string, find: Finder];

const everything: readonly Step[] = [
  ['db_id', 'databases.list', findDatabase],
  ['resource_id', 'resources.list', findResource],
  ['db_custom_field', 'databases.fieldsGet', findCustomField],
  ['stsegment_id', 'segments.list', findStaticSegment],
  ['dynsegment_id', 'segments.list', findDynamicSegment],
  ['segment_id', 'segments.list', findSegment],
  ['suplist_id', 'suppressionLists.list', findSuppressionList],
  ['template_id', 'templates.list', findTemplate],
  ['campaign_id', 'mailings.list', findMailing],
  ['workflow_id', 'automationScenarios.list', findScenario],
  ['vsender_id', 'senders.virtualList', findVirtualSender],
  ['sender_id', 'senders.list', findSender],
  ['profile_id', 'profiles.list', findProfile],
  ['subscription_id', 'profiles.get', findPushSubscription],
  ['smid', 'actionHistory.get', findMessage],
  ['product_id', 'market.productsList', findProduct],
  ['sku_id', 'market.skuList', findSku],
  ['order_external_id', 'market.ordersList', findOrder],
  ['line_id', 'market.ordersList', findLine],
  ['market_endpoint', 'market.ordersList', findEndpoint],
  ['market_region', 'market.ordersList', findRegion],
  ['market_currency', 'market.ordersList', findCurrency],
];

/** The steps whose operation stands in the contract. */
export const steps = everything.filter(([, needs]) => operations.some(({ id }) => id === needs));

const found = new Set<string>(['url', 'token', ...steps.map(([variable]) => variable)]);

/** Variables that no call tells, with what they mean. */
export const untold = placeVariables
  .filter(({ name }) => !found.has(name))
  .map(({ name, meaning }) => ({ name, variable: environmentName(name), meaning }));
