/**
 * Measures whole processes.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What one command took. */
export interface Measured {
  seconds: number;
  /** The largest resident memory that a process of the command had, in MB. */
  memory: number;
}

const peaks = 'peaks.txt';

/** Makes every process of a command note its largest memory, in kilobytes, when it ends. */
const noting = (file: string) =>
  `--import=data:text/javascript,${encodeURIComponent(
    `import { appendFileSync } from 'node:fs';
     process.on('exit', () => appendFileSync(${JSON.stringify(file)}, process.resourceUsage().maxRSS + '\\n'));`,
  )}`;

/**
 * Runs a script of Node from start to end.
 *
 * @param folder where it runs
 * @param args the script and its arguments
 * @throws Error with the end of what it printed, when its exit code is not 0
 */
export async function measured(folder: string, args: readonly string[], environment = {}): Promise<Measured> {
  const file = join(folder, peaks);
  if (existsSync(file)) rmSync(file);
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: {
      ...process.env,
      EMULATOR_TOKEN: randomBytes(16).toString('hex'),
      NODE_OPTIONS: noting(file),
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`A run ended with code ${code}:\n${output}`);
  const kilobytes = readFileSync(file, 'utf8').trim().split('\n').map(Number);
  return { seconds, memory: Math.max(...kilobytes) / 1024 };
}

/** The value in the middle; of two in the middle the smaller one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
