/**
 * A new operation takes four edits by hand, as CONTRIBUTING.md says. Here they are made, in a copy of the project.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './test.ts';

/** The files of the new operation; what the linters say of the others, `npm test` asks without it. */
const edited = [
  'schemas/databases/describe.yaml',
  'schemas/openapi.yaml',
  'schemas/types.ts',
  'tests/databases/describe.spec.ts',
  'emulator/operations/databases.ts',
  'docs/coverage.md',
].join(' ');

const project = fileURLToPath(new URL('..', import.meta.url));
const written = ['node_modules', '.git', '.ledger', 'results', 'allure-results', 'allure-report', 'test-results'];

/** A copy of the project, with the installed packages of the original. */
function copied(): string {
  const copy = mkdtempSync(join(tmpdir(), 'contract-copy-'));
  cpSync(project, copy, { recursive: true, filter: (path) => !written.includes(basename(path)) });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The file of `databases.get` with another name in it. */
const renamed = (copy: string, file: string) =>
  readFileSync(join(copy, file), 'utf8').replaceAll('databases.get', 'databases.describe');

function changed(copy: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  writeFileSync(join(copy, file), text.replace(from, to));
}

/** What a script of the project ends with: nothing but code 0, or what it printed. */
function outcomeOf(copy: string, ...args: string[]): string | number {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, REDOCLY_TELEMETRY: 'off' };
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', ...args], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
  return status === 0 ? 0 : `${stdout}${stderr}`;
}

test('a new operation takes its contract, a line in openapi.yaml, its spec and its emulator function', () => {
  test.setTimeout(300_000);
  const copy = copied();
  writeFileSync(join(copy, 'schemas/databases/describe.yaml'), renamed(copy, 'schemas/databases/get.yaml'));
  changed(
    copy,
    'schemas/openapi.yaml',
    '  /api/v1.1/databases/get/:',
    '  /api/v1.1/databases/describe/: { $ref: databases/describe.yaml }\n  /api/v1.1/databases/get/:',
  );
  writeFileSync(join(copy, 'tests/databases/describe.spec.ts'), renamed(copy, 'tests/databases/get.spec.ts'));
  changed(
    copy,
    'emulator/operations/databases.ts',
    "  'databases.get'(",
    "  'databases.describe'({ state, parameters }) {\n" +
      "    const { id, name, suppressId, description } = databaseOf(state, parameters.integer('id'));\n" +
      '    return { data: { id, name, suppress_id: suppressId, description } };\n' +
      '  },\n' +
      "  'databases.get'(",
  );

  changed(
    copy,
    'package.json',
    /"lint": ".*"/,
    `"lint": "eslint --no-warn-ignored ${edited} && prettier --check ${edited} && redocly lint"`,
  );

  const scripts = [['generate'], ['lint'], ['types'], ['contract', '--', 'tests/databases/describe.spec.ts']];
  const outcomes = scripts.map((args) => outcomeOf(copy, ...args));
  const coverage = readFileSync(join(copy, 'docs/coverage.md'), 'utf8');
  rmSync(copy, { recursive: true });

  expect(outcomes).toEqual([0, 0, 0, 0]);
  expect(coverage).toContain('databases.describe');
});
