import { expect, test } from '../../fixtures';
import { entriesOf } from './orders.ts';

test.describe('market.productsDelete', { tag: ['@delete'] }, () => {
  test('counts what it deletes', async ({ api, arrange }) => {
    const external_ids = [await arrange.externalId('product'), await arrange.externalId('product')];

    const reply = await api.market.productsDelete({ external_ids });

    expect(reply).toMatchContract();
    expect(reply.body.deleted_count).toBe(2);
  });

  test('takes what it deletes off the list, and nothing else', async ({ api, arrange }) => {
    const external_id = await arrange.externalId('product');
    const other = await arrange.externalId('product');

    const reply = await api.market.productsDelete({ external_ids: [external_id] });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.market.productsList, { limit: 1000 });
    expect(entriesOf(listed, external_id)).toEqual([]);
    expect(entriesOf(listed, other)).toHaveLength(1);
  });
});
