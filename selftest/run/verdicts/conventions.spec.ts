/**
 * What must hold on every operation: each convention finds its fault. That none of its calls can do harm is proved for
 * all operations in `selftest/src/conventions/conventions.spec.ts`.
 */
import { verdictOf } from '../../../src/outcome/outcome.ts';
import type { Checked } from '../../stand-in/suite.ts';
import { expect, failedOf, test } from '../emulated.ts';

const isBroken = ({ outcomes }: Checked) => outcomes.some((outcome) => verdictOf(outcome) === 'failed');

const fileOf = (convention: string) => `conventions/${convention}.spec.ts`;

test('with access control and validation off, the conventions fail loudly', async ({ emulated }) => {
  const installation = await emulated(['*:accept-any-token', '*:no-validation', '*:accept-malformed']);
  const seed = installation.state();

  const checks = await installation.checks(['tests/conventions/'], 'databases');

  expect(installation.state()).toEqual(seed);
  const red = failedOf(checks).filter(isBroken);
  expect(red.flatMap(({ texts }) => texts).length).toBeGreaterThan(10);
  expect([...new Set(red.map(({ file }) => file))].sort()).toEqual(['access', 'formats'].map(fileOf));
});

type Found = [operation: string, file: string, text: string];

/** Faults that are planted together, and what the convention of a file has to say of an operation then. */
const planted: [faults: string[], found: Found[]][] = [
  [
    ['databases.get:crash', 'databases.list:accept-malformed', 'profiles.add:no-deduplication'],
    [
      ['databases.get', 'required', 'the server failed with HTTP 500; a refusal was expected'],
      ['databases.get', 'types', 'case: id: a list'],
      ['databases.get', 'ids', 'the server failed with HTTP 500'],
      ['databases.list', 'formats', 'case: half of a JSON body'],
      ['profiles.add', 'repetition', 'no header Duplicate-Request: true'],
    ],
  ],
  [
    ['databases.get:first-object', 'databases.get:no-validation', 'databases.list:json-only', 'profiles.add:replay'],
    [
      ['databases.get', 'required', 'case: without id'],
      ['databases.get', 'ids', 'data is not empty (object)'],
      ['databases.list', 'formats', 'the Content-Type is application/json'],
      ['profiles.add', 'repetition', 'profiles.add'],
    ],
  ],
  [
    ['databases.get:accept-any-token', 'databases.list:ignore-limit'],
    [
      ['databases.get', 'access', 'case: with a wrong token'],
      ['databases.list', 'paging', 'page 1 holds'],
    ],
  ],
  [['databases.list:ignore-cursor'], [['databases.list', 'paging', 'databases.list']]],
];

for (const [faults, found] of planted) {
  const files = [...new Set(found.map(([, file]) => file))];

  test(`${faults.join(' and ')} turn their conventions red: ${files.join(', ')}`, async ({ emulated }) => {
    const installation = await emulated(faults);
    installation.configure({ ALTCRAFT_ALLOW: 'read,create,update,delete' });

    const checks = failedOf(
      await installation.checks([`tests/conventions/(${files.join('|')}).spec.ts`], 'databases|profiles.add '),
    ).filter(isBroken);

    const isFound = ([operation, file, text]: Found) =>
      checks.some(
        (check) =>
          check.title.startsWith(`${operation} › `) &&
          check.file === fileOf(file) &&
          check.texts.some((one) => one.includes(text)),
      );
    expect(found.filter((one) => !isFound(one))).toEqual([]);
  });
}
