/**
 * What is compared: a file, a kept snapshot by its name, or an installation that is called now.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSnapshot, snapshotFile, snapshotsFolder } from '../../src/observations/snapshot/file.ts';
import type { Snapshot } from '../../src/observations/snapshot/model.ts';
import { exitCodes } from '../../src/outcome/exit-codes.ts';
import { summaryFile, type Summary } from '../../reporters/judgement/model.ts';
import { didYouMean, UsageError } from '../flags.ts';

/** The file of a kept snapshot. */
export function keptFile(name: string): string {
  if (!/^[\w.-]+$/.test(name) || name.startsWith('.')) {
    throw new UsageError(`"${name}" cannot be a name: use letters, digits, dots and dashes.`);
  }
  return join(snapshotsFolder, `${name}.json`);
}

/** Names of all kept snapshots. */
export function keptNames(): string[] {
  if (!existsSync(snapshotsFolder)) return [];
  return readdirSync(snapshotsFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** What a run for a comparison does otherwise than one of `npm run contract`: it only reads, and judges nothing else. */
const readingOnly = { ALTCRAFT_ALLOW: 'read', ALTCRAFT_SNAPSHOT: '', ALTCRAFT_MIN_VERIFIED: '' };

/** A run that ended so has read the installation, whatever it found. */
const haveRead: readonly (number | null)[] = [exitCodes.verified, exitCodes.contractBroken];

/**
 * Calls an installation with reads only, and takes its snapshot. Its results are in a folder of their own, and deleted.
 *
 * @throws UsageError where it could not be read, so that nothing is taken for equal that was not seen
 */
function takeNow(name: string, extent: readonly string[]): Snapshot {
  if (!/^[\w.-]+$/.test(name) || !existsSync(`.env.${name}`))
    throw new UsageError(`There is no file .env.${name}. Write the variables of the installation into it.`);
  const folder = mkdtempSync(join(tmpdir(), 'contract-compare-'));
  try {
    const run = fileURLToPath(new URL('../run.ts', import.meta.url));
    process.stderr.write(`Reading the installation ${name} …\n`);
    const args = ['--import', import.meta.resolve('tsx'), run, '--reporter=null', ...extent];
    const { status } = spawnSync(process.execPath, args, {
      env: { ...process.env, ...readingOnly, ALTCRAFT_ENV: name, ALTCRAFT_RESULTS: folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (!haveRead.includes(status)) throw new UsageError(unreadText(name, status, folder));
    return readSnapshot(join(folder, snapshotFile));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Why an installation could not be read. */
function unreadText(name: string, status: number | null, folder: string): string {
  const file = join(folder, summaryFile);
  const reason = existsSync(file) ? ` ${(JSON.parse(readFileSync(file, 'utf8')) as Summary).exitReason}` : '';
  return `The installation ${name} could not be read: its run ended with exit code ${status}.${reason} ALTCRAFT_ENV=${name} npm run doctor says more.`;
}

/**
 * Reads one side of a comparison.
 *
 * @param source a file, the name of a kept snapshot, or `env:NAME` for the installation of `.env.NAME`; the bare name does where no
 *   snapshot has it
 * @param extent options of `npm run contract` for an installation that is called now
 * @throws UsageError where there is nothing of the name
 * @throws SnapshotError where the file cannot be used
 */
export function snapshotOf(source: string, extent: readonly string[] = []): Snapshot {
  if (source.startsWith('env:')) return takeNow(source.slice('env:'.length), extent);
  if (existsSync(source)) return readSnapshot(source);
  if (source.includes('/') || source.endsWith('.json')) throw new UsageError(`There is no file ${source}.`);
  const file = keptFile(source);
  if (existsSync(file)) return readSnapshot(file);
  if (existsSync(`.env.${source}`)) return takeNow(source, extent);
  const names = keptNames();
  const hint = names.length > 0 ? didYouMean(source, names) : ' npm run snapshot -- save NAME keeps one after a run.';
  throw new UsageError(`There is no snapshot "${source}".${hint}`);
}
