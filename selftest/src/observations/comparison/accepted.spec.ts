import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { acceptedText, readAccepted, separateAccepted } from '../../../../src/observations/comparison/accepted.ts';
import { difference } from '../../../../src/observations/comparison/difference.ts';
import { expect, test } from '../../../test.ts';

const gone = difference(
  { rule: 'field-gone', operation: 'databases.get', form: 'json', path: 'data.name' },
  'a.',
  'b.',
);
const slower = difference({ rule: 'slower', operation: 'databases.get' }, 'a.', 'b.');
const today = '2026-11-28';

function read(text: string) {
  const file = test.info().outputPath('differences.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const { accepted, problems } = readAccepted(file, today);
  return { accepted, problems: problems.map((problem) => problem.replace(file, 'differences.yaml')) };
}

const entry = (changes: Record<string, string>) => {
  const fields = {
    fingerprint: gone.fingerprint,
    reason: 'The vendor took it out.',
    expires: '2026-12-31',
    ...changes,
  };
  return `- ${Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n  ')}\n`;
};

const mistakes: [text: string, problem: string][] = [
  [entry({ fingerprint: 'abc' }), '"abc" is no fingerprint: 12 hex digits, as npm run compare prints them.'],
  [entry({ reason: '' }), 'reason missing.'],
  [entry({ reason: 'why' }), '"why" is no reason: write in a sentence why this is accepted.'],
  [entry({ expires: 'soon' }), 'expires must be a day, for example 2026-12-28, not "soon".'],
  [entry({ until: 'x' }), '"until" is not a word of an entry.'],
  ['fingerprint: a', 'the file must be a list. Each entry begins with - fingerprint: …'],
];

test.describe('accepted differences', () => {
  for (const [text, problem] of mistakes) {
    test(`are refused where ${problem}`, () => {
      expect(read(text).problems.join('\n')).toContain(problem);
    });
  }

  test('are left out, and no other one is', () => {
    const { accepted, problems } = read(entry({}));

    expect(problems).toEqual([]);
    expect(separateAccepted([gone, slower], accepted)).toEqual({ open: [slower], accepted: [gone] });
  });

  test('count again after their day', () => {
    expect(separateAccepted([gone], read(entry({ expires: '2026-11-27' })).accepted).open).toEqual([gone]);
  });

  test('are written as entries that lack the reason only', () => {
    const { problems } = read(acceptedText([gone, slower], '2026-12-28'));

    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('reason still says');
  });
});
