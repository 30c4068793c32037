/**
 * `npm run bench`: measures full runs against the embedded emulator, next to other ways to make as many calls. The ratios say
 * more than seconds do: all are measured in turns on the same machine.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summaryFile, type Summary } from '../reporters/judgement/model.ts';
import { writeCollection, writeFetch } from './bench/clients.ts';
import { withEmulator } from './bench/emulator.ts';
import { growthOfEmulator, growthOfLists, type Growth } from './bench/growth.ts';
import { writeEmpty, writeNaive } from './bench/naive.ts';
import { measured, median, type Measured } from './bench/process.ts';
import { flagsIn, UsageError } from './flags.ts';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const processes = ['suite', 'naive', 'empty', 'newman', 'fetch'] as const;
const growths = ['lists', 'profiles'] as const;
const subjects = [...processes, ...growths];
const resultFile = 'results/bench.json';

type Process = (typeof processes)[number];
type Subject = (typeof subjects)[number];
type Measures = Partial<Record<Process, Measured[]>>;

const help = `Usage: npm run bench [-- options]

Measures the whole command against the embedded emulator, next to other ways to make as many tests and calls, in turns:
  suite     npm run contract
  naive     a Playwright project with a step a call, ajv, JUnit and Allure
  empty     as many Playwright tests that do nothing
  newman    as many requests of a collection, with two assertions each, and a JSON report
  fetch     as many calls by fetch, one after the other
and how times grow:
  lists     the checks of long lists, with 100, 1,000 and 10,000 profiles
  profiles  answers of the emulator, with 1,000 and 100,000 profiles
Prints the seconds of a whole command, the largest memory of a process, and ratios of medians; docs/performance.md explains
them. Writes ${resultFile}. Everything takes about 20 minutes.

  --only <names>   what to measure, separated by commas (default: all)
  --rounds <n>     number of rounds (default 3)
  --help           print this

Exit codes: 0 measured · 1 a run failed · 2 wrong flag.
`;

interface Size {
  checks: number;
  calls: number;
}

/** The size of the suite as its last run tells it. */
function sizeIn(folder: string): Size {
  const { totals } = JSON.parse(readFileSync(join(folder, summaryFile), 'utf8')) as Summary;
  return { checks: totals.checks, calls: totals.calls };
}

/** A folder for a project, which is written into it the first time. */
function projectIn(folder: string, write: (folder: string) => void): string {
  if (!existsSync(folder)) {
    mkdirSync(folder);
    write(folder);
  }
  return folder;
}

const playwright = [file('node_modules/@playwright/test/cli.js'), 'test'];
const newman = file('node_modules/newman/bin/newman.js');

/** How each subject is run once, in a folder of its own. */
const runs: Record<Process, (folder: string, size: Size) => Promise<Measured>> = {
  suite: (folder) => measured(folder, [file('node_modules/tsx/dist/cli.mjs'), file('tools/run.ts'), '--emulator']),
  naive: (folder, { checks, calls }) =>
    measured(
      projectIn(join(folder, 'naive'), (place) => writeNaive(place, checks, calls)),
      playwright,
    ),
  empty: (folder, { checks }) =>
    measured(
      projectIn(join(folder, 'empty'), (place) => writeEmpty(place, checks)),
      playwright,
    ),
  newman: (folder, { calls }) =>
    withEmulator(folder, 0, ({ url, token }) => {
      const variables = ['--env-var', `url=${url}`, '--env-var', `token=${token}`];
      const report = ['-r', 'json', '--reporter-json-export', join(folder, 'newman.json')];
      return measured(folder, [newman, 'run', writeCollection(folder, calls), ...variables, ...report]);
    }),
  fetch: (folder, { calls }) =>
    withEmulator(folder, 0, ({ url, token }) =>
      measured(folder, [writeFetch(folder, calls)], { BENCH_URL: url, BENCH_TOKEN: token }),
    ),
};

/** Measures the processes in turns; the suite runs once in any case, for its size. */
async function measureProcesses(folder: string, only: readonly Subject[], rounds: number) {
  const wanted = processes.filter((name) => only.includes(name));
  const measures: Measures = {};
  let size: Size = { checks: 0, calls: 0 };
  for (let round = 0; round < (wanted.length > 0 ? rounds : 0); round += 1) {
    if (round === 0 || wanted.includes('suite')) (measures.suite ??= []).push(await runs.suite(folder, size));
    size = sizeIn(folder);
    for (const name of wanted.filter((one) => one !== 'suite')) {
      process.stderr.write(`round ${round + 1} of ${rounds}: ${name}\n`);
      (measures[name] ??= []).push(await runs[name](folder, size));
    }
  }
  if (!wanted.includes('suite')) delete measures.suite;
  return { size, measures };
}

const cell = (text: string) => text.padStart(10);

function printProcesses(measures: Measures): void {
  const naive = measures.naive && median(measures.naive.map(({ seconds }) => seconds));
  console.log(`${'process'.padEnd(10)}${['min s', 'median s', 'max s', 'MB', '/ naive'].map(cell).join('')}`);
  for (const [name, list] of Object.entries(measures)) {
    const seconds = list.map((one) => one.seconds);
    const middle = median(seconds);
    const figures = [Math.min(...seconds), middle, Math.max(...seconds)].map((one) => one.toFixed(1));
    const memory = median(list.map((one) => one.memory)).toFixed(0);
    const ratio = naive === undefined ? '' : (middle / naive).toFixed(2);
    console.log(`${name.padEnd(10)}${[...figures, memory, ratio].map(cell).join('')}`);
  }
}

function printGrowth(title: string, growth: Growth): void {
  console.log(`\n${title}`);
  const first = Math.min(...growth.values());
  for (const [size, seconds] of growth) {
    const ratio = (seconds / first).toFixed(2);
    console.log(`${size.toLocaleString('en').padStart(10)}${cell(`${seconds.toFixed(2)} s`)}${cell(ratio)}`);
  }
}

function roundsOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`--rounds must be a whole number from 1 to 99, not "${text}".`);
}

function subjectsOf(text: string): Subject[] {
  const names = text.split(',');
  const unknown = names.find((name) => !subjects.some((subject) => subject === name));
  if (unknown !== undefined) throw new UsageError(`--only knows ${subjects.join(', ')}, not "${unknown}".`);
  return subjects.filter((subject) => names.includes(subject));
}

async function main(args: string[]): Promise<void> {
  const { switches, values } = flagsIn(args, { switches: [], values: ['only', 'rounds'] });
  if (switches.has('help')) return void process.stdout.write(help);
  const [rounds, only] = [roundsOf(values.get('rounds') ?? '3'), subjectsOf(values.get('only') ?? subjects.join(','))];
  const folder = mkdtempSync(join(tmpdir(), 'contract-bench-'));
  try {
    const { size, measures } = await measureProcesses(folder, only, rounds);
    if (Object.keys(measures).length > 0) {
      console.log(`${size.checks} checks, ${size.calls} calls\n`);
      printProcesses(measures);
    }
    const growth: Record<string, Growth> = {};
    if (only.includes('lists')) {
      growth.lists = await growthOfLists(folder, [100, 1000, 10_000], rounds);
      printGrowth('Checks of long lists, by the number of profiles', growth.lists);
    }
    if (only.includes('profiles')) {
      growth.profiles = await growthOfEmulator(folder, [1000, 100_000], rounds);
      printGrowth('Calls about profiles of the emulator, by their number', growth.profiles);
    }
    const grown = Object.fromEntries(Object.entries(growth).map(([name, one]) => [name, Object.fromEntries(one)]));
    mkdirSync(dirname(resultFile), { recursive: true });
    writeFileSync(resultFile, `${JSON.stringify({ ...size, processes: measures, growth: grown }, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\nNothing was measured. Run with --help to see every flag.\n`);
  process.exitCode = 2;
}
