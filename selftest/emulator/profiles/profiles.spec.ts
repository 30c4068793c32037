import { ada, install, token } from '../installation.ts';
import { test, expect } from '../../test.ts';

const email = 'new@example.com';

test.describe('profiles', () => {
  test('import creates a profile that get returns', async () => {
    const { call } = install();

    const reply = await call('profiles.import', { db_id: 1, email, data: { _fname: 'New', contract_number: '12' } });
    const stored = await call('profiles.get', { db_id: 1, email });

    expect(reply.body).toEqual({
      error: 0,
      error_text: 'Successful operation',
      profile_id: expect.any(String),
    });
    expect(stored.body.data).toEqual({
      id: reply.body.profile_id,
      db_id: 1,
      email,
      _fname: 'New',
      contract_number: 12,
      _status: 0,
      _createtime: '2026-01-01T00:00:00.000Z',
      _regdate: '2026-01-01T00:00:00.000Z',
      _emaildomain: 'example.com',
      _domaingroup: 'other',
      _md5: expect.stringMatching(/^[0-9a-f]{32}$/),
      _xxh: expect.stringMatching(/^[0-9a-f]{16}$/),
      _xxm: expect.any(Number),
    });
  });

  test('import updates the profile that it finds', async () => {
    const { call, emulator } = install();

    const reply = await call('profiles.import', {
      db_id: 1,
      email: 'ada.berzina@example.com',
      data: { _city: 'Tartu' },
    });

    expect(reply.body.profile_id).toBe(ada);
    expect(emulator.state.profiles.get(ada)?.fields._city).toBe('Tartu');
    expect(emulator.state.profiles.size).toBe(15);
  });

  test('import by profile_id and update never create', async () => {
    const { call } = install();
    const profile_id = '650000000000000000009999';

    const byId = await call('profiles.import', { db_id: 1, matching: 'profile_id', profile_id, data: {} });
    const update = await call('profiles.update', { db_id: 1, email, data: {} });

    expect([byId.body.error, update.body.error]).toEqual([404, 404]);
  });

  test('add takes empty data and refuses a second profile with the same e-mail', async () => {
    const { call } = install();

    const empty = await call('profiles.add', { db_id: 1, data: {} });
    const duplicate = await call('profiles.add', { db_id: 1, data: { email: 'ADA.berzina@example.com' } });
    const elsewhere = await call('profiles.add', { db_id: 2, data: { email: 'ada.berzina@example.com' } });

    expect([empty.body.error, duplicate.body.error, elsewhere.body.error]).toEqual([0, 400, 0]);
    expect(duplicate.body.error_text).toBe('field "email" is not valid: a profile with this email exists');
  });

  test('refuses unknown fields and values of another type, and changes nothing', async () => {
    const { call, emulator } = install();
    const update = (data: object) =>
      call('profiles.update', { db_id: 1, profile_id: ada, data: { _city: 'Tartu', ...data } });

    const unknown = await update({ shoe_size: 40 });
    const illTyped = await update({ contract_number: 'many' });
    const category = await update({
      subscriptions: [{ channel: 'email', email, resource_id: 1, cats: ['category_9'] }],
    });

    expect([unknown, illTyped, category].map(({ body }) => body.error_text)).toEqual([
      'with field "shoe_size": Incorrect field',
      'field "contract_number" is not valid: failed convert custom field',
      'field "subscriptions.cats" is not valid: category not found in resource',
    ]);
    expect(emulator.state.profiles.get(ada)?.fields._city).toBe('Riga');
  });

  test('leaves out invalid subscriptions when asked to', async () => {
    const { call } = install();
    const data = {
      subscriptions: [
        { channel: 'email', email, resource_id: 99 },
        { channel: 'sms', phone: '+12025550199', resource_id: 1 },
      ],
    };

    const refused = await call('profiles.import', { db_id: 1, email, data });
    const imported = await call('profiles.import', { db_id: 1, email, data, skip_invalid_subscriptions: true });
    const { body } = await call('profiles.get', { db_id: 1, email });

    expect(refused.body.error).toBe(400);
    expect(imported.body.error).toBe(0);
    expect((body.data as { subscriptions: unknown[] }).subscriptions).toHaveLength(1);
  });

  test('takes a status as a number and as a word', async () => {
    const { call } = install();
    const put = (status: unknown) => ({ channel: 'email', email, resource_id: 1, status });
    await call('profiles.import', { db_id: 1, email, data: { subscriptions: [put(5)] } });
    const asNumber = await call('profiles.get', { db_id: 1, email });
    await call('profiles.import', { db_id: 1, email, data: { subscriptions: [put('invalid')] } });

    const asWord = await call('profiles.get', { db_id: 1, email });

    expect(asNumber.body.data).toMatchObject({ subscriptions: [{ status: 'suspended' }] });
    expect(asWord.body.data).toMatchObject({ subscriptions: [{ status: 'invalid' }] });
  });

  test('enters and leaves static segments, and refuses a dynamic one', async () => {
    const { call, emulator } = install();
    const move = (segments: object) => call('profiles.import', { db_id: 1, email, data: {}, ...segments });

    const entered = await move({ add_to_segments: [3], remove_from_segments: [] });
    const members = emulator.state.segments.get(3)?.members.length;
    const left = await move({ remove_from_segments: [3] });
    const dynamic = await move({ add_to_segments: [4] });

    expect([entered.body.error, left.body.error, dynamic.body.error]).toEqual([0, 0, 400]);
    expect(members).toBe(2);
    expect(emulator.state.segments.get(3)?.members).toEqual([ada]);
  });

  test('list filters, projects and pages through all', async () => {
    const { call } = install();
    const query = { _city: { $in: ['Riga', 'Porto'] } };
    const page = async (from_id: string) => {
      const { body } = await call('profiles.list', { db_id: 1, limit: 2, query, fields: ['_id', '_city'], from_id });
      return body as { data: Record<string, string>[]; next_from_id: string };
    };

    const first = await page('');
    const second = await page(first.next_from_id);
    const third = await page(second.next_from_id);

    expect(first.data[0]).toEqual({ id: ada, _city: 'Riga' });
    expect([first, second, third].map(({ data }) => data.length)).toEqual([2, 2, 0]);
  });

  test('list refuses an unknown operator and an unknown page pointer', async () => {
    const { call } = install();

    const operator = await call('profiles.list', { db_id: 1, query: { _city: { $like: 'R' } } });
    const pointer = await call('profiles.list', { db_id: 1, from_id: 'nowhere' });

    expect([operator.body.error, pointer.body.error]).toEqual([400, 400]);
  });

  test('delete removes for good', async () => {
    const { call, emulator } = install();
    const which = { db_id: 1, matching: 'profile_id', profile_id: ada };

    const reply = await call('profiles.delete', which);
    const again = await call('profiles.delete', which);

    expect(reply.body.data).toEqual({ profile_id: ada });
    expect(again.body.error).toBe(404);
    expect(emulator.state.segments.get(3)?.members).toEqual([]);
  });

  test('gives the same ids for the same calls', async () => {
    const ids = await Promise.all(
      [install(), install()].map(
        async ({ call }) => (await call('profiles.add', { db_id: 2, data: {} })).body.profile_id,
      ),
    );

    expect(ids[0]).toMatch(/^[0-9a-f]{24}$/);
    expect(ids[0]).toBe(ids[1]);
  });
});

test.describe('batches', () => {
  test('answer one result a row, in order, and do not stop at a refusal', async () => {
    const { call } = install();
    const data = [
      { email: 'a@example.com' },
      { email: 'b@example.com', shoe_size: 40 },
      { email: 'ada.berzina@example.com' },
    ];

    const reply = await call('profiles.importBatch', { db_id: 1, data });

    expect(reply.body).toEqual({
      error: 0,
      error_text: 'Successful operation',
      result: [
        { error: 0, error_text: 'Successful operation', profile_id: expect.any(String) },
        { error: 400, error_text: 'with field "shoe_size": Incorrect field' },
        { error: 0, error_text: 'Successful operation', profile_id: ada },
      ],
    });
  });

  test('take the nested and the flat address', async () => {
    const { call } = install();
    const nested = { channel: 'email', email_data: { email: 'nested@example.com' }, resource_id: 1 };
    const flat = { channel: 'push', provider: 'Firefox', subscription_id: 'flat', resource_id: 1 };
    const chat = { channel: 'whatsapp', phone_data: { phone: '+12025550188' }, resource_id: 1 };
    const { body } = await call('profiles.addBatch', { db_id: 1, data: [{ subscriptions: [nested, flat, chat] }] });

    const [{ profile_id } = {}] = body.result as { profile_id: string }[];
    const list = await call('subscriptions.list', { db_id: 1, profile_id });

    expect(list.body.data).toMatchObject([
      { channel: 'email', email: 'nested@example.com' },
      { channel: 'push', provider: 'Firefox', subscription_id: 'flat' },
      { channel: 'whatsapp', cc_data: { phone: '+12025550188' } },
    ]);
  });

  test('find rows by a custom field, a phone and an id', async () => {
    const { call } = install();
    const update = async (matching: object, row: object) => {
      const { body } = await call('profiles.updateBatch', {
        db_id: 1,
        ...matching,
        data: [{ _city: 'Tartu', ...row }],
      });
      return (body.result as { profile_id?: string }[])[0]?.profile_id;
    };

    const custom = await update({ matching: 'custom', field_name: 'crm_id' }, { crm_id: 'CRM-0001' });
    const phone = await update({ matching: 'phone' }, { phones: ['+12025550101'] });
    const id = await update({ matching: 'profile_id' }, { profile_id: ada });

    expect([custom, phone, id]).toEqual([ada, ada, ada]);
  });

  test('leave status and priority as they are at -1', async () => {
    const { call } = install();
    const sub = {
      channel: 'email',
      email_data: { email: 'ada.berzina@example.com' },
      resource_id: 4,
      status: -1,
      priority: -1,
    };
    await call('profiles.updateBatch', {
      db_id: 1,
      data: [{ email: 'ada.berzina@example.com', subscriptions: [sub] }],
    });

    const list = await call('subscriptions.list', { db_id: 1, profile_id: ada });

    expect(list.body.data).toContainEqual(
      expect.objectContaining({ resource_id: 4, channel: 'email', status: 'subscribed', priority: 1 }),
    );
  });
});

test.describe('other ways to write profiles', () => {
  const quick = (query: string) => ({ url: `/api/integrations/any/profile_import?token=${token}&${query}` });

  test('quick import takes the query and subscribes to the resource', async () => {
    const { send, call } = install();

    const reply = await send(quick('db_id=1&email=quick@example.com&_fname=Quick&contract_number=3&resource_id=1'));
    const stored = await call('profiles.get', { db_id: 1, email: 'quick@example.com' });

    expect(reply).toMatchObject({ status: 200, text: 'OK' });
    expect(stored.body.data).toMatchObject({
      _fname: 'Quick',
      contract_number: 3,
      subscriptions: [{ resource_id: 1 }],
    });
  });

  test('quick import takes a form', async () => {
    const { send, emulator } = install();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };

    const reply = await send({
      url: '/api/integrations/any/profile_import',
      headers,
      body: `token=${token}&db_id=1&matching=field_name&field_name=crm_id&crm_id=CRM-0001&_city=Tartu`,
    });

    expect(reply.status).toBe(200);
    expect(emulator.state.profiles.get(ada)?.fields).toMatchObject({ _city: 'Tartu', crm_id: 'CRM-0001' });
  });

  test('quick import tells refusals by the HTTP status', async () => {
    const { send, call } = install();
    await call('profiles.update', { db_id: 1, email: 'bruno.costa@example.com', data: { phones: ['+12025550101'] } });

    const replies = await Promise.all([
      send(quick('db_id=x&email=a@example.com')),
      send(quick('db_id=1')),
      send({ url: '/api/integrations/any/profile_import?token=wrong&db_id=1&email=a@example.com' }),
      send(quick('db_id=1&email=a@example.com&resource_id=99')),
      send(quick('db_id=1&matching=phone&phone=%2B12025550101')),
    ]);

    expect(replies.map(({ status }) => status)).toEqual([400, 400, 403, 404, 409]);
  });

  test('API 1.0 suspends and unsuspends profiles by their global status', async () => {
    const { send, emulator } = install();

    const suspended = await send({ url: `/api/v1.0/lists/1/suspend_all?token=${token}` });
    const status = emulator.state.profiles.get(ada)?.fields._status;
    const unsuspended = await send({ url: `/api/v1.0/lists/1/unsuspend_all?token=${token}` });

    expect(suspended.body).toEqual({ Status: 'Ok', Suspended: 6 });
    expect(status).toBe(5);
    expect(unsuspended.body).toEqual({ Status: 'Ok', Unsuspended: 7 });
  });
});
