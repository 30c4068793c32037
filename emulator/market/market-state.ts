/**
 * What the emulated market holds: settings, products, SKUs, orders. Everything has an external id, which the caller gives;
 * products, SKUs and orders have a number of the platform's own besides.
 *
 * https://guides.altcraft.com/en/developer-guide/market/market-objects/56249763 and its siblings
 */
import { NotFound } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';

/** What a custom field belongs to. */
export type Entity = 'product' | 'sku' | 'order' | 'line_order';

export interface CustomField {
  externalId: string;
  name: string;
  entity: Entity;
  isRequired: boolean;
  type: string;
  defaultValue: unknown;
  enumValues: Values;
}

export interface Category {
  externalId: string;
  name: string;
  parent?: string;
}

export interface LineStatus {
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

/** A market without anything in it. */
export function emptyMarket(): Market {
  return {
    currencies: [],
    regions: [],
    touchpoints: new Map(),
    categories: new Map(),
    customFields: new Map(),
    lineStatuses: new Map(),
    products: new Map(),
    skus: new Map(),
    orders: new Map(),
  };
}

/** How an order is named: by its number, its external id, or both. */
export interface OrderName {
  id?: number;
  externalId?: string;
}

/** @throws NotFound when there is no such order, or number and external id are those of two */
export function orderOf(market: Market, { id, externalId }: OrderName): Order {
  const isNamed = id !== undefined || externalId !== undefined;
  const order = [...market.orders.values()].find(
    (candidate) =>
      isNamed &&
      (id === undefined || candidate.id === id) &&
      (externalId === undefined || candidate.externalId === externalId),
  );
  if (!order) throw new NotFound(`order ${externalId ?? id ?? ''} not found`);
  return order;
}

/** @throws NotFound */
export function touchpointOf(market: Market, externalId: string): Touchpoint {
  const touchpoint = market.touchpoints.get(externalId);
  if (!touchpoint) throw new NotFound(`touchpoint ${externalId} not found`);
  return touchpoint;
}

/** @throws NotFound */
export function productOf(market: Market, externalId: string): Goods {
  const product = market.products.get(externalId);
  if (!product) throw new NotFound(`product ${externalId} not found`);
  return product;
}

/** @throws NotFound */
export function skuOf(market: Market, externalId: string): Sku {
  const sku = market.skus.get(externalId);
  if (!sku) throw new NotFound(`SKU ${externalId} not found`);
  return sku;
}

/** The market as plain JSON, for the state that is shown. */
export function marketView(market: Market): Values {
  const entries = Object.entries(market).map(([name, held]: [string, unknown]) => [
    name,
    held instanceof Map ? [...(held.values() as Iterable<unknown>)] : held,
  ]);
  return Object.fromEntries(entries) as Values;
}
