/**
 * `npm run bench`: measures how long full runs against the embedded emulator take. Compare the figures of two versions only
 * if they were measured on the same machine at the same time.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summaryFile, type Summary } from '../reporters/judgement/model.ts';
import { flagsIn, UsageError } from './flags.ts';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

interface Figures {
  wholeMs: number;
  suiteMs: number;
  checks: number;
  calls: number;
}

function measure(folder: string): Figures {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [file('node_modules/tsx/dist/cli.mjs'), file('tools/run.ts')],
    {
      cwd: folder,
    },
  );
  if (status !== 0) throw new Error(`The run ended with code ${status}: ${stderr.toString()}`);
  const { run, totals } = JSON.parse(readFileSync(join(folder, summaryFile), 'utf8')) as Summary;
  return { wholeMs: performance.now() - start, suiteMs: run.durationMs, checks: totals.checks, calls: totals.calls };
}

function row(name: string, values: number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const figures = [sorted[0], sorted[Math.floor((sorted.length - 1) / 2)], sorted.at(-1)];
  return [name.padEnd(22), ...figures.map((figure) => (figure ?? 0).toFixed(1).padStart(10))].join('');
}

const help = `Usage: npm run bench [-- --runs <n>]

Measures full runs against the embedded emulator and prints the minimum, median and maximum of their times.

  --runs <n>   number of runs (default 5)
  --help       print this

Exit codes: 0 measured · 1 a run failed · 2 wrong flag.
`;

function report(runs: readonly Figures[]): void {
  const last = runs.at(-1);
  console.log(`${runs.length} runs, ${last?.checks} checks and ${last?.calls} calls each\n`);
  console.log([''.padEnd(22), ...['min', 'median', 'max'].map((name) => name.padStart(10))].join(''));
  const rows: [string, (figures: Figures) => number][] = [
    ['whole command, s', ({ wholeMs }) => wholeMs / 1000],
    ['suite, s', ({ suiteMs }) => suiteMs / 1000],
    ['suite per check, ms', ({ suiteMs, checks }) => suiteMs / checks],
  ];
  for (const [name, of] of rows) console.log(row(name, runs.map(of)));
}

function countOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`--runs must be a whole number from 1 to 99, not "${text}".`);
}

function main(args: string[]): void {
  const { switches, values } = flagsIn(args, { switches: [], values: ['runs'] });
  if (switches.has('help')) return void process.stdout.write(help);
  const count = countOf(values.get('runs') ?? '5');
  const folder = mkdtempSync(join(tmpdir(), 'contract-bench-'));
  try {
    report(Array.from({ length: count }, () => measure(folder)));
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
