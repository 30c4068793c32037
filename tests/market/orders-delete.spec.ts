import { expect, test } from '../../fixtures';

test.describe('market.ordersDelete', { tag: ['@delete'] }, () => {
  test('deletes an order that was imported', async ({ api, arrange }) => {
    const external_id = await arrange.externalId('order');

    const reply = await api.market.ordersDelete({ external_id });

    expect(reply).toMatchContract();
  });

  test('leaves nothing to be found', async ({ api, arrange }) => {
    const external_id = await arrange.externalId('order');
    await arrange.done('market.ordersDelete', { external_id });

    const reply = await api.market.ordersGetStatus({ external_id });

    expect(reply).toFindNothing();
  });

  test('leaves the other orders', async ({ api, arrange }) => {
    const external_id = await arrange.externalId('order');
    const other = await arrange.externalId('order');

    const reply = await api.market.ordersDelete({ external_id });

    expect(reply).toMatchContract();
    const stored = await arrange.done('market.ordersGetStatus', { external_id: other });
    expect(stored.body.result.status).toBe('new');
  });
});
