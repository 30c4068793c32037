import { expect, test } from '../../fixtures';
import { entriesOf, line_id, orderOf, sumOf, totalOf } from '../market/orders.ts';

test.describe('market from product to order', { tag: ['@create', '@update', '@delete'] }, () => {
  test('a product comes with its SKUs and a category, and goes', async ({ api, data, installation }) => {
    const { market_category: category } = installation;
    const [small, large] = [data.name(), data.name()];
    const product = { external_id: data.name(), name: data.lastName(), categories: [category] };
    const sku = [small, large].map((external_id) => ({ external_id, name: data.lastName() }));

    const imported = await api.market.productsImport({ data: [{ ...product, sku }] });
    const products = await api.pages(api.market.productsList, { limit: 1000 });
    const skus = await api.pages(api.market.skuList, { limit: 1000 });
    const lessSkus = await api.market.skuDelete({ external_ids: [small] });
    const withLarge = await api.pages(api.market.productsList, { limit: 1000 });
    const lessProducts = await api.market.productsDelete({ external_ids: [product.external_id] });
    const left = await api.pages(api.market.productsList, { limit: 1000 });

    expect(imported).toMatchContract();
    expect(entriesOf(products, product.external_id), 'the new product').toMatchObject([{ name: product.name }]);
    expect(skusIn(products, product.external_id)).toEqual([small, large].sort());
    expect(entriesOf(skus, small), 'the small SKU among the SKUs').toHaveLength(1);
    expect(entriesOf(skus, large), 'the large SKU among the SKUs').toHaveLength(1);
    expect(lessSkus).toMatchContract();
    expect(lessSkus.body.deleted_count).toBe(1);
    expect(skusIn(withLarge, product.external_id)).toEqual([large]);
    expect(lessProducts).toMatchContract();
    expect(lessProducts.body.deleted_count).toBe(1);
    expect(entriesOf(left, product.external_id), 'what is left of the product').toEqual([]);
  });

  test('an order is placed, delivered, and taken away', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const { email, profile_id } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const external_id = data.name();
    const order = orderOf({ external_id, email, product, market_endpoint, market_currency });
    const delivered = { ...order, status: 'delivered' as const };
    const line = { order_external_id: external_id, order_line_external_id: line_id, status_external_id: 'delivered' };
    const ofTouchpoint = { endpoint: market_endpoint, limit: 1000 };

    const placed = await api.market.ordersImport({ data: [order], skip_triggers: true });
    const first = await api.market.ordersGetStatus({ external_id });
    const lineChanged = await api.market.ordersUpdateOrderLineStatus(line);
    const changed = await api.market.ordersImport({ data: [delivered], skip_triggers: true });
    const second = await api.market.ordersGetStatus({ external_id });
    const listed = entriesOf(await api.pages(api.market.ordersList, ofTouchpoint), external_id);
    const removed = await api.market.ordersDelete({ external_id });
    const gone = await api.market.ordersGetStatus({ external_id });
    const left = entriesOf(await api.pages(api.market.ordersList, ofTouchpoint), external_id);

    expect(placed).toMatchContract();
    expect(lineChanged).toMatchContract();
    expect(changed).toMatchContract();
    expect(removed).toMatchContract();
    expect(first).toMatchContract();
    expect(first.body.result).toMatchObject({ endpoint: market_endpoint, status: 'new' });
    expect(second).toMatchContract();
    expect(second.body.result).toMatchObject({ endpoint: market_endpoint, status: 'delivered' });
    const lines = [{ external_id: line_id, product, count: 2 }];
    expect(listed, 'the order in the list').toMatchObject([{ profile: { profile_id }, status: 'delivered', lines }]);
    expect(listed.map(sumOf), 'items and delivery').toEqual(listed.map(totalOf));
    expect(gone).toFindNothing();
    expect(left, 'what is left of the order').toEqual([]);
  });
});

/** External ids of the SKUs that a list shows of a product, in alphabetical order. */
function skusIn(products: readonly Record<string, unknown>[], external_id: string): string[] {
  const skus = entriesOf(products, external_id).flatMap(({ sku }) => (sku ?? []) as { external_id: string }[]);
  return skus.map((entry) => entry.external_id).sort();
}
