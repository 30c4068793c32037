/**
 * `npm run postman` as its users run it: from a collection to a checked configuration, and from here to Postman and back.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emulatorVariables } from '../../../emulator/seed/seed.ts';
import { collectionVariables, environmentName } from '../../../src/config/variables/variables.ts';
import { expect, test, token, type Emulated } from '../emulated.ts';

const script = 'tools/postman.ts';

/** The vendor's collection with its 29 variables, as somebody filled it in for an installation. */
function filledCollection({ folder, url }: Emulated): string {
  const values = emulatorVariables({ url, token });
  const variable = collectionVariables.map(({ name }) => ({ key: name, value: values[environmentName(name)] }));
  writeFileSync(join(folder, 'filled.json'), JSON.stringify({ info: { name: 'Altcraft API' }, item: [], variable }));
  return 'filled.json';
}

test('a collection that somebody filled in is enough for a run', async ({ emulated }) => {
  const installation = await emulated();
  rmSync(join(installation.folder, '.env'));

  const imported = await installation.script(script, ['import', filledCollection(installation)]);
  const doctor = await installation.script('tools/doctor.ts');
  const run = await installation.contract(['tests/(databases|resources|profiles/get)']);

  expect(imported).toMatchObject({ code: 0, stderr: '' });
  expect(imported.stdout).toContain('Written to .env: 29 variables; nothing else in it was changed.');
  expect(imported.stdout).not.toContain(token);
  expect(doctor.code).toBe(0);
  expect(run.code).toBe(0);
  expect(installation.summary().totals.verified).toBeGreaterThan(5);
});

test('exporting, importing and exporting again gives the same files', async ({ emulated }) => {
  const { folder, script: run } = await emulated();
  const names = ['altcraft.postman_collection.json', 'altcraft.postman_environment.json'];
  const read = (out: string) => names.map((name) => readFileSync(join(folder, out, name), 'utf8'));

  const first = await run(script, ['export']);
  rmSync(join(folder, '.env'));
  const imported = await run(script, ['import', ...names.map((name) => `results/postman/${name}`)]);
  const again = await run(script, ['export', '--out', 'again/here']);

  expect([first.code, imported.code, again.code]).toEqual([0, 0, 0]);
  expect(first.stdout).toContain('184 operations in 23 folders');
  expect(read('again/here')).toEqual(read('results/postman'));
  expect(read('results/postman').join('\n')).not.toContain(token);
});

test('mistakes are named with the near word, and nothing is written', async ({ emulated }) => {
  const { folder, script: run } = await emulated();
  const before = readFileSync(join(folder, '.env'), 'utf8');
  mkdirSync(join(folder, 'empty'));

  const nothing = await run(script);
  const command = await run(script, ['imprt', 'a.json']);
  const flag = await run(script, ['import', 'a.json', '--dryrun']);
  const fileless = await run(script, ['import']);
  const place = await run(script, ['import', 'empty']);
  const word = await run(script, ['export', 'empty']);

  expect([nothing, command, flag, fileless, place, word].map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(nothing.stderr).toContain('A command is missing: import, export.');
  expect(command.stderr).toContain('Unknown command "imprt". Did you mean import?');
  expect(flag.stderr).toContain('Unknown flag "--dryrun". Did you mean --dry-run?');
  expect(fileless.stderr).toContain('import needs a file that was exported from Postman.');
  expect(place.stderr).toContain('empty is a folder. Name the exported JSON files in it.\nNothing was changed.');
  expect(word.stderr).toContain('Unexpected word "empty". The folder stands behind --out.');
  expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(before);
});

test('--help explains both ways', async ({ emulated }) => {
  const { script: run } = await emulated();

  const { code, stdout } = await run(script, ['import', '--help']);

  expect(code).toBe(0);
  expect(stdout).toContain('import FILE…');
  expect(stdout).toContain('export  ');
});
