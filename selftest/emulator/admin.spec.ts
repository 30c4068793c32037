import { test, expect } from '@playwright/test';
import { install, json, token } from './installation.ts';

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
});
