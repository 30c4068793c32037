import { parseDeviations } from '../../../src/deviations/file.ts';
import type { FailedViolation } from '../../../src/deviations/ignore.ts';
import type { Deviation } from '../../../src/deviations/entries.ts';
import { deviationText, pasteText } from '../../../reporters/faces/deviations.ts';
import type { CheckRecord, DeviationState, DeviationSummary } from '../../../reporters/judgement/model.ts';
import { operations } from '../../../schemas/index.ts';
import { configOf, deviationOf } from '../../src/exchanges.ts';
import { check, failed, failures, noEffect, runOf, skipped } from '../runs.ts';
import { expect, test } from '../../test.ts';

/** A check of each operation, so that nothing is left out. */
const whole = operations.map(({ id }) => check({ operation: id }));
const entry = deviationOf({ operation: 'databases.list' });

function statesOf(entries: Deviation[], checks: CheckRecord[], met: string[] = [], strictFields = false) {
  const config = configOf({ deviations: entries, strictFields });
  return runOf(checks, { config, deviations: { met, failed: [] } }).deviations.map(({ state }) => state);
}

const inTypes = deviationOf({ operation: 'databases.list', kind: 'accepted', path: undefined, check: 'types' });
const typesPassed = check({ own: false, place: 'tests/conventions/types.spec.ts:5' });
const typesSkipped = check({
  own: false,
  place: 'tests/conventions/types.spec.ts:5',
  status: 'skipped',
});
const inTitle = { ...entry, check: 'is a check' };
const expired = { ...entry, isExpired: true };
const undeclared = { ...entry, kind: 'undeclared-field' } as const;

const states: [what: string, entry: Deviation, checks: CheckRecord[], state: DeviationState][] = [
  ['did not occur in a whole run', entry, whole, 'outdated'],
  ['did not occur in a part of the suite', entry, [check()], 'not reached'],
  ['did not occur, and a check was skipped', entry, [...whole, skipped(noEffect('task'))], 'not reached'],
  ['did not occur, and a check failed', entry, [...whole, failed(failures.broken)], 'not reached'],
  ['belongs to a check that ran in a part of the suite', inTitle, [check()], 'outdated'],
  ['belongs to a check that did not run', { ...inTitle, check: 'another' }, whole, 'not reached'],
  ['belongs to a convention that ran', inTypes, [typesPassed], 'outdated'],
  ['belongs to a convention that was skipped', inTypes, [...whole, typesSkipped], 'not reached'],
  [
    'belongs to a convention of another operation',
    { ...inTypes, operation: 'tasks.status' },
    [typesPassed],
    'not reached',
  ],
  ['is past its day and failed', expired, [...whole, failed(failures.broken)], 'expired'],
  ['is past its day and was not looked at', expired, [check({ operation: 'tasks.status' })], 'expired'],
  ['is past its day and did not occur', expired, whole, 'outdated'],
  ['is of another version', { ...entry, isOfVersion: false }, whole, 'not reached'],
  ['is a field beyond the contract, which is no violation', undeclared, whole, 'not reached'],
];

test.describe('an entry', () => {
  for (const [what, one, checks, state] of states) {
    test(`that ${what} is ${state}`, () => {
      expect(statesOf([one], checks)).toEqual([state]);
    });
  }

  test('that was ignored is met', () => {
    expect(statesOf([entry], [check()], [entry.place])).toEqual(['met']);
  });

  test('of a field beyond the contract is outdated where that is a violation', () => {
    expect(statesOf([undeclared], whole, [], true)).toEqual(['outdated']);
  });

  test('that was ignored stands at its operation, which is verified', () => {
    const config = configOf({ deviations: [entry] });

    const { operations: summaries, exitCode } = runOf([check()], {
      config,
      deviations: { met: [entry.place], failed: [] },
    });

    expect(summaries.find(({ id }) => id === 'databases.list')).toMatchObject({
      verdict: 'verified',
      deviations: ['deviations.yaml line 3'],
    });
    expect(exitCode).toBe(0);
  });
});

/** Entries in a state, at lines of their own. */
function inState(state: DeviationState, count: number): DeviationSummary[] {
  return Array.from({ length: count }, (_, index) => {
    const place = `deviations.yaml line ${index + 1}`;
    return { entry: deviationOf({ place, operation: operations[index]?.id, expires: '2026-01-31' }), state };
  });
}

const textOf = (deviations: DeviationSummary[]) => deviationText({ deviations, operations: [] });

test.describe('the terminal', () => {
  test('counts what was ignored, and names what is verified with deviations', () => {
    const [sample] = runOf([check()]).operations;
    const verified = ['a.a', 'a.b', 'a.c', 'a.d'].map((id) => ({
      ...sample!,
      id,
      verdict: 'verified' as const,
      deviations: ['x'],
    }));

    const lines = [
      deviationText({ deviations: inState('met', 5), operations: verified }),
      deviationText({
        deviations: inState('met', 1),
        operations: [verified[0]!, { ...verified[1]!, verdict: 'failed' }],
      }),
      textOf(inState('met', 1)),
    ];

    expect(lines).toEqual([
      ['5 known deviations were ignored; verified with deviations: a.a, a.b, a.c and 1 more'],
      ['1 known deviation was ignored; verified with deviations: a.a'],
      ['1 known deviation was ignored'],
    ]);
  });

  test('names entries that are expired or out of date, at most three of each', () => {
    const lines = textOf([...inState('outdated', 5), ...inState('expired', 1), ...inState('not reached', 9)]);

    const [first, second, third] = operations.map(({ id }) => id);
    expect(lines).toEqual([
      `expired: deviations.yaml line 1 (${first} wrong-type data.name) was good until 2026-01-31`,
      `out of date: deviations.yaml line 1 (${first} wrong-type data.name) did not occur any more; take it out`,
      `out of date: deviations.yaml line 2 (${second} wrong-type data.name) did not occur any more; take it out`,
      `out of date: deviations.yaml line 3 (${third} wrong-type data.name) did not occur any more; take it out`,
      'out of date: 2 more (all in results/summary.json)',
    ]);
  });

  test('says nothing where nothing is known', () => {
    expect(textOf([])).toEqual([]);
  });
});

const wrongName: FailedViolation = {
  operation: 'databases.get',
  kind: 'wrong-type',
  path: 'data[].name',
  text: 'data[0].name must be string,\n  got integer',
};
const accepted = (name: string): FailedViolation => ({
  operation: 'tasks.status',
  kind: 'accepted',
  check: 'types',
  cases: [name],
  text: 'the call was accepted',
});
const behaviour: FailedViolation = {
  operation: 'databases.list',
  kind: 'behaviour',
  check: 'the first "page"',
  expectation: 'expect(a).toBe(b);',
  text: 'not met',
};

test.describe('entries to paste', () => {
  test('say all but the reason, and last thirty days; cases of one check are one entry', () => {
    const text = pasteText([accepted('limit: a text'), behaviour, wrongName, accepted('a JSON list')], '2026-12-15');

    expect(text).toBe(`# What failed in the run of 2026-12-15, as entries for deviations.yaml.
# Take over only what is known and accepted, and write the reason; without one the entry is refused.

- operation: databases.get
  kind: wrong-type
  path: data[].name
  # data[0].name must be string, got integer
  reason: TODO
  expires: 2027-01-14

- operation: databases.list
  kind: behaviour
  check: "the first \\"page\\""
  expectation: "expect(a).toBe(b);"
  reason: TODO
  expires: 2027-01-14

- operation: tasks.status
  kind: accepted
  check: types
  cases:
    - "limit: a text"
    - a JSON list
  # the call was accepted
  reason: TODO
  expires: 2027-01-14
`);
  });

  test('are taken by the loader once their reasons are written, and not before', () => {
    const text = pasteText([accepted('limit: a text'), behaviour, wrongName], '2026-12-15') ?? '';
    const circumstances = { file: 'deviations.yaml', today: '2026-12-16', version: undefined };

    const asWritten = parseDeviations(text, circumstances);
    const taken = parseDeviations(text.replaceAll('TODO', 'It is like this here.'), circumstances);

    expect(asWritten.problems).toEqual([
      'deviations.yaml lines 4, 11, 18: reason still says TODO. Write in a sentence why this is accepted.',
    ]);
    expect(taken.problems).toEqual([]);
    expect(taken.deviations).toMatchObject([
      { path: 'data[].name' },
      { check: 'the first "page"', expectation: 'expect(a).toBe(b);' },
      { cases: ['limit: a text'] },
    ]);
  });

  test('are none where nothing failed', () => {
    expect(pasteText([], '2026-12-15')).toBeUndefined();
  });
});
