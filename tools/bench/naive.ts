/**
 * A project as one would write it first: the same number of tests and calls, a schema for each reply, a step for each call,
 * and the same two reporters. It keeps no promise of this suite, and so it shows what the promises cost.
 */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const config = `
import { defineConfig } from '@playwright/test';
export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  workers: 2,
  reporter: [['line'], ['junit', { outputFile: 'results/junit.xml' }], ['allure-playwright', { resultsDir: 'allure-results' }]],
  webServer: {
    command: ${JSON.stringify(`node --import tsx ${projectFile('emulator/cli.ts')} --port 0 --quiet`)},
    wait: { stdout: /listening on (?<EMULATOR_URL>\\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
`;

const schema = {
  type: 'object',
  required: ['error', 'error_text', 'data'],
  properties: {
    error: { type: 'integer' },
    error_text: { type: 'string' },
    data: { type: 'array', items: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } } },
  },
};

const specOf = (calls: readonly number[]) => `
import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';
const judge = new Ajv({ allErrors: true }).compile(${JSON.stringify(schema)});
${calls
  .map(
    (count, index) => `
test('check ${index}', async ({ request }) => {
  for (let call = 0; call < ${count}; call += 1) {
    await test.step('databases.list', async () => {
      const url = process.env.EMULATOR_URL + '/api/v1.1/databases/list/';
      const reply = await request.post(url, { data: { token: process.env.EMULATOR_TOKEN, limit: 1 } });
      expect(reply.status()).toBe(200);
      expect(judge(await reply.json()), JSON.stringify(judge.errors)).toBe(true);
    });
  }
});`,
  )
  .join('\n')}
`;

const perFile = 10;

function writeProject(folder: string, configuration: string): void {
  mkdirSync(join(folder, 'tests'), { recursive: true });
  symlinkSync(projectFile('node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'playwright.config.ts'), configuration);
}

/**
 * Writes the project into an empty folder.
 *
 * @param checks number of tests
 * @param calls number of calls of all tests together
 */
export function writeNaive(folder: string, checks: number, calls: number): void {
  writeProject(folder, config);
  const share = (index: number) => Math.floor(((index + 1) * calls) / checks) - Math.floor((index * calls) / checks);
  const counts = Array.from({ length: checks }, (_, index) => share(index));
  for (let from = 0; from < checks; from += perFile) {
    writeFileSync(join(folder, `tests/part-${from}.spec.ts`), specOf(counts.slice(from, from + perFile)));
  }
}

/** Writes a project of so many tests that do nothing: what the runner costs alone. */
export function writeEmpty(folder: string, checks: number): void {
  writeProject(folder, "export default { testDir: 'tests', fullyParallel: true, workers: 2, reporter: 'dot' };\n");
  for (let from = 0; from < checks; from += perFile) {
    const count = Math.min(perFile, checks - from);
    const tests = Array.from({ length: count }, (_, index) => `test('check ${index}', () => undefined);`);
    const text = ["import { test } from '@playwright/test';", ...tests].join('\n');
    writeFileSync(join(folder, `tests/part-${from}.spec.ts`), text);
  }
}
