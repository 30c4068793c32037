/**
 * `npm run bench`: how long a full run against the embedded emulator takes, as medians of several runs. Compare figures
 * of two versions only when they were taken side by side.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { summaryFile } from '../reporters/summary.ts';
import type { Summary } from '../reporters/judgement/model.ts';

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

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const folder = mkdtempSync(join(tmpdir(), 'contract-bench-'));
const runs = Array.from({ length: Number(values.runs) }, () => measure(folder));
rmSync(folder, { recursive: true });

const last = runs.at(-1);
console.log(`${runs.length} runs, ${last?.checks} checks and ${last?.calls} calls each\n`);
console.log([''.padEnd(22), ...['min', 'median', 'max'].map((name) => name.padStart(10))].join(''));
console.log(
  row(
    'whole command, s',
    runs.map(({ wholeMs }) => wholeMs / 1000),
  ),
);
console.log(
  row(
    'suite, s',
    runs.map(({ suiteMs }) => suiteMs / 1000),
  ),
);
console.log(
  row(
    'suite per check, ms',
    runs.map(({ suiteMs, checks }) => suiteMs / checks),
  ),
);
