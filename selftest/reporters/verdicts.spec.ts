import type { CheckRecord, RunRecord } from '../../reporters/judgement/model.ts';
import type { SkipReason, Verdict } from '../../src/outcome/outcome.ts';
import { skipText } from '../../src/outcome/text.ts';
import {
  call,
  check,
  failed,
  failedContact,
  failures,
  noEffect,
  other,
  refusedFor,
  runOf,
  skipped,
  total,
  unconfirmed,
  unset,
  verdictOf,
} from './runs.ts';
import { expect, test } from '../test.ts';

const { broken, notMet, setUp, silent, unexpected } = failures;
const unsupported = refusedFor('tariff');
const notConfigured = unset('DB_ID');
const notAllowed = noEffect('delete');

const convention = (changes: Partial<CheckRecord>) => check({ own: false, ...changes });

const verdicts: [what: string, checks: CheckRecord[], verdict: Verdict][] = [
  ['no check', [], 'notRun'],
  ['a passed check', [check()], 'verified'],
  ['a passed check beside a skipped one', [skipped(notAllowed), check()], 'verified'],
  ['a failed check beside a passed one', [check(), failed(broken)], 'failed'],
  ['a failed convention beside a passed check', [check(), { ...failed(broken), own: false }], 'failed'],
  ['a check without a reply', [failed(silent)], 'harnessError'],
  ['a failed set-up', [failed(setUp)], 'harnessError'],
  ['an expectation that was not met', [failed(notMet)], 'failed'],
  ['an error that nobody foresaw', [failed(unexpected)], 'harnessError'],
  ['a failed check of which nothing is known', [failed()], 'harnessError'],
  ['a broken contract beside silence', [failed(silent), failed(broken)], 'failed'],
  ['a broken contract and silence in one check', [failed(silent, broken)], 'failed'],
  ['a convention that passed, alone', [convention({})], 'notRun'],
  ['a convention that was skipped, alone', [{ ...skipped(notAllowed), own: false }], 'notRun'],
  ['a check that did not run', [check({ status: 'notRun' })], 'notRun'],
  ['a check without the tariff', [skipped(unsupported)], 'unsupported'],
  ['a check of an unknown path', [skipped(unconfirmed)], 'unconfirmed'],
  ['a check without its variable', [skipped(notConfigured)], 'notConfigured'],
  ['a check that is not allowed', [skipped(notAllowed)], 'notAllowed'],
  ['a check that is skipped for another reason', [skipped()], 'notRun'],
  [
    'every reason at once',
    [notAllowed, notConfigured, unconfirmed, unsupported].map((reason: SkipReason) => skipped(reason)),
    'unsupported',
  ],
  ['an unknown path before a missing variable', [skipped(notConfigured), skipped(unconfirmed)], 'unconfirmed'],
  ['a missing variable before a missing permission', [skipped(notAllowed), skipped(notConfigured)], 'notConfigured'],
  ['a check of another operation', [other], 'notRun'],
];

test.describe('verdict of an operation', () => {
  for (const [what, checks, verdict] of verdicts) {
    test(`with ${what} is ${verdict}`, () => {
      const summary = verdictOf(checks);

      expect(summary.verdict).toBe(verdict);
    });
  }

  test('of which every call was refused is not verified, although its checks pass', () => {
    const summary = verdictOf([check(), check()], {
      calls: [call({ error: 400 }), call({ status: 400, error: null, success: undefined })],
    });

    expect(summary).toMatchObject({ verdict: 'unconfirmed', outcomes: [{ cause: 'never succeeded' }] });
  });

  test('comes with its checks, calls, times, problems and reasons', () => {
    const odd = ['limit: an object', 'limit: a text', 'limit: a text', undefined];
    const calls = [5, 40, 10, 20].map((ms, index) => call({ ms, undeclared: ['data[].owner'], accepted: odd[index] }));

    const checks = [check(), { ...failed(notMet, broken), texts: ['Error: a', 'Error: b'] }, skipped(notAllowed)];
    const summary = verdictOf([...checks, skipped(notAllowed)], { calls });

    expect(summary).toEqual({
      id: 'databases.list',
      group: 'databases',
      method: 'POST',
      path: '/api/v1.1/databases/list/',
      effect: 'read',
      evidence: { request: 'documented', reply: 'documented' },
      verdict: 'failed',
      checks: { passed: 1, failed: 1, skipped: 2 },
      calls: 4,
      ms: { median: 10, max: 40 },
      problems: ['Error: a', 'Error: b'],
      reasons: [skipText(notAllowed)],
      outcomes: [notMet, broken, notAllowed],
      undeclared: ['data[].owner'],
      accepted: ['limit: a text', 'limit: an object'],
      deviations: [],
      checkedAgainst: { documentation: 'whole' },
    });
  });

  test('without calls has no times', () => {
    const summary = verdictOf([check()], { calls: [call({ operation: 'tasks.status' })] });

    expect(summary).toMatchObject({ calls: 0, ms: { median: 0, max: 0 } });
  });
});

const flow = { ...failed(broken), operation: null };
const left = [{ name: 'profile p', reason: 'why' }];
const error = { kind: 'error', text: 'boom' } as const;

const codes: [what: string, checks: CheckRecord[], changes: Partial<RunRecord>, code: number][] = [
  ['something verified and nothing wrong', [check()], {}, 0],
  ['something verified and the rest skipped', [check(), skipped(notAllowed)], {}, 0],
  ['no check at all', [], {}, 4],
  ['only skipped checks', [skipped(notAllowed)], {}, 4],
  ['only checks that did not run', [check({ status: 'notRun' })], {}, 4],
  ['a part of conventions and flows', [check({ own: false }), check({ operation: null })], {}, 0],
  ['a broken contract', [other, failed(broken)], {}, 1],
  ['a broken flow', [other, flow], {}, 1],
  ['a broken contract beside silence', [other, failed(silent), failed(broken)], {}, 1],
  ['silence', [other, failed(silent)], {}, 3],
  ['silence beside a failed set-up', [other, failed(setUp), failed(silent)], {}, 3],
  ['a failed set-up', [other, failed(setUp)], {}, 4],
  ['a failed first contact', [failedContact(failures.wrongToken)], {}, 3],
  ['a failed first contact beside a broken contract', [failedContact(failures.otherSite), failed(broken)], {}, 3],
  ['a first contact that finds a wrong id', [failedContact(failures.wrongIds)], {}, 2],
  ['a failed check without any text', [other, failed()], {}, 4],
  ['a problem of no test', [check()], { problems: [error] }, 4],
  ['something left behind', [check()], { leftovers: left }, 4],
  ['a broken contract and something left behind', [failed(broken)], { leftovers: left }, 1],
];

test.describe('exit code', () => {
  for (const [what, checks, changes, code] of codes) {
    test(`with ${what} is ${code}`, () => {
      const summary = runOf(checks, changes);

      expect(summary.exitCode).toBe(code);
    });
  }
});

test.describe('summary of a run', () => {
  test('counts operations by verdict, checks that ran, and calls', () => {
    const { totals } = runOf([check(), other, skipped(notAllowed), failed(broken)], {
      calls: [call(), call({ operation: other.operation! })],
    });

    expect(totals).toEqual({
      operations: total,
      verified: 1,
      failed: 1,
      notConfigured: 0,
      notAllowed: 0,
      unsupported: 0,
      unconfirmed: 0,
      harnessError: 0,
      notRun: total - 2,
      checks: 3,
      skipped: 1,
      calls: 2,
    });
  });

  test('tells target, run, leftovers and problems of no operation', () => {
    const summary = runOf([{ ...flow, texts: ['Error: flow'] }], { problems: [error], leftovers: left });

    expect(summary).toMatchObject({
      schema: 1,
      target: { url: 'https://panel.example', kind: 'installation', version: null },
      run: { id: 'run1', startedAt: '2026-01-01T00:00:00.000Z', durationMs: 1500, allowed: ['read'], seed: 3 },
      leftovers: ['profile p: why'],
      problems: ['boom', 'Error: flow'],
    });
    expect(summary.operations).toHaveLength(total);
  });

  test('tells how the installation speaks', () => {
    const { speaks } = runOf([check()], {
      calls: [
        call({ refusal: 'http', variants: { 'access groups': 'lower case' } }),
        call({ refusal: 'envelope', operation: 'tasks.status' }),
        call({ refusal: 'envelope' }),
        call({ variants: { 'access groups': 'capitalised', 'task result': 'export' } }),
        call({ refusal: 'http' }),
      ],
    });

    expect(speaks).toEqual({
      refusals: 'HTTP status and envelope (databases.list), envelope with HTTP 200 (databases.list, tasks.status)',
      'access groups': 'capitalised (databases.list), lower case (databases.list)',
      'task result': 'export',
    });
  });

  test('says nothing of how an installation speaks that was not heard', () => {
    const { speaks } = runOf([check()], { calls: [call()] });

    expect(speaks).toEqual({});
  });
});

test.describe('a creation that does not make what its reply tells', () => {
  const blamed = { ...broken, operation: 'segments.add', rule: 'creation' } as const;
  const summary = runOf([check(), failed(blamed)]);
  const verdictIn = (id: string) => summary.operations.find((operation) => operation.id === id);

  test('is the failure of its own operation, whichever check met it', () => {
    expect(verdictIn('segments.add')).toMatchObject({ verdict: 'failed', outcomes: [blamed] });
    expect(summary.exitCode).toBe(1);
  });

  test('is a broken set-up of the operation under test', () => {
    expect(verdictIn('databases.list')).toMatchObject({
      verdict: 'harnessError',
      outcomes: [{ cause: 'set-up broken', operation: 'segments.add' }],
    });
  });
});
