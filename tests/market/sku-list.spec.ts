import { expect, test } from '../../fixtures';
import { entriesOf } from './orders.ts';

test.describe('market.skuList', { tag: ['@read'] }, () => {
  test('returns no more SKUs than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.market.skuList({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.result ?? []).length).toBeLessThanOrEqual(1);
  });

  test('passes over nothing from page to page', async ({ api, arrange, data }) => {
    const sku = [1, 2, 3].map(() => ({ external_id: data.name(), name: data.lastName() }));
    const product = { external_id: data.name(), name: data.lastName() };
    await arrange.done('market.productsImport', { data: [{ ...product, sku }] });

    const listed = await api.pages(api.market.skuList, { limit: 2 });

    const own = sku.flatMap(({ external_id }) => entriesOf(listed, external_id));
    expect(own).toMatchObject(sku);
  });

  test('shows a SKU that came with its product', async ({ api, arrange, data }) => {
    const sku = { external_id: data.name(), name: data.lastName() };
    const product = { external_id: data.name(), name: data.lastName() };
    await arrange.done('market.productsImport', { data: [{ ...product, sku: [sku] }] });

    const listed = await api.pages(api.market.skuList, { limit: 1000 });

    expect(entriesOf(listed, sku.external_id)).toMatchObject([sku]);
  });
});
