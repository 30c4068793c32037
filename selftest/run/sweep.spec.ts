/**
 * `npm run sweep`: removes what it was asked to, and says what it did not do.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../../src/cleanup/ledger.ts';
import { expect, test, token, type Emulated } from './emulated.ts';

const script = 'tools/sweep.ts';
const revoked = 'a-token-that-was-revoked';

/** The ledger of a run that ended elsewhere, with one profile in it. */
function leave({ folder }: Emulated, target: string, owner: string): void {
  const lines = [
    { event: 'run', run: 'run1', target, owner: fingerprintOf(owner), startedAt: 'yesterday', pid: 1, host: 'other' },
    { event: 'intent', key: 'w0-1', operation: 'profiles.import', kind: 'profile', db_id: 1, match: { email } },
  ];
  mkdirSync(join(folder, '.ledger'));
  writeFileSync(join(folder, '.ledger/run1.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
}

const email = 'contract-run1-1@example.com';

test('--help explains and calls nothing', async ({ emulated }) => {
  const installation = await emulated();
  leave(installation, installation.url, token);

  const sweep = await installation.script(script, ['--help']);

  expect(sweep.stdout).toContain('Exit codes: 0');
  expect(installation.emulator.calls).toHaveLength(0);
  expect(sweep.code).toBe(0);
});

test('an unknown flag is refused with the near one, and nothing is called', async ({ emulated }) => {
  const installation = await emulated();
  leave(installation, installation.url, token);

  const sweep = await installation.script(script, ['--hlep']);

  expect(sweep.stderr).toContain('Unknown flag "--hlep". Did you mean --help?\nNothing was swept.');
  expect(installation.emulator.calls).toHaveLength(0);
  expect(sweep.code).toBe(2);
});

test('where nothing is left the target is named all the same', async ({ emulated }) => {
  const { url, script: run } = await emulated();

  const sweep = await run(script);

  expect(sweep.stdout).toBe(`Target: ${url}\nNothing to sweep.\n`);
  expect(sweep.code).toBe(0);
});

test('leftovers at another address are not called nothing', async ({ emulated }) => {
  const installation = await emulated();
  leave(installation, 'https://other.example', token);

  const sweep = await installation.script(script);

  expect(sweep.stdout).toContain('Run run1 of yesterday left 1 at https://other.example. Set ALTCRAFT_URL');
  expect(installation.emulator.calls).toHaveLength(0);
  expect(sweep.code).toBe(4);
});

test('leftovers of another token are not called nothing', async ({ emulated }) => {
  const installation = await emulated();
  leave(installation, installation.url, revoked);

  const sweep = await installation.script(script);

  expect(sweep.stdout).toContain('with another token. Set ALTCRAFT_TOKEN');
  expect(installation.emulator.calls).toHaveLength(0);
  expect(sweep.code).toBe(4);
});

test('a removal that is refused is told in the words of the platform', async ({ emulated }) => {
  const installation = await emulated();
  installation.configure({ ALTCRAFT_TOKEN: revoked });
  leave(installation, installation.url, revoked);

  const sweep = await installation.script(script);

  expect(sweep.stdout).toContain(
    `NOT removed profile ${email} in database 1: profiles.delete was refused with 403 "No access: the API token is unknown".`,
  );
  expect(sweep.stdout).toContain('1 remain; their ledger is kept');
  expect(sweep.code).toBe(4);
});

test('what is gone already is struck out, whatever ALTCRAFT_ALLOW says', async ({ emulated }) => {
  const installation = await emulated();
  installation.configure({ ALTCRAFT_ALLOW: 'read' });
  leave(installation, installation.url, token);

  const sweep = await installation.script(script);

  expect(sweep.stdout).toContain(`removed profile ${email} in database 1\nAll gone.`);
  expect(sweep.code).toBe(0);
});
