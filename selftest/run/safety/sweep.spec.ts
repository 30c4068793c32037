/**
 * `npm run sweep`: removes what it was asked to, and says what it did not do.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../../../src/cleanup/ledger.ts';
import { expect, test, token, type Emulated } from '../emulated.ts';

const script = 'tools/sweep.ts';
const revoked = 'a-token-that-was-revoked';

const email = 'contract-run1-1@example.com';
const profile = { operation: 'profiles.import', kind: 'profile', db_id: 1, match: { email } };

/** The ledger of a run that ended elsewhere, with one entry in it. */
function leave({ folder }: Emulated, target: string, owner: string, entry: object = profile, id?: string): void {
  const lines = [
    { event: 'run', run: 'run1', target, owner: fingerprintOf(owner), startedAt: 'yesterday', pid: 1, host: 'other' },
    { event: 'intent', key: 'w0-1', aliases: [], match: {}, ...entry },
    ...(id === undefined ? [] : [{ event: 'created', key: 'w0-1', id }]),
  ];
  mkdirSync(join(folder, '.ledger'));
  writeFileSync(join(folder, '.ledger/run1.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
}

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

const forged: [what: string, entry: object, words: string][] = [
  [
    'a call that takes nothing back',
    { kind: 'change', operation: 'x', undo: { operation: 'databases.wipe', parameters: { db_id: 1 } } },
    'its ledger names databases.wipe, which the contract does not know as a call that takes something back; nothing was sent',
  ],
  [
    'a call that the contract does not have',
    { kind: 'change', operation: 'x', undo: { operation: 'databases.explode', parameters: {} } },
    'its ledger names databases.explode, which the contract does not know',
  ],
  [
    'a member who is somebody else',
    {
      kind: 'change',
      operation: 'x',
      undo: {
        operation: 'loyalty.deleteMember',
        parameters: { loyalty_program_id: 1, matching: 'profile_id', profile_id: '664e4c6b0000010000000001' },
      },
    },
    'loyalty.deleteMember would change profile',
  ],
  [
    'a profile of somebody else by its address',
    { ...profile, match: { email: 'ada@example.com' } },
    'its address does not carry the name of the run, so it was not deleted',
  ],
];

for (const [what, entry, words] of forged) {
  test(`sends nothing that changes something for ${what}`, async ({ emulated }) => {
    const installation = await emulated();
    const seed = installation.state();
    leave(installation, installation.url, token, entry);

    const sweep = await installation.script(script);

    expect(sweep.stdout).toContain(words);
    expect(installation.emulator.calls.filter(({ effect }) => effect !== 'read')).toEqual([]);
    expect(installation.state()).toEqual(seed);
    expect(sweep.code).toBe(4);
  });
}

test('an id that belongs to somebody else since the installation was restored is left alone', async ({ emulated }) => {
  const installation = await emulated();
  const seed = installation.state();
  const segment = { kind: 'segment', operation: 'segments.add', match: { name: 'contract-run1-2' } };
  leave(installation, installation.url, token, segment, '5');

  const sweep = await installation.script(script);

  expect(sweep.stdout).toMatch(
    /NOT removed segment 5: segment 5 is called "[^"]+", so it is somebody else's; it was not deleted/,
  );
  expect(installation.state()).toEqual(seed);
  expect(sweep.code).toBe(4);
});

test('a damaged ledger is named with what to do, and what can be read of it is removed', async ({ emulated }) => {
  const installation = await emulated();
  leave(installation, installation.url, token);
  const file = join(installation.folder, '.ledger/run1.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').slice(30));

  const sweep = await installation.script(script);

  expect(sweep.stdout).toContain(`removed profile ${email} in database 1`);
  expect(sweep.stdout).toContain('is damaged: line 1 cannot be read');
  expect(sweep.stdout).toContain('Look for names that begin with contract-run1- on the installation');
  expect(existsSync(file)).toBe(true);
  expect(sweep.code).toBe(4);
});
