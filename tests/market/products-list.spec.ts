import { expect, test } from '../../fixtures';
import { entriesOf } from './orders.ts';

test.describe('market.productsList', { tag: ['@read'] }, () => {
  test('returns no more products than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.market.productsList({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.result ?? []).length).toBeLessThanOrEqual(1);
  });

  test('shows a product without SKUs once', async ({ api, arrange }) => {
    const external_id = await arrange.externalId('product');

    const listed = await api.pages(api.market.productsList, { limit: 1000 });

    const own = entriesOf(listed, external_id);
    expect(own).toHaveLength(1);
    expect(own.map(({ sku }) => sku ?? [])).toEqual([[]]);
  });
});
