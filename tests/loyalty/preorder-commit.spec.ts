import { expect, test } from '../../fixtures';
import { orderData } from './orders.ts';

test.describe('loyalty.preorderCommit', { tag: ['@create'] }, () => {
  test('makes the order that was computed before', async ({ api, arrange, data, installation }) => {
    const { market_endpoint, market_currency } = installation;
    const { profile_id } = await arrange.account();
    const product = await arrange.externalId('product');
    const order = { external_id: data.name(), data: orderData({ product, market_endpoint, market_currency }) };
    await arrange.done('loyalty.preorder', { ...order, matching: 'profile_id', profile_id });

    const reply = await api.loyalty.preorderCommit({ ...order, profile_id, skip_triggers: true });

    expect(reply).toMatchContract();
    const made = await api.market.ordersGetStatus({ external_id: order.external_id });
    expect(made).toMatchContract();
    expect(made.body.result).toMatchObject({ endpoint: market_endpoint, status: 'new' });
  });
});
