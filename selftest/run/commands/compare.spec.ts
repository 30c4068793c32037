/**
 * Two installations are compared as they answer now, and what could not be read is never taken for equal.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../emulated.ts';

const command = 'tools/compare.ts';

test('two installations are read now, only read, and told apart', async ({ emulated }) => {
  const one = await emulated();
  const two = await emulated(['segments.get:field-missing:data.count']);
  const variables = (folder: string) => readFileSync(join(folder, '.env'), 'utf8');
  writeFileSync(join(one.folder, '.env.one'), variables(one.folder));
  // What the run of every night is judged by says nothing of two installations.
  const nightly = 'ALTCRAFT_ALLOW=read,create\nALTCRAFT_RESULTS=elsewhere\nALTCRAFT_SNAPSHOT=missing\n';
  writeFileSync(join(one.folder, '.env.two'), `${variables(two.folder)}ALTCRAFT_MIN_VERIFIED=9999\n${nightly}`);

  const compared = await one.script(command, ['one', 'env:two', '--smoke', '--json', 'differences.json']);

  const { differences } = JSON.parse(readFileSync(join(one.folder, 'differences.json'), 'utf8')) as {
    differences: { rule: string; operation: string; path: string }[];
  };
  const effects = [one, two].flatMap(({ emulator }) => emulator.calls.map(({ effect }) => effect));
  expect(compared.code, compared.stderr).toBe(1);
  expect(differences.map(({ rule, operation, path }) => `${rule} ${operation} ${path}`)).toEqual([
    'field-gone segments.get data.count',
  ]);
  expect(compared.stdout).toContain(`Before: ${one.url}`);
  expect(compared.stdout).toContain(`After:  ${two.url}`);
  expect(new Set(effects)).toEqual(new Set(['read']));
  expect(existsSync(join(one.folder, 'results')) || existsSync(join(one.folder, 'elsewhere'))).toBe(false);
});

test('an installation that could not be read ends the comparison', async ({ emulated }) => {
  const { configure, folder, script } = await emulated();
  configure({ ALTCRAFT_TOKEN: 'another-token-0123456789' });
  renameSync(join(folder, '.env'), join(folder, '.env.one'));

  const refused = await script(command, ['env:one', 'env:two', '--smoke']);
  const missing = await script(command, ['env:two', 'env:one', '--smoke']);

  expect([refused.code, missing.code]).toEqual([2, 2]);
  expect(refused.stderr).toContain('The installation one could not be read: its run ended with exit code 3.');
  expect(missing.stderr).toContain('There is no file .env.two.');
});
