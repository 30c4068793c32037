/**
 * Playwright's own habits keep working, and the results for machines are what they promise.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '../../../schemas/index.ts';
import { expect, test } from '../emulated.ts';

test('--list prints the checks, calls nothing, and leaves what an earlier run wrote', async ({ emulated }) => {
  const { script, emulator, folder } = await emulated();
  const earlier = join(folder, 'results/summary.json');
  mkdirSync(join(folder, 'results'));
  writeFileSync(earlier, '{"exitCode":1}');

  const run = await script('tools/run.ts', ['--list']);

  expect(run.stdout).toContain('[contract] › databases/list.spec.ts:');
  expect(run.stdout).toMatch(/Total: \d+ tests\n$/);
  expect(readFileSync(earlier, 'utf8')).toBe('{"exitCode":1}');
  expect(emulator.calls).toHaveLength(0);
  expect(run.code).toBe(0);
});

test('a file name runs that spec only', async ({ emulated }) => {
  const { parallelContract, summary } = await emulated();

  const run = await parallelContract(['tests/databases/list.spec.ts']);

  expect(summary().totals).toMatchObject({ verified: 1, notRun: operations.length - 1 });
  expect(run.code).toBe(0);
});

test('the quick look only reads, whatever is allowed', async ({ emulated }) => {
  const { configure, contract, emulator } = await emulated();
  configure({ ALTCRAFT_ALLOW: 'all' });

  const run = await contract(['--smoke']);

  expect([...new Set(emulator.calls.map(({ effect }) => effect))]).toEqual(['read']);
  expect(run.code).toBe(0);
});

test('results for machines and people are written', async ({ emulated }) => {
  const { reportedContract, folder, summary, url } = await emulated();

  const run = await reportedContract(['tests/databases/list.spec.ts']);

  expect(summary()).toMatchObject({
    schema: 1,
    exitCode: 0,
    target: { kind: 'installation', url, version: null },
    run: { allowed: ['read'], seed: 0 },
    leftovers: [],
  });
  const operation = summary().operations.find(({ id }) => id === 'databases.list');
  expect(operation).toMatchObject({ verdict: 'verified', group: 'databases', method: 'POST', effect: 'read' });
  expect(readFileSync(join(folder, 'results/junit.xml'), 'utf8')).toContain('<testsuites');
  expect(existsSync(join(folder, 'allure-report/index.html'))).toBe(true);
  expect(readdirSync(join(folder, 'test-results'))).toEqual(['.last-run.json']);
  expect(run.stdout).toContain(`1 of ${operations.length} operations verified`);
});
