import { expect, test } from '../../fixtures';
import { orderData } from './orders.ts';

test.describe('loyalty.preorder', { tag: ['@read'] }, () => {
  // What is computed is on no page, so only the frame of the reply is asserted.
  test('computes an order, and makes none', { tag: '@smoke' }, async ({ api, data, installation }) => {
    const { profile_id, product_id: product, market_endpoint, market_currency } = installation;
    const external_id = data.name();

    const reply = await api.loyalty.preorder({
      external_id,
      matching: 'profile_id',
      profile_id,
      data: orderData({ product, market_endpoint, market_currency }),
    });
    const order = await api.market.ordersGetStatus({ external_id });

    expect(reply).toMatchContract();
    expect(order).toFindNothing();
  });
});
