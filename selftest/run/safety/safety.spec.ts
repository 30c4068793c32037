/**
 * The first promise: it harms nothing. The full run that leaves an installation as it was stands in installation-profiles.spec.ts.
 */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { stateView } from '../../../emulator/admin.ts';
import { expect, failedOf, killRun, leaksIn, test, token, type Emulated } from '../emulated.ts';

const everything = { ALTCRAFT_ALLOW: 'all' };

test('under read permission nothing but reads is called', async ({ emulated }) => {
  const installation = await emulated();
  const seed = installation.state();

  const checks = await installation.checks(['']);

  const effects = new Set(installation.emulator.calls.map(({ effect }) => effect));
  expect([...effects]).toEqual(['read']);
  expect(installation.state()).toEqual(seed);
  expect(failedOf(checks)).toEqual([]);
});

test('failing runs hold no secret either', async ({ emulated }) => {
  const installation = await emulated(['*:null:data', 'databases.get:accept-any-token']);
  installation.configure({ ...everything, ALTCRAFT_TIMEOUT_MS: '2000', ALTCRAFT_TASK_TIMEOUT_MS: '500' });

  const run = await installation.reportedContract([
    'tests/(databases/get.spec|tasks/status|profiles/quick-import|profiles/suspend-all|conventions/access)',
    '--grep',
    '^(?!.*@convention)|databases.get (refuses|accepts)',
  ]);

  expect(run.code).toBe(1);
  expect(leaksIn(installation)).toEqual([]);
  expect(run.stdout + run.stderr).not.toContain(token);
});

test('a run in a shell that asks for debugging prints no token, and says what it did not pass on', async ({
  emulated,
}) => {
  const { parallelContract } = await emulated();

  const run = await parallelContract(['tests/databases/list.spec.ts'], { DEBUG: '*', PWDEBUG: '', DEBUG_FILE: '' });

  expect(run.stdout + run.stderr).not.toMatch(new RegExp(`${token}|pw:api`));
  expect(run.stderr).toBe(
    'Not passed on from the shell: DEBUG. Such variables show the token or change what is run.\n',
  );
  expect(run.code).toBe(0);
});

test('a doctor in such a shell prints no token either', async ({ emulated }) => {
  const { script } = await emulated();

  const doctor = await script('tools/doctor.ts', [], { DEBUG: '*' });
  const refused = await script('tools/doctor.ts', [], { NODE_DEBUG: 'http' });

  expect(doctor.stdout + doctor.stderr).not.toMatch(new RegExp(`${token}|pw:api`));
  expect(doctor.code).toBe(0);
  expect(refused.stdout).toBe('');
  expect(refused.code).toBe(2);
});

/**
 * Kills a full run in the middle, with all its workers, at a moment when the platform holds something of it. Looking and
 * killing are one step: a pause between them would let the run tidy up.
 */
async function killMidway(installation: Emulated): Promise<void> {
  const profiles = () => (stateView(installation.emulator.state).profiles as unknown[]).length;
  const creations = () => installation.emulator.calls.filter(({ effect }) => effect === 'create').length;
  const before = profiles();
  const child = installation.start(['tests/(profiles|subscriptions)/']);
  const closed = once(child, 'close');
  while (child.exitCode === null && (creations() < 20 || profiles() === before)) await pause(2);

  killRun(child);
  await closed;
  await pause(500); // calls that were on their way have reached the emulator by now
}

test('what a killed run leaves is removed by the sweep', async ({ emulated }) => {
  const installation = await emulated();
  const seed = installation.state();
  installation.configure(everything);
  await killMidway(installation);

  const sweep = await installation.script('tools/sweep.ts');

  expect(sweep.stdout).toMatch(/Run \w+ of \S+ left \d+:/);
  expect(sweep.stdout).toContain('All gone.');
  expect(installation.state()).toEqual(seed);
  expect(sweep.code).toBe(0);
});

test('what a killed run leaves is removed by the next run that may delete', async ({ emulated }) => {
  const installation = await emulated();
  const seed = installation.state();
  installation.configure(everything);
  await killMidway(installation);

  const reading = await installation.contract(['tests/databases/list.spec.ts'], { ALTCRAFT_ALLOW: 'read' });
  const next = await installation.contract(['tests/databases/list.spec.ts']);

  expect(reading.stdout).toContain('Remove them with: npm run sweep');
  expect(next.stdout).toContain('All gone.');
  expect(installation.state()).toEqual(seed);
});
