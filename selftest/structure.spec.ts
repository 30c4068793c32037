/**
 * The rules of the tree that can be checked: who has what, who imports whom, how specs look.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { operations } from '../schemas/index.ts';
import { expect, test } from './test.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** `getCounters` as `get-counters`. */
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const specOf = (id: string) => `tests/${id.split('.').map(kebab).join('/')}.spec.ts`;

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(project, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(project, path)).isDirectory()) return filesBelow(path, ending);
    return name.endsWith(ending) ? [path] : [];
  });
}

const read = (path: string) => readFileSync(join(project, path), 'utf8');
const specs = filesBelow('tests', '.spec.ts');
const operationSpecs = specs.filter((path) => !/^tests\/(conventions|flows|hello)/.test(path));

test('every operation has a spec of its name, and every spec an operation', () => {
  const expected = operations.map(({ id }) => specOf(id));

  expect(operationSpecs.sort()).toEqual(expected.sort());
});

test('the describe block of a spec names the operation and its effect', () => {
  const wrong = operations.filter(({ id, facts }) => {
    const path = specOf(id);
    if (!existsSync(join(project, path))) return true;
    return !new RegExp(`test\\.describe\\('${id}', \\{ tag: \\['@${facts.effect}'`).test(read(path));
  });

  expect(wrong.map(({ id }) => id)).toEqual([]);
});

/** A suite of the runner's list: a file at the top, describe blocks below. */
interface ListedSuite {
  title: string;
  file: string;
  specs: { tags: string[] }[];
  suites?: ListedSuite[];
}

/** The tests as the runner sees them, whatever loop or family makes them. */
function listedSuites(): ListedSuite[] {
  const { PATH, HOME } = process.env;
  const cli = join(project, 'node_modules/@playwright/test/cli.js');
  const args = [cli, 'test', '--list', '--reporter=json'];
  const env = { PATH, HOME, CONTRACT_NIGHTLY: '1' };
  const { stdout } = spawnSync(process.execPath, args, { cwd: project, env, encoding: 'utf8', maxBuffer: 2 ** 27 });
  return (JSON.parse(stdout) as { suites: ListedSuite[] }).suites;
}

const specsIn = ({ specs, suites = [] }: ListedSuite): ListedSuite['specs'] => [...specs, ...suites.flatMap(specsIn)];

test('a spec of an operation has one describe block, at most 15 tests, and tags of the closed list', () => {
  const tags = ['read', 'create', 'update', 'delete', 'task', 'export', 'send', 'destructive', 'smoke', 'exclusive'];
  const listed = listedSuites().filter(({ title }) => operationSpecs.includes(`tests/${title}`));

  const wrong = listed.filter((suite) => {
    const tests = specsIn(suite);
    const isWide = (suite.suites ?? []).length !== 1 || tests.length > 15;
    return isWide || tests.some((one) => one.tags.some((tag) => !tags.includes(tag)));
  });

  expect(new Set(listed.map(({ title }) => title)).size).toBe(operations.length);
  expect(wrong.map(({ title }) => title)).toEqual([]);
});

test('every contract file is named after its operation and stands in openapi.yaml', () => {
  const files = filesBelow('schemas', '.yaml').filter((path) => !/^schemas\/(common|openapi|menu)/.test(path));

  expect(operations.map(({ file }) => file).sort()).toEqual(files.sort());
  expect(operations.map(({ id }) => `schemas/${id.split('.').map(kebab).join('/')}.yaml`).sort()).toEqual(files.sort());
});

test('every page of the vendor’s menu has its operation, and every operation its page', () => {
  const menu = load(read('schemas/menu.yaml')) as Record<string, { page: string; call: string; operation: string }[]>;
  const pages = Object.values(menu).flat();
  const calls = new Map(operations.map(({ id, method, path }) => [id, `${method} ${path}`]));

  const missing = pages.filter(({ operation, call }) => calls.get(operation) !== call);
  const stray = operations.filter(({ id }) => !pages.some(({ operation }) => operation === id));

  expect(missing).toEqual([]);
  expect(stray.map(({ id }) => id)).toEqual([]);
});

test('the lock file names no host', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"/);
});

test('the samples of CONTRIBUTING.md are the files that they show', () => {
  const text = read('CONTRIBUTING.md');

  expect(text).toContain(`\`\`\`yaml\n${read('schemas/databases/get.yaml')}\`\`\``);
  expect(text).toContain(`\`\`\`ts\n${read('tests/databases/get.spec.ts')}\`\`\``);
  expect(read('emulator/operations/databases.ts')).toContain(
    /^ {2}(?:get|'databases\.get')\(.*?^ {2}\},$/ms.exec(text)?.[0],
  );
});
