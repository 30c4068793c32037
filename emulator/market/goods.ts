/**
 * Products and SKUs of the market. Importing one with a known external id changes what is sent of it.
 */
import { existing, NotFound } from '../core/errors.ts';
import { Parameters, type Values, without } from '../core/parameters.ts';
import type { Entity, Goods, Market, Sku } from '../model/market.ts';
import type { State } from '../model/state.ts';
import { nextNumber } from '../store/numbers.ts';
import { amountIn, checkCategories, checkCurrency, checkRegion, customValues } from './settings.ts';

/** What is kept of goods: all that was sent, except their names and what belongs to them. */
function fieldsOf(market: Market, entity: Entity, values: Parameters, known: Values = {}): Values {
  for (const name of ['price', 'old_price']) amountIn(values, name);
  checkCurrency(market, values.optionalText('currency'));
  checkCategories(market, values.texts('categories'));
  for (const region of values.has('regional_data') ? values.objects('regional_data') : []) {
    checkRegionalData(market, entity, new Parameters(region));
  }
  const sent = ['external_id', 'product_external_id', 'sku', 'custom_fields'].reduce(without, values.values);
  const old = known.custom_fields as Values | undefined;
  const custom_fields = customValues(market, entity, values.optionalObject('custom_fields'), old);
  return structuredClone({ ...known, ...sent, custom_fields });
}

function checkRegionalData(market: Market, entity: Entity, values: Parameters): void {
  checkRegion(market, values.optionalText('external_id'));
  checkCurrency(market, values.optionalText('currency'));
  for (const name of ['price', 'old_price']) amountIn(values, name);
  customValues(market, entity, values.optionalObject('custom_fields'), requiredFrom(market, entity));
}

// A region repeats only what differs in it, so nothing is required there.
function requiredFrom({ customFields }: Market, entity: Entity): Values {
  const own = [...customFields.values()].filter((field) => field.entity === entity && field.isRequired);
  return Object.fromEntries(own.map(({ externalId, defaultValue }) => [externalId, defaultValue]));
}

/**
 * Makes a product or changes it, with the SKUs that stand in it.
 *
 * @throws Refusal for what the settings do not allow
 */
export function putProduct(state: State, market: Market, values: Parameters): Goods {
  const externalId = values.text('external_id');
  const known = market.products.get(externalId);
  const fields = fieldsOf(market, 'product', values, known?.fields);
  const product = { id: known?.id ?? nextNumber(state, 'products'), externalId, fields };
  market.products.set(externalId, product);
  for (const sku of values.has('sku') ? values.objects('sku') : []) {
    putSku(state, market, new Parameters({ ...sku, product_external_id: externalId }));
  }
  return product;
}

/**
 * Makes a SKU of a product or changes it.
 *
 * @throws Refusal for what the settings do not allow; NotFound for an unknown product
 */
export function putSku(state: State, market: Market, values: Parameters): Sku {
  const externalId = values.text('external_id');
  const known = market.skus.get(externalId);
  const product = productOf(market, values.text('product_external_id')).externalId;
  const fields = fieldsOf(market, 'sku', values, known?.fields);
  const sku = { id: known?.id ?? nextNumber(state, 'skus'), externalId, product, fields };
  market.skus.set(externalId, sku);
  return sku;
}

/** SKUs of a product, in the order of their creation. */
export function skusOf({ skus }: Market, { externalId }: Goods): Sku[] {
  return [...skus.values()].filter(({ product }) => product === externalId);
}

/** How goods look in lists. */
export function goodsView({ externalId, fields }: Goods): Values {
  return { name: fields.name, external_id: externalId };
}

/**
 * The goods that a deletion names, by numbers and external ids; unknown ones are ignored.
 *
 * @throws NotFound where it names none at all
 */
export function namedGoods<T extends Goods>(held: Map<string, T>, parameters: Parameters): T[] {
  if (!parameters.has('ids') && !parameters.has('external_ids')) throw new NotFound('nothing to delete is named');
  const ids = parameters.integers('ids');
  const externalIds = parameters.texts('external_ids');
  return [...held.values()].filter(({ id, externalId }) => ids.includes(id) || externalIds.includes(externalId));
}

/** @throws NotFound */
export function productOf(market: Market, externalId: string): Goods {
  return existing(market.products.get(externalId), `product ${externalId}`);
}

/** @throws NotFound */
export function skuOf(market: Market, externalId: string): Sku {
  return existing(market.skus.get(externalId), `SKU ${externalId}`);
}
