/**
 * What every worker process of a measurement needs: the stand-in for the runner, an installation, and a folder of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../../emulator/app.ts';
import type { EmulatorServer } from '../../emulator/http-server.ts';
import { emulatorVariables } from '../../emulator/seed/seed.ts';
import { newRunId } from '../../src/config/config.ts';
import { useStandIn } from '../stand-in/hook.ts';
import { openInstallation, type Installation } from './installation.ts';

/** Sets what the configuration of a run against the emulator is read from. */
function prepareEnvironment({ url, token }: Installation): void {
  process.env.CONTRACT_EMULATOR = '1';
  process.env.CONTRACT_RUN = newRunId();
  process.env.CONTRACT_TODAY = new Date().toISOString().slice(0, 10);
  process.env.ALTCRAFT_TASK_TIMEOUT_MS = '300'; // tasks of the emulator are over at once, or never
  process.env.EMULATOR_URL = url;
  process.env.EMULATOR_TOKEN = token;
  process.env.EMULATOR_VARIABLES = JSON.stringify(emulatorVariables({ url, token }));
}

/** Prepares a worker process. What imports `@playwright/test` may be imported after it only. */
export async function prepareProcess(serveIt?: (emulator: Emulator) => Promise<EmulatorServer>): Promise<Installation> {
  useStandIn();
  const folder = mkdtempSync(join(tmpdir(), 'contract-prove-'));
  process.chdir(folder);
  process.on('disconnect', () => {
    process.chdir(tmpdir());
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
  const installation = await openInstallation(serveIt);
  prepareEnvironment(installation);
  return installation;
}

/**
 * Does the tasks that its parent sends, one after the other.
 *
 * @param perform gives the answer; an error is answered as `problem`
 */
export function work<Task, Answer extends object>(perform: (task: Task) => Promise<Answer>): void {
  process.on('message', (task: Task) => {
    perform(task).then(
      (answer) => process.send?.({ task, answer }),
      (error: unknown) => process.send?.({ task, problem: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.send?.('ready');
}
