import { outcomesOf, type EndedTest } from '../../../src/outcome/annotations.ts';
import { exitOf, type RunEnd, type RunFailure } from '../../../src/outcome/exit-codes.ts';
import { isExpectation } from '../../../src/outcome/outcome-error.ts';
import { decidingOutcome, type Outcome } from '../../../src/outcome/outcome.ts';
import { failures, noEffect, refusedFor, unconfirmed, unset } from '../../reporters/runs.ts';
import { expect, test } from '../../test.ts';

const { broken, notMet, silent, unexpected, wrongIds, wrongToken } = failures;

/** What Playwright keeps of an error that carries an outcome. */
const carrying = (outcome: Outcome) => {
  return { message: 'Error: x', cause: { message: `outcome: ${JSON.stringify(outcome)}` } };
};
const noted = (outcome: Outcome) => ({ type: 'outcome', description: JSON.stringify(outcome) });
const plain = { message: 'Error: boom' };
const grey = (text: string) => `\u001b[2m${text}\u001b[22m`;
const expectation = { message: `Error: the file\n\n${grey('expect(')}received${grey(').')}toBe(1)` };
const timeout = { message: 'Test timeout of 30000ms exceeded.' };

const ends: [what: string, ended: Partial<EndedTest>, outcomes: Outcome[]][] = [
  ['a skip, as it was noted', { status: 'skipped', annotations: [noted(unconfirmed)] }, [unconfirmed]],
  [
    'failures, as they were noted',
    { annotations: [noted(broken), noted(silent)], errors: [plain, plain] },
    [broken, silent],
  ],
  [
    'a failure that came up after the outcomes were noted',
    { annotations: [noted(broken)], errors: [plain, carrying(silent)] },
    [broken, silent],
  ],
  ['failures of which nothing was noted, as in a hook', { errors: [carrying(broken), expectation] }, [broken, notMet]],
  ['an error that nobody foresaw', { errors: [plain] }, [unexpected]],
  ['a test that ran out of time', { status: 'timedOut', errors: [timeout] }, [unexpected]],
  [
    'a failure, and not the skip behind it',
    { annotations: [noted(broken), noted(unconfirmed)], errors: [plain] },
    [broken],
  ],
  ['nothing of annotations of other kinds', { annotations: [{ type: 'slow' }] }, []],
];

test.describe('the outcomes of a test', () => {
  for (const [what, ended, outcomes] of ends) {
    test(`tell of ${what}`, () => {
      expect(outcomesOf({ status: 'failed', annotations: [], errors: [], ...ended })).toEqual(outcomes);
    });
  }
});

test.describe('the outcome that decides', () => {
  const pairs: [one: Outcome, other: Outcome][] = [
    [broken, silent],
    [refusedFor('tariff'), unconfirmed],
    [unconfirmed, unset('DB_ID')],
    [unset('DB_ID'), noEffect('send')],
  ];
  for (const [one, other] of pairs) {
    test(`is "${one.cause}" before "${other.cause}"`, () => {
      expect(decidingOutcome([other, one])).toBe(one);
    });
  }

  test('is none where there is none', () => {
    expect(decidingOutcome([])).toBeUndefined();
  });
});

test('an expectation of Playwright is known by the text that Playwright gives it', () => {
  const messages = ['Error: expect(received).toBe(1)', expectation.message, 'Error: boom', 'TypeError: expect(a).b'];

  expect(messages.map((message) => isExpectation({ message }))).toEqual([true, true, false, false]);
});

const end: RunEnd = {
  failures: [],
  passed: 5,
  failed: 0,
  problems: [],
  hasLeftovers: false,
  isPart: false,
  verified: 5,
  minimum: 0,
};
const codes: [what: string, end: Partial<RunEnd>, code: number, failure?: RunFailure][] = [
  ['nothing wrong', {}, 0],
  ['as much verified as is asked for', { minimum: 5 }, 0],
  ['less verified than is asked for', { minimum: 6 }, 4, 'too few verified'],
  ['nothing verified', { verified: 0 }, 4, 'nothing verified'],
  ['a part of which conventions passed', { verified: 0, isPart: true }, 0],
  ['a part of which nothing passed', { verified: 0, isPart: true, passed: 0 }, 4, 'nothing verified'],
  ['no check', { verified: 0, isPart: true, passed: 0, problems: ['no check chosen'] }, 2, 'no check chosen'],
  ['a problem of no check', { problems: ['error'] }, 4, 'error'],
  ['an interrupted run with errors', { problems: ['error', 'interrupted'] }, 4, 'interrupted'],
  ['objects left', { hasLeftovers: true, failed: 1 }, 4, 'objects left'],
  ['a set-up that failed', { failures: [failures.setUp], failed: 1 }, 4, 'check failed'],
  ['silence', { failures: [silent], failed: 1 }, 3],
  ['an expectation that was not met, beside silence', { failures: [silent, notMet], failed: 2 }, 1],
  ['a first contact that found a wrong id', { contact: [wrongIds], failures: [wrongIds] }, 2],
  ['a first contact without a token', { contact: [wrongToken], failures: [wrongToken, broken] }, 3],
  ['a first contact that failed for nothing that is known', { contact: [] }, 3],
];

test.describe('exit code', () => {
  for (const [what, changes, exitCode, failure] of codes) {
    test(`of ${what} is ${exitCode}`, () => {
      expect(exitOf({ ...end, ...changes })).toEqual(failure ? { exitCode, failure } : { exitCode });
    });
  }
});
