import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readConfig } from '../../../src/config/config.ts';
import { parseDeviations } from '../../../src/deviations/file.ts';
import { test } from '../fake-platform.ts';

const today = '2026-06-15';

/** An entry in the order of the README, with other lines in the place of its own. */
function entry(changes: Record<string, string | undefined> = {}): string {
  const fields = {
    operation: 'databases.get',
    kind: 'wrong-type',
    path: 'data.name',
    reason: 'The vendor knows of it.',
    expires: '2026-07-01',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `- ${lines.join('\n  ')}\n`;
}

function problemsOf(text: string, version?: string): string[] {
  return parseDeviations(text, { file: 'deviations.yaml', today, version }).problems;
}

test.describe('deviations.yaml', () => {
  test('names what is known, with its place', () => {
    const text = `# Known here.\n${entry({ check: 'formats', link: 'https://example.com/1', versions: '[v75, 75.10]' })}`;

    const result = parseDeviations(text, { file: 'deviations.yaml', today, version: '75.10' });

    expect(result).toEqual({
      problems: [],
      deviations: [
        {
          place: 'deviations.yaml line 2',
          line: 2,
          operation: 'databases.get',
          kind: 'wrong-type',
          path: 'data.name',
          check: 'formats',
          reason: 'The vendor knows of it.',
          link: 'https://example.com/1',
          expires: '2026-07-01',
          versions: ['v75', '75.10'],
          isExpired: false,
          isOfVersion: true,
        },
      ],
    });
  });

  const days: [what: string, expires: string, isExpired: boolean][] = [
    ['on its last day', today, false],
    ['on the day after', '2026-06-14', true],
  ];
  for (const [what, expires, isExpired] of days) {
    test(`${isExpired ? 'has' : 'does not have'} an entry expired ${what}`, () => {
      const { deviations } = parseDeviations(entry({ expires }), { file: 'f', today, version: undefined });

      expect(deviations).toMatchObject([{ isExpired }]);
    });
  }

  test('has an entry that is about other versions left aside', () => {
    const { deviations, problems } = parseDeviations(entry({ versions: '[v74]' }), {
      file: 'f',
      today,
      version: 'v75',
    });

    expect(problems).toEqual([]);
    expect(deviations).toMatchObject([{ isOfVersion: false }]);
  });

  test('may be empty but for comments', () => {
    expect(problemsOf('# nothing is known yet\n')).toEqual([]);
  });

  const sound: [what: string, text: string][] = [
    ['an entry of a check with cases', entry({ kind: 'accepted', path: undefined, check: 'types', cases: '["a: b"]' })],
    ['an entry of a field in a check', entry({ kind: 'data-given-away', path: 'data', check: 'ids' })],
    ['a difference in XML at a field', entry({ kind: 'other-in-xml', check: 'formats' })],
    ['a difference in XML as a whole', entry({ kind: 'other-in-xml', path: undefined, check: 'formats' })],
    [
      'an expectation of a check',
      entry({ kind: 'behaviour', path: undefined, check: 'a title', expectation: '"expect(a).toBe(b);"' }),
    ],
    ['one field in two checks', entry({ check: 'formats' }) + entry({ check: 'paging' })],
    [
      'two cases of one check',
      ['one', 'two']
        .map((name) => entry({ kind: 'accepted', path: undefined, check: 'types', cases: `[${name}]` }))
        .join(''),
    ],
  ];
  for (const [what, text] of sound) {
    test(`may have ${what}`, () => {
      expect(problemsOf(text)).toEqual([]);
    });
  }

  test('may have one field for two versions', () => {
    expect(problemsOf(entry({ versions: '[v74]' }) + entry({ versions: '[v75]' }), 'v75')).toEqual([]);
  });
});

const kinds =
  'missing-field, wrong-type, wrong-value, undeclared-field, data-given-away, server-error, wrong-frame, refused, accepted, wrong-code, exposed, other-in-xml, not-repeated, behaviour';
const words = 'operation, kind, path, check, cases, expectation, reason, link, expires, versions';
const sample = 'Each entry is a list item: - operation: databases.get, then kind, path, reason and expires below it.';

const mistakes: [what: string, text: string, problems: string[]][] = [
  ['what is no YAML', '- a: [1\n', ['line 2: this is not read as YAML: deficient indentation.']],
  ['what is no list', 'operation: databases.get\n', [`line 1: the file must be a list. ${sample}`]],
  ['what is no entry', '- databases.get\n', [`line 1: this is not an entry. ${sample}`]],
  [
    'an unknown operation',
    entry({ operation: 'database.get' }),
    ['line 1: "database.get" is not an operation. Did you mean databases.get?'],
  ],
  [
    'an operation like no other',
    entry({ operation: 'everything' }),
    ['line 1: "everything" is not an operation. docs/coverage.md lists them.'],
  ],
  [
    'all operations at once',
    entry({ operation: '"*"' }),
    ['line 1: "*" is not an operation. An entry is about one operation.'],
  ],
  ['an unknown kind', entry({ kind: 'wrong_type' }), ['line 2: "wrong_type" is not a kind. Did you mean wrong-type?']],
  ['a kind like no other', entry({ kind: 'everything' }), [`line 2: "everything" is not a kind. Known: ${kinds}.`]],
  [
    'an unknown word',
    entry({ expiry: '2026-07-01' }),
    ['line 6: "expiry" is not a word of an entry. Did you mean expires?'],
  ],
  [
    'a word like no other',
    entry({ severity: 'low' }),
    [`line 6: "severity" is not a word of an entry. Known: ${words}.`],
  ],
  ['a word twice', `${entry()}  path: data\n`, ['line 6: path stands twice in one entry. Keep one.']],
  ['a list for a text', entry({ reason: '[a]' }), ['line 4: reason must be text.']],
  ['an empty word', entry({ reason: '' }), ['line 4: reason is empty.']],
  ['missing words, all of them', '- path: data.name\n', ['line 1: the entry lacks operation, kind, reason, expires.']],
  [
    'a reason that is none',
    entry({ reason: 'known' }),
    ['line 4: "known" is no reason: write in a sentence why this is accepted.'],
  ],
  [
    'reasons that nobody wrote, together',
    entry({ reason: 'TODO' }) + entry({ path: 'data.id', reason: 'TODO write this later' }),
    ['lines 1, 6: reason still says TODO. Write in a sentence why this is accepted.'],
  ],
  [
    'a reason that nobody wrote',
    entry({ reason: 'TODO' }),
    ['line 1: reason still says TODO. Write in a sentence why this is accepted.'],
  ],
  [
    'a date that is none',
    entry({ expires: '2026-02-30' }),
    ['line 5: expires must be a day, for example 2026-07-15, not "2026-02-30".'],
  ],
  [
    'a date in another form',
    entry({ expires: 'next year' }),
    ['line 5: expires must be a day, for example 2026-07-15, not "next year".'],
  ],
  [
    'a date that is far ahead',
    entry({ expires: '2027-06-17' }),
    ['line 5: expires is more than a year ahead (2027-06-17). Choose a day until which somebody looks at it again.'],
  ],
  [
    'a field without its path',
    entry({ path: undefined }),
    ['line 1: wrong-type needs path, so that the entry fits nothing else.'],
  ],
  ['a position in a path', entry({ path: 'data[3].name' }), ['line 3: path has no positions: write data[].name.']],
  [
    'a pattern for a path',
    entry({ path: 'data.*' }),
    ['line 3: path must be exact: "data.*" stands for several fields.'],
  ],
  [
    'a kind that is about a check, without one',
    entry({ kind: 'accepted', path: undefined }),
    ['line 1: accepted needs check, so that the entry fits nothing else.'],
  ],
  [
    'a kind that is about no field, with one',
    entry({ kind: 'accepted', check: 'types' }),
    ['line 1: accepted is about no field: take path out.'],
  ],
  [
    'behaviour without its expectation',
    entry({ kind: 'behaviour', path: undefined }),
    ['line 1: behaviour needs check and expectation, so that the entry fits nothing else.'],
  ],
  ['an expectation elsewhere', entry({ expectation: 'x' }), ['line 1: expectation goes with the kind behaviour only.']],
  [
    'cases of no check',
    entry({ cases: '[a]' }),
    ['line 1: cases need check: the convention or title of the check they are of.'],
  ],
  [
    'cases that are no list',
    entry({ check: 'types', cases: 'a' }),
    ['line 7: cases must be a list, for example ["limit: a text"].'],
  ],
  ['a link that is none', entry({ link: 'DESK-1' }), ['line 6: link must be an address, not "DESK-1".']],
  [
    'versions without the version of the installation',
    entry({ versions: '[v75]' }),
    ['line 6: versions are compared with ALTCRAFT_VERSION, which is not set. Set it, or take versions out.'],
  ],
  ['the same twice', `${entry()}\n${entry()}`, ['line 7: this entry is about the same as that of line 1. Keep one.']],
  [
    'one case twice',
    ['[a, b]', '[b]'].map((cases) => entry({ kind: 'accepted', path: undefined, check: 'types', cases })).join(''),
    ['line 7: this entry is about the same as that of line 1. Keep one.'],
  ],
  [
    'everything, in the order of the file',
    entry({ kind: 'wrong', expires: 'soon' }) + entry({ operation: 'database.get' }),
    [
      'line 2: "wrong" is not a kind. Known:',
      'line 5: expires must be a day, for example 2026-07-15, not "soon".',
      'line 6: "database.get" is not an operation. Did you mean databases.get?',
    ],
  ],
];

test.describe('mistakes in deviations.yaml', () => {
  for (const [what, text, problems] of mistakes) {
    test(`are told with their line: ${what}`, () => {
      const told = problemsOf(text);

      expect(told).toEqual(problems.map((problem) => expect.stringContaining(`deviations.yaml ${problem}`)));
    });
  }

  test('of versions are told where the list is none', () => {
    expect(problemsOf(entry({ versions: 'v75' }), 'v75')).toEqual([
      'deviations.yaml line 6: versions must be a list, for example [v75, v76].',
    ]);
  });
});

const reached = { ALTCRAFT_URL: 'panel.example', ALTCRAFT_TOKEN: 'made-up-token-0123456789', CONTRACT_TODAY: today };

test.describe('a deviations.yaml of 10,000 entries', () => {
  const cases = Array.from({ length: 10_000 }, (_, index) => `limit: ${index}`);
  const many = cases.map((name) => entry({ check: 'types', cases: `["${name}"]` })).join('');

  test('is read', () => {
    const { deviations, problems } = parseDeviations(many, { file: 'deviations.yaml', today, version: undefined });

    expect(problems).toEqual([]);
    expect(deviations).toHaveLength(10_000);
  });

  test('tells which entry repeats an earlier one', () => {
    const problems = problemsOf(`${many}${entry({ check: 'types', cases: '["limit: 9999", "limit: 7"]' })}`);

    expect(problems).toEqual([
      'deviations.yaml line 70001: this entry is about the same as that of line 50. Keep one.',
    ]);
  });
});

test.describe('configuration with deviations', () => {
  test('has those of the file beside .env', ({ folder }) => {
    writeFileSync(join(folder, 'deviations.yaml'), entry());

    const { config } = readConfig(folder, reached);

    expect(config?.deviations).toMatchObject([{ place: 'deviations.yaml line 1', isExpired: false }]);
  });

  test('has those of another place, and its version', ({ folder }) => {
    writeFileSync(join(folder, 'known.yaml'), entry({ versions: '[v75]' }));
    const shell = { ...reached, ALTCRAFT_DEVIATIONS: 'known.yaml', ALTCRAFT_VERSION: 'v75' };

    const { config } = readConfig(folder, shell);

    expect(config?.deviations).toMatchObject([{ place: 'known.yaml line 1', isOfVersion: true }]);
  });

  test('has none without a file', ({ folder }) => {
    const { config } = readConfig(folder, reached);

    expect(config?.deviations).toBeUndefined();
  });

  test('has none against the emulator, of which nothing is known that is not in it', ({ folder }) => {
    writeFileSync(join(folder, 'deviations.yaml'), 'broken: [');

    const { config } = readConfig(folder, {});

    expect(config?.deviations).toBeUndefined();
  });

  test('tells of a named file that is not there, and of one that cannot be read', ({ folder }) => {
    const missing = readConfig(folder, { ...reached, ALTCRAFT_DEVIATIONS: 'known.yaml' });
    const unreadable = readConfig(folder, { ...reached, ALTCRAFT_DEVIATIONS: '.' });

    expect(missing.problems).toEqual(['ALTCRAFT_DEVIATIONS names known.yaml, but there is no such file.']);
    expect(unreadable.problems).toEqual([expect.stringMatching(/^\. cannot be read: EISDIR/)]);
  });

  test('tells their mistakes beside its own, all at once', ({ folder }) => {
    writeFileSync(join(folder, 'deviations.yaml'), entry({ expires: 'soon' }));

    const { problems } = readConfig(folder, { ...reached, ALTCRAFT_MAX_RPS: 'many' });

    expect(problems).toEqual([
      expect.stringContaining('ALTCRAFT_MAX_RPS must be'),
      expect.stringContaining('deviations.yaml line 5: expires must be a day'),
    ]);
  });

  test('tells of a minimum that could never be reached', ({ folder }) => {
    const { problems } = readConfig(folder, { ...reached, ALTCRAFT_MIN_VERIFIED: '9999' });

    expect(problems).toEqual([
      expect.stringMatching(/^ALTCRAFT_MIN_VERIFIED is 9999, but the contract has only \d+ operations\.$/),
    ]);
  });

  test('takes over a minimum', ({ folder }) => {
    const { config } = readConfig(folder, { ...reached, ALTCRAFT_MIN_VERIFIED: '5' });

    expect(config?.minVerified).toBe(5);
  });
});
