import { expect, test } from '../../fixtures';
import { entriesOf, line_id, orderOf, secondOf, sumOf, totalOf } from './orders.ts';

test.describe('market.ordersList', { tag: ['@read'] }, () => {
  test('returns no more orders than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.market.ordersList({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.result ?? []).length).toBeLessThanOrEqual(1);
  });

  test('leaves out orders of other touchpoints', async ({ api, installation }) => {
    const { market_endpoint } = installation;

    const reply = await api.market.ordersList({ endpoint: market_endpoint, limit: 20 });

    expect(reply).toMatchContract();
    const others = (reply.body.result ?? []).filter(({ endpoint }) => endpoint !== market_endpoint);
    expect(others.map(({ endpoint }) => endpoint)).toEqual([]);
  });

  test('finds nothing for a touchpoint that is not there', async ({ api, data }) => {
    const reply = await api.market.ordersList({ endpoint: data.name(), limit: 1 });

    expect(reply).toFindNothing();
  });

  test('shows an order with its profile and its lines', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const { email, profile_id } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const external_id = data.name();
    const order = orderOf({ external_id, email, product, market_endpoint, market_currency });
    await arrange.done('market.ordersImport', { data: [{ ...order, tags: ['gift'] }], skip_triggers: true });

    const listed = await api.pages(api.market.ordersList, { endpoint: market_endpoint, limit: 1000 });

    const own = { profile: { profile_id }, endpoint: market_endpoint, status: 'new', tags: ['gift'] };
    const lines = [{ external_id: line_id, product, count: 2, currency: market_currency }];
    expect(entriesOf(listed, external_id)).toMatchObject([{ ...own, currency: market_currency, lines }]);
  });

  test('passes over nothing from page to page', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const { email } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const ids = [data.name(), data.name(), data.name()];
    const parts = { email, product, market_endpoint, market_currency };
    const orders = ids.map((external_id) => orderOf({ external_id, ...parts }));
    await arrange.done('market.ordersImport', { data: orders, skip_triggers: true });

    const listed = await api.pages(api.market.ordersList, { endpoint: market_endpoint, limit: 2 });

    const own = ids.flatMap((external_id) => entriesOf(listed, external_id));
    expect(own.map(({ external_id }) => external_id)).toEqual(ids);
  });

  test('shows amounts that add up as those that were sent, and the moments of the order', async ({
    api,
    arrange,
    data,
    installation,
  }) => {
    const { db_id, market_endpoint, market_currency } = installation;
    const { email } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const external_id = data.name();
    const order = orderOf({ external_id, email, product, market_endpoint, market_currency });
    const times = { create_time: '2022-01-02T15:04:05.141Z', update_time: '2022-01-03T15:04:05.141Z' };
    await arrange.done('market.ordersImport', { data: [{ ...order, ...times }], skip_triggers: true });

    const listed = await api.pages(api.market.ordersList, { endpoint: market_endpoint, limit: 1000 });

    const stored = entriesOf(listed, external_id);
    expect(stored).toHaveLength(1);
    expect(stored.map(sumOf), 'items and delivery').toEqual(stored.map(totalOf));
    expect(['2022-01-02T15:04:05', undefined]).toContain(secondOf(stored[0]?.create_time));
    expect(['2022-01-03T15:04:05', undefined]).toContain(secondOf(stored[0]?.update_time));
  });

  test('shows the region of an order', async ({ api, arrange, data, installation }) => {
    const { db_id, market_endpoint, market_currency, market_region } = installation;
    const { email } = await arrange.profile(db_id);
    const product = await arrange.externalId('product');
    const external_id = data.name();
    const order = orderOf({ external_id, email, product, market_endpoint, market_currency });
    await arrange.done('market.ordersImport', { data: [{ ...order, region: market_region }], skip_triggers: true });

    const listed = await api.pages(api.market.ordersList, { endpoint: market_endpoint, limit: 1000 });

    expect(entriesOf(listed, external_id)).toMatchObject([{ region: market_region }]);
  });
});
