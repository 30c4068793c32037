import { install, json, token } from './installation.ts';
import { test, expect } from '../test.ts';

const day = 86_400_000;

test.describe('admin routes', () => {
  test('explain themselves', async () => {
    const { send } = install();

    const help = await send({ method: 'GET', url: '/_emulator/' });
    const unknown = await send({ method: 'GET', url: '/_emulator/nothing' });

    expect(Object.keys(help.body.routes as object)).toContain('GET /_emulator/calls');
    expect(unknown.status).toBe(404);
    expect(unknown.body.problem).toBe('The emulator has no GET /_emulator/nothing');
  });

  test('list every call without its token', async () => {
    const { send, call } = install();
    await call('databases.get', { id: 1 });
    await send({ url: `/api/v1.1/nothing?token=${token}` });
    await send({ url: '/api/v1.1/databases/list', headers: json, body: '{"token":"wrong-token"}' });

    const log = await send({ method: 'GET', url: '/_emulator/calls' });

    expect(log.body.calls).toEqual([
      {
        number: 1,
        time: '2026-01-01T00:00:00.000Z',
        operation: 'databases.get',
        effect: 'read',
        method: 'POST',
        path: '/api/v1.1/databases/get/',
        status: 200,
        error: 0,
        duplicate: false,
        token: 'ok',
      },
      expect.objectContaining({ operation: null, effect: null, path: '/api/v1.1/nothing', status: 404, token: 'ok' }),
      expect.objectContaining({ operation: 'databases.list', status: 200, error: 403, token: 'unknown' }),
    ]);
    expect(log.text).not.toContain(token);
    expect(log.text).not.toContain('wrong-token');
  });

  test('empty the log of calls', async () => {
    const { send, call } = install();
    await call('databases.list');

    await send({ method: 'DELETE', url: '/_emulator/calls' });
    const log = await send({ method: 'GET', url: '/_emulator/calls' });

    expect(log.body.calls).toEqual([]);
  });

  test('print equal states as equal texts, and reset to the seeded one', async () => {
    const { send, call } = install();
    const state = async () => (await send({ method: 'GET', url: '/_emulator/state' })).text;
    const seeded = await state();
    const first = await call('profiles.add', { db_id: 1, data: { email: 'a@example.com' } });
    const changed = await state();

    await send({ url: '/_emulator/reset' });
    const reset = await state();
    const again = await call('profiles.add', { db_id: 1, data: { email: 'a@example.com' } });

    expect(changed).not.toBe(seeded);
    expect(reset).toBe(seeded);
    expect(again.body.profile_id).toBe(first.body.profile_id);
  });

  test('show the domain, and tasks and files apart', async () => {
    const { send } = install();

    const { body } = await send({ method: 'GET', url: '/_emulator/state' });

    expect(Object.keys(body)).toEqual([
      'bounces',
      'campaigns',
      'connectors',
      'counters',
      'databases',
      'files',
      'goals',
      'loyalty',
      'mailings',
      'market',
      'messages',
      'outbox',
      'pixels',
      'profiles',
      'promoCodes',
      'promoPrograms',
      'pushMessages',
      'relationLinks',
      'relations',
      'resources',
      'scenarios',
      'segmentationQueries',
      'segments',
      'senders',
      'subscriptions',
      'suppressionLists',
      'tasks',
      'templateQueries',
      'templates',
      'uploads',
      'virtualSenders',
      'webVersions',
    ]);
    expect(body.profiles).toHaveLength(15);
    expect(JSON.stringify(body)).not.toContain('rtoken');
  });

  test('move the clock', async () => {
    const { send, call } = install();

    const moved = await send({ url: '/_emulator/clock', body: JSON.stringify({ advanceMs: day }) });
    await call('databases.list');
    const log = await send({ method: 'GET', url: '/_emulator/calls' });
    const back = await send({ url: '/_emulator/clock', body: '{"advanceMs":-1}' });

    expect(moved.body).toEqual({ now: '2026-01-02T00:00:00.000Z' });
    expect(log.body.calls).toMatchObject([{ time: '2026-01-02T00:00:00.000Z' }]);
    expect(back.status).toBe(400);
  });

  test('refuse faults unless they were switched on', async () => {
    const { send } = install();

    const reply = await send({ method: 'PUT', url: '/_emulator/faults', body: '{"faults":[]}' });

    expect(reply.status).toBe(404);
    expect(reply.body.problem).toContain('--faults');
  });

  test('set, show and clear faults', async () => {
    const { send, call } = install({ faultsOpen: true });
    const faults = [{ operation: '*', kind: 'html' }];

    await send({ method: 'PUT', url: '/_emulator/faults', body: JSON.stringify({ faults }) });
    const shown = await send({ method: 'GET', url: '/_emulator/faults' });
    const spoilt = await call('databases.list');
    await send({ method: 'DELETE', url: '/_emulator/faults' });
    const sound = await call('databases.list');

    expect(shown.body.faults).toEqual(faults);
    expect(spoilt.text).toContain('<html>');
    expect(sound.body.error).toBe(0);
  });

  test('refuse a fault that does not exist', async () => {
    const { send } = install({ faultsOpen: true });

    const reply = await send({ method: 'PUT', url: '/_emulator/faults', body: '[{"operation":"*","kind":"htm"}]' });

    expect(reply.status).toBe(400);
    expect(reply.body.problem).toContain('Did you mean "html"?');
  });

  test('show an outbox in which nothing is', async () => {
    const { send } = install();

    const reply = await send({ method: 'GET', url: '/_emulator/outbox' });

    expect(reply.body).toEqual({ messages: [] });
  });

  test('say that calls are answered, and count what there is', async () => {
    const { send, call } = install();
    await call('databases.list');

    const ready = await send({ method: 'GET', url: '/_emulator/ready' });
    const { body } = await send({ method: 'GET', url: '/_emulator/summary' });

    expect(ready.body).toEqual({ ready: true });
    expect(body.counts).toMatchObject({ databases: 3, profiles: 15, 'market.orders': 2, outbox: 0 });
    expect(body.calls).toMatchObject([{ operation: 'databases.list' }]);
  });

  test('show one kind, and name the kinds for an unknown one', async () => {
    const { send } = install();

    const orders = await send({ method: 'GET', url: '/_emulator/state/market.orders' });
    const unknown = await send({ method: 'GET', url: '/_emulator/state/orders' });

    expect(JSON.parse(orders.text)).toMatchObject([{ externalId: 'order-1' }, { externalId: 'order-2' }]);
    expect(unknown.status).toBe(404);
    expect(unknown.body.problem).toContain('market.orders');
  });

  test('show a call with request and reply, and no token in any form of request', async () => {
    const { send, call, callXml } = install();
    await call('databases.get', { id: 1 });
    await callXml('databases.get', '<id>1</id>');
    await send({ url: `/api/v1.1/databases/list?token=${token}`, headers: { authorization: `Bearer ${token}` } });
    await send({ url: '/api/v1.1/databases/list', headers: json, body: '{"token":"of-another-installation"}' });

    const shown = await Promise.all(
      [1, 2, 3, 4].map((number) => send({ method: 'GET', url: `/_emulator/calls/${number}` })),
    );
    const unknown = await send({ method: 'GET', url: '/_emulator/calls/5' });

    expect(shown[0]?.body).toMatchObject({
      number: 1,
      request: { method: 'POST', url: '/api/v1.1/databases/get/', body: '{"token":"***","id":1}' },
      reply: { status: 200, fate: 'send', body: expect.stringContaining('Clients') as unknown },
    });
    expect(shown[1]?.body).toMatchObject({ request: { body: '<xml><token>***</token><id>1</id></xml>' } });
    expect(shown[2]?.body).toMatchObject({ request: { url: '/api/v1.1/databases/list?token=***' } });
    expect(shown.map(({ text }) => text).join()).not.toMatch(new RegExp(`${token}|of-another-installation`));
    expect(unknown.status).toBe(404);
  });

  test('keep the last 200 calls, and cut long bodies', async () => {
    const { send, call } = install();
    await call('databases.list', { ui_tags: ['x'.repeat(50_000)] });
    const first = await send({ method: 'GET', url: '/_emulator/calls/1' });
    await Promise.all(Array.from({ length: 200 }, () => call('databases.list')));

    const forgotten = await send({ method: 'GET', url: '/_emulator/calls/1' });

    expect(first.text.length).toBeLessThan(25_000);
    expect(first.text).toContain('(cut; ');
    expect(forgotten.status).toBe(404);
  });

  test('keep a snapshot and come back to it, with ids and clock', async () => {
    const { send, call } = install();
    const state = async () => (await send({ method: 'GET', url: '/_emulator/state' })).text;
    const add = (email: string) => call('profiles.add', { db_id: 1, data: { email } });
    await add('a@example.com');
    const kept = await state();
    await send({ method: 'PUT', url: '/_emulator/snapshots/with-a' });
    const second = await add('b@example.com');
    await send({ url: '/_emulator/clock', body: JSON.stringify({ advanceMs: day }) });

    const reset = await send({ url: '/_emulator/reset', body: '{"to":"with-a"}' });
    const back = await state();
    const again = await add('b@example.com');
    const list = await send({ method: 'GET', url: '/_emulator/snapshots' });

    expect(reset.body).toEqual({ ok: true });
    expect(back).toBe(kept);
    expect(again.body.profile_id).toBe(second.body.profile_id);
    expect(list.body.snapshots).toMatchObject([{ name: 'with-a', counts: { profiles: 16 } }]);
  });

  test('refuse snapshots that are not there, and names that are none', async () => {
    const { send } = install();

    const replies = await Promise.all([
      send({ url: '/_emulator/reset', body: '{"to":"nothing"}' }),
      send({ url: '/_emulator/reset', body: '{"to":7}' }),
      send({ method: 'DELETE', url: '/_emulator/snapshots/nothing' }),
      send({ method: 'PUT', url: '/_emulator/snapshots/a%20b' }),
    ]);

    expect(replies.map(({ status }) => status)).toEqual([404, 400, 404, 400]);
    expect(replies[0]?.body.problem).toBe('There is no snapshot "nothing". Kept: none.');
  });

  test('refuse pages of other sites', async () => {
    const { send } = install();

    const reply = await send({ url: '/_emulator/reset', headers: { 'sec-fetch-site': 'cross-site' } });

    expect(reply.status).toBe(403);
  });

  test('answer as fast as ever on a slow installation with a limit', async () => {
    const { send } = install({}, ['rate-limited:1', 'slow:100000']);

    const replies = await Promise.all([1, 2, 3].map(() => send({ method: 'GET', url: '/_emulator/ready' })));

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});
