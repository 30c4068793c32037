import type { Call } from '../core/call.ts';
import { NotFound } from '../core/errors.ts';
import { goodsView, namedGoods, putProduct, putSku, skusOf } from '../market/market-goods.ts';
import { buyerOf, forgetOrder, noteOrder, orderView, putOrder } from '../market/market-orders.ts';
import { pageOf } from '../market/market-paging.ts';
import { demandLineStatus, named, putSettings } from '../market/market-settings.ts';
import { orderOf } from '../market/market-state.ts';
import type { Parameters } from '../core/parameters.ts';
import { type Values } from '../core/parameters.ts';

/** Replies of the market leave the text of a success empty. */
const silent = { error_text: '' };

/**
 * The market: orders, products, SKUs; https://guides.altcraft.com/en/developer-guide/market/orders/56249746 and its siblings.
 *
 * An import works on a copy, so that a refused entry refuses the call as a whole. Replies of imports are on no page that
 * could be read; presumably they are the bare frame.
 */
export const market = {
  ordersImport(call: Call) {
    const { state, parameters } = call;
    const copy = structuredClone(state.market);
    putSettings(copy, parameters);
    const orders = named(parameters, 'data').map((values) =>
      putOrder(call, copy, buyerOf(state, copy, values), values),
    );
    state.market = copy;
    for (const order of orders) noteOrder(call, order);
    return silent;
  },

  ordersList({ state, parameters }: Call) {
    const endpoint = parameters.optionalText('endpoint');
    const wanted = [...state.market.orders.values()].filter((order) => !endpoint || order.endpoint === endpoint);
    const { page, next_from_id } = pageOf('orders', wanted, parameters);
    return { ...silent, next_from_id, result: page.map((order) => orderView(state, order)) };
  },

  ordersDelete({ state, parameters }: Call) {
    const order = orderOf(state.market, nameIn(parameters));
    state.market.orders.delete(order.externalId);
    forgetOrder(state, order);
    return silent;
  },

  ordersGetStatus({ state, parameters }: Call) {
    const { endpoint, status } = orderOf(state.market, nameIn(parameters));
    return { ...silent, result: { endpoint, status } };
  },

  ordersUpdateOrderLineStatus({ state, parameters }: Call) {
    const order = orderOf(state.market, { externalId: parameters.text('order_external_id') });
    const lineId = parameters.text('order_line_external_id');
    const line = order.lines.find(({ externalId }) => externalId === lineId);
    if (!line) throw new NotFound(`line ${lineId} not found`);
    const status = parameters.text('status_external_id');
    demandLineStatus(state.market, 'status_external_id', status);
    line.status = status;
    return silent;
  },

  productsImport({ state, parameters }: Call) {
    const copy = structuredClone(state.market);
    putSettings(copy, parameters);
    for (const values of named(parameters, 'data')) putProduct(state, copy, values);
    state.market = copy;
    return silent;
  },

  skuImport({ state, parameters }: Call) {
    const copy = structuredClone(state.market);
    putSettings(copy, parameters);
    for (const values of named(parameters, 'data')) putSku(state, copy, values);
    state.market = copy;
    return silent;
  },

  productsList({ state, parameters }: Call) {
    const { page, next_from_id } = pageOf('products', state.market.products.values(), parameters);
    const result = page.map((product): Values => {
      const skus = skusOf(state.market, product).map(goodsView);
      return { ...goodsView(product), ...(skus.length > 0 ? { sku: skus } : {}) };
    });
    return { ...silent, next_from_id, result };
  },

  skuList({ state, parameters }: Call) {
    const { page, next_from_id } = pageOf('sku', state.market.skus.values(), parameters);
    return { ...silent, next_from_id, result: page.map(goodsView) };
  },

  // A SKU cannot exist without its product, so it goes with it.
  productsDelete({ state, parameters }: Call) {
    const { products, skus } = state.market;
    const named = namedGoods(products, parameters);
    for (const product of named) {
      for (const { externalId } of skusOf(state.market, product)) skus.delete(externalId);
      products.delete(product.externalId);
    }
    return { ...silent, deleted_count: named.length };
  },

  skuDelete({ state, parameters }: Call) {
    const { skus } = state.market;
    const named = namedGoods(skus, parameters);
    for (const { externalId } of named) skus.delete(externalId);
    return { ...silent, deleted_count: named.length };
  },
};

function nameIn(parameters: Parameters) {
  return { id: parameters.optionalInteger('id'), externalId: parameters.optionalText('external_id') };
}
