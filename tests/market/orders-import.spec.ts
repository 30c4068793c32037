import { expect, test } from '../../fixtures';
import { entriesOf, line_id, orderOf } from './orders.ts';

test.describe('market.ordersImport', { tag: ['@create'] }, () => {
  test('imports an order that can be found by its external id', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const { email } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const external_id = data.name();
    const order = orderOf({ external_id, email, product, market_endpoint, market_currency });

    const reply = await api.market.ordersImport({ data: [order], skip_triggers: true });

    expect(reply).toMatchContract();
    const stored = await arrange.done('market.ordersGetStatus', { external_id });
    expect(stored.body.result).toMatchObject({ endpoint: market_endpoint, status: 'new' });
  });

  test('imports several orders at once', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const { email } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const parts = { email, product, market_endpoint, market_currency };
    const [first, second] = [data.name(), data.name()];

    const reply = await api.market.ordersImport({
      data: [
        orderOf({ external_id: first, ...parts }),
        { ...orderOf({ external_id: second, ...parts }), status: 'paid' },
      ],
      skip_triggers: true,
    });

    expect(reply).toMatchContract();
    const one = await arrange.done('market.ordersGetStatus', { external_id: first });
    const other = await arrange.done('market.ordersGetStatus', { external_id: second });
    expect([one.body.result.status, other.body.result.status]).toEqual(['new', 'paid']);
  });

  // No other call changes the status of an order, and an order that is imported has a time of its last change.
  test('gives an order that is known another status', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const { email } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const external_id = data.name();
    const order = orderOf({ external_id, email, product, market_endpoint, market_currency });
    await arrange.done('market.ordersImport', { data: [order], skip_triggers: true });

    const reply = await api.market.ordersImport({ data: [{ ...order, status: 'paid' }], skip_triggers: true });

    expect(reply).toMatchContract();
    const stored = await arrange.done('market.ordersGetStatus', { external_id });
    expect(stored.body.result.status).toBe('paid');
  });

  // An unknown currency is an error; whether of the call or of the order is not documented.
  test('stores no order in a currency that nobody configured', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint } = installation;
    const { email } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const external_id = data.name();
    const order = orderOf({ external_id, email, product, market_endpoint, market_currency: 'XXX' });

    const reply = await api.market.ordersImport({ data: [order], skip_triggers: true });
    const stored = await api.market.ordersGetStatus({ external_id });

    expect(reply).toBeAnsweredCleanly();
    expect(stored).toFindNothing();
  });

  // The page of preliminary orders says product or sku; no page shows an import of an order for a SKU.
  test('answers cleanly to an order for a SKU', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const { email } = await arrange.profile(db_id);
    const sku = await arrange.externalId('sku');
    const external_id = data.name();
    const order = orderOf({ external_id, email, product: sku, market_endpoint, market_currency });
    const lines = order.lines.map(({ product, ...line }) => ({ ...line, sku: product }));

    const reply = await api.market.ordersImport({
      data: [{ ...order, lines }],
      skip_triggers: true,
    });

    expect(reply).toBeAnsweredCleanly();
  });

  test('makes a status of lines, and takes an order with it', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const status = installation.sandboxedName('market-setting');
    const { email } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const external_id = data.name();
    const order = orderOf({ external_id, email, product, market_endpoint, market_currency });
    const lines = order.lines.map((line) => ({ ...line, status }));

    const reply = await api.market.ordersImport({
      custom_line_statuses: [{ external_id: status, name: 'Contract status', type: 'in_process' }],
      data: [{ ...order, lines }],
      skip_triggers: true,
    });

    expect(reply).toMatchContract();
    const stored = await arrange.done('market.ordersGetStatus', { external_id });
    expect(stored.body.result.status).toBe('new');
  });

  test('makes custom fields of orders and lines, and stores their values', async ({
    api,
    arrange,
    data,
    installation,
  }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const field = installation.sandboxedName('market-setting');
    const plain = { external_id: field, name: 'Contract field', required: false, default_value: '' };
    const { email } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const external_id = data.name();
    const order = orderOf({ external_id, email, product, market_endpoint, market_currency });
    const lines = order.lines.map((line) => ({ ...line, custom_fields: { [field]: 'wrapped' } }));

    const reply = await api.market.ordersImport({
      custom_fields: [
        { ...plain, entity_type: 'order', value_type: 'unicode' },
        { ...plain, entity_type: 'line_order', value_type: 'unicode' },
      ],
      data: [{ ...order, custom_fields: { [field]: 'gift' }, lines }],
      skip_triggers: true,
    });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.market.ordersList, { endpoint: market_endpoint, limit: 1000 });
    const stored = [{ external_id: line_id, custom_fields: { [field]: 'wrapped' } }];
    expect(entriesOf(listed, external_id)).toMatchObject([{ custom_fields: { [field]: 'gift' }, lines: stored }]);
  });
});
