/**
 * A platform that goes away for a while is waited for, and one that stays away ends the calls of a run.
 */
import { expect } from '@playwright/test';
import { expectPlatform, noteOutage, outageOf } from '../../../src/http/availability.ts';
import { setPace } from '../../../src/http/rate-limit.ts';
import { nameMark } from '../../../src/safety/policy.ts';
import { run, type Answer } from '../exchanges.ts';
import { bench, test } from '../fake-platform.ts';

const html = { 'content-type': 'text/html' };
const page: Answer = { status: 502, headers: html, body: '<h1>502 Bad Gateway</h1>' };
const done: Answer = { body: { error: 0, error_text: '', data: [] } };
const broken: Answer = { status: 500, body: { error: 500, error_text: 'boom' } };
const tooMany: Answer = { status: 429, headers: html, body: 'too many' };

/** A client before a platform that answers so, and how long it waited, in seconds. */
function before(folder: string, ...answers: (Answer | Error)[]) {
  const put = bench(folder, answers);
  const waits: number[] = [];
  expectPlatform(put.http);
  setPace(put.http, 0, {
    now: () => 0,
    pause: (ms) => {
      waits.push(ms / 1000);
      return Promise.resolve();
    },
  });
  return { ...put, waits };
}

const refused: Answer = {
  status: 401,
  headers: { 'content-type': 'application/json', server: 'gateway' },
  body: { message: 'Unauthorized' },
};
const reset = () => Object.assign(new Error('reset'), { code: 'ECONNRESET' });

test.describe('a page of the server in front', () => {
  test('is waited for until the platform is back, and a read is repeated', async ({ folder }) => {
    const { client, waits, sent } = before(folder, page, page, page, done, done);

    const reply = await client.call('resources.list', { limit: 1 });

    expect(reply).toMatchObject({ status: 200, lost: ['the platform is not available at the moment'] });
    expect(waits).toEqual([2, 5]);
    expect(sent).toHaveLength(5);
  });

  test('that one operation alone meets twice is its reply', async ({ folder }) => {
    const { client, waits } = before(folder, page, done, page, done);

    const reply = await client.call('resources.list', { limit: 1 });

    expect(reply.status).toBe(502);
    expect(waits).toEqual([]);
  });

  test('that stays ends all calls, with what was seen', async ({ folder }) => {
    const { client, http, waits, sent } = before(folder, page);

    await expect(client.call('resources.list', { limit: 1 })).rejects.toThrow('the platform is not available');
    const asked = sent.length;
    await expect(client.call('resources.list', { limit: 1 })).rejects.toThrow('the platform was lost before');

    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(92);
    expect(outageOf(http)).toMatchObject({ kind: 'unavailable', seen: 'HTTP 502 of a server in front' });
    expect(sent).toHaveLength(asked);
  });

  test('is never answered by sending a message twice', async ({ folder }) => {
    const { client, sent } = before(folder, page, page, done);

    await expect(client.call('databases.refreshCounters', { id: 1 })).rejects.toThrow('the platform is not available');

    expect(sent).toHaveLength(3);
  });

  test('of the platform itself is a reply like any other', async ({ folder }) => {
    const { client, sent } = before(folder, broken);

    expect((await client.call('resources.list', { limit: 1 })).status).toBe(500);
    expect(sent).toHaveLength(1);
  });
});

test.describe('calls that are lost in a row', () => {
  test('end the run where the first contact is lost too', async ({ folder }) => {
    const { client, http, sent } = before(folder, reset());

    await expect(client.call('resources.list', { limit: 1 })).rejects.toThrow('got no reply');
    const asked = sent.length;
    await expect(client.call('templates.list', { limit: 1 })).rejects.toThrow('the platform was lost before');

    expect(outageOf(http)).toMatchObject({ kind: 'silent', seen: 'the connection was broken off' });
    expect(sent).toHaveLength(asked);
  });

  test('of one operation are its own where the first contact is answered', async ({ folder }) => {
    const { client, http } = before(folder, reset(), reset(), reset(), done);

    await expect(client.call('resources.list', { limit: 1 })).rejects.toThrow('got no reply');

    expect(outageOf(http)).toBeUndefined();
  });
});

test.describe('calls that a server in front refuses', () => {
  test('end the run where the first contact is refused too', async ({ folder }) => {
    const { client, http, sent } = before(folder, refused);

    await expect(client.call('resources.get', { id: 1 })).rejects.toThrow('a server in front of the platform refused');
    const asked = sent.length;
    await expect(client.call('templates.list', { limit: 1 })).rejects.toThrow('the platform was lost before');

    expect(outageOf(http)).toMatchObject({ kind: 'blocked', seen: 'HTTP 401 (gateway) of a server in front' });
    expect(sent).toHaveLength(asked);
  });

  test('of one operation are its own where the first contact is answered, which is asked once', async ({ folder }) => {
    const { client, http, sent } = before(folder, refused, done, refused, done, refused);

    const first = await client.call('resources.get', { id: 1 });
    const second = await client.call('resources.get', { id: 1 });

    expect([first.status, second.status]).toEqual([401, 401]);
    expect(outageOf(http)).toBeUndefined();
    expect(sent).toHaveLength(3);
  });

  test('are told by the first contact where it meets them itself', async ({ folder }) => {
    const { client, http } = before(folder, refused);

    expect((await client.call('databases.list', { limit: 1 })).status).toBe(401);
    expect(outageOf(http)).toBeUndefined();
  });

  test('may have been passed on, so what they make is looked for', async ({ folder }) => {
    const { client } = before(folder, refused, done);

    await client.call('templates.add', { name: nameMark(run), channels: [] });

    expect(client.open()).toMatchObject([{ kind: 'template', match: { name: nameMark(run) } }]);
  });
});

test.describe('a limit of calls', () => {
  test('for hours ends all calls, with the time to come back', async ({ folder }) => {
    const { client, http } = before(folder, { ...tooMany, headers: { ...html, 'retry-after': '7200' } });

    await expect(client.call('resources.list', { limit: 1 })).rejects.toThrow('the platform was lost before');

    expect(outageOf(http)).toMatchObject({ kind: 'quota', back: expect.stringMatching(/^\d{4}-/) });
  });

  test('that does not say how long lowers the pace and is asked more patiently', async ({ folder }) => {
    const { client, waits } = before(folder, tooMany, tooMany, tooMany, tooMany, tooMany, done);

    const reply = await client.call('resources.list', { limit: 1 });

    expect(reply).toMatchObject({ status: 200, throttled: 5 });
    expect(waits).toEqual(expect.arrayContaining([1, 2, 4, 8, 16]));
  });
});

test('a worker that begins after an outage sends nothing', async ({ folder }) => {
  const { client, http, sent } = before(folder, done);
  noteOutage(http, { kind: 'silent', from: '2026-01-01T00:00:00Z', to: '2026-01-01T00:01:00Z', seen: 'x' });

  await expect(client.call('resources.list', { limit: 1 })).rejects.toThrow('the platform was lost before');
  expect(sent).toEqual([]);
});
