import type { CallRecord } from '../../../src/observations/call-log.ts';
import { findingsOf, type Met } from '../../../reporters/faces/findings.ts';
import { configOf } from '../../src/exchanges.ts';
import type { SkipReason } from '../../../src/outcome/outcome.ts';
import { call, check, runOf, skipped } from '../runs.ts';
import { expect, test } from '../../test.ts';

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
    'met at one call a second',
    [waited],
    1,
    'The installation limited the rate of calls (HTTP 429) on one call; the run waited. To stay below the limit lower ALTCRAFT_MAX_RPS (now 1), for example to 0.5, which is 30 calls a minute; or have this machine permitted more, or run less (npm run smoke).',
  ],
];

/** Calls of a minute of which so many were let through, all of them after waiting. */
const letThrough = (count: number) =>
  Array.from({ length: count + 1 }, (_, index) =>
    call({ throttled: 1, at: new Date(index * (60_000 / count)).toISOString(), ms: 0 }),
  );

const slow = [call({ ms: 1_200 }), call({ ms: 1_400 }), call({ ms: 2_600, operation: 'segments.list' })];
const skewed = (seconds: number) => [call({ clockAhead: seconds }), call({ clockAhead: seconds }), call()];

const surroundings: [what: string, calls: CallRecord[], findings: string[]][] = [
  [
    'a slow installation',
    slow,
    [
      'The installation is slow: the median reply took 1.4 s, the slowest 2.6 s (segments.list). A call may take 30.0 s (ALTCRAFT_TIMEOUT_MS).',
    ],
  ],
  ['no slowness where one call in three is slow', [call(), call(), call({ ms: 9_000 })], []],
  [
    'a clock that is ahead',
    skewed(3_600),
    [
      'The clock of the installation is 1 h ahead of the one of this machine (header Date). Set the wrong one right (NTP): schedules and logs are reckoned by it.',
    ],
  ],
  [
    'a clock that is behind',
    skewed(-5_400),
    [
      'The clock of the installation is 1.5 h behind the one of this machine (header Date). Set the wrong one right (NTP): schedules and logs are reckoned by it.',
    ],
  ],
  ['no clock by a single reply', [call({ clockAhead: 90 }), call(), call()], []],
];

test.describe('findings', () => {
  for (const [what, calls, told] of surroundings) {
    test(`tell of ${what}`, () => {
      expect(findings({ calls, config: configOf({ timeoutMs: 30_000 }) })).toEqual(told);
    });
  }

  test('tell of further fields one by one where they are few, and in one sentence where they are many', () => {
    const sending = (ids: string[]) =>
      runOf([check()], { calls: ids.map((operation) => call({ operation, undeclared: ['data[].x', 'x'] })) }).findings;

    expect(sending(['databases.list'])).toEqual([
      'databases.list sends fields that the contract does not mention: data[].x, x',
    ]);
    expect(sending(['databases.list', 'resources.list', 'segments.list', 'templates.list'])).toEqual([
      '4 operations send fields that the contract does not mention, for example databases.list: data[].x, x ("undeclared" in results/summary.json has all). They are notes; ALTCRAFT_STRICT=fields makes them failures.',
    ]);
  });

  test('advise a rate below the limit that was met, also where that is below one call a second', () => {
    const remedyAt = (perMinute: number) =>
      findings({ calls: letThrough(perMinute), config: configOf({ maxRps: 10 }) })[0];

    expect(remedyAt(120)).toContain('for example to 2.');
    expect(remedyAt(6)).toContain('for example to 0.1, which is 6 calls a minute;');
  });

  test('tell of a server in front once, with the operations that it blocked', () => {
    const blocked = (operation: string): SkipReason => ({
      cause: 'blocked in front',
      operation,
      answered: 'HTTP 403 (waf)',
    });
    const ids = ['templates.list', 'templates.get'];
    const summary = runOf([check(), ...ids.map((operation) => ({ ...skipped(blocked(operation)), operation }))]);

    expect(summary).toMatchObject({
      exitCode: 3,
      exitReason: 'A server in front of the platform blocked calls of templates.get, templates.list.',
      totals: { failed: 0, harnessError: 0, unsupported: 2 },
      advice: expect.arrayContaining([{ id: 'open the way', operations: 2 }]),
    });
    expect(summary.findings).toEqual([
      'A server in front of the platform blocked calls of 2 operations (HTTP 403 (waf)): templates.get, templates.list. Have whoever runs that server let this machine through to /api/: by its address, or without the login of the server.',
    ]);
  });

  test('tell of a lost header once, and the run is no success', () => {
    const lost: SkipReason = { cause: 'header lost', answered: '401 "API token required"' };
    const summary = runOf([check(), { ...skipped(lost), operation: 'tasks.download' }]);

    expect(summary).toMatchObject({
      exitCode: 3,
      exitReason: 'The token in the header Authorization does not reach the platform.',
    });
    expect(summary.findings).toEqual([
      expect.stringContaining(
        'A token in the header Authorization is refused (401 "API token required"), and the same token in the body is taken.',
      ),
    ]);
  });

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
