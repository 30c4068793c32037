import { type Fault, faultOf, parseFault } from '../../../emulator/faults/faults.ts';
import { withOneMore } from '../../../emulator/faults/off-by-one.ts';
import { operations } from '../../../schemas/index.ts';
import { ada, install, json, token } from '../installation.ts';
import { test, expect } from '../../test.ts';

const faulty = (...faults: Fault[]) => install({ faults });
const on = (kind: Fault['kind'], path?: string, operation = 'databases.list'): Fault => ({
  operation,
  kind,
  ...(path ? { path } : {}),
});

test.describe('faults in a successful reply', () => {
  test('field-missing, wrong-type and null spoil the field at the path', async () => {
    const { call } = faulty(
      on('field-missing', 'data[0].name'),
      on('wrong-type', 'data[0].id'),
      on('wrong-type', 'data[1].name'),
      on('wrong-type', 'data[1].Groups'),
      on('null', 'data[0].Groups[0].Name'),
    );

    const { body } = await call('databases.list');

    const [first, second] = body.data as Record<string, unknown>[];
    expect(first).toEqual({ id: '1 as text', ui_tags: [], Groups: [{ Id: 0, Name: null }] });
    expect(second).toMatchObject({ name: 12345, Groups: 'not an object' });
  });

  test('a path that the reply does not have changes nothing', async () => {
    const { call } = faulty(on('null', 'data[9].name'), on('null', 'nothing.here'));

    const { body } = await call('databases.list');

    expect(body.data).toHaveLength(3);
  });

  test('error-code answers error 500 with HTTP 200', async () => {
    const { call } = faulty(on('error-code'));

    const reply = await call('databases.list');

    expect(reply).toMatchObject({ status: 200, body: { error: 500 } });
  });

  test('field faults and error-code leave refusals alone', async () => {
    const { call } = faulty(on('null', 'error', '*'), on('error-code', undefined, '*'));

    const reply = await call('databases.get', { id: 99 });

    expect(reply.body.error).toBe(404);
  });

  test('truncated sends half of the body', async () => {
    const { call } = faulty(on('truncated'));
    const whole = await install().call('databases.list');

    const reply = await call('databases.list');

    expect(reply.text).toBe(whole.text.slice(0, whole.text.length / 2));
    expect(reply.body).toEqual({});
  });
});

test.describe('faults instead of a reply', () => {
  const cases: [Fault['kind'], Record<string, unknown>][] = [
    ['html', { status: 200, text: expect.stringContaining('Log in') }],
    ['empty', { status: 200, text: '' }],
    ['status-500', { status: 500, text: expect.stringContaining('<html>') }],
    ['redirect', { status: 302, headers: { location: '/login' } }],
    ['hang', { fate: 'hang' }],
    ['drop', { fate: 'drop' }],
  ];
  for (const [kind, expected] of cases) {
    test(`${kind} hits its operation and no other`, async () => {
      const { call } = faulty(on(kind));

      const hit = await call('databases.list');
      const spared = await call('resources.list');

      expect(hit).toMatchObject(expected);
      expect(spared.body.error).toBe(0);
    });
  }
});

test.describe('faults of behaviour', () => {
  test('accept-any-token takes any token and none', async () => {
    const { send } = faulty(on('accept-any-token'));
    const list = (body: object) => send({ url: '/api/v1.1/databases/list', headers: json, body: JSON.stringify(body) });

    const replies = await Promise.all([list({ token: 'wrong' }), list({})]);

    expect(replies.map(({ body }) => body.error)).toEqual([0, 0]);
  });

  test('no-validation accepts an ill-typed parameter', async () => {
    const { call } = faulty(on('no-validation', undefined, '*'));

    const list = await call('databases.list', { limit: 'many' });
    const add = await call('profiles.add', { db_id: 2 });

    expect([list.body.error, add.body.error]).toEqual([0, 0]);
  });

  test('delete-nothing answers success and changes nothing', async () => {
    const { call, emulator } = faulty(on('delete-nothing', undefined, '*'));

    const deleted = await call('profiles.delete', { db_id: 1, matching: 'profile_id', profile_id: ada });
    const wiped = await call('databases.wipe', { id: 1 });

    expect([deleted.body.error, wiped.body.error]).toEqual([0, 0]);
    expect(emulator.state.profiles.size).toBe(15);
  });

  test('ignore-limit gives more than was asked for', async () => {
    const { call } = faulty(on('ignore-limit'));

    const reply = await call('databases.list', { limit: 1 });

    expect(reply.body.data).toHaveLength(3);
  });

  test('off-by-one counts one too many, and lists one too few', async () => {
    const { call } = faulty(on('off-by-one', undefined, '*'));
    const channels = [{ sid: 'sms', fields: { sms: 'Welcome!', sms_max_count: 2 } }];

    const { body: added } = await call('templates.add', { name: 'Counted', channels });
    const { saved_id: id } = added.data as { saved_id: number };
    const { body: got } = await call('templates.get', { id });
    const { body: listed } = await call('databases.list', { limit: 2 });

    expect(got.data).toMatchObject({ id, channels: [{ sid: 'sms', fields: { sms_max_count: 3 } }] });
    expect(listed).toMatchObject({ data: [{ id: 1 }], total_count: 3 });
  });

  test('replay repeats the first answer whatever the Request-ID', async () => {
    const { call } = faulty(on('replay', undefined, 'profiles.add'));

    const first = await call('profiles.add', { db_id: 2, data: {} });
    const second = await call('profiles.add', { db_id: 2, data: { _fname: 'Other' } });

    expect(second.text).toBe(first.text);
    expect(second.headers).not.toHaveProperty('duplicate-request');
  });
});

test.describe('faults that the conventions look for', () => {
  test('accept-malformed takes a body that it cannot read for an empty one', async () => {
    const { send } = faulty(on('accept-malformed'));
    const url = '/api/v1.1/databases/list';
    const bearer = { ...json, authorization: `Bearer ${token}` };

    const broken = await send({ url, headers: bearer, body: '{"limit": 1' });
    const spared = await send({ url: '/api/v1.1/resources/list', headers: bearer, body: '{"limit": 1' });

    expect(broken.body).toMatchObject({ error: 0, data: [{ id: 1 }, { id: 2 }, { id: 6 }] });
    expect(spared.body.error).toBe(400);
  });

  test('crash answers a refusal with a stack trace, and leaves success and access alone', async () => {
    const { call, send } = faulty(on('crash', undefined, 'databases.get'));

    const unknown = await call('databases.get', { id: 99 });
    const illTyped = await call('databases.get', { id: 'many' });
    const known = await call('databases.get', { id: 1 });
    const stranger = await send({ url: '/api/v1.1/databases/get', headers: json, body: '{"id": 1}' });

    expect(unknown).toMatchObject({ status: 500, text: expect.stringContaining('goroutine 1 [running]') });
    expect(illTyped.status).toBe(500);
    expect([known.body.error, stranger.body.error]).toEqual([0, 401]);
  });

  test('first-object answers an unknown id as the first known one, once there was one', async () => {
    const { call } = faulty(on('first-object', undefined, 'databases.get'));

    const before = await call('databases.get', { id: 99 });
    const known = await call('databases.get', { id: 2 });
    const unknown = await call('databases.get', { id: 99 });
    const illTyped = await call('databases.get', { id: 'many' });

    expect([before.body.error, illTyped.body.error]).toEqual([404, 400]);
    expect(unknown.text).toBe(known.text);
  });

  test('json-only answers in JSON whoever asks for XML, refusals too', async () => {
    const { call } = faulty(on('json-only', undefined, 'databases.get'));

    const known = await call('databases.get', { id: 1, format: 'xml' });
    const unknown = await call('databases.get', { id: 99, format: 'xml' });
    const spared = await call('databases.list', { format: 'xml' });

    expect([known.body.error, unknown.body.error]).toEqual([0, 404]);
    expect(spared.headers['content-type']).toContain('xml');
  });

  test('no-deduplication runs a repeated request again', async () => {
    const { send } = faulty(on('no-deduplication', undefined, 'profiles.add'));
    const headers = { ...json, 'request-id': 'once' };
    const add = () =>
      send({ url: '/api/v1.1/profiles/add', headers, body: JSON.stringify({ token, db_id: 2, data: {} }) });

    const [first, second] = [await add(), await add()];

    expect(second.body.error).toBe(0);
    expect(second.body.profile_id).not.toBe(first.body.profile_id);
    expect(second.headers).not.toHaveProperty('duplicate-request');
  });

  test('ignore-cursor begins each page at the first entry', async () => {
    const { call } = faulty(on('ignore-cursor'));

    const page = await call('databases.list', { limit: 1, from_id: 2 });

    expect(page.body.data).toMatchObject([{ id: 1 }]);
  });

  test('stuck-cursor names each page as the next one, and early-end names none', async () => {
    const [stuck, ended] = [faulty(on('stuck-cursor')), faulty(on('early-end'))];

    const second = await stuck.call('databases.list', { limit: 1, from_id: 2 });
    const first = await ended.call('databases.list', { limit: 1 });

    expect(second.body).toMatchObject({ data: [{ id: 2 }], next_from_id: 2 });
    expect(first.body).toMatchObject({ data: [{ id: 1 }], next_from_id: 0 });
  });

  test('stale-read gives what was there before the last change', async () => {
    const { call } = faulty(on('stale-read', undefined, 'suppressionLists.list'));
    const before = await call('suppressionLists.list');

    await call('suppressionLists.add', { name: 'New' });
    const after = await call('suppressionLists.list');

    expect(after.body).toEqual(before.body);
  });
});

test.describe('counting wrong', () => {
  test('adds one to amounts, prices and counts wherever they stand, and keeps their decimals', () => {
    const order = { total_price: '10.50', lines: [{ base_price_per_item: '3', count: 5, external_id: '7' }] };

    const counted = withOneMore({ amount: '0.1', data: order, external_data: { amount: 'many' } });

    expect(counted).toEqual({
      amount: '1.1',
      data: { total_price: '11.50', lines: [{ base_price_per_item: '4', count: 6, external_id: '7' }] },
      external_data: { amount: 'many' },
    });
  });

  test('leaves ids, limits and codes alone', () => {
    const request = { limit: 1, from_id: 2, loyalty_program_id: 3, code: 'CODE-1', account_id: 4, discount: '5' };

    expect(withOneMore(request)).toEqual(request);
  });
});

test.describe('naming a fault', () => {
  test('reads the form of the command line', () => {
    const fault = parseFault('databases.list:field-missing:data[0].name', operations);

    expect(fault).toEqual({ operation: 'databases.list', kind: 'field-missing', path: 'data[0].name' });
  });

  test('suggests the nearest kind and operation', () => {
    expect(() => parseFault('*:truncate', operations)).toThrow('Did you mean "truncated"?');
    expect(() => parseFault('database.list:html', operations)).toThrow('Did you mean "databases.list"?');
  });

  test('demands a path where one is needed, and an object', () => {
    expect(() => parseFault('*:null', operations)).toThrow('needs the path of a field');
    expect(() => faultOf('html', operations)).toThrow('A fault is an object');
  });
});
