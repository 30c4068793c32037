/**
 * A run that is ended early tidies up and writes its summary, however the end comes.
 */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import type { Effect } from '../../../schemas/index.ts';
import { expect, test, type Emulated } from '../emulated.ts';

const everything = { ALTCRAFT_ALLOW: 'all' };

/** Starts a run, and gives it when it has made so many calls of an effect. */
async function atWork(installation: Emulated, specs: string, effect: Effect, wanted: number): Promise<ChildProcess> {
  installation.configure(everything);
  const child = installation.start([specs]);
  child.stdout?.resume();
  child.stderr?.resume();
  const made = () => installation.emulator.calls.filter((call) => call.effect === effect).length;
  while (child.exitCode === null && made() < wanted) await pause(5);
  return child;
}

const whileCreating = (installation: Emulated) => atWork(installation, 'tests/(profiles|subscriptions)/', 'create', 10);

/** What a run leaves behind when it has ended. */
async function endOf(installation: Emulated, child: ChildProcess) {
  if (child.exitCode === null) await once(child, 'close');
  const { problems, leftovers } = installation.summary();
  const ledgers = readdirSync(join(installation.folder, '.ledger'));
  return { problems, leftovers, ledgers, state: installation.state(), code: child.exitCode };
}

const inGoodOrder = (seed: unknown) => ({
  problems: ['The run was interrupted.'],
  leftovers: [],
  ledgers: [],
  state: seed,
  code: 4,
});

const signals: [how: string, signal: NodeJS.Signals][] = [
  ['SIGTERM to the command', 'SIGTERM'],
  ['SIGHUP to all its processes, as from a terminal that is closed', 'SIGHUP'],
];

for (const [how, signal] of signals) {
  test(`ends in good order after ${how}`, async ({ emulated }) => {
    const installation = await emulated();
    const seed = installation.state();
    const child = await whileCreating(installation);

    process.kill(signal === 'SIGHUP' ? -(child.pid ?? 0) : (child.pid ?? 0), signal);

    expect(await endOf(installation, child)).toEqual(inGoodOrder(seed));
  });
}

test('a removal that has begun is brought to its end', async ({ emulated }) => {
  const installation = await emulated([], { profiles: ['slow:400'] });
  const seed = installation.state();
  const child = await atWork(installation, 'tests/profiles/merge', 'delete', 1);

  process.kill(child.pid ?? 0, 'SIGTERM');

  expect(await endOf(installation, child)).toEqual(inGoodOrder(seed));
});

test('ends in good order when nobody reads its output any more', async ({ emulated }) => {
  const installation = await emulated(['profiles.get:null:data']);
  const seed = installation.state();
  const child = await whileCreating(installation);
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));

  child.stdout?.destroy();

  // What it has found by then counts: the broken contract comes before the interruption.
  expect(await endOf(installation, child)).toEqual({ ...inGoodOrder(seed), code: 1 });
  expect(errors).not.toMatch(/EPIPE|\n\s+at /);
});
