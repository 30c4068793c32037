/**
 * Runs `npm run prove`, for self-tests.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Judged } from './measure.ts';

const command = fileURLToPath(new URL('./cli.ts', import.meta.url));
const loader = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

/** How it ended. */
export interface Ended {
  code: number | null;
  output: string;
  /** What became of each fault; none where none was judged. */
  results: Judged[];
}

/** Runs it without the variables of an installation. */
export function prove(...args: string[]): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-proof-'));
  const file = join(folder, 'results.json');
  const child = spawn(process.execPath, ['--import', loader, command, ...args, '--json', file], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const results = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Judged[]) : [];
      rmSync(folder, { recursive: true });
      resolve({ code, output, results });
    });
  });
}
