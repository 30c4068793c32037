/**
 * The arguments of `npm run contract`: options of Playwright, checked before anything starts. A mistake that Playwright would
 * answer with a stack, or with a run of no checks, is told as what it is.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean, UsageError } from '../flags.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

const value = (short?: string) => ({ type: 'string', ...(short ? { short } : {}) }) as const;
const flag = (short?: string) => ({ type: 'boolean', ...(short ? { short } : {}) }) as const;

/** Options of this command itself; Playwright never sees them. */
const own: Options = { smoke: flag(), nightly: flag(), emulator: flag(), help: flag('h') };

/** Options that Playwright is given as they are. */
const ofPlaywright: Options = {
  grep: value('g'),
  'grep-invert': value('G'),
  workers: value('j'),
  shard: value(),
  project: value(),
  'repeat-each': value(),
  retries: value(),
  timeout: value(),
  'global-timeout': value(),
  'max-failures': value(),
  reporter: value(),
  output: value(),
  trace: value(),
  'test-list': value(),
  'test-list-invert': value(),
  shuffle: flag(),
  list: flag(),
  quiet: flag(),
  'last-failed': flag(),
  'no-deps': flag(),
  'fully-parallel': flag(),
  'forbid-only': flag(),
  'fail-on-flaky-tests': flag(),
};

const options = { ...own, ...ofPlaywright };

/** Whether Playwright can read a pattern of --grep, which may stand between slashes. */
function isPattern(text: string): boolean {
  try {
    new RegExp(/^\/(.*)\/[gimsuy]*$/.exec(text)?.[1] ?? text);
    return true;
  } catch {
    return false;
  }
}

const isCount = (text: string, least: number) => /^\d+$/.test(text) && Number(text) >= least;

function isShard(text: string): boolean {
  const [, part = '0', all = '0'] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  return Number(part) >= 1 && Number(part) <= Number(all);
}

/** What the value of an option must be, where Playwright would fail on others with a stack. */
const rules: Record<string, [isRight: (text: string) => boolean, what: string]> = {
  grep: [isPattern, 'a regular expression, for example --grep databases'],
  'grep-invert': [isPattern, 'a regular expression, for example --grep-invert @nightly'],
  workers: [(text) => isCount(text.replace(/%$/, ''), 1), 'a number from 1, for example --workers 2'],
  shard: [isShard, 'a part and a number of parts, for example --shard 1/2'],
  'repeat-each': [(text) => isCount(text, 1), 'a number from 1, for example --repeat-each 3'],
  retries: [(text) => isCount(text, 0), 'a number from 0'],
  'max-failures': [(text) => isCount(text, 0), 'a number from 0'],
  timeout: [(text) => isCount(text, 0), 'a time in milliseconds'],
  'global-timeout': [(text) => isCount(text, 0), 'a time in milliseconds'],
};

/** A spec as Windows writes it, as Playwright takes it: it reads a backslash as a sign of a regular expression. */
function withSlashes(arg: string): string {
  return /^(?:\.\\)?tests\\\w/.test(arg) ? arg.replace(/^\.\\/, '').replaceAll(/\\(?=\w)/g, '/') : arg;
}

/** What a run was asked for. */
export interface RunArguments {
  smoke: boolean;
  nightly: boolean;
  /** Whether the run is against the emulator, whatever else is set. */
  emulator: boolean;
  help: boolean;
  /** Whether the checks are only listed. */
  list: boolean;
  /** Arguments for Playwright. */
  playwright: string[];
}

/**
 * Reads the arguments of a run.
 *
 * @param args the arguments behind `npm run contract --`
 * @throws UsageError that names the argument, and what is right
 */
export function runArgumentsOf(args: readonly string[]): RunArguments {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  const isOwn = new Set<number>();
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value: text, index } = token;
    const known = options[name];
    if (!known) {
      const names = Object.keys(options).map((one) => `--${one}`);
      throw new UsageError(`Unknown option "${rawName}".${didYouMean(rawName, names)}`);
    }
    given.add(name);
    if (name in own) isOwn.add(index);
    if (known.type === 'string' && !text) throw new UsageError(`${rawName} needs a value.`);
    const [isRight, what] = rules[name] ?? [];
    if (isRight && text !== undefined && !isRight(text)) throw new UsageError(`${rawName} "${text}": must be ${what}.`);
  }
  const has = (name: string) => given.has(name);
  return {
    smoke: has('smoke'),
    nightly: has('nightly'),
    emulator: has('emulator'),
    help: has('help'),
    list: has('list'),
    playwright: args.map(withSlashes).filter((_, index) => !isOwn.has(index)),
  };
}

/** Names that npm itself knows too, so that their presence says nothing. */
const alsoOfNpm = ['quiet', 'timeout', 'help', 'output', 'project'];

/**
 * Refuses a run whose options npm took for its own: without `--` before them it keeps them, and the command never sees them.
 *
 * @param environment of the process; npm hands on what it read as `npm_config_<name>`
 * @throws UsageError with the command as it should be
 */
export function refuseSwallowed(command: string, names: readonly string[], environment: NodeJS.ProcessEnv): void {
  const swallowed = names.filter(
    (name) => !alsoOfNpm.includes(name) && environment[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  if (swallowed.length === 0) return;
  const shown = swallowed.map((name) => {
    const text = environment[`npm_config_${name.replaceAll('-', '_')}`] ?? '';
    return text === 'true' || text === '' ? `--${name}` : `--${name}=${text}`;
  });
  throw new UsageError(
    `npm kept ${shown.join(' ')} for itself. Write -- before the options: npm run ${command} -- ${shown.join(' ')}`,
  );
}

/** Names of all options of a run. */
export const runOptions: readonly string[] = Object.keys(options);
