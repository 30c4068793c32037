/**
 * Every command that a text names can be run: `npm run <x>` is a script of package.json.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './test.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** What is read by people: documents, and the folders whose sources hold what is printed. */
const places = [
  'README.md',
  'README.ru.md',
  'CONTRIBUTING.md',
  '.env.example',
  'playwright.config.ts',
  'docs',
  'emulator',
  'fixtures',
  'reporters',
  'schemas',
  'tools',
];

function filesIn(place: string): string[] {
  if (!statSync(join(project, place)).isDirectory()) return [place];
  return readdirSync(join(project, place)).flatMap((name) => filesIn(`${place}/${name}`));
}

const read = (path: string) => readFileSync(join(project, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Commands of a text, `npm run` at the end of a line and the name on the next included. */
function scriptsNamedIn(text: string): string[] {
  return [...text.matchAll(/\bnpm run(?: |\n[ *#]*)(\w[\w-]*)/g)].map(([, name = '']) => name);
}

const named = places.flatMap(filesIn).flatMap((file) => scriptsNamedIn(read(file)).map((script) => ({ file, script })));

test('every npm run of a text is a script of package.json', () => {
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
});

test('every script that starts a file starts one that is there', () => {
  const files = Object.values(scripts).flatMap((script) => /\btsx (\S+)/.exec(script)?.[1] ?? []);

  expect(files.filter((file) => !filesIn(file).includes(file))).toEqual([]);
});
