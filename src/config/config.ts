/**
 * The configuration of a run: its target, its permissions, and the ids that it needs.
 *
 * All problems are reported at once, and nothing is sent if there is one.
 */
import { operations, type Effect } from '../../schemas/index.ts';
import { printable } from '../outcome/printable.ts';
import { readAddress } from './address.ts';
import { direct, readConnection, type Connection } from './connection-settings.ts';
import { findMangled } from './files/mangled.ts';
import { foreignNames, nameProblems } from './files/names.ts';
import { readDeviations } from '../deviations/file.ts';
import type { Deviation } from '../deviations/entries.ts';
import { readEnvironment, type Environment } from './files/env-files.ts';
import {
  permissionProblems,
  readAllow,
  readSandbox,
  reduceToRead,
  widenedBy,
  type SandboxObject,
  type TargetKind,
  type Widened,
} from './permissions.ts';
import { commonSecretWarnings, isCommon, secretsOf } from './secrets.ts';
import { shown } from './files/shown.ts';
import { readTarget } from './target.ts';
import {
  collectionVariables,
  environmentName,
  placeVariables,
  runControls,
  type PlaceName,
  type ControlName,
  type Variable,
} from './variables/variables.ts';

/** Everything that a run needs to know before the first call. */
export interface Config {
  target: { kind: TargetKind; url: string; version: string | null };
  /** Address of the pixel host; empty if it is not known. */
  pixelUrl: string;
  /** The platform's broker; without an address no message is sent. */
  amqp: { url?: string; queues: { imports: string; results: string; requests: string; answers: string } };
  /** How calls reach the target. */
  connection: Connection;
  token: string;
  variables: Partial<Record<PlaceName, string>>;
  allow: ReadonlySet<Effect>;
  confirm: { send?: string; destructive?: number };
  sandbox: readonly SandboxObject[];
  timeoutMs: number;
  taskTimeoutMs: number;
  /** How long the whole run may take, in milliseconds; 0 for no limit. */
  runTimeoutMs: number;
  strictFields: boolean;
  /** Most calls a second, all workers together; 0 for no limit. */
  maxRps: number;
  /** Whether to try the token in the address too. */
  tokenInUrl: boolean;
  /** Whether the installation answers a repeated request with the first answer. */
  deduplicates: boolean;
  seed: number;
  /** Short id of this run; part of every name that it gives. */
  run: string;
  /** Values that must not leave the process. */
  secrets: readonly string[];
  /** One sentence for each variable whose secret cannot be told from other text; undefined if there are none. */
  commonSecrets?: readonly string[];
  /** Known deviations from `deviations.yaml`; missing if there are none. */
  deviations?: readonly Deviation[];
  /** How many operations a whole run must verify; missing if ALTCRAFT_MIN_VERIFIED is not set. */
  minVerified?: number;
  /** Name or file of the snapshot to compare the run with. */
  snapshot?: string;
  /** From which severity on differences from it fail the run. */
  failOn: 'breaking' | 'warning' | 'none';
  /** Variables whose value in a file is overridden by the shell. */
  overridden: Environment['overridden'];
  /** Variables of the shell that begin like those of this suite and are not; undefined if there are none. */
  foreign?: readonly string[];
  /** Effects that only the shell allows, and the files that do not allow them; undefined if there are none. */
  widened?: Widened;
}

/** What reading the configuration gives: a configuration only if there is no problem. */
export type ConfigResult = { config: Config; problems: [] } | { config?: undefined; problems: string[] };

type Values = Record<string, string>;

const known = [...placeVariables, ...runControls];

const forms: Record<Variable['form'], { fits: (value: string) => boolean; wanted: string }> = {
  address: { fits: () => true, wanted: 'an address' }, // judged by readAddress
  secret: { fits: (value) => /^[\x21-\x7e]{8,}$/.test(value), wanted: 'at least 8 characters without spaces' },
  id: { fits: (value) => /^[1-9]\d{0,9}$/.test(value), wanted: 'a whole number from 1 up' },
  'profile id': { fits: (value) => /^[0-9a-f]{24}$/.test(value), wanted: '24 hex digits in lower case' },
  text: { fits: () => true, wanted: 'text' },
  milliseconds: { fits: (value) => /^[1-9]\d{2,6}$/.test(value), wanted: 'milliseconds, from 100 to 9999999' },
  'whole number': { fits: (value) => /^\d{1,9}$/.test(value), wanted: 'a whole number' },
  rate: { fits: (value) => /^\d{1,6}(\.\d{1,2})?$/.test(value), wanted: 'a number with at most two decimals' },
  // These are judged by readConnection.
  file: { fits: () => true, wanted: 'a file' },
  passphrase: { fits: () => true, wanted: 'a passphrase' },
  proxy: { fits: () => true, wanted: 'an address' },
  headers: { fits: () => true, wanted: 'headers' },
};

/** Why a value does not have the form of its variable; undefined where it has it. */
export function formProblem({ form, example }: Variable, value: string): string | undefined {
  if (form === 'address') return readAddress(value).problem;
  if (forms[form].fits(value)) return undefined;
  const given = form === 'secret' ? '' : `, not ${shown(value)}`;
  return `must be ${forms[form].wanted}${given}. Example: ${example}`;
}

function illFormed(values: Values): string[] {
  return known.flatMap((variable) => {
    const value = values[environmentName(variable.name)];
    const problem = value === undefined || variable.form === 'address' ? undefined : formProblem(variable, value);
    return problem === undefined ? [] : [`${environmentName(variable.name)} ${problem}`];
  });
}

function targetProblems(values: Values): string[] {
  const problems: string[] = [];
  if (values.ALTCRAFT_URL !== undefined) {
    const address = readAddress(values.ALTCRAFT_URL);
    if (address.problem) problems.push(`ALTCRAFT_URL ${address.problem}`);
    if (values.ALTCRAFT_TOKEN === undefined) {
      problems.push(
        'ALTCRAFT_TOKEN is not set. Create a token in the panel under Settings, Tokens, and write it into .env.',
      );
    }
  }
  if (values.ALTCRAFT_PIXEL_URL !== undefined) {
    const { problem } = readAddress(values.ALTCRAFT_PIXEL_URL);
    if (problem) problems.push(`ALTCRAFT_PIXEL_URL ${problem}`);
  }
  if (values.ALTCRAFT_AMQP_URL !== undefined && !/^amqps?:\/\/[^/\s]/.test(values.ALTCRAFT_AMQP_URL)) {
    problems.push(
      'ALTCRAFT_AMQP_URL must start with amqp:// or amqps://. Example: amqps://user:password@rabbit.example.com:5671/vhost',
    );
  }
  const example = collectionVariables.find(({ name }) => name === 'token')?.example;
  if (values.ALTCRAFT_TOKEN === example)
    problems.push('ALTCRAFT_TOKEN still has the example value. Replace it with your token.');
  return problems;
}

/** Controls that accept one word only. */
const switches: Record<string, string> = {
  ALTCRAFT_STRICT: 'fields',
  ALTCRAFT_TOKEN_IN_URL: 'check',
  ALTCRAFT_DEDUPLICATION: 'off',
  ALTCRAFT_INSECURE_TLS: 'yes',
};

const failLevels = ['breaking', 'warning', 'none'];

function failLevelProblems({ ALTCRAFT_FAIL_ON: level }: Values): string[] {
  if (level === undefined || failLevels.includes(level)) return [];
  return [`ALTCRAFT_FAIL_ON accepts only ${failLevels.join(', ')}, not "${level}".`];
}

function switchProblems(values: Values): string[] {
  return Object.entries(switches).flatMap(([name, word]) => {
    const value = values[name];
    return value === undefined || value === word ? [] : [`${name} accepts only "${word}", not ${shown(value)}.`];
  });
}

/** No run can verify more operations than the contract has. */
function minimumProblems(values: Values): string[] {
  const minimum = values.ALTCRAFT_MIN_VERIFIED;
  if (minimum === undefined || !(Number(minimum) > operations.length)) return [];
  return [`ALTCRAFT_MIN_VERIFIED is ${minimum}, but the contract has only ${operations.length} operations.`];
}

/** The known deviations of an installation; the emulator has none. */
function deviationsFor(kind: TargetKind, folder: string, values: Values, shell: NodeJS.ProcessEnv) {
  if (kind === 'emulator') return { deviations: [], problems: [] };
  const { ALTCRAFT_DEVIATIONS: named, ALTCRAFT_VERSION: version } = values;
  return readDeviations(folder, { named, version, today: shell.CONTRACT_TODAY });
}

function collected(values: Values): Config['variables'] {
  return Object.fromEntries(
    placeVariables.flatMap(({ name }) => {
      const value = values[environmentName(name)];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const controlIn = (values: Values) => (name: ControlName) => values[environmentName(name)];

function queuesOf(values: Values): Config['amqp']['queues'] {
  const control = controlIn(values);
  return {
    imports: control('amqp_import_queue') ?? 'database_import',
    results: control('amqp_result_queue') ?? 'database_import_result',
    requests: control('amqp_request_queue') ?? 'api_req',
    answers: control('amqp_answer_queue') ?? 'api_resp',
  };
}

/** Controls that are used as they are, with their defaults. */
function controlsOf(values: Values, kind: TargetKind) {
  const control = controlIn(values);
  const numberOf = (name: ControlName) => (control(name) === undefined ? undefined : Number(control(name)));
  return {
    confirm: { send: control('confirm_send'), destructive: numberOf('confirm_destructive') },
    timeoutMs: numberOf('timeout_ms') ?? 30_000,
    taskTimeoutMs: numberOf('task_timeout_ms') ?? 120_000,
    runTimeoutMs: numberOf('run_timeout_ms') ?? 0,
    strictFields: control('strict') === 'fields',
    maxRps: numberOf('max_rps') ?? (kind === 'emulator' ? 0 : 10),
    tokenInUrl: control('token_in_url') === 'check',
    deduplicates: control('deduplication') !== 'off',
    seed: numberOf('seed') ?? 0,
    minVerified: numberOf('min_verified'),
    snapshot: control('snapshot'),
    failOn: (control('fail_on') ?? 'breaking') as Config['failOn'],
  } satisfies Partial<Config>;
}

/** No text about the configuration shows a secret that stands in it. */
function withoutSecrets(problems: readonly string[], values: Values): string[] {
  const secrets = secretsOf(values).filter((secret) => !isCommon(secret));
  return problems.map((problem) => secrets.reduce((text, secret) => text.replaceAll(secret, '***'), problem));
}

/**
 * Reads and checks the configuration.
 *
 * @param folder the folder of `.env`
 * @param shell the process environment. `EMULATOR_URL` and `EMULATOR_VARIABLES` are set by the Playwright configuration
 *   when it starts the embedded emulator, `CONTRACT_RUN` holds the id of the run for all its processes, `CONTRACT_TODAY` its
 *   day, `CONTRACT_SMOKE` asks for a smoke run, `CONTRACT_EMULATOR` for the emulator whatever else is set
 */
export function readConfig(folder: string, shell: NodeJS.ProcessEnv): ConfigResult {
  const environment = readEnvironment(folder, shell);
  const { kind, given, problems: targetless } = readTarget(environment, folder, shell);
  const { problems: mangled, values } = findMangled({ ...environment, values: given });
  const { allow, problems: allowProblems } = readAllow(values, kind);
  const { sandbox, problems: sandboxProblems } = readSandbox(values);
  const target = kind === 'emulator' ? (shell.EMULATOR_URL ?? '') : readAddress(values.ALTCRAFT_URL ?? '').url;
  const { connection, problems: connectionProblems } = readConnection(values, { folder, shell, target });
  const { deviations, problems: deviationProblems } = deviationsFor(kind, folder, values, shell);
  if (shell.CONTRACT_SMOKE) reduceToRead(allow);
  const problems = [
    ...environment.problems,
    ...nameProblems(environment),
    ...targetless,
    ...mangled,
    ...(kind === 'installation' ? targetProblems(values) : []),
    ...illFormed(values),
    ...allowProblems,
    ...(kind === 'installation' || shell.EMULATOR_VARIABLES ? permissionProblems(values, allow) : []),
    ...sandboxProblems,
    ...switchProblems(values),
    ...connectionProblems,
    ...minimumProblems(values),
    ...failLevelProblems(values),
    ...deviationProblems,
  ];
  if (problems.length > 0) return { problems: withoutSecrets(problems, given) };
  const warnings = kind === 'installation' ? commonSecretWarnings(values) : [];
  const foreign = foreignNames(environment);

  return {
    problems: [],
    config: {
      target: { kind, url: target, version: values.ALTCRAFT_VERSION ?? null },
      pixelUrl: kind === 'emulator' ? target : readAddress(values.ALTCRAFT_PIXEL_URL ?? '').url,
      amqp: { url: values.ALTCRAFT_AMQP_URL, queues: queuesOf(values) },
      connection: kind === 'emulator' ? direct : connection, // the emulator is on this machine
      token: values.ALTCRAFT_TOKEN ?? '',
      variables: collected(values),
      allow,
      ...controlsOf(values, kind),
      sandbox,
      run: shell.CONTRACT_RUN ?? newRunId(),
      secrets: secretsOf(values),
      commonSecrets: warnings.length > 0 ? warnings : undefined,
      deviations: deviations.length > 0 ? deviations : undefined,
      overridden: environment.overridden,
      foreign: foreign.length > 0 ? foreign : undefined,
      widened: widenedBy(environment, kind, allow),
    },
  };
}

/** A short id for a run: the time in base 36 and a random part, so that two runs never share names. */
export function newRunId(): string {
  const chance = Math.floor(Math.random() * 36 ** 3);
  return `${Date.now().toString(36)}${chance.toString(36).padStart(3, '0')}`;
}

/** The configuration problems as one text for the terminal, with the documents to look at. */
export function problemsText(problems: readonly string[]): string {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const list = problems.map((problem) => `  - ${printable(problem)}`).join('\n');
  return `The configuration has ${count}; nothing was sent.\n\n${list}\n\nAll variables: .env.example. By task: docs/configuration.md.\n`;
}
