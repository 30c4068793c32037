import { EventEmitter, once } from 'node:events';
import { request } from 'node:http';
import type { Fault } from '../../emulator/faults/faults.ts';
import { type EmulatorServer, serve } from '../../emulator/http-server.ts';
import { install, json, token } from './installation.ts';
import { test as base, expect } from '../test.ts';

const list = '/api/v1.1/databases/list';

const test = base.extend<{ fault: Fault['kind'] | undefined; server: EmulatorServer }>({
  fault: [undefined, { option: true }],
  server: async ({ fault }, use) => {
    const server = await serve(install(fault ? { faults: [{ operation: '*', kind: fault }] } : {}).emulator);
    await use(server);
    await server.close();
  },
});

const post = (server: EmulatorServer, init: RequestInit = {}) =>
  fetch(`${server.url}${list}`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token }),
    redirect: 'manual',
    ...init,
  });

test.describe('server', () => {
  test('answers over HTTP on the loopback', async ({ server }) => {
    const reply = await post(server);

    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(reply.headers.get('content-type')).toContain('application/json');
    expect(await reply.json()).toMatchObject({ error: 0 });
  });

  test('keeps idle connections longer than clients do', async ({ server }) => {
    const reply = await post(server);

    expect(reply.headers.get('keep-alive')).toBe('timeout=120');
  });

  test('hands bodies over as they are', async ({ server }) => {
    const malformed = await post(server, { body: '{' });
    const unlabelled = await post(server, { headers: { authorization: `Bearer ${token}` }, body: Buffer.from('{}') });
    const nonsense = await post(server, {
      headers: { 'content-type': 'nonsense', authorization: `Bearer ${token}` },
      body: '{}',
    });

    const bodies = [await malformed.json(), await unlabelled.json(), await nonsense.json()] as { error: number }[];
    expect(bodies.map(({ error }) => error)).toEqual([400, 400, 400]);
  });

  test('refuses a body far above the limit', async ({ server }) => {
    const headers = { ...json, authorization: `Bearer ${token}` };

    const reply = await post(server, { headers, body: ' '.repeat(12 * 1024 * 1024) });

    expect(await reply.json()).toMatchObject({ error: 413 });
  });

  test('answers other methods and malformed addresses', async ({ server }) => {
    const head = await fetch(`${server.url}${list}`, { method: 'HEAD' });
    const put = await fetch(`${server.url}${list}?token=${token}`, { method: 'PUT' });
    const malformed = await statusOf(`${server.url}/%zz`);

    expect([head.status, put.status, malformed]).toEqual([200, 404, 400]);
  });
});

test.describe('a stop', () => {
  test('lets a call that is running end, and takes no other', async () => {
    const { emulator } = install();
    const { handle } = emulator;
    const gate = new EventEmitter();
    emulator.handle = async (request) => {
      gate.emit('arrived');
      await once(gate, 'open');
      return handle(request);
    };
    const server = await serve(emulator);
    const arrived = once(gate, 'arrived');
    const running = post(server);
    await arrived;

    const closed = server.close(60_000);
    gate.emit('open');
    const reply = await running;
    await closed;
    const later = post(server);

    expect(await reply.json()).toMatchObject({ error: 0 });
    await expect(later).rejects.toThrow('fetch failed');
  });
});

test.describe('server with faults', () => {
  test.describe('drop', () => {
    test.use({ fault: 'drop' });

    test('cuts the connection', async ({ server }) => {
      await expect(post(server)).rejects.toThrow('fetch failed');
    });
  });

  test.describe('hang', () => {
    test.use({ fault: 'hang' });

    test('keeps silent until the server stops', async ({ server }) => {
      const answer = post(server).then(
        () => 'answered',
        () => 'cut',
      );
      await server.close();

      expect(await answer).toBe('cut');
    });
  });

  test.describe('redirect', () => {
    test.use({ fault: 'redirect' });

    test('points to the login page', async ({ server }) => {
      const reply = await post(server);

      expect(reply.status).toBe(302);
      expect(reply.headers.get('location')).toBe('/login');
    });
  });
});

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { origin, host } = new URL(url);
    const path = url.slice(origin.length);
    request({ host: host.split(':')[0], port: host.split(':')[1], path }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
