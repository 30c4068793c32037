/**
 * Known deviations from the file to the report: what is known is ignored, the rest fails, and nothing is muted by more
 * than its own entry.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '../../../schemas/index.ts';
import { dayOf, daysAfter } from '../../../src/deviations/entries.ts';
import { expect, test } from '../emulated.ts';

const tomorrow = daysAfter(dayOf(new Date()), 1);

/** A file of entries that are good until tomorrow, but for what is given. */
function fileOf(...entries: Record<string, string>[]): string {
  const texts = entries.map((entry) => {
    const fields = { reason: 'It is known of this one.', expires: tomorrow, ...entry };
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    return `- ${lines.join('\n  ')}\n`;
  });
  return texts.join('');
}

const wrongName = { operation: 'databases.get', kind: 'wrong-type', path: 'data.name' };

test('what is known is ignored, and the report says so', async ({ emulated }) => {
  const { reportedContract, summary, folder } = await emulated(['databases.get:wrong-type:data.name']);
  writeFileSync(join(folder, 'deviations.yaml'), fileOf(wrongName));

  const run = await reportedContract(['tests/databases/get.spec.ts']);

  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('1 known deviation ·') });
  expect(run.stdout).toContain('1 known deviation was ignored; verified with deviations: databases.get');
  expect(summary().deviations).toMatchObject([{ entry: { ...wrongName, line: 1 }, state: 'met' }]);
  expect(existsSync(join(folder, 'results/deviations-to-paste.yaml'))).toBe(false);
  const results = readdirSync(join(folder, 'allure-results'))
    .filter((name) => name.endsWith('-result.json'))
    .map((name) => readFileSync(join(folder, 'allure-results', name), 'utf8'))
    .filter((text) => text.includes('{"name":"tag","value":"known deviation"}'));
  expect(results).toEqual([
    expect.stringContaining(
      `**Known deviation:** data.name must be string, got integer: It is known of this one. (until ${tomorrow}, deviations.yaml line 1)`,
    ),
  ]);
});

test('another violation fails beside it, and its entry is offered', async ({ emulated }) => {
  const faults = ['databases.get:wrong-type:data.name', 'databases.get:null:data.description'];
  const { contract, summary, folder } = await emulated(faults);
  writeFileSync(join(folder, 'deviations.yaml'), fileOf(wrongName));

  const run = await contract(['tests/databases/get.spec.ts']);

  expect(run.code).toBe(1);
  expect(run.stdout).toContain('✗ data.description must be string, got null\n');
  expect(run.stdout).not.toContain('✗ data.name');
  expect(run.stdout).toContain('Take its entry from results/deviations-to-paste.yaml into deviations.yaml');
  expect(summary().deviations).toMatchObject([{ state: 'met' }]);
  const offered = readFileSync(join(folder, 'results/deviations-to-paste.yaml'), 'utf8');
  expect(offered).toMatch(
    /^- operation: databases\.get\n {2}kind: wrong-type\n {2}path: data\.description\n(.*\n)+ {2}reason: TODO\n/m,
  );
  expect(offered).not.toContain('path: data.name');
});

test('what is offered makes the next run green once its reasons are written', async ({ emulated }) => {
  const faults = ['databases.list:ignore-limit', 'resources.list:field-missing:data[0].name'];
  const { contract, summary, folder } = await emulated(faults);
  const part = ['tests/databases/list.spec.ts', 'tests/resources/list.spec.ts', 'tests/conventions/paging.spec.ts'];
  const which = ['--grep', '(databases|resources).list '];

  const first = await contract([...part, ...which]);
  const offered = readFileSync(join(folder, 'results/deviations-to-paste.yaml'), 'utf8');
  writeFileSync(join(folder, 'deviations.yaml'), offered.replaceAll('TODO', 'It is so here.'));
  const second = await contract([...part, ...which]);

  expect([first.code, second.code]).toEqual([1, 0]);
  expect(second.stdout).toContain('verified with deviations: databases.list, resources.list');
  expect(summary().deviations.map(({ entry, state }) => `${entry.operation} ${entry.kind} ${state}`)).toEqual([
    'databases.list behaviour met',
    'databases.list behaviour met',
    'databases.list behaviour met',
    'resources.list missing-field met',
  ]);
});

test('a check that stumbles over a field that is known to be missing ends there and passes', async ({ emulated }) => {
  const { contract, folder } = await emulated(['databases.get:field-missing:data']);
  writeFileSync(
    join(folder, 'deviations.yaml'),
    fileOf({ operation: 'databases.get', kind: 'missing-field', path: 'data' }),
  );

  const run = await contract(['tests/databases/get.spec.ts']);

  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('1 known deviation was ignored') });
});

test('a set-up goes on over what is known', async ({ emulated }) => {
  const { configure, contract, folder } = await emulated(['profiles.import:wrong-type:error_text']);
  configure({ ALTCRAFT_ALLOW: 'read,create,delete' });
  writeFileSync(
    join(folder, 'deviations.yaml'),
    fileOf({ operation: 'profiles.import', kind: 'wrong-type', path: 'error_text' }),
  );

  const run = await contract(['tests/profiles/delete.spec.ts', '--grep', 'profiles.delete ']);

  expect(run.code).toBe(0);
  expect(run.stdout).toContain('1 known deviation was ignored');
});

test('what is expired fails again, and says since when', async ({ emulated }) => {
  const { contract, summary, folder } = await emulated(['databases.get:wrong-type:data.name']);
  writeFileSync(join(folder, 'deviations.yaml'), fileOf({ ...wrongName, expires: '2026-01-31' }));

  const run = await contract(['tests/databases/get.spec.ts']);

  expect(run.code).toBe(1);
  expect(run.stdout).toContain(
    '✗ data.name must be string, got integer (known until 2026-01-31 and no longer; deviations.yaml line 1: It is known of this one.)',
  );
  expect(run.stdout).toContain(
    'expired: deviations.yaml line 1 (databases.get wrong-type data.name) was good until 2026-01-31',
  );
  expect(summary().deviations).toMatchObject([{ state: 'expired' }]);
});

test('what does not occur any more is named, with the request to take it out', async ({ emulated }) => {
  const { contract, folder } = await emulated();
  const check = 'describes the database that it is asked for';
  writeFileSync(join(folder, 'deviations.yaml'), fileOf({ ...wrongName, check }));

  const run = await contract(['tests/databases/get.spec.ts']);

  expect(run.code).toBe(0);
  expect(run.stdout).toContain(
    `out of date: deviations.yaml line 1 (databases.get wrong-type data.name in "${check}") did not occur any more; take it out`,
  );
});

test('a malformed file ends the run before anything is sent, with all its mistakes', async ({ emulated }) => {
  const { contract, emulator, folder } = await emulated();
  writeFileSync(
    join(folder, 'deviations.yaml'),
    fileOf({ ...wrongName, operation: 'database.get' }, { ...wrongName, reason: 'TODO' }),
  );

  const run = await contract();

  expect(run.code).toBe(2);
  expect(run.stderr).toContain('The configuration has 2 problems; nothing was sent.');
  expect(run.stderr).toContain(
    'deviations.yaml line 3: "database.get" is not an operation. Did you mean databases.get?',
  );
  expect(run.stderr).toContain('deviations.yaml line 6: reason still says TODO.');
  expect(emulator.calls).toHaveLength(0);
});

test('a run that verifies fewer operations than ALTCRAFT_MIN_VERIFIED is not green', async ({ emulated }) => {
  const { configure, contract, summary } = await emulated();
  configure({ ALTCRAFT_ALLOW: 'read', ALTCRAFT_MIN_VERIFIED: String(operations.length), ALTCRAFT_DB_ID: undefined });

  const run = await contract(['--grep-invert', '@convention']);

  const asked = `ALTCRAFT_MIN_VERIFIED asks for ${operations.length} verified operations,`;
  expect(run.code).toBe(4);
  expect(run.stdout).toContain(asked);
  expect(summary().exitReason).toMatch(/not configured \(ALTCRAFT_DB_ID.* not set\), \d+ not allowed \(ALTCRAFT_ALLOW/);
  expect(run.stdout).toMatch(
    /\n {2}- \d+ operations were not run because ALTCRAFT_DB_ID .*: npm run discover fills in /,
  );
});

test('a part of the suite does not look at ALTCRAFT_MIN_VERIFIED, and says so', async ({ emulated }) => {
  const { configure, contract } = await emulated();
  configure({ ALTCRAFT_MIN_VERIFIED: '50' });

  const run = await contract(['tests/databases/get.spec.ts']);

  expect(run).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('ALTCRAFT_MIN_VERIFIED was not looked at, because this run left operations out.'),
  });
  expect(run.stdout).toMatch(/What to do next\n(.*\n)*.*This was a part of the suite\. The whole: npm run contract\n/);
});
