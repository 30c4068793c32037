import { expect, test } from '../../fixtures';

test.describe('market.ordersGetStatus', { tag: ['@read'] }, () => {
  test('tells the status of an order by its external id', { tag: '@smoke' }, async ({ api, installation }) => {
    const { order_external_id } = installation;

    const reply = await api.market.ordersGetStatus({ external_id: order_external_id });

    expect(reply).toMatchContract();
  });

  test('tells the status of an order by its internal id', { tag: '@smoke' }, async ({ api, installation }) => {
    const { order_internal_id } = installation;

    const reply = await api.market.ordersGetStatus({ id: order_internal_id });

    expect(reply).toMatchContract();
  });

  test('tells touchpoint and status of an order as they were imported', async ({ api, arrange, installation }) => {
    const external_id = await arrange.externalId('order');

    const reply = await api.market.ordersGetStatus({ external_id });

    expect(reply).toMatchContract();
    expect(reply.body.result).toMatchObject({ endpoint: installation.market_endpoint, status: 'new' });
  });
});
