import type { Values } from '../../core/parameters.ts';
import { goodsView, namedGoods, putProduct, putSku, skusOf } from '../../market/goods.ts';
import { pageOf } from '../../market/paging.ts';
import { named, putSettings } from '../../market/settings.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { silent } from './orders.ts';

/** Products and SKUs of the market; imports as those of orders. */
export const goods = {
  'market.productsImport': (call) => imported(call, putProduct),

  'market.skuImport': (call) => imported(call, putSku),

  'market.productsList'({ state, parameters }) {
    const { page, next_from_id } = pageOf('products', state.market.products.values(), parameters);
    const result = page.map((product): Values => {
      const skus = skusOf(state.market, product).map(goodsView);
      return { ...goodsView(product), ...(skus.length > 0 ? { sku: skus } : {}) };
    });
    return { ...silent, next_from_id, result };
  },

  'market.skuList'({ state, parameters }) {
    const { page, next_from_id } = pageOf('sku', state.market.skus.values(), parameters);
    return { ...silent, next_from_id, result: page.map(goodsView) };
  },

  // A SKU cannot exist without its product, so it goes with it.
  'market.productsDelete'({ state, parameters }) {
    const { products, skus } = state.market;
    const named = namedGoods(products, parameters);
    for (const product of named) {
      for (const { externalId } of skusOf(state.market, product)) skus.delete(externalId);
      products.delete(product.externalId);
    }
    return { ...silent, deleted_count: named.length };
  },

  'market.skuDelete'({ state, parameters }) {
    const { skus } = state.market;
    const named = namedGoods(skus, parameters);
    for (const { externalId } of named) skus.delete(externalId);
    return { ...silent, deleted_count: named.length };
  },
} satisfies OperationFunctions;

function imported({ state, parameters }: Call, put: typeof putProduct | typeof putSku) {
  const copy = structuredClone(state.market);
  putSettings(copy, parameters);
  for (const values of named(parameters, 'data')) put(state, copy, values);
  state.market = copy;
  return silent;
}
