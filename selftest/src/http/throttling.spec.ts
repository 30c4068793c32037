/**
 * A platform that says that there were too many calls (HTTP 429) is obeyed and asked again.
 */
import { expect } from '@playwright/test';
import { setPace } from '../../../src/http/rate-limit.ts';
import { mark, type Answer } from '../exchanges.ts';
import { bench, Skipped, test } from '../fake-platform.ts';

const tooMany: Answer = { status: 429, headers: { 'retry-after': '3' }, body: '<h1>429 Too Many Requests</h1>' };
const done: Answer = { body: { error: 0, error_text: '', data: [] } };
const html = { 'content-type': 'text/html' };

/** A client before a platform that answers so, and how long it waited. */
function limited(folder: string, ...answers: Answer[]) {
  const put = bench(folder, answers);
  const waits: number[] = [];
  const pause = (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
  setPace(put.http, 0, { now: () => 0, pause });
  return { ...put, waits };
}

test.describe('a limit of the rate', () => {
  test('that goes away is waited for, and the reply says how often', async ({ folder }) => {
    const { client, waits, sent } = limited(folder, tooMany, tooMany, done);

    const reply = await client.call('databases.list', { limit: 1 });

    expect(reply).toMatchObject({ status: 200, throttled: 2 });
    expect(waits).toEqual([3000, 3000]);
    expect(sent).toHaveLength(3);
  });

  test('is met again with one Request-ID and one body, so that nothing is done twice', async ({ folder }) => {
    const { client, sent } = limited(folder, tooMany, done);

    await client.call('databases.list', { limit: 1 });

    expect(sent[1]).toEqual(sent[0]);
  });

  test('that was not met leaves no trace in the reply', async ({ folder }) => {
    const { client } = limited(folder, done);

    const reply = await client.call('databases.list', {});

    expect(reply).not.toHaveProperty('throttled');
  });

  test('that stays ends the check as skipped after four calls, with what to do', async ({ folder }) => {
    const { client, waits, sent, exchanges } = limited(folder, tooMany);

    const call = client.call('databases.list', {});

    await expect(call).rejects.toThrow(
      new Skipped(
        'unsupported here: the installation limits the rate of calls, and went on doing so. Lower ALTCRAFT_MAX_RPS, or have this machine permitted more.',
      ),
    );
    expect(waits).toEqual([3000, 3000, 3000]);
    expect(sent).toHaveLength(4);
    expect(exchanges).toMatchObject([{ asserted: true, reply: { status: 429, throttled: 4 } }]);
  });

  test('that stays leaves nothing of a creation in the ledger', async ({ folder }) => {
    const { client } = limited(folder, tooMany);
    const email = `${mark}1@example.com`;

    const call = client.call('profiles.import', { db_id: 1, matching: 'email', email, data: { email } });

    await expect(call).rejects.toThrow(Skipped);
    expect(client.open()).toEqual([]);
  });

  for (const [what, answer] of Object.entries<Answer>({
    'code 429 in an HTTP 200': { body: { error: 429, error_text: 'slow down' } },
    'HTTP 503 with Retry-After': { status: 503, headers: { 'retry-after': '1' }, body: '' },
    'HTTP 429 without a body': { status: 429, headers: {}, body: '' },
  })) {
    test(`is known by ${what}`, async ({ folder }) => {
      const { client, waits } = limited(folder, answer, done);

      const reply = await client.call('databases.list', {});

      expect(reply).toMatchObject({ status: 200, throttled: 1 });
      expect(waits).toEqual([1000]);
    });
  }

  test('is not seen in HTTP 503 alone, which is a failure of the server', async ({ folder }) => {
    const down = { status: 503, headers: html, body: 'down' };
    const { client, waits } = limited(folder, down, done, down);

    const reply = await client.call('databases.list', {});

    expect(reply.status).toBe(503);
    expect(waits).toEqual([]);
  });
});
