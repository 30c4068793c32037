import type { Emulator } from '../../../emulator/app.ts';
import { ada, install } from '../installation.ts';
import { test, expect } from '../../test.ts';

const email = 'ada.berzina@example.com';

const line = { external_id: 'l-1', product: 'phone-a', base_price_per_item: '1000.50', count: 2 };
const order = {
  external_id: 'o-1',
  email,
  endpoint: 'website',
  status: 'new',
  total_price: '2001',
  currency: 'USD',
  lines: [line],
};

const idsIn = (result: unknown) => (result as { external_id: string }[]).map(({ external_id }) => external_id);
/** Entries of orders in the history of a seeded profile. */
const ordersOf = ({ state }: Emulator) =>
  (state.profiles.get(ada)?.history ?? []).map(({ event }) => event).filter((event) => event.startsWith('order '));
const errorsOf = (replies: { body: Record<string, unknown> }[]) => replies.map(({ body }) => body.error);

test.describe('orders of the market', () => {
  test('are listed as they were imported, amounts in minor units', async () => {
    const { call } = install();

    const imported = await call('market.ordersImport', { data: [order] });
    const listed = await call('market.ordersList', { endpoint: 'website' });

    expect(imported.body).toEqual({ error: 0, error_text: '' });
    const stored = (listed.body.result as unknown[])[1];
    expect(stored).toEqual({
      profile: { profile_id: ada, xxh: expect.stringMatching(/^[0-9a-f]{16}$/) },
      external_id: 'o-1',
      endpoint: 'website',
      status: 'new',
      delivery_cost: '0',
      total_price: '200100',
      currency: 'USD',
      custom_fields: {},
      lines: [
        {
          external_id: 'l-1',
          product: 'phone-a',
          base_price_per_item: '100050',
          min_price_per_item: '0',
          final_price_per_item: '100050',
          count: 2,
          custom_fields: {},
          currency: 'USD',
        },
      ],
      create_time: '2026-01-01T00:00:00Z',
      update_time: '2026-01-01T00:00:00Z',
    });
  });

  test('are changed by an import of a known external id, and keep what is not sent', async () => {
    const { call, wait } = install();

    await call('market.ordersImport', { data: [{ ...order, tags: ['gift'], region: 'region-1' }] });
    wait(60_000);
    await call('market.ordersImport', { data: [{ ...order, status: 'paid' }] });
    const status = await call('market.ordersGetStatus', { external_id: 'o-1' });
    const listed = await call('market.ordersList', { endpoint: 'website' });

    expect(status.body).toEqual({ error: 0, error_text: '', result: { endpoint: 'website', status: 'paid' } });
    expect(idsIn(listed.body.result)).toEqual(['order-1', 'o-1']);
    expect((listed.body.result as unknown[])[1]).toMatchObject({
      tags: ['gift'],
      region: 'region-1',
      create_time: '2026-01-01T00:00:00Z',
      update_time: '2026-01-01T00:01:00Z',
    });
  });

  test('are found by number and by external id, and by both only where they are the same', async () => {
    const { call } = install();

    const byNumber = await call('market.ordersGetStatus', { id: 2 });
    const both = await call('market.ordersGetStatus', { id: 2, external_id: 'order-2' });
    const two = await call('market.ordersGetStatus', { id: 2, external_id: 'order-1' });

    expect([byNumber.body.result, both.body.result]).toEqual(
      Array.from({ length: 2 }, () => ({ endpoint: 'marketplace', status: 'delivered' })),
    );
    expect(two.body.error).toBe(404);
  });

  test('are refused for what the settings do not know, and nothing of the call is kept', async () => {
    const { call, emulator } = install();
    const tried = (more: object) => call('market.ordersImport', { data: [order, { ...order, ...more }] });
    const inLine = (more: object) => tried({ lines: [{ ...line, ...more }] });

    const replies = [
      await tried({ currency: 'XXX' }),
      await tried({ endpoint: 'nowhere' }),
      await tried({ region: 'nowhere' }),
      await tried({ email: 'nobody@example.com' }),
      await tried({ custom_fields: { unknown: 'value' } }),
      await tried({ custom_fields: { gift_note: 7 } }),
      await tried({ total_price: 'much' }),
      await tried({ create_time: 'soon' }),
      await inLine({ status: 'lost' }),
      await inLine({ product: 'unknown' }),
      await inLine({ sku: 'phone-a-256gb' }),
      await tried({ lines: [line, line] }),
    ];

    expect(errorsOf(replies)).toEqual([400, 404, 404, 404, 400, 400, 400, 400, 400, 404, 400, 400]);
    expect([...emulator.state.market.orders.keys()]).toEqual(['order-1', 'order-2']);
    expect(ordersOf(emulator)).toEqual([]);
  });

  test('find their profile in the database of the touchpoint', async () => {
    const { call } = install();

    const here = await call('market.ordersImport', { data: [{ ...order, matching: 'profile_id', profile_id: ada }] });
    const elsewhere = await call('market.ordersImport', { data: [{ ...order, endpoint: 'outlet' }] });

    expect(errorsOf([here, elsewhere])).toEqual([0, 404]);
  });

  test('stand in the history of their profile once, until they are deleted', async () => {
    const { call, emulator } = install();

    await call('market.ordersImport', { data: [order] });
    await call('market.ordersImport', { data: [{ ...order, status: 'paid' }] });
    const placed = ordersOf(emulator);
    await call('market.ordersDelete', { external_id: 'o-1' });
    const gone = await call('market.ordersDelete', { external_id: 'o-1' });

    expect(placed).toEqual(['order o-1']);
    expect(ordersOf(emulator)).toEqual([]);
    expect(gone.body).toEqual({ error: 404, error_text: 'order o-1 not found' });
  });

  test('go with their profile', async () => {
    const { call } = install();

    await call('profiles.delete', { db_id: 1, matching: 'profile_id', profile_id: ada });
    const listed = await call('market.ordersList');

    expect(idsIn(listed.body.result)).toEqual(['order-2']);
  });

  test('have lines with statuses of the platform and of the settings', async () => {
    const { call, emulator } = install();
    const change = (status_external_id: string, order_line_external_id = 'line-1') =>
      call('market.ordersUpdateOrderLineStatus', {
        order_external_id: 'order-1',
        order_line_external_id,
        status_external_id,
      });
    const status = { external_id: 'packed', name: 'Packed', type: 'in_process' };

    const early = await change('packed');
    await call('market.ordersImport', { custom_line_statuses: [status], data: [] });
    const packed = await change('packed');
    const stored = emulator.state.market.orders.get('order-1')?.lines[0]?.status;
    const replies = [early, packed, await change('delivered'), await change('delivered', 'line-2')];

    expect(errorsOf(replies)).toEqual([400, 0, 0, 404]);
    expect(stored).toBe('packed');
  });
});

test.describe('products and SKUs of the market', () => {
  test('are listed by name and external id, SKUs with their products', async () => {
    const { call } = install();

    const sku = { external_id: 's-1', name: 'Lamp, large' };
    await call('market.productsImport', { data: [{ external_id: 'p-1', name: 'Lamp', sku: [sku] }] });
    await call('market.skuImport', {
      data: [{ external_id: 's-2', name: 'Lamp, small', product_external_id: 'p-1' }],
    });
    const products = await call('market.productsList', { limit: 10 });
    const skus = await call('market.skuList', { limit: 10 });

    const small = { name: 'Lamp, small', external_id: 's-2' };
    expect((products.body.result as unknown[]).slice(2)).toEqual([
      { name: 'Headphones C', external_id: 'headphones-c' },
      { name: 'Lamp', external_id: 'p-1', sku: [{ name: sku.name, external_id: 's-1' }, small] },
    ]);
    expect((skus.body.result as unknown[]).slice(3)).toEqual([{ name: sku.name, external_id: 's-1' }, small]);
  });

  test('keep what an import of a known external id does not send', async () => {
    const { call, emulator } = install();

    await call('market.productsImport', { data: [{ external_id: 'phone-a', name: 'Phone A+' }] });

    const { products, skus } = emulator.state.market;
    expect(products.get('phone-a')).toMatchObject({ id: 1, fields: { name: 'Phone A+', price: '900' } });
    expect(skus.get('phone-a-256gb')?.product).toBe('phone-a');
  });

  test('may be in the categories, and have the custom fields, that come with them', async () => {
    const { call, emulator } = install();
    const field = { external_id: 'colour', name: 'Colour', required: false, default_value: { red: 1 } };

    const reply = await call('market.productsImport', {
      categories: [{ external_id: 'lamps', name: 'Lamps', parent_external_id: 'phones' }],
      custom_fields: [{ ...field, entity_type: 'product', value_type: 'enum' }],
      data: [{ external_id: 'p-1', name: 'Lamp', categories: ['lamps'], custom_fields: { colour: 'red' } }],
    });

    expect(reply.body.error).toBe(0);
    const { categories, customFields, products } = emulator.state.market;
    expect(categories.get('lamps')).toEqual({ externalId: 'lamps', name: 'Lamps', parent: 'phones' });
    expect(customFields.get('product:colour')).toMatchObject({ type: 'enum', enumValues: { red: 1 } });
    expect(products.get('p-1')?.fields.custom_fields).toEqual({ colour: 'red' });
  });

  test('are refused for what the settings do not know, and nothing of the call is kept', async () => {
    const { call, emulator } = install();
    const before = structuredClone(emulator.state.market);
    const lamp = { external_id: 'p-1', name: 'Lamp' };
    const product = (more: object) =>
      call('market.productsImport', {
        categories: [{ external_id: 'lamps', name: 'Lamps' }],
        data: [lamp, { ...lamp, ...more }],
      });

    const replies = [
      await product({ currency: 'XXX' }),
      await product({ categories: ['unknown'] }),
      await product({ price: 'much' }),
      await product({ custom_fields: { unknown: 'value' } }),
      await product({ regional_data: [{ external_id: 'nowhere' }] }),
      await product({ description: 'a'.repeat(1001) }),
      await call('market.skuImport', { data: [{ ...lamp, product_external_id: 'unknown' }] }),
      await call('market.productsImport', {
        categories: [{ external_id: 'lamps', name: 'Lamps', parent_external_id: 'unknown' }],
        data: [],
      }),
    ];

    expect(errorsOf(replies)).toEqual([400, 404, 400, 400, 404, 400, 404, 404]);
    expect(emulator.state.market).toEqual(before);
  });

  test('are deleted by number or external id, and only what is there is counted', async () => {
    const { call } = install();

    const products = await call('market.productsDelete', { ids: [2, 3, 99], external_ids: ['phone-b', 'unknown'] });
    const skus = await call('market.skuDelete', { external_ids: ['phone-a-128gb', 'phone-b-256gb'] });
    const left = await call('market.productsList');
    const leftSkus = await call('market.skuList');

    expect(products.body).toEqual({ error: 0, error_text: '', deleted_count: 2 });
    expect(skus.body.deleted_count).toBe(1);
    expect([idsIn(left.body.result), idsIn(leftSkus.body.result)]).toEqual([['phone-a'], ['phone-a-256gb']]);
  });
});

test.describe('lists of the market', () => {
  test('are walked by opaque pointers to an empty page', async () => {
    const { call } = install();

    const first = await call('market.productsList', { limit: 2, from_id: '' });
    const second = await call('market.productsList', { limit: 2, from_id: first.body.next_from_id });
    const third = await call('market.productsList', { limit: 2, from_id: second.body.next_from_id });

    expect(first.body.next_from_id).toMatch(/^[0-9a-z]{12}-[0-9a-f]{16}$/);
    expect([first, second, third].map(({ body }) => idsIn(body.result))).toEqual([
      ['phone-a', 'phone-b'],
      ['headphones-c'],
      [],
    ]);
  });

  test('refuse a pointer of another list', async () => {
    const { call } = install();

    const { body } = await call('market.skuList', { limit: 1 });
    const wrong = await call('market.productsList', { from_id: body.next_from_id });
    const none = await call('market.ordersList', { from_id: 'order-1' });

    expect(errorsOf([wrong, none])).toEqual([400, 400]);
  });
});
