/**
 * The command as a whole: reads what is set, asks the installation, lets choose, and writes.
 */
import { join } from 'node:path';
import { problemsText, readConfig, type Config } from '../../src/config/config.ts';
import { effects } from '../../src/config/permissions.ts';
import { connectionLines } from '../../src/config/connection-settings.ts';
import { readEnvironment } from '../../src/config/files/env-files.ts';
import { outcomeText } from '../../src/outcome/text.ts';
import { checkConnection } from '../../src/preflight/first-contact.ts';
import { setPace } from '../../src/http/rate-limit.ts';
import { redactor } from '../../src/safety/redact.ts';
import { discoverable } from '../../src/config/variables/discoverable.ts';
import { environmentName, placeVariables } from '../../src/config/variables/variables.ts';
import { openConnections } from '../../src/http/connections/connections.ts';
import { agrees, createAsk, type Terminal } from './ask.ts';
import { propose, type Choose, type Decision } from './choice.ts';
import { createContext, type DiscoverContext } from './context.ts';
import { databaseOf, permitsChanges } from './finders/databases.ts';
import { bytesOf, FileError, replaceFile } from './env-file.ts';
import { editEnv, quoted, UnclearTextError } from './env-text.ts';
import { finders } from './finders/index.ts';
import { createReader } from './reader.ts';
import { findingsText, permissionsText, warningText, type Findings, type Kept } from './report.ts';

/** What the command is asked to do. */
export interface Wish {
  /** Choose by rule, and write. */
  yes: boolean;
  /** Write nothing. */
  dryRun: boolean;
  /** Name of the second file, as ALTCRAFT_ENV has it. */
  env?: string;
}

/** Where the command runs. */
export interface Circumstances {
  folder: string;
  shell: NodeJS.ProcessEnv;
  /** Missing where nobody sits. */
  terminal?: Terminal;
  print: (text: string) => void;
  complain: (text: string) => void;
  /** Is told which call comes next; empty when they are over. */
  progress: (text: string) => void;
}

interface Settings {
  config: Config;
  file: string;
  kept: Kept[];
  addressFrom: string;
}

function settingsOf({ env }: Wish, { folder, shell }: Circumstances): Settings | { problems: string[] } {
  const environment = { ...shell, ALTCRAFT_ENV: env };
  const { values, origins, files } = readEnvironment(folder, environment);
  const { config, problems } = readConfig(folder, environment);
  if (!config) return { problems };
  if (config.target.kind === 'emulator') {
    const what = 'ALTCRAFT_URL and ALTCRAFT_TOKEN are not set.';
    return { problems: [`${what} Put the address of the panel and a token into .env; .env.example tells which.`] };
  }
  const kept = placeVariables.flatMap(({ name }): Kept[] => {
    const value = values[environmentName(name)];
    const isAccess = name === 'url' || name === 'token';
    return value === undefined || isAccess ? [] : [{ name, value, origin: origins[environmentName(name)] ?? '' }];
  });
  return { config, file: files.at(-1) ?? '.env', kept, addressFrom: origins.ALTCRAFT_URL ?? '' };
}

/** Goes through the variables that are not set, and chooses for each. */
async function decide(context: DiscoverContext, choose: Choose): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const variable of discoverable) {
    if (context.values[variable] !== undefined) continue;
    const offer = await finders[variable](context);
    // A value that no line of a file can hold is no candidate.
    const candidates = offer.candidates.filter(({ value }) => quoted(value) !== undefined);
    const decision = await choose({ ...offer, candidates });
    decisions.push(decision);
    if (decision.chosen) context.values[variable] = decision.chosen.value;
  }
  return decisions;
}

async function explore(
  settings: Settings,
  wish: Wish,
  { terminal, progress }: Circumstances,
): Promise<Findings | string> {
  const { config } = settings;
  const http = openConnections(config);
  setPace(http, config.maxRps);
  try {
    const reader = createReader(config, http, progress);
    const problem = await checkConnection(reader, config);
    if (problem !== undefined) return outcomeText(problem);
    const context = createContext(reader, config);
    const ask = terminal && createAsk(terminal, permitsChanges(config));
    const quiet: Choose = (offer) => {
      progress('');
      return wish.yes || !ask ? Promise.resolve(propose(offer)) : ask(offer);
    };
    const decisions = await decide(context, quiet);
    const database = await databaseOf(context);
    const allow = new Set(effects.filter((effect) => config.allow.has(effect)));
    return { ...settings, decisions, database, resource: context.values.resource_id, allow };
  } finally {
    progress('');
    await http.dispose();
  }
}

function chosenValues({ decisions }: Findings): Record<string, string> {
  const chosen = decisions.flatMap(({ variable, chosen: candidate }) =>
    candidate ? [[environmentName(variable), candidate.value] as const] : [],
  );
  return Object.fromEntries(chosen);
}

const linesOf = (values: Record<string, string>) =>
  Object.entries(values).map(([name, value]) => `  ${name}=${quoted(value)}`);

const variables = (count: number) => (count === 1 ? 'one variable' : `${count} variables`);

/** @returns whether it could be written */
function write(file: string, values: Record<string, string>, { folder, print, complain }: Circumstances): boolean {
  try {
    const path = join(folder, file);
    const { bytes, filled, added, kept } = editEnv(bytesOf(path), values);
    replaceFile(path, bytes);
    print(`Written to ${file}: ${variables(filled.length + added.length)}; nothing else in it was changed.`);
    if (kept.length > 0) print(`Set in ${file} meanwhile, and left as it is: ${kept.join(', ')}.`);
    return true;
  } catch (error) {
    if (!(error instanceof FileError) && !(error instanceof UnclearTextError)) throw error;
    const why =
      error instanceof FileError
        ? error.message
        : `${file} cannot be changed by a rule: ${error.message} would read otherwise than meant. Look at that line, and for quotes that are not closed.`;
    complain([why, 'Nothing was written. Put these lines in by hand:', ...linesOf(values)].join('\n'));
    return false;
  }
}

/** The command that writes what was only shown. */
function writingCommand({ yes, env }: Wish, { terminal }: Circumstances): string {
  const flags = [...(yes || !terminal ? ['--yes'] : []), ...(env === undefined ? [] : [`--env ${env}`])].join(' ');
  return flags === '' ? 'npm run discover' : `npm run discover -- ${flags}`;
}

/** How it ended: `left` is what could have been written and was not. */
type DiscoveryEnd = 'written' | 'nothing to write' | 'left' | 'failed';

/** Writes where that is wanted. */
async function settle(findings: Findings, wish: Wish, surroundings: Circumstances): Promise<DiscoveryEnd> {
  const { file } = findings;
  const { terminal, print } = surroundings;
  const values = chosenValues(findings);
  const count = Object.keys(values).length;
  if (count === 0) {
    print(`Nothing to write: ${file} was not changed.`);
    return 'nothing to write';
  }
  const isWished =
    !wish.dryRun && (wish.yes || (terminal && (await agrees(`Write ${variables(count)} to ${file}?`, terminal))));
  if (isWished) return write(file, values, surroundings) ? 'written' : 'failed';
  print('Nothing was written.');
  return 'left';
}

function nextText(outcome: DiscoveryEnd, file: string, wish: Wish, surroundings: Circumstances): string {
  const prefix = wish.env === undefined ? '' : `ALTCRAFT_ENV=${wish.env} `;
  const proof = `${prefix}npm run doctor, which proves the ids. Then: ${prefix}npm run contract`;
  if (outcome !== 'left') return `Next: ${proof}`;
  const orChoose = surroundings.terminal ? '' : ' (on a terminal, without --yes, you choose yourself)';
  return `Next: ${writingCommand(wish, surroundings)} writes it into ${file}${orChoose}. Then: ${prefix}npm run doctor`;
}

/** How the command ends where the platform was not met. */
export const unwritten = 'Nothing was written. npm run doctor looks for the cause.';

const titles = { rule: 'Chosen by rule, because of --yes:', person: 'Chosen:', nobody: 'Proposed:' };

async function conclude(findings: Findings, wish: Wish, surroundings: Circumstances): Promise<number> {
  const { terminal, print } = surroundings;
  print(findingsText(findings, titles[wish.yes ? 'rule' : terminal ? 'person' : 'nobody']));
  print(warningText(findings));
  const outcome = await settle(findings, wish, surroundings);
  if (outcome === 'failed') return 2;
  print(`\n${permissionsText(findings)}`);
  print(nextText(outcome, findings.file, wish, surroundings));
  return 0;
}

/**
 * Runs the command.
 *
 * @returns the exit code: 0 told or written, 2 configuration or file, 3 platform not reached or token refused
 * @throws Cancelled when the person at the terminal leaves, NoReplyError when the platform does not answer
 */
export async function discover(given: Wish, surroundings: Circumstances): Promise<number> {
  const wish = { ...given, env: given.env ?? surroundings.shell.ALTCRAFT_ENV };
  const settings = settingsOf(wish, surroundings);
  if ('problems' in settings) {
    surroundings.complain(problemsText(settings.problems));
    return 2;
  }
  const { connection, target } = settings.config;
  const redact = redactor(settings.config.secrets);
  const masked: Circumstances = {
    ...surroundings,
    print: (text) => text && surroundings.print(redact(text)),
    complain: (text) => surroundings.complain(redact(text)),
  };
  masked.print([`Target: ${target.url}`, ...connectionLines(connection), ''].join('\n'));
  const findings = await explore(settings, wish, masked);
  if (typeof findings === 'string') {
    masked.complain(`${findings}\n${unwritten}`);
    return 3;
  }
  return conclude(findings, wish, masked);
}
