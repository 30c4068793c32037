/**
 * Results of earlier measurements: an operation of which no file changed is not measured again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { referredBy } from '../../schemas/documents.ts';
import { operationOf, type OperationId } from '../../schemas/index.ts';
import { conventionNames } from '../../src/conventions/index.ts';
import type { Judged } from './measure.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'node_modules/.cache/contract-proof');
const operationsOfEmulator = join(root, 'emulator/operations/');

const kebab = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The files that a module imports for more than their types. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:import|export)(?! type)\b[^;'"]*?\s*from\s*'(\.[^']*)'|^import '(\.[^']*)'/gm);
  return [...found].map(([, from = '', alone = '']) => {
    const path = join(dirname(file), from || alone);
    return existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.ts') : path;
  });
}

const known = new Map<string, readonly string[]>();

/** Files that a module needs, itself among them; not those of `without`. */
function closureOf(file: string, without: string, met = new Set<string>()): Set<string> {
  if (met.has(file) || file.startsWith(without) || !existsSync(file)) return met;
  met.add(file);
  const imports = known.get(file) ?? importsOf(file);
  known.set(file, imports);
  for (const next of imports) closureOf(next, without, met);
  return met;
}

function contractFilesOf(uri: string, met = new Set<string>()): Set<string> {
  if (met.has(uri)) return met;
  met.add(uri);
  for (const next of referredBy(uri)) contractFilesOf(next, met);
  return met;
}

/** The modules below a folder; the module itself where it is one. */
function modulesAt(path: string): string[] {
  if (existsSync(`${path}.ts`)) return [`${path}.ts`];
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(path, name));
}

/** Every file that the measurement of an operation depends on; of the emulator's operations those of its group only. */
function filesOf(id: OperationId): string[] {
  const { file, group, name } = operationOf(id);
  const nothing = '-';
  const specs = [
    `tests/${kebab(group)}/${kebab(name)}.spec.ts`,
    ...conventionNames.map((one) => `tests/conventions/${one}.spec.ts`),
  ];
  const tool = ['mutation/worker.ts', 'mutation/measure.ts', 'stand-in/runner.ts'].map((one) => `selftest/${one}`);
  const contract = [...contractFilesOf(new URL(`../../${file}`, import.meta.url).href)].map((uri) =>
    fileURLToPath(uri),
  );
  const modules = [
    ...[...specs, ...tool].flatMap((path) => [...closureOf(join(root, path), operationsOfEmulator)]),
    ...closureOf(join(root, 'emulator/app.ts'), operationsOfEmulator),
    ...modulesAt(join(operationsOfEmulator, kebab(group))).flatMap((path) => [...closureOf(path, nothing)]),
  ];
  return [...new Set([...contract, ...modules, join(root, 'package-lock.json')])].sort();
}

const texts = new Map<string, string>();

function digestOf(file: string): string {
  const digest = texts.get(file) ?? createHash('sha256').update(readFileSync(file)).digest('hex');
  texts.set(file, digest);
  return `${relative(root, file)} ${digest}`;
}

/** What changes when a file changes that the measurement of an operation depends on. */
export const stateOf = (id: OperationId): string =>
  createHash('sha256').update(filesOf(id).map(digestOf).join('\n')).digest('hex');

const fileOf = (id: OperationId) => join(folder, `${id}.json`);

interface Kept {
  state: string;
  results: Judged[];
}

/** The results of an operation of which nothing changed since; undefined where it has to be measured. */
export function keptResults(id: OperationId): Judged[] | undefined {
  if (!existsSync(fileOf(id))) return undefined;
  const { state, results } = JSON.parse(readFileSync(fileOf(id), 'utf8')) as Kept;
  return state === stateOf(id) ? results : undefined;
}

/**
 * Keeps the results of all mutants of an operation.
 *
 * @param state of its files when the measurement began
 */
export function keepResults(id: OperationId, state: string, results: readonly Judged[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(id), JSON.stringify({ state, results }));
}
