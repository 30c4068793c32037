import { snapshotIn, snapshotText, SnapshotError } from '../../../../src/observations/snapshot/file.ts';
import { mergedSnapshots } from '../../../../src/observations/snapshot/merge.ts';
import { snapshotOf, times } from '../snapshots.ts';
import { expect, test } from '../../../test.ts';

const body = (data: object) => ({ error: 0, error_text: '', data });
const one = snapshotOf(times(2, { operation: 'databases.get', body: body({ id: 1, name: 'a' }), ms: 10 }));
const other = snapshotOf(times(3, { operation: 'databases.get', body: body({ id: 1 }), ms: 20 }), {
  days: ['2026-11-21'],
});

const damaged: [what: string, text: string, problem: RegExp][] = [
  ['no JSON', '{"snapshot": 1', /^old\.json is damaged, it is no JSON: .*Make it anew|Take it from a backup/],
  ['another JSON file', '{"schema": 1}', /^old\.json is no snapshot\. npm run snapshot -- save NAME/],
  ['null', 'null', /^old\.json is no snapshot/],
  ['another version', '{"snapshot": 2}', /^old\.json is a snapshot of version 2, and this suite reads version 1/],
  ['a part of one', '{"snapshot": 1}', /^old\.json is damaged at its root: must have required property/],
  [
    'a wrong count',
    snapshotText(one).replace('"in":2', '"in":"x"'),
    /^old\.json is damaged at \/operations\/databases\.get\/replies/,
  ],
];

test.describe('the file of a snapshot', () => {
  for (const [what, text, problem] of damaged) {
    test(`that is ${what} is refused by its name`, () => {
      expect(() => snapshotIn(text, 'old.json')).toThrow(SnapshotError);
      expect(() => snapshotIn(text, 'old.json')).toThrow(problem);
    });
  }

  test('is read as it was written, and written as it was read', () => {
    const read = snapshotIn(`\uFEFF${snapshotText(one)}`, 'old.json');

    expect(read).toEqual(one);
    expect(snapshotText(read)).toBe(snapshotText(one));
  });

  test('has a line for each field', () => {
    expect(snapshotText(one)).toContain(
      '\n      "data.name": {"formats":{"text":2},"in":2,"of":2,"types":{"string":2}},\n',
    );
  });
});

test('two snapshots together count as one longer run', () => {
  const { days, runs, operations } = mergedSnapshots(one, other);

  expect({ days, runs }).toEqual({ days: ['2026-11-20', '2026-11-21'], runs: 2 });
  expect(operations['databases.get']).toMatchObject({
    calls: 5,
    replies: { json: { replies: 5, fields: { 'data.id': { in: 5, of: 5 }, 'data.name': { in: 2, of: 5 } } } },
    latency: { count: 5 },
  });
});
