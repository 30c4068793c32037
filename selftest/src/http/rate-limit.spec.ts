import { setPace, waitForTurn } from '../../../src/http/rate-limit.ts';
import { throttleDelay } from '../../../src/http/retry.ts';
import { fakePlatform } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

/** A connection pool with a clock that only moves when it is told to or waited for. */
function pool(perSecond: number) {
  const { http } = fakePlatform();
  const waits: number[] = [];
  let now = 5000;
  const pause = (ms: number) =>
    Promise.resolve().then(() => {
      now += ms;
    });
  setPace(http, perSecond, { now: () => now, pause });
  return {
    waits,
    turn: () => waitForTurn(http, (ms) => waits.push(ms)),
    pass: (ms: number) => (now += ms),
  };
}

test.describe('pace', () => {
  test('lets the first call go at once and each further one after its gap', async () => {
    const { turn, waits } = pool(10);

    await turn();
    await turn();
    await turn();

    expect(waits).toEqual([100, 100]);
  });

  test('gives calls that come at once a place each', async () => {
    const { turn, waits } = pool(4);

    await Promise.all([turn(), turn(), turn()]);

    expect(waits).toEqual([250, 500]);
  });

  test('waits only for what is left of the gap', async () => {
    const { turn, waits, pass } = pool(10);

    await turn();
    pass(70);
    await turn();

    expect(waits).toEqual([30]);
  });

  test('saves up nothing while nobody calls', async () => {
    const { turn, waits, pass } = pool(10);

    await turn();
    pass(60_000);
    await turn();
    await turn();

    expect(waits).toEqual([100]);
  });

  test('has no limit where none is wanted', async () => {
    const { turn, waits } = pool(0);

    await turn();
    await turn();

    expect(waits).toEqual([]);
  });

  test('keeps less than one call a second for a worker that shares it', async () => {
    const { turn, waits } = pool(1 / 2);

    await turn();
    await turn();

    expect(waits).toEqual([2000]);
  });
});

const now = Date.parse('2026-01-01T00:00:00Z');
const delays: [what: string, header: string | undefined, attempt: number, ms: number][] = [
  ['seconds', '7', 1, 7000],
  ['seconds with spaces around', ' 7 ', 1, 7000],
  ['a date', 'Thu, 01 Jan 2026 00:00:09 GMT', 1, 9000],
  ['a huge number, as a minute', '99999999999999999999', 1, 60_000],
  ['a date far away, as a minute', 'Fri, 01 Jan 2027 00:00:00 GMT', 1, 60_000],
  ['nothing, first as a second', undefined, 1, 1000],
  ['nothing, then as two', undefined, 2, 2000],
  ['nothing, then as four', undefined, 3, 4000],
  ['nothing for long, as a minute', undefined, 30, 60_000],
  ['an empty text as nothing', '', 2, 2000],
  ['a word as nothing', 'soon', 2, 2000],
  ['zero as nothing, lest the call come back at once', '0', 2, 2000],
  ['a date that is over as nothing', 'Wed, 21 Oct 2015 07:28:00 GMT', 2, 2000],
  ['a negative number as nothing', '-5', 2, 2000],
  ['a fraction as nothing', '1.5', 2, 2000],
];

test.describe('Retry-After', () => {
  for (const [what, header, attempt, ms] of delays) {
    test(`takes ${what}`, () => {
      const delay = throttleDelay(header === undefined ? {} : { 'retry-after': header }, attempt, now);

      expect(delay).toBe(ms);
    });
  }
});
