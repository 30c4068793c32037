/**
 * An emulator that listens while something is measured against it.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../emulator/cli.ts', import.meta.url));

/** Where it listens, and with which token. */
export interface Listening {
  url: string;
  token: string;
}

/** Seed file of an installation whose first database has so many profiles more. */
function seedFile(folder: string, profiles: number): string {
  const path = join(folder, `profiles-${profiles}.json`);
  const entries = Array.from({ length: profiles }, (_, index) => ({
    db_id: 1,
    data: { email: `bench-${index}@example.com`, _fname: 'Ada', _lname: 'Lovelace' },
  }));
  writeFileSync(path, JSON.stringify({ profiles: entries }));
  return path;
}

/**
 * Starts an emulator, and ends it when the work is done.
 *
 * @param folder for its files
 * @param profiles how many profiles it has besides those of the seed
 */
export async function withEmulator<Result>(
  folder: string,
  profiles: number,
  work: (emulator: Listening) => Promise<Result>,
): Promise<Result> {
  const token = randomBytes(16).toString('hex');
  const seed = profiles > 0 ? ['--seed-file', seedFile(folder, profiles)] : [];
  const parent = ['--with-process', String(process.pid)];
  const args = ['--import', 'tsx', cli, '--port', '0', '--quiet', '--token', token, ...parent, ...seed];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const [, url] = /listening on (\S+)/.exec(line) ?? [];
      if (url !== undefined) return await work({ url, token });
    }
    throw new Error('The emulator did not start.');
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'close');
  }
}
