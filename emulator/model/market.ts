/**
 * What the emulated market holds: settings, products, SKUs, orders. Everything has an external id, which the caller gives;
 * products, SKUs and orders have a number of the platform's own besides.
 *
 * https://guides.altcraft.com/en/developer-guide/market/market-objects/56249763 and its siblings
 */
import type { Values } from '../core/parameters.ts';

/** What a custom field belongs to. */
export type Entity = 'product' | 'sku' | 'order' | 'line_order';

interface CustomField {
  externalId: string;
  name: string;
  entity: Entity;
  isRequired: boolean;
  type: string;
  defaultValue: unknown;
  enumValues: Values;
}

interface Category {
  externalId: string;
  name: string;
  parent?: string;
}

interface LineStatus {
  externalId: string;
  name: string;
  /** The platform's own status that it counts as. */
  type: string;
}

/** A place where orders are made; its sales channel belongs to one database. */
export interface Touchpoint {
  externalId: string;
  databaseId: number;
}

/** A product or a SKU: what was sent of it, by the names of the API. */
export interface Goods {
  id: number;
  externalId: string;
  fields: Values;
}

export interface Sku extends Goods {
  /** Product that it belongs to, by external id. */
  product: string;
}

export interface OrderLine {
  externalId: string;
  status: string;
  /** One of the two. */
  product?: string;
  sku?: string;
  /** Amounts as they were sent. */
  basePrice: string;
  minPrice: string;
  finalPrice: string;
  count: number;
  customFields: Values;
}

export interface Order {
  id: number;
  externalId: string;
  profileId: string;
  endpoint: string;
  status: string;
  tags: string[];
  /** Amounts as they were sent. */
  deliveryCost: string;
  totalPrice: string;
  currency: string;
  region?: string;
  customFields: Values;
  lines: OrderLine[];
  createdAt: string;
  updatedAt: string;
}

/** Everything by external id. */
export interface Market {
  currencies: string[];
  regions: string[];
  touchpoints: Map<string, Touchpoint>;
  categories: Map<string, Category>;
  /** By `<entity>:<external id>`: fields of two entities may have one external id. */
  customFields: Map<string, CustomField>;
  lineStatuses: Map<string, LineStatus>;
  products: Map<string, Goods>;
  skus: Map<string, Sku>;
  orders: Map<string, Order>;
}
