/**
 * What a run is made against: the installation that is configured, or the emulator.
 */
import type { Environment } from './files/env-files.ts';
import { missingAddress } from './files/missing-address.ts';
import { collectionNameProblems, misspeltNames } from './files/names.ts';
import type { TargetKind } from './permissions.ts';
import { environmentName, placeVariables, type ControlName } from './variables/variables.ts';

type Values = Record<string, string>;

function setNames(values: Values): string[] {
  return placeVariables.map(({ name }) => environmentName(name)).filter((name) => values[name] !== undefined);
}

function emulatorValues(shell: NodeJS.ProcessEnv): Values {
  return JSON.parse(shell.EMULATOR_VARIABLES ?? '{}') as Values;
}

/** Controls that a run against the emulator obeys when it is asked for in words; all others speak of an installation. */
const emulatorControls: readonly ControlName[] = [
  'allow',
  'timeout_ms',
  'task_timeout_ms',
  'run_timeout_ms',
  'strict',
  'max_rps',
  'token_in_url',
  'deduplication',
  'version',
  'min_verified',
  'snapshot',
  'fail_on',
  'seed',
];

function emulatorOnly(values: Values): Values {
  const names = emulatorControls.map(environmentName);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

/** What a run is made against, with the values that count for it, and what contradicts it. */
export function readTarget(environment: Environment, folder: string, shell: NodeJS.ProcessEnv) {
  const { values } = environment;
  const isAsked = Boolean(shell.CONTRACT_EMULATOR);
  const kind: TargetKind = isAsked || setNames(values).length === 0 ? 'emulator' : 'installation';
  if (kind === 'emulator') {
    const own = { ...emulatorValues(shell), ...emulatorOnly(values) };
    return { kind, given: own, problems: isAsked ? [] : missingAddress(environment, { folder, shell }) };
  }
  const problems =
    values.ALTCRAFT_URL === undefined
      ? missingAddress(environment, { folder, shell })
      : [...collectionNameProblems(environment, shell), ...misspeltNames(environment, shell)];
  return { kind, given: values, problems };
}
