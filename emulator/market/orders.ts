/**
 * Orders of the market. Importing one with a known external id changes it; its lines are replaced as a whole.
 *
 * https://guides.altcraft.com/en/developer-guide/market/orders/56249746
 */
import { timestamp, toTheSecond } from '../core/clock.ts';
import { existing, IncorrectField } from '../core/errors.ts';
import { Parameters, type Values } from '../core/parameters.ts';
import type { Market, Order, OrderLine, Touchpoint } from '../model/market.ts';
import type { Profile } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import { profileIn } from '../profiles/matching.ts';
import { profileHash } from '../profiles/view.ts';
import type { Work } from '../store/call.ts';
import { nextNumber } from '../store/numbers.ts';
import { productOf, skuOf } from './goods.ts';
import { amountIn, checkCurrency, checkLineStatus, checkRegion, customValues, inMinorUnits } from './settings.ts';

/**
 * The profile that an order names: searched in the database of the sales channel that its touchpoint belongs to.
 *
 * @throws NotFound
 */
export function buyerOf(state: State, market: Market, order: Parameters): Profile {
  return profileIn(state, touchpointOf(market, order.text('endpoint')).databaseId, order);
}

/**
 * Makes an order of a profile, or changes it.
 *
 * @param market where it is put; a copy, so that a refused batch changes nothing
 * @param values fields of the order by the names of the API
 * @throws Refusal for what the settings do not allow, and for unknown products
 */
export function putOrder(call: Work, market: Market, profile: Profile, values: Parameters): Order {
  const externalId = values.text('external_id');
  const known = market.orders.get(externalId);
  const region = values.optionalText('region') ?? known?.region;
  checkCurrency(market, values.text('currency'));
  checkRegion(market, region);
  const now = toTheSecond(call.now);
  const order: Order = {
    id: known?.id ?? nextNumber(call.state, 'orders'),
    externalId,
    profileId: profile.id,
    endpoint: touchpointOf(market, values.text('endpoint')).externalId,
    status: values.text('status'),
    tags: values.has('tags') ? values.texts('tags') : (known?.tags ?? []),
    deliveryCost: amountIn(values, 'delivery_cost') ?? known?.deliveryCost ?? '0',
    totalPrice: amountIn(values, 'total_price') ?? '0',
    currency: values.text('currency'),
    ...(region === undefined ? {} : { region }),
    customFields: customValues(market, 'order', values.optionalObject('custom_fields'), known?.customFields),
    lines: linesIn(market, values),
    createdAt: momentIn(values, 'create_time') ?? known?.createdAt ?? now,
    updatedAt: momentIn(values, 'update_time') ?? now,
  };
  market.orders.set(externalId, order);
  return order;
}

/** @throws IncorrectField when there is no line, or two have one external id */
function linesIn(market: Market, values: Parameters): OrderLine[] {
  const lines = values.objects('lines').map((line) => lineFrom(market, new Parameters(line)));
  if (lines.length === 0) throw new IncorrectField('lines', 'must have one entry at least');
  if (new Set(lines.map(({ externalId }) => externalId)).size < lines.length) {
    throw new IncorrectField('lines', 'a line comes twice');
  }
  return lines;
}

function lineFrom(market: Market, values: Parameters): OrderLine {
  const status = values.optionalText('status') ?? 'new';
  checkLineStatus(market, 'lines.status', status);
  const basePrice = amountIn(values, 'base_price_per_item') ?? '0';
  const count = values.optionalInteger('count') ?? 1;
  if (count < 0) throw new IncorrectField('lines.count', 'must be >= 0');
  return {
    externalId: values.text('external_id'),
    status,
    ...wareOf(market, values),
    basePrice,
    minPrice: amountIn(values, 'min_price_per_item') ?? '0',
    finalPrice: amountIn(values, 'final_price_per_item') ?? basePrice,
    count,
    customFields: customValues(market, 'line_order', values.optionalObject('custom_fields')),
  };
}

/** @throws IncorrectField when a line is not about one product or one SKU */
function wareOf(market: Market, values: Parameters): Pick<OrderLine, 'product' | 'sku'> {
  const [product, sku] = [values.optionalText('product'), values.optionalText('sku')];
  if (product !== undefined && sku === undefined) return { product: productOf(market, product).externalId };
  if (sku !== undefined && product === undefined) return { sku: skuOf(market, sku).externalId };
  throw new IncorrectField('lines.product', 'a line has either a product or a SKU');
}

// Pages show moments, dates, and dates with a time but no zone.
function momentIn(values: Parameters, name: string): string | undefined {
  const text = values.optionalText(name);
  if (text === undefined) return undefined;
  const isBare = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text);
  const moment = Date.parse(isBare ? `${text.replace(' ', 'T')}Z` : text);
  if (Number.isNaN(moment)) throw new IncorrectField(name, 'is no date');
  return toTheSecond(moment);
}

/** How an order stands in the history of its profile. */
const eventOf = ({ externalId }: Order) => `order ${externalId}`;

/** Writes an order into the history of its profile; it stands there once. */
export function noteOrder({ state, now }: Work, order: Order): void {
  forgetOrder(state, order);
  state.profiles.get(order.profileId)?.history.push({ date: timestamp(now), event: eventOf(order) });
}

/** Takes an order out of the histories. */
export function forgetOrder(state: State, order: Order): void {
  for (const profile of state.profiles.values()) {
    if (!profile.history.some(({ event }) => event === eventOf(order))) continue;
    profile.history = profile.history.filter(({ event }) => event !== eventOf(order));
  }
}

/** How an order looks in lists. */
export function orderView(state: State, order: Order): Values {
  const profile = state.profiles.get(order.profileId);
  return {
    profile: { profile_id: order.profileId, xxh: profile ? profileHash(profile) : '' },
    external_id: order.externalId,
    endpoint: order.endpoint,
    ...(order.tags.length > 0 ? { tags: [...order.tags] } : {}),
    status: order.status,
    delivery_cost: inMinorUnits(order.deliveryCost),
    total_price: inMinorUnits(order.totalPrice),
    currency: order.currency,
    custom_fields: structuredClone(order.customFields),
    ...(order.region === undefined ? {} : { region: order.region }),
    lines: order.lines.map((line) => lineView(line, order.currency)),
    create_time: order.createdAt,
    update_time: order.updatedAt,
  };
}

function lineView({ externalId, product, sku, ...line }: OrderLine, currency: string): Values {
  return {
    external_id: externalId,
    ...(product === undefined ? { sku } : { product }),
    base_price_per_item: inMinorUnits(line.basePrice),
    min_price_per_item: inMinorUnits(line.minPrice),
    final_price_per_item: inMinorUnits(line.finalPrice),
    count: line.count,
    custom_fields: structuredClone(line.customFields),
    currency,
  };
}

/** How an order is named: by its number, its external id, or both. */
interface OrderName {
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
  return existing(order, `order ${externalId ?? id ?? ''}`);
}

/** @throws NotFound */
function touchpointOf(market: Market, externalId: string): Touchpoint {
  return existing(market.touchpoints.get(externalId), `touchpoint ${externalId}`);
}
