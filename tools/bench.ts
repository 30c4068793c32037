/**
 * `npm run bench`: measures full runs against the embedded emulator, next to a naive project of the same size. The ratio of
 * the two says more than seconds do: both are measured in turns on the same machine.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summaryFile, type Summary } from '../reporters/judgement/model.ts';
import { writeNaive } from './bench/naive.ts';
import { flagsIn, UsageError } from './flags.ts';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const subjects = ['suite', 'naive'] as const;
const resultFile = 'results/bench.json';

type Subject = (typeof subjects)[number];
type Times = Record<Subject, number[]>;

const help = `Usage: npm run bench [-- options]

Measures full runs against the embedded emulator and a naive Playwright project with as many tests and calls, in turns.
Prints minimum, median and maximum of the seconds of a whole command, and the ratio of the medians; docs/performance.md
explains them. Writes ${resultFile}.

  --only <names>   what to measure, of ${subjects.join(',')} (default: both)
  --rounds <n>     number of rounds (default 3)
  --help           print this

Exit codes: 0 measured · 1 a run failed · 2 wrong flag.
`;

function secondsOf(folder: string, args: readonly string[]): number {
  const start = performance.now();
  const env = { ...process.env, EMULATOR_TOKEN: randomBytes(16).toString('hex') };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`A run ended with code ${status}:\n${stdout.slice(-2000)}${stderr}`);
  return (performance.now() - start) / 1000;
}

const runSuite = (folder: string) =>
  secondsOf(folder, [file('node_modules/tsx/dist/cli.mjs'), file('tools/run.ts'), '--emulator']);
const runNaive = (folder: string) => secondsOf(folder, [file('node_modules/@playwright/test/cli.js'), 'test']);

/** The size of the suite as its last run tells it. */
function sizeIn(folder: string): { checks: number; calls: number } {
  const { totals } = JSON.parse(readFileSync(join(folder, summaryFile), 'utf8')) as Summary;
  return { checks: totals.checks, calls: totals.calls };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function print(times: Times): void {
  console.log(`${'seconds'.padEnd(10)}${['min', 'median', 'max'].map((name) => name.padStart(10)).join('')}`);
  for (const [name, values] of Object.entries(times).filter(([, list]) => list.length > 0)) {
    const figures = [Math.min(...values), median(values), Math.max(...values)];
    console.log(`${name.padEnd(10)}${figures.map((figure) => figure.toFixed(1).padStart(10)).join('')}`);
  }
  if (times.naive.length > 0 && times.suite.length > 0)
    console.log(`\nsuite / naive: ${(median(times.suite) / median(times.naive)).toFixed(2)}`);
}

function measure(rounds: number, only: readonly Subject[], folder: string): Times {
  const [suite, naive] = [join(folder, 'suite'), join(folder, 'naive')];
  mkdirSync(suite);
  const times: Times = { suite: [], naive: [] };
  for (let round = 0; round < rounds; round += 1) {
    if (only.includes('suite') || round === 0) times.suite.push(runSuite(suite));
    if (!only.includes('naive')) continue;
    const { checks, calls } = sizeIn(suite);
    if (!existsSync(naive)) writeNaive(naive, checks, calls);
    times.naive.push(runNaive(naive));
  }
  return only.includes('suite') ? times : { ...times, suite: [] }; // it ran for its size only
}

function roundsOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`--rounds must be a whole number from 1 to 99, not "${text}".`);
}

function subjectsOf(text: string): Subject[] {
  const names = text.split(',');
  const unknown = names.find((name) => !subjects.some((subject) => subject === name));
  if (unknown !== undefined) throw new UsageError(`--only knows ${subjects.join(' and ')}, not "${unknown}".`);
  return subjects.filter((subject) => names.includes(subject));
}

function main(args: string[]): void {
  const { switches, values } = flagsIn(args, { switches: [], values: ['only', 'rounds'] });
  if (switches.has('help')) return void process.stdout.write(help);
  const [rounds, only] = [roundsOf(values.get('rounds') ?? '3'), subjectsOf(values.get('only') ?? subjects.join(','))];
  const folder = mkdtempSync(join(tmpdir(), 'contract-bench-'));
  try {
    const times = measure(rounds, only, folder);
    mkdirSync(dirname(resultFile), { recursive: true });
    writeFileSync(resultFile, `${JSON.stringify({ ...sizeIn(join(folder, 'suite')), seconds: times }, null, 2)}\n`);
    print(times);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\nNothing was measured. Run with --help to see every flag.\n`);
  process.exitCode = 2;
}
