/**
 * The day of an upgrade: what changed between two runs stands on one page, and breaking changes end the second one with code 1.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../emulated.ts';

const specs = ['tests/databases/(get|list|fields-get).spec.ts'];
const command = 'tools/upgrade.ts';

interface History {
  testResults: Record<string, unknown>;
}

/** The tests of each run that the Allure report remembers. */
const rememberedIn = (folder: string) =>
  readFileSync(join(folder, 'results/allure-history.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Object.keys((JSON.parse(line) as History).testResults).sort());

/** How many earlier results the report shows of each test. */
function earlierIn(folder: string): number[] {
  const results = join(folder, 'allure-report/data/test-results');
  return readdirSync(results).map(
    (name) => (JSON.parse(readFileSync(join(results, name), 'utf8')) as { history: unknown[] }).history.length,
  );
}

test('a field that is gone where no page shows the reply is found, and the page says so', async ({ emulated }) => {
  const old = await emulated();
  const now = await emulated(['databases.fieldsGet:field-missing:data']);
  const version = (name: string) => ({ ALTCRAFT_VERSION: name, ALTCRAFT_ALLOW: 'read' });

  old.configure(version('v75'));
  const before = await old.script(command, ['before', ...specs]);
  old.configure({ ...version('v76'), ALTCRAFT_URL: now.url });
  const after = await old.script(command, ['after', ...specs]);

  const page = readFileSync(join(old.folder, 'results/upgrade.md'), 'utf8');
  expect(before.code).toBe(0);
  expect(before.stdout).toContain('After the upgrade: npm run upgrade -- after');
  expect(after.stdout).toContain('The address is another one');
  expect(after.stdout).toContain('To be signed: results/upgrade.html');
  expect(page).toContain('v75 → v76');
  expect(page).toContain('| databases.fieldsGet |');
  expect(page).toContain('## Not compared');
  expect(readFileSync(join(old.folder, 'results/upgrade.html'), 'utf8')).toContain('databases.fieldsGet');
  expect(old.summary().drift?.differences.map(({ operation }) => operation)).toEqual(['databases.fieldsGet']);
  expect(page).toContain('## Differences: breaking');
  expect(old.summary().totals.failed).toBe(0);
  expect(after.code).toBe(1);
  expect(existsSync(join(old.folder, 'snapshots/upgrade-after.json'))).toBe(true);

  const [first, second] = rememberedIn(old.folder);
  expect(second).toEqual(first);
  expect(first?.length).toBeGreaterThan(5);
  expect(new Set(earlierIn(old.folder))).toEqual(new Set([1]));
});

test('without a run before, after sends nothing and says what to do', async ({ emulated }) => {
  const { script, emulator } = await emulated();

  const after = await script(command, ['after', ...specs]);

  expect(after.code).toBe(2);
  expect(after.stderr).toContain('Run npm run upgrade -- before on the old version first.');
  expect(emulator.calls).toHaveLength(0);
});

test('a second run before does not replace the first one unless it is told to', async ({ emulated }) => {
  const { script, emulator, folder } = await emulated();
  const kept = join(folder, 'snapshots/upgrade-before.json');
  mkdirSync(join(folder, 'snapshots'));
  writeFileSync(kept, 'of an earlier upgrade');

  const again = await script(command, ['before', 'tests/databases/list.spec.ts']);
  const calls = emulator.calls.length;
  const forced = await script(command, ['before', 'tests/databases/list.spec.ts', '--force']);

  expect([again.code, forced.code]).toEqual([2, 0]);
  expect(again.stderr).toContain('To replace what is kept: npm run upgrade -- before --force');
  expect(calls).toBe(0);
  expect(readFileSync(kept, 'utf8')).toContain('databases.list');
});
