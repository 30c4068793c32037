/**
 * A process that judges the mutants of one operation after the other, for its parent.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emulatorVariables } from '../../emulator/seed/seed.ts';
import type { OperationId } from '../../schemas/index.ts';
import { newRunId } from '../../src/config/config.ts';
import { openInstallation } from './installation.ts';
import type { Judged } from './measure.ts';
import { useStandIn } from './hook.ts';
import type { Mutant } from './operators.ts';

/** What a parent asks for. */
export interface Task {
  operation: OperationId;
  /** Share of the mutants to judge, from 0 to 1, and the number that chooses them. */
  share: number;
  seed: number;
}

/** What a worker answers. */
export interface Answer {
  operation: OperationId;
  results: Judged[];
  /** Why the operation could not be measured. */
  problem?: string;
}

/** Sets what the configuration of a run against the emulator is read from. */
function prepareEnvironment(url: string, token: string): void {
  process.env.CONTRACT_EMULATOR = '1';
  process.env.CONTRACT_RUN = newRunId();
  process.env.CONTRACT_TODAY = new Date().toISOString().slice(0, 10);
  process.env.ALTCRAFT_TASK_TIMEOUT_MS = '300'; // tasks of the emulator are over at once, or never
  process.env.EMULATOR_URL = url;
  process.env.EMULATOR_TOKEN = token;
  process.env.EMULATOR_VARIABLES = JSON.stringify(emulatorVariables({ url, token }));
}

/** A number from 0 to 1 that a text and a seed always give. */
function chance(text: string, seed: number): number {
  let hash = 2_166_136_261 ^ seed;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return (Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0) / 2 ** 32;
}

const chooseBy =
  ({ operation, share, seed }: Task) =>
  (mutants: readonly Mutant[]) =>
    mutants.filter(({ operator, place }) => chance(`${operation} ${operator} ${place}`, seed) < share);

useStandIn();
const folder = mkdtempSync(join(tmpdir(), 'contract-prove-'));
process.chdir(folder);
const installation = await openInstallation();
prepareEnvironment(installation.url, installation.token);
const { measure } = await import('./measure.ts');

process.on('message', (task: Task) => {
  const { operation } = task;
  const answer = (rest: Omit<Answer, 'operation'>) => process.send?.({ operation, ...rest });
  measure(installation, operation, chooseBy(task)).then(
    (results) => answer({ results }),
    (error: unknown) => answer({ results: [], problem: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => {
  process.chdir(tmpdir());
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
process.send?.('ready');
