import { seededRtoken } from '../../../emulator/seed/databases.ts';
import { seededSmid } from '../../../emulator/seed/seed.ts';
import { ada, install } from '../installation.ts';
import { test, expect } from '../../test.ts';

const owner = { db_id: 1, profile_id: ada, resource_id: 1 };
const letter = { ...owner, channel: 'email', email: 'ada.berzina@example.com' };

test.describe('subscriptions', () => {
  test('set creates in every channel, and list shows each flat', async () => {
    const { call } = install();
    const addresses = [
      { channel: 'email', email: 'other@example.com' },
      { channel: 'sms', phone: '+12025550166' },
      { channel: 'push', provider: 'Firefox', subscription_id: 'abc' },
      { channel: 'telegram_bot', cc_data: { id: 5 } },
      { channel: 'whatsapp', cc_data: { phone: '+12025550166' } },
    ];

    const replies = await Promise.all(addresses.map((address) => call('subscriptions.set', { ...owner, ...address })));
    const list = await call('subscriptions.list', { db_id: 1, profile_id: ada });

    expect(replies.map(({ body }) => body)).toEqual(
      addresses.map(() => ({ error: 0, error_text: 'Successful operation' })),
    );
    expect((list.body.data as object[]).slice(6)).toMatchObject(addresses);
  });

  test('set changes the one with the same address', async () => {
    const { call } = install();
    const values = {
      status: 'suspended',
      priority: 3,
      custom_fields: { custom_int_field: 5, _os: 'Linux' },
      cats: ['category_2'],
    };

    await call('subscriptions.set', { ...letter, ...values });
    const { body } = await call('subscriptions.get', letter);

    expect(body.data).toEqual({ resource_id: 1, channel: 'email', email: 'ada.berzina@example.com', ...values });
  });

  test('set refuses a missing address, an unknown channel of the resource and a wrong field', async () => {
    const { call } = install();
    const set = (values: object) =>
      call('subscriptions.set', { ...owner, channel: 'email', email: 'a@example.com', ...values });

    const replies = await Promise.all([
      set({ channel: 'push' }),
      set({ resource_id: 4, channel: 'sms', phone: '+12025550166' }),
      set({ custom_fields: { custom_int_field: 'five' } }),
      set({ resource_id: 5 }),
    ]);

    expect(replies.map(({ body }) => body.error_text)).toEqual([
      'field "subscriptions.provider" is not valid: is required',
      'field "subscriptions.channel" is not valid: channel not found in resource',
      'field "custom_int_field" is not valid: failed convert custom field',
      'field "subscriptions.resource_id" is not valid: resource not found in database',
    ]);
  });

  test('delete hides, undelete brings back, the profile shows which', async () => {
    const { call } = install();

    const deleted = await call('subscriptions.delete', letter);
    const hidden = await call('subscriptions.get', letter);
    const profile = await call('profiles.get', { db_id: 1, matching: 'profile_id', profile_id: ada });
    const restored = await call('subscriptions.undelete', letter);
    const shown = await call('subscriptions.get', letter);

    expect([deleted, hidden, restored, shown].map(({ body }) => body.error)).toEqual([0, 404, 0, 0]);
    expect((profile.body.data as { subscriptions: object[] }).subscriptions[0]).toMatchObject({ is_delete: true });
  });

  test('list leaves deleted ones out', async () => {
    const { call } = install();
    await call('subscriptions.delete', letter);

    const list = await call('subscriptions.list', { db_id: 1, profile_id: ada });

    expect(list.body.data).toHaveLength(5);
  });

  test('list_all pages through all rows and repeats none', async () => {
    const { call } = install();
    const page = async (from_id?: string) => {
      const { body } = await call('subscriptions.listAll', {
        resource_id: 1,
        limit: 7,
        ...(from_id ? { from_id } : {}),
      });
      return body as { data: { hash_id: string }[]; next_from_id: string };
    };

    const first = await page();
    const second = await page(first.next_from_id);
    const third = await page(second.next_from_id);
    const fourth = await page(third.next_from_id);

    const hashes = [first, second, third].flatMap(({ data }) => data.map(({ hash_id }) => hash_id));
    expect(first.next_from_id).toMatch(/^[1-9A-HJ-NP-Za-km-z]{40,}$/);
    expect(new Set(hashes).size).toBe(16);
    expect(fourth.data).toEqual([]);
  });

  test('list_all filters by database, channel and status', async () => {
    const { call } = install();
    const rows = async (filter: object) => {
      const { body } = await call('subscriptions.listAll', { resource_id: 4, ...filter });
      return (body.data as unknown[]).length;
    };

    const counts = await Promise.all([
      rows({}),
      rows({ db_id: 6 }),
      rows({ channel: 'push' }),
      rows({ status: 'unsubscribed' }),
    ]);

    expect(counts).toEqual([4, 3, 0, 1]);
  });

  test('list_all refuses a cursor that it did not give', async () => {
    const { call } = install();

    const reply = await call('subscriptions.listAll', { resource_id: 1, from_id: 'abcdefghijklmnqrstuvwxyz' });

    expect(reply.body).toEqual({ error: 400, error_text: 'field "from_id" is not valid: unknown page pointer' });
  });

  test('suspend_all and unsuspend_all count what they change', async () => {
    const { call } = install();

    const one = await call('subscriptions.suspendAll', { db_id: 1, channel: 'email', resource_id: 4 });
    const rest = await call('subscriptions.suspendAll', { db_id: 1 });
    const back = await call('subscriptions.unsuspendAll', { db_id: 1 });

    expect([one.body.updated, rest.body.updated, back.body.updated]).toEqual([1, 10, 12]);
  });

  test('message_unsub ends the subscription that the message went to', async () => {
    const { call } = install();

    const reply = await call('profiles.messageUnsub', { rtoken: seededRtoken, smid: seededSmid });
    const { body } = await call('subscriptions.get', letter);

    expect(reply.body.profile_id).toBe(ada);
    expect(body.data).toMatchObject({ status: 'unsubscribed', cats: ['category_1'] });
  });

  test('message_unsub with categories ends these only', async () => {
    const { call } = install();

    await call('profiles.messageUnsub', { rtoken: seededRtoken, smid: seededSmid, categories: ['category_1'] });
    const { body } = await call('subscriptions.get', letter);

    expect(body.data).toMatchObject({ status: 'subscribed' });
    expect(body.data).not.toHaveProperty('cats');
  });

  test('message_unsub refuses an unknown message, resource token and category', async () => {
    const { call } = install();
    const unsub = (values: object) =>
      call('profiles.messageUnsub', { rtoken: seededRtoken, smid: seededSmid, ...values });

    const replies = await Promise.all([unsub({ smid: 'x' }), unsub({ rtoken: 'x' }), unsub({ categories: ['x'] })]);

    expect(replies.map(({ body }) => body.error)).toEqual([404, 403, 400]);
  });
});
