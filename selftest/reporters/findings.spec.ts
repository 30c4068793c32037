import { expect, test } from '@playwright/test';
import type { CallRecord } from '../../fixtures/call-log.ts';
import { findingsOf, type Met } from '../../reporters/findings.ts';
import { configOf } from '../fixtures/exchanges.ts';
import { call, check, runOf } from './runs.ts';

const findings = (met: Partial<Met>) => findingsOf({ calls: [], operations: [], config: configOf(), ...met });

const waited = call({ throttled: 2 });
const refused = call({ throttled: 4, status: 429, error: null });

const limits: [what: string, calls: CallRecord[], maxRps: number, finding: string][] = [
  [
    'of one call',
    [waited, call()],
    10,
    'The installation limited the rate of calls (HTTP 429) on one call; the run waited. To stay below the limit lower ALTCRAFT_MAX_RPS (now 10), for example to 5.',
  ],
  [
    'of calls that stayed refused',
    [waited, refused, call({ throttled: 4, status: 200, error: 429 })],
    10,
    'The installation limited the rate of calls (HTTP 429) on 3 calls; the run waited, and 2 of them stayed refused. To stay below the limit lower ALTCRAFT_MAX_RPS (now 10), for example to 5.',
  ],
  [
    'met without a pace',
    [waited],
    0,
    'The installation limited the rate of calls (HTTP 429) on one call; the run waited. To stay below the limit lower ALTCRAFT_MAX_RPS (now no limit), for example to 10.',
  ],
  [
    'that no pace keeps',
    [waited],
    1,
    'The installation limited the rate of calls (HTTP 429) on one call; the run waited. One call a second is the slowest that ALTCRAFT_MAX_RPS knows: permit this machine more.',
  ],
];

test.describe('findings', () => {
  for (const [what, calls, maxRps, finding] of limits) {
    test(`tell of a limit ${what}`, () => {
      expect(findings({ calls, config: configOf({ maxRps }) })).toEqual([finding]);
    });
  }

  test('are none where nothing was limited', () => {
    expect(findings({ calls: [call()] })).toEqual([]);
  });

  test('stand in the summary, and change neither verdict nor exit code', () => {
    const { findings, exitCode } = runOf([check()], { calls: [waited], config: configOf({ maxRps: 4 }) });

    expect(findings).toMatchObject([expect.stringContaining('for example to 2.')]);
    expect(exitCode).toBe(0);
  });
});
