import { progressText } from '../../../reporters/faces/progress.ts';
import { operations } from '../../../schemas/index.ts';
import { callsOfARun, durationText, expectationText } from '../../../src/conventions/expected-calls.ts';
import { configOf } from '../../src/exchanges.ts';
import { expect, test } from '../../test.ts';

const reached = { done: 340, total: 1594, failed: 2, calls: 1300, allCalls: 6500, elapsedMs: 120_000 };

test.describe('progress of a run', () => {
  test('names checks, failures, the share of the calls and the time left', () => {
    expect(progressText(reached)).toBe('340 of 1594 checks, 2 failed, 20 %, about 8 min left');
  });

  test('guesses no time at the beginning', () => {
    expect(progressText({ ...reached, failed: 0, done: 1, calls: 4 })).toBe('1 of 1594 checks, 0 %');
  });

  test('says so where nothing may be called', () => {
    expect(progressText({ ...reached, failed: 0, calls: 0, allCalls: 0 })).toBe('340 of 1594 checks, 0 %');
  });
});

test.describe('the expected duration', () => {
  test('follows the rate limit', () => {
    expect(expectationText(6512, { maxRps: 10 })).toBe(
      'about 6,500 calls: at least 11 min at 10 calls a second (ALTCRAFT_MAX_RPS)',
    );
  });

  test('is left out where no limit is set', () => {
    expect(expectationText(12, { maxRps: 0 })).toBe('about 12 calls');
  });

  test('is told in seconds, minutes and hours', () => {
    expect([0.2, 99, 110, 7260].map(durationText)).toEqual(['1 s', '99 s', '2 min', '2 h 1 min']);
  });

  test('counts only what is allowed', () => {
    const all = new Set(operations.map(({ facts }) => facts.effect));

    expect(callsOfARun(configOf({ allow: new Set() }))).toBe(0);
    expect(callsOfARun(configOf({ allow: new Set(['read']) }))).toBeLessThan(callsOfARun(configOf({ allow: all })));
  });
});
