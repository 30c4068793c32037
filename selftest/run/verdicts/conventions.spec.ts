/**
 * What must hold on every operation: each convention finds its fault. That none of its calls can do harm is proved for
 * all operations in `selftest/src/conventions/conventions.spec.ts`.
 */
import { expect, test, unverified } from '../emulated.ts';

test('with access control and validation off, the conventions fail loudly', async ({ emulated }) => {
  const installation = await emulated(['*:accept-any-token', '*:no-validation', '*:accept-malformed']);
  const seed = installation.state();

  const run = await installation.contract(['tests/conventions', '--grep', 'databases']);

  expect(installation.state()).toEqual(seed);
  expect(installation.summary().operations.flatMap(({ problems }) => problems).length).toBeGreaterThan(10);
  expect(run.code).toBe(1);
});

type Found = [operation: string, file: string, text: string];

/** Faults that are planted together, and what the convention of a file has to say of an operation then. */
const planted: [faults: string[], found: Found[]][] = [
  [
    ['databases.get:crash', 'databases.list:accept-malformed', 'profiles.add:no-deduplication'],
    [
      ['databases.get', 'required', 'the server failed with HTTP 500; a refusal was expected'],
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
  // A run shows one cause once: types and ids find the same one, so they need a run each.
  [
    ['databases.get:crash', 'databases.list:ignore-cursor'],
    [
      ['databases.get', 'types', 'case: id: a list'],
      ['databases.list', 'paging', 'databases.list'],
    ],
  ],
];

for (const [faults, found] of planted) {
  const files = [...new Set(found.map(([, file]) => file))];

  test(`${faults.join(' and ')} turn their conventions red: ${files.join(', ')}`, async ({ emulated }) => {
    const installation = await emulated(faults);
    installation.configure({ ALTCRAFT_ALLOW: 'read,create,update,delete' });

    const run = await installation.contract([
      `tests/conventions/(${files.join('|')}).spec.ts`,
      '--grep',
      'databases|profiles.add ',
    ]);

    const said = run.stdout.split(/^(?=\d+\) )/m);
    const isSaid = ([operation, file, text]: Found) =>
      said.some(
        (one) =>
          one.includes(`) ${operation} › `) && one.includes(`tests/conventions/${file}.spec.ts:`) && one.includes(text),
      );
    expect(
      found.filter((one) => !isSaid(one)),
      run.stdout,
    ).toEqual([]);
    const red = [...new Set(found.map(([operation]) => operation))];
    expect(Object.keys(unverified(installation.summary()))).toEqual(expect.arrayContaining(red));
    expect(run.code).toBe(1);
  });
}
