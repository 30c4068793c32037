/**
 * Runs the real suite, as its users do, in a folder of its own against an emulator that listens in this process.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Emulator } from '../../emulator/app.ts';
import type { EmulatorOptions } from '../../emulator/platform.ts';
import { stateView } from '../../emulator/admin.ts';
import { createInstallation, readInstallationProfiles } from '../../emulator/installation-profiles.ts';
import { createClock } from '../../emulator/core/clock.ts';
import { parseFault } from '../../emulator/faults/faults.ts';
import { createIds } from '../../emulator/core/ids.ts';
import { openSetting } from '../../emulator/seed/market.ts';
import { emulatorVariables } from '../../emulator/seed/seed.ts';
import { serve } from '../../emulator/http-server.ts';
import * as contract from '../../schemas/index.ts';
import type { OperationSummary, Summary } from '../../reporters/judgement/model.ts';
import { findLeaks } from '../../tools/run/leaks.ts';
import { checksFile, type Checked } from '../stand-in/suite.ts';
import { test as base } from '../test.ts';

/** A token that is met nowhere else, so that a search for it is a proof. */
export const token = 'c0ffee00c0ffee00c0ffee00c0ffee00';

const project = fileURLToPath(new URL('../../', import.meta.url));
const loader = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

const inOneProcess = 'selftest/run/in-one-process.ts';
const withoutReport = ['--reporter=null'];

/** Of the seed: named in the emulator's variables as `expendable-campaign`. */
const expendableCampaign = 3;

/** How a command ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A folder with a `.env`, and the emulator that it names. */
export interface Emulated {
  url: string;
  emulator: Emulator;
  folder: string;
  /** Writes `.env`: the variables of the emulator, changed as given; undefined takes one out. */
  configure: (changes?: Record<string, string | undefined>) => void;
  /** Runs `npm run contract -- …args` in one process and without its report: Playwright's own processes take most of the time. */
  contract: (args?: string[], environment?: Record<string, string>) => Promise<Ended>;
  /** The same without the report only: for what depends on the processes of Playwright, its time limits or its shards. */
  parallelContract: (args?: string[], environment?: Record<string, string>) => Promise<Ended>;
  /** The same with all that a user's run writes. */
  reportedContract: (args?: string[], environment?: Record<string, string>) => Promise<Ended>;
  /**
   * What becomes of checks, without a first contact.
   *
   * @param specs patterns of which one matches the path of a spec
   * @param titles matches the title and tags of a check
   */
  checks: (specs: string[], titles?: string) => Promise<Checked[]>;
  /** Runs a script of the project. */
  script: (path: string, args?: string[], environment?: Record<string, string>) => Promise<Ended>;
  /** Starts `npm run contract` without waiting for its end. */
  start: (args?: string[]) => ChildProcess;
  summary: () => Summary;
  /** The domain without what no call can remove: tasks, files, counters, messages, history, goals, promo codes. */
  state: () => unknown;
}

/**
 * A process sees only what a user's shell would give it; the runner's own variables would confuse it. One worker does: several
 * self-tests run at a time, and each further worker loads the contract once more.
 */
function environmentWith(extra: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, CONTRACT_WORKERS: '1', CONTRACT_PROJECT: '', ...extra }; // a .env of the project is nobody's here
}

const children = new Set<ChildProcess>();

function launch(folder: string, path: string, args: string[], extra: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ['--import', loader, join(project, path), ...args], {
    cwd: folder,
    env: environmentWith(extra),
    detached: true, // a group of its own, so that a test can kill the run with all its workers
  });
  children.add(child);
  child.on('close', () => children.delete(child));
  return child;
}

/** Kills a run with all its workers, as `kill -9` of its process group does. */
export function killRun(child: ChildProcess): void {
  process.kill(-(child.pid ?? 0), 'SIGKILL');
}

function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

interface Switched {
  id: number;
  name: string;
  state?: string;
  isActive?: boolean;
}

const essence = ({ id, name, state, isActive }: Switched) => ({ id, name, state, isActive });

function domainOf({ state }: Emulator): unknown {
  const view = stateView(state);
  const profiles = (view.profiles as object[]).map((profile) => ({ ...profile, history: undefined }));
  // Switching a campaign or scenario on and off leaves its date and the number of those who entered; and one campaign may
  // have been completed for ever.
  const campaigns = (view.campaigns as Switched[]).filter(({ id }) => id !== expendableCampaign).map(essence);
  const scenarios = (view.scenarios as Switched[]).map(essence);
  // No call deletes a promo code, and one that is free may be attached: only that the seeded ones are there is compared.
  const promoCodes = state.promoCodes.map(({ code }) => code).filter((code) => !code.startsWith('contract-'));
  const pushMessages = [...state.pushMessages.values()].map(({ uid }) => uid);
  // What the sandbox opens of the market stays, and so does what was sent to profiles that are no more.
  const isSetting = (entry: unknown) => (entry as { externalId?: string }).externalId === openSetting;
  const market = Object.entries(view.market as Record<string, unknown>).map(([name, held]): [string, unknown] => [
    name,
    Array.isArray(held) ? held.filter((entry) => !isSetting(entry)) : held,
  ]);
  const messages = [...state.messages.values()].filter(({ profileId }) => state.profiles.has(profileId));
  const gone = { counters: undefined, tasks: undefined, files: undefined, outbox: undefined };
  const lasting = { goals: undefined, uploads: undefined, promoCodes, pushMessages, messages };
  return { ...view, profiles, campaigns, scenarios, market: Object.fromEntries(market), ...gone, ...lasting };
}

/** What an emulated installation differs in. */
export type Installation = Partial<EmulatorOptions> & { profiles?: string[] };

async function emulate(folder: string, { profiles = [], ...options }: Installation, faults: string[]) {
  const traits = readInstallationProfiles(profiles);
  const chosen: EmulatorOptions = {
    contract,
    token,
    clock: createClock(),
    ids: createIds(0),
    refusals: 'envelope',
    faults: faults.map((fault) => parseFault(fault, contract.operations)),
    ...options,
  };
  const emulator = createInstallation(chosen, traits);
  const server = await serve(emulator, traits);
  const configure: Emulated['configure'] = (changes = {}) => {
    const values = { ...emulatorVariables({ url: server.url, token }), ...changes };
    const lines = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
    writeFileSync(join(folder, '.env'), `${lines.join('\n')}\n`);
  };
  configure();
  const emulated: Emulated = {
    url: server.url,
    emulator,
    folder,
    configure,
    contract: (args = [], extra = {}) => ended(launch(folder, inOneProcess, [...args, ...withoutReport], extra)),
    parallelContract: (args = [], extra = {}) =>
      ended(launch(folder, 'tools/run.ts', [...args, ...withoutReport], extra)),
    reportedContract: (args = [], extra = {}) => ended(launch(folder, 'tools/run.ts', args, extra)),
    checks: async (specs, titles = '') => {
      const args = [...specs, ...(titles ? ['--grep', titles] : []), '--no-deps', ...withoutReport];
      const { stderr } = await ended(launch(folder, inOneProcess, args, {}));
      if (stderr !== '') throw new Error(stderr);
      return JSON.parse(readFileSync(join(folder, checksFile), 'utf8')) as Checked[];
    },
    script: (path, args = [], extra = {}) => ended(launch(folder, path, args, extra)),
    start: (args = []) => launch(folder, 'tools/run.ts', args, {}),
    summary: () => JSON.parse(readFileSync(join(folder, 'results/summary.json'), 'utf8')) as Summary,
    state: () => domainOf(emulator),
  };
  return { emulated, close: () => server.close() };
}

/** Starts emulators; they and their folders are gone after the test. */
export const test = base.extend<{
  emulated: (faults?: string[], options?: Installation) => Promise<Emulated>;
}>({
  emulated: async ({}, use) => {
    const ends: (() => Promise<void>)[] = [];
    await use(async (faults = [], options = {}) => {
      const folder = mkdtempSync(join(tmpdir(), 'contract-'));
      const { emulated, close } = await emulate(folder, options, faults);
      ends.push(async () => {
        await close();
        if (existsSync(folder)) rmSync(folder, { recursive: true });
      });
      return emulated;
    });
    children.forEach(killRun); // of a test that ran out of time
    for (const end of ends) await end();
  },
});

/** Operations that are neither verified nor left out of the run. */
export function unverified(summary: Summary): Record<string, OperationSummary['verdict']> {
  const rest = summary.operations.filter(({ verdict }) => verdict !== 'verified' && verdict !== 'notRun');
  return Object.fromEntries(rest.map(({ id, verdict }) => [id, verdict]));
}

/** Checks that failed. */
export const failedOf = (checks: readonly Checked[]): Checked[] => checks.filter(({ status }) => status === 'failed');

/** What was wrong in a run that ought to be green, to be shown where it is not. */
export function troubles({ operations, problems }: Summary): string {
  return [...problems, ...operations.flatMap((operation) => operation.problems)].join('\n\n');
}

/** Files of a run that its token stands in. */
export function leaksIn({ folder }: Emulated): string[] {
  const written = ['allure-results', 'allure-report', 'results', 'test-results'];
  return findLeaks(
    written.map((name) => join(folder, name)),
    [token],
  );
}

/** What a run that may do everything leaves unverified where there is no broker. */
export const needsBroker = { 'profiles.rabbitmqImport': 'notConfigured' };

export { expect } from '@playwright/test';
