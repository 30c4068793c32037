import { expect, test } from '../../fixtures';
import { line_id, orderOf } from './orders.ts';

// No call tells the status of a line, so only the frame of the reply can be checked.
test.describe('market.ordersUpdateOrderLineStatus', { tag: ['@update'] }, () => {
  test('gives a line another status of the platform', async ({ api, arrange }) => {
    const order_external_id = await arrange.externalId('order');

    const reply = await api.market.ordersUpdateOrderLineStatus({
      order_external_id,
      order_line_external_id: line_id,
      status_external_id: 'delivered',
    });

    expect(reply).toMatchContract();
  });

  test('gives a line a status of its own', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const status_external_id = installation.sandboxedName('market-setting');
    const { email } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const order_external_id = data.name();
    await arrange.done('market.ordersImport', {
      custom_line_statuses: [{ external_id: status_external_id, name: 'Contract status', type: 'in_process' }],
      data: [orderOf({ external_id: order_external_id, email, product, market_endpoint, market_currency })],
      skip_triggers: true,
    });

    const reply = await api.market.ordersUpdateOrderLineStatus({
      order_external_id,
      order_line_external_id: line_id,
      status_external_id,
    });

    expect(reply).toMatchContract();
  });
});
