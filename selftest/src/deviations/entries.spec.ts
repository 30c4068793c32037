import { readFileSync } from 'node:fs';
import {
  dayOf,
  daysAfter,
  reasonText,
  separateKnown,
  subjectOf,
  type Deviation,
} from '../../../src/deviations/entries.ts';
import { parseDeviations } from '../../../src/deviations/file.ts';
import { violationKinds, type Violation } from '../../../src/deviations/violations.ts';
import { deviationOf } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

const place = { operation: 'databases.get', check: { title: 'describes it' } };
const inCase = { operation: 'databases.get', check: { title: 'a title', convention: 'types' }, case: 'limit: a text' };

const wrongName: Violation = { kind: 'wrong-type', path: 'data[0].name', text: 'data[0].name must be string' };
const accepted: Violation = { kind: 'accepted', text: 'the call was accepted' };
const behaviour: Violation = { kind: 'behaviour', expectation: 'expect(a).toBe(b);', text: 'not met' };

const named = deviationOf({ path: 'data[].name' });
const ofCase = deviationOf({ kind: 'accepted', path: undefined, check: 'types', cases: ['limit: a text'] });
const ofLine = deviationOf({
  kind: 'behaviour',
  path: undefined,
  check: 'describes it',
  expectation: 'expect(a).toBe(b);',
});

test.describe('a known deviation', () => {
  const known: [what: string, entry: Deviation, violation: Violation, where: typeof place][] = [
    ['a field at any position of a list', named, wrongName, place],
    ['a field in any check and case', named, wrongName, inCase],
    ['a field in the one check that it names', { ...named, check: 'describes it' }, wrongName, place],
    ['a field in the convention that it names', { ...named, check: 'types' }, wrongName, inCase],
    ['a case of a convention', ofCase, accepted, inCase],
    ['one of several cases', { ...ofCase, cases: ['a', 'limit: a text'] }, accepted, inCase],
    ['a check without cases', { ...ofCase, check: 'describes it', cases: undefined }, accepted, place],
    ['a line of a check', ofLine, behaviour, place],
  ];
  for (const [what, entry, violation, where] of known) {
    test(`is passed over: ${what}`, () => {
      const sifted = separateKnown([entry], [violation], where);

      expect(sifted).toEqual({ failing: [], unnamed: [], known: [{ violation, deviation: entry }] });
    });
  }

  const others: [what: string, entry: Deviation, violation: Violation, where: typeof place][] = [
    ['another operation', { ...named, operation: 'databases.list' }, wrongName, place],
    ['another kind', { ...named, kind: 'missing-field' }, wrongName, place],
    ['another field', { ...named, path: 'data[].names' }, wrongName, place],
    ['what holds the field', { ...named, path: 'data[]' }, wrongName, place],
    ['another check', { ...named, check: 'another title' }, wrongName, place],
    ['another case', { ...ofCase, cases: ['limit: a list'] }, accepted, inCase],
    ['every case of a check', { ...ofCase, cases: undefined }, accepted, inCase],
    ['a case where there is none', { ...ofCase, check: 'describes it' }, accepted, place],
    ['another line of a check', { ...ofLine, expectation: 'expect(a).toBe(c);' }, behaviour, place],
    ['another version', { ...named, isOfVersion: false }, wrongName, place],
  ];
  for (const [what, entry, violation, where] of others) {
    test(`is not taken for another one: ${what}`, () => {
      const sifted = separateKnown([entry], [violation], where);

      expect(sifted).toEqual({ failing: [violation], unnamed: [violation], known: [] });
    });
  }

  test('leaves the other violations of a reply to fail', () => {
    const { failing, known } = separateKnown([named], [accepted, wrongName], place);

    expect(failing).toEqual([accepted]);
    expect(known).toHaveLength(1);
  });

  test('fails again when its day is over, and tells since when; nothing new is offered for it', () => {
    const sifted = separateKnown([{ ...named, isExpired: true }], [wrongName], place);

    const text =
      'data[0].name must be string (known until 2030-01-31 and no longer; deviations.yaml line 3: The vendor knows of it.)';
    expect(sifted).toEqual({ failing: [{ ...wrongName, text }], unnamed: [], known: [] });
  });

  test('is passed over as long as one of its entries is good', () => {
    const { failing, known } = separateKnown(
      [
        { ...named, isExpired: true },
        { ...named, check: 'describes it' },
      ],
      [wrongName],
      place,
    );

    expect(failing).toEqual([]);
    expect(known).toHaveLength(1);
  });

  test('is told with its reason, link and day', () => {
    expect(reasonText(named)).toBe('The vendor knows of it. (until 2030-01-31, deviations.yaml line 3)');
    expect(reasonText({ ...named, link: 'https://example.com/1' })).toBe(
      'The vendor knows of it. https://example.com/1 (until 2030-01-31, deviations.yaml line 3)',
    );
  });

  test('is named by what tells it from others', () => {
    expect([named, ofCase, ofLine].map(subjectOf)).toEqual([
      'databases.get wrong-type data[].name',
      'databases.get accepted in "types" (limit: a text)',
      'databases.get behaviour in "describes it" expect(a).toBe(b);',
    ]);
  });
});

test.describe('days', () => {
  test('are those of the calendar here', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });

  test('are counted over months and leap years', () => {
    expect(daysAfter('2026-12-15', 30)).toBe('2027-01-14');
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  });
});

test('the guide to deviations.yaml names every kind with its meaning', () => {
  const guide = readFileSync(new URL('../../../docs/deviations.md', import.meta.url), 'utf8');
  const rows = [...guide.matchAll(/^\| `([\w-]+)` +\| (.*?) +\|$/gm)].map(([, kind, means]) => [kind, means]);

  expect(rows).toEqual(
    expect.arrayContaining(Object.entries(violationKinds).map(([kind, { means }]) => [kind, means])),
  );
});

test('the sample of the guide is taken as it stands', () => {
  const guide = readFileSync(new URL('../../../docs/deviations.md', import.meta.url), 'utf8');
  const sample = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';

  const { problems } = parseDeviations(sample, { file: 'deviations.yaml', today: '2026-09-01', version: 'v75' });

  expect(problems).toEqual([]);
});
