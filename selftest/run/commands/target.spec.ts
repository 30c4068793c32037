/**
 * What a run is made against is never a guess, and its first line says it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../emulated.ts';

test('on a CI server without an address nothing is run, unless the emulator is asked for', async ({ emulated }) => {
  const { folder, parallelContract } = await emulated();
  writeFileSync(join(folder, '.env'), '');

  const refused = await parallelContract(['tests/databases/list.spec.ts'], { CI: 'true' });
  const asked = await parallelContract(['tests/databases/list.spec.ts', '--emulator'], { CI: 'true' });

  expect(refused.stderr).toContain('or ask for the embedded emulator: npm run contract -- --emulator');
  expect(refused.code).toBe(2);
  expect(asked.stdout).toMatch(/^Target: THE EMBEDDED EMULATOR, NOT AN INSTALLATION\./);
  expect(asked.code).toBe(0);
});

test('a flag that npm took for itself does not lead to a run against the installation', async ({ emulated }) => {
  const { folder, contract, emulator } = await emulated();

  const run = await contract([], { npm_config_emulator: 'true' });

  expect(run.stderr).toBe(
    'npm kept --emulator for itself. Write -- before the options: npm run contract -- --emulator\n',
  );
  expect(run.code).toBe(2);
  expect(emulator.calls).toHaveLength(0);
  expect(existsSync(join(folder, 'results/summary.json'))).toBe(false);
});

test('with the installation in .env, the emulator that is asked for is the only target', async ({ emulated }) => {
  const { parallelContract, emulator } = await emulated();

  const run = await parallelContract(['tests/databases/list.spec.ts', '--emulator']);

  expect(run.stdout).toMatch(/^Target: THE EMBEDDED EMULATOR, NOT AN INSTALLATION\./);
  expect(emulator.calls).toHaveLength(0);
  expect(run.code).toBe(0);
});
