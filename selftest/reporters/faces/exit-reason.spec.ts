import { causeText, exitReasonOf } from '../../../reporters/faces/exit-reason.ts';
import { commonCause } from '../../../reporters/judgement/causes.ts';
import type { Outcome } from '../../../src/outcome/outcome.ts';
import { failed, failures } from '../runs.ts';
import { expect, test } from '../../test.ts';

const { away, broken, notMet, setUp, unexpected } = failures;
const silent = (operation: string): Outcome => ({ ...failures.silent, operation });
const late = (operation: string): Outcome => ({ ...failures.silent, operation, code: 'TIMEOUT', problem: 'timed out' });

const causes: [what: string, outcomes: Outcome[], cause: string | undefined][] = [
  ['silence', [silent('a.b')], 'a.b gave no reply'],
  ['silence in time', [late('a.b')], 'a.b gave no reply'],
  ['a platform that is away', [away], 'the platform was not reached: the connection was refused'],
  ['a refused set-up', [setUp], 'the set-up failed: profiles.import answered HTTP 200, error 400'],
  [
    'a broken set-up',
    [{ cause: 'set-up broken', operation: 'a.b' }],
    'the set-up failed: a.b does not match its contract',
  ],
  ['a broken contract', [broken], 'databases.list does not match its contract: a must be string, got null'],
  ['the same twice', [silent('a.b'), late('a.b')], 'a.b gave no reply'],
  ['two causes', [silent('a.b'), silent('c.d')], 'a.b gave no reply; c.d gave no reply'],
  ['a plain expectation', [notMet], undefined],
  ['a plain expectation beside silence', [silent('a.b'), notMet], undefined],
  ['an error that nobody foresaw', [unexpected], undefined],
  ['nothing', [], undefined],
];

test.describe('cause of a failed check', () => {
  for (const [what, outcomes, wanted] of causes) {
    test(`of ${what}`, () => {
      const cause = commonCause(failed(...outcomes));

      expect(cause && causeText(cause)).toBe(wanted);
    });
  }

  test('is the same for whatever operation met a platform that is away', () => {
    const keys = ['a.b', 'c.d'].map((operation) => commonCause(failed({ ...away, operation }))?.key);

    expect(keys[0]).toBe(keys[1]);
  });
});

const reasons: [what: string, failures: Outcome[], reason: string][] = [
  ['a platform that is away', [away], 'The platform was not reached: the connection was refused.'],
  ['a silent first contact', [silent('a.b')], 'The platform gave no reply to a.b.'],
  ['a refused token', [failures.wrongToken], 'The platform refused the token.'],
  ['a platform that fails', [failures.failing], 'The platform failed on the first calls.'],
  ['another web site', [failures.otherSite], 'What answers at the address is not the API of the platform.'],
  [
    'several silences',
    ['d', 'a', 'c', 'b', 'a'].map((name) => silent(`g.${name}`)),
    'The platform gave no reply to g.a, g.b, g.c and 1 more.',
  ],
  [
    'a platform that went away after a silence',
    [silent('g.a'), { ...away, operation: 'g.b' }],
    'The platform gave no reply to g.a, g.b.',
  ],
];

test.describe('reason of exit code 3', () => {
  for (const [what, met, wanted] of reasons) {
    test(`tells of ${what}`, () => {
      expect(exitReasonOf({ exitCode: 3, failures: met })).toBe(wanted);
    });
  }
});

test.describe('reason of exit code 4', () => {
  test('tells that the time of the run was over', () => {
    const problems = [{ kind: 'out of time', text: 'The run was out of time (30 s).' } as const];

    expect(exitReasonOf({ exitCode: 4, failures: [], failure: 'out of time' }, problems)).toBe(
      'The run was out of time (30 s).',
    );
  });

  test('tells that it says nothing about the platform', () => {
    expect(exitReasonOf({ exitCode: 4, failures: [] })).toBe(
      'The run itself failed; it says nothing about the platform.',
    );
  });
});
