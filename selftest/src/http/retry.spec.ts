/**
 * Calls to which no reply came: which are repeated, when, and what is told of it.
 */
import { expect } from '@playwright/test';
import { NoReplyError } from '../../../src/http/errors.ts';
import { setPace } from '../../../src/http/rate-limit.ts';
import { rememberNoReply } from '../../../src/http/retry.ts';
import type { Config } from '../../../src/config/config.ts';
import { send } from '../../../src/http/retry.ts';
import { configOf, requestOf, type Answer } from '../exchanges.ts';
import { fakePlatform, noReplyWith, test } from '../fake-platform.ts';

const reset = noReplyWith('ECONNRESET');
const late = noReplyWith('TIMEOUT');
const refused = noReplyWith('ECONNREFUSED', 'connecting');
const done: Answer = { body: { error: 0, error_text: '', data: [] } };
const no: Answer = { body: { error: 409, error_text: 'exists already' } };

type Script = Parameters<typeof fakePlatform>[number];

/** Sends one call of an operation to a platform that behaves so. */
async function sendTo(scripts: Script[], id = 'databases.list', changes: Partial<Config> = {}, once = false) {
  const { http, sent } = fakePlatform(...scripts);
  const waits: number[] = [];
  setPace(http, 0, { now: () => 0, pause: (ms) => Promise.resolve(void waits.push(ms)) });
  const config = configOf(changes);
  const outcome = await send(http, config, requestOf(id, {}, { once }, config)).catch((error: unknown) => error);
  return { outcome, sent, waits, http };
}

test.describe('a call without a reply', () => {
  test('that reads is repeated at most twice, with one Request-ID, later each time', async () => {
    const { outcome, sent, waits } = await sendTo([reset, late, done]);

    expect(outcome).toMatchObject({
      status: 200,
      lost: ['the connection was broken off', 'no reply came in time'],
    });
    expect(sent[2]).toEqual(sent[0]);
    expect(waits).toEqual([100, 2000]);
  });

  test('that stays silent ends as silence, and says how often it was repeated', async () => {
    const { outcome, sent } = await sendTo([reset]);

    expect(outcome).toBeInstanceOf(NoReplyError);
    expect(outcome).toMatchObject({
      message: expect.stringMatching(
        /broken off after .*\n {2}repeated: 2 times, and there was no reply then either$/s,
      ),
      facts: { retries: 2 },
    });
    expect(sent).toHaveLength(3);
  });

  test('leaves no trace where it was answered at once', async () => {
    const { outcome } = await sendTo([done]);

    expect(outcome).not.toHaveProperty('lost');
  });

  test('whose silence is an answer too is not repeated', async () => {
    const { sent } = await sendTo([reset], 'databases.list', {}, true);

    expect(sent).toHaveLength(1);
  });

  const changing: [what: string, id: string, scripts: Script[], changes: Partial<Config>, calls: number][] = [
    ['that is deduplicated and was broken off', 'profiles.add', [reset, done], {}, 2],
    ['that is deduplicated and was too late, so that it may be at work still', 'profiles.add', [late, done], {}, 1],
    ['of an installation that does not deduplicate', 'profiles.add', [reset, done], { deduplicates: false }, 1],
    ['that no page calls deduplicated', 'segments.add', [reset, done], {}, 1],
    ['that deletes', 'profiles.delete', [reset, done], {}, 1],
    ['that sends', 'mailings.broadcastsStart', [reset, done], {}, 1],
    ['that makes a file', 'profiles.getAll', [reset, done], {}, 1],
    ['that destroys', 'databases.wipe', [reset, done], {}, 1],
  ];
  for (const [what, id, scripts, changes, calls] of changing) {
    test(`${what} is sent ${calls === 1 ? 'once' : 'twice'} in all`, async () => {
      const { sent } = await sendTo(scripts, id, changes);

      expect(sent).toHaveLength(calls);
    });
  }

  test('of any effect is repeated where there was no connection yet, and the platform had answered before', async () => {
    const { http, sent } = fakePlatform(done, refused, done);
    const config = configOf();
    await send(http, config, requestOf('databases.list'));

    const reply = await send(http, config, requestOf('databases.wipe'));

    expect(reply).toMatchObject({ status: 200, lost: ['the connection was refused'] });
    expect(sent).toHaveLength(3);
  });

  test('is not repeated where nobody ever answered', async () => {
    const { sent } = await sendTo([refused]);

    expect(sent).toHaveLength(1);
  });

  test('is repeated in vain once for an operation, not for each of its calls', async () => {
    const { http, sent } = await sendTo([reset]);

    await send(http, configOf(), requestOf('databases.list')).catch(() => undefined);
    expect(sent).toHaveLength(4);
  });

  test('is not repeated where an earlier worker repeated it in vain, until it is answered', async () => {
    const { http, sent } = fakePlatform(reset, done, reset, done);
    rememberNoReply(http, ['databases.list']);
    const call = () => send(http, configOf(), requestOf('databases.list'));

    const outcomes = [await call().catch((error: Error) => error.name), (await call()).status, (await call()).status];

    expect(outcomes).toEqual(['NoReplyError', 200, 200]);
    expect(sent).toHaveLength(4);
  });

  test('that is refused when it is repeated says nothing: its first effect may be the reason', async () => {
    const { outcome } = await sendTo([reset, no], 'profiles.add');

    expect(outcome).toBeInstanceOf(NoReplyError);
    expect(String(outcome)).toContain(
      'It was repeated with the same Request-ID and refused with 409 "exists already". Whether the first call was carried out is not known',
    );
  });

  test('that reads may be refused when it is repeated', async () => {
    const { outcome } = await sendTo([reset, no]);

    expect(outcome).toMatchObject({ body: { error: 409 }, lost: ['the connection was broken off'] });
  });

  test('takes no time of its test', async () => {
    const times: number[] = [];
    const { http } = fakePlatform(reset, done);

    await send(http, configOf(), requestOf('databases.list'), (ms) => times.push(ms));

    expect(times).toEqual([expect.any(Number), 100, expect.any(Number)]);
  });
});
