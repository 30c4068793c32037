/**
 * Made-up records of runs.
 */
import { operations } from '../../schemas/index.ts';
import type { CallRecord } from '../../src/observations/call-log.ts';
import { judgeRun, type Check, type RunRecord, type Summary } from '../../reporters/verdicts.ts';
import { configOf } from '../src/exchanges.ts';

/** A check of databases.list that passed, but for what is given. */
export function check(changes: Partial<Check> = {}): Check {
  return {
    operation: 'databases.list',
    title: 'is a check',
    place: 'tests/databases/list.spec.ts:4',
    own: true,
    hello: false,
    outcome: 'passed',
    texts: [],
    leftovers: [],
    ...changes,
  };
}

export const failed = (...texts: string[]) => check({ outcome: 'failed', texts });
export const skipped = (...texts: string[]) => check({ outcome: 'skipped', texts });

/** A check of another operation that passed, so that the run verified something. */
export const other = check({ operation: 'resources.list' });

/** A call of databases.list. */
export function call(changes: Partial<CallRecord> = {}): CallRecord {
  return {
    at: '2026-01-01T00:00:00.000Z',
    operation: 'databases.list',
    method: 'POST',
    path: '/api/v1.1/databases/list/',
    requestId: 'r',
    status: 200,
    error: 0,
    ms: 10,
    ...changes,
  };
}

/** The judgement of a run of 1.5 seconds. */
export function runOf(checks: Check[], changes: Partial<RunRecord> = {}): Summary {
  return judgeRun({
    config: configOf({ allow: new Set(['read']), seed: 3 }),
    startedAt: new Date('2026-01-01T00:00:00.000Z'),
    durationMs: 1499.6,
    checks,
    calls: [],
    problems: [],
    leftovers: [],
    deviations: { met: [], failed: [] },
    earlierLeftovers: 0,
    observed: [],
    ...changes,
  });
}

/** What a run says about databases.list. */
export function verdictOf(checks: Check[], changes?: Partial<RunRecord>) {
  return runOf(checks, changes).operations.find(({ id }) => id === 'databases.list')!;
}

export const total = operations.length;
