/**
 * Made-up records of runs.
 */
import { operations } from '../../schemas/index.ts';
import type { CallRecord } from '../../src/observations/call-log.ts';
import { summaryOf } from '../../reporters/faces/summary-file.ts';
import type { CheckRecord, RunRecord, Summary } from '../../reporters/judgement/model.ts';
import { judgeRun } from '../../reporters/judgement/run.ts';
import type { Effect } from '../../schemas/index.ts';
import type { FailureReason, Outcome, SkipReason } from '../../src/outcome/outcome.ts';
import { outcomeText, skipText } from '../../src/outcome/text.ts';
import { configOf, token } from '../src/exchanges.ts';

/** The configuration of a run against an installation. */
export const installation = configOf({
  allow: new Set(['read', 'task']),
  variables: { url: 'panel.example', token, db_id: '1' },
  overridden: [{ name: 'ALTCRAFT_TOKEN', file: '.env' }],
});

/** The configuration of a run against the emulator. */
export const emulator = configOf({
  target: { kind: 'emulator', url: 'http://127.0.0.1:5', version: null },
  allow: new Set(['read']),
});

/** A check of databases.list that passed, but for what is given. */
export function check(changes: Partial<CheckRecord> = {}): CheckRecord {
  return {
    operation: 'databases.list',
    title: 'is a check',
    place: 'tests/databases/list.spec.ts:4',
    own: true,
    hello: false,
    status: 'passed',
    outcomes: [],
    texts: [],
    leftovers: [],
    ...changes,
  };
}

/** A check that failed so. */
export const failed = (...outcomes: Outcome[]) =>
  check({ status: 'failed', outcomes, texts: outcomes.map((outcome) => `Error: ${outcomeText(outcome)}`) });

/** A check that was skipped so. */
export const skipped = (...reasons: SkipReason[]) =>
  check({ status: 'skipped', outcomes: reasons, texts: reasons.map(skipText) });

/** The first contact, which failed so. */
export const failedContact = (...outcomes: Outcome[]) => ({
  ...failed(...outcomes),
  operation: null,
  hello: true,
});

const url = 'https://panel.example';

/** Made-up outcomes of failed checks. */
export const failures = {
  broken: {
    cause: 'contract broken',
    operation: 'databases.list',
    rule: 'shape',
    violations: [{ kind: 'wrong-type', path: 'a', text: 'a must be string, got null' }],
  },
  notMet: { cause: 'expectation not met' },
  silent: { cause: 'no reply', operation: 'databases.list', code: 'ECONNRESET', problem: 'broken off' },
  away: { cause: 'no reply', operation: 'databases.list', code: 'ECONNREFUSED', problem: 'connection refused' },
  setUp: { cause: 'set-up refused', operation: 'profiles.import', status: 200, error: 400 },
  wrongIds: { cause: 'configuration wrong', variables: ['ALTCRAFT_DB_ID'] },
  wrongToken: { cause: 'token refused', url, answered: 'HTTP 200, error 403, 7 ms', said: 'no' },
  failing: { cause: 'platform failed', url, answered: 'HTTP 200, error 500, 7 ms' },
  otherSite: {
    cause: 'not the API',
    url,
    answered: 'HTTP 200, a web page',
    means: 'A website.',
    remedy: 'Set it right.',
  },
  unexpected: { cause: 'unexpected' },
} as const satisfies Record<string, FailureReason>;

/** A variable that is not set, by the end of its name. */
export const unset = (name: string): SkipReason => ({ cause: 'variable missing', variable: `ALTCRAFT_${name}` });
/** An effect that is not allowed. */
export const noEffect = (effect: Effect, operation = 'a.b'): SkipReason => {
  return { cause: 'effect not allowed', operation, effect };
};
/** An operation that the tariff, or the token's rights, do not contain. */
export const refusedFor = (cause: 'tariff' | 'rights', operation = 'a.b', refusal = '403 "no"'): SkipReason => {
  return { cause, operation, refusal };
};
/** A path that no page prints. */
export const unconfirmed: SkipReason = { cause: 'path unconfirmed', path: '/api/x' };

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
    purpose: 'check',
    status: 200,
    error: 0,
    ms: 10,
    ...(changes.error ? {} : { success: true }),
    ...changes,
  };
}

/** A call that succeeded for each operation of which a check passed. */
function callsOf(checks: readonly CheckRecord[]): CallRecord[] {
  const passed = checks
    .filter(({ status, own }) => own && status === 'passed')
    .flatMap(({ operation }) => operation ?? []);
  return [...new Set(passed)].map((operation) => call({ operation }));
}

/** The judgement of a run of 1.5 seconds. */
export function runOf(checks: CheckRecord[], changes: Partial<RunRecord> = {}): Summary {
  const record: RunRecord = {
    config: configOf({ allow: new Set(['read']), seed: 3 }),
    startedAt: new Date('2026-01-01T00:00:00.000Z'),
    durationMs: 1499.6,
    checks,
    calls: callsOf(checks),
    problems: [],
    leftovers: [],
    deviations: { met: [], failed: [] },
    earlierLeftovers: 0,
    observed: 0,
    ...changes,
  };
  return summaryOf(record, judgeRun(record));
}

/** What a run says about databases.list. */
export function verdictOf(checks: CheckRecord[], changes?: Partial<RunRecord>) {
  return runOf(checks, changes).operations.find(({ id }) => id === 'databases.list')!;
}

export const total = operations.length;
