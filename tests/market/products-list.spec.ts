import { expect, test } from '../../fixtures';
import { entriesOf } from './orders.ts';

test.describe('market.productsList', { tag: ['@read'] }, () => {
  test('returns no more products than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.market.productsList({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.result ?? []).length).toBeLessThanOrEqual(1);
  });

  test('passes over nothing from page to page, and shows the SKU of a product', async ({ api, arrange, data }) => {
    const goods = () => ({ external_id: data.name(), name: data.lastName() });
    const products = [{ ...goods(), sku: [goods()] }, goods(), goods()];
    await arrange.done('market.productsImport', { data: products });

    const listed = await api.pages(api.market.productsList, { limit: 2 });

    const own = products.flatMap(({ external_id }) => entriesOf(listed, external_id));
    expect(own).toMatchObject(products);
  });

  test('shows a product without SKUs once', async ({ api, arrange }) => {
    const external_id = await arrange.externalId('product');

    const listed = await api.pages(api.market.productsList, { limit: 1000 });

    const own = entriesOf(listed, external_id);
    expect(own).toHaveLength(1);
    expect(own.map(({ sku }) => sku ?? [])).toEqual([[]]);
  });
});
