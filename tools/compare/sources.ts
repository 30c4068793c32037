/**
 * What is compared: a file, a kept snapshot by its name, or an installation that is called now.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSnapshot, snapshotFile, snapshotsFolder } from '../../src/observations/snapshot/file.ts';
import type { Snapshot } from '../../src/observations/snapshot/model.ts';
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

/** Calls an installation with reads only, in a folder of its own, and takes its snapshot. */
function takeNow(name: string): Snapshot {
  const folder = mkdtempSync(join(tmpdir(), 'contract-compare-'));
  try {
    for (const file of ['.env', `.env.${name}`]) if (existsSync(file)) copyFileSync(file, join(folder, file));
    mkdirSync(join(folder, 'results'), { recursive: true });
    const run = fileURLToPath(new URL('../run.ts', import.meta.url));
    process.stderr.write(`Reading the installation ${name} …\n`);
    const { status } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), run], {
      cwd: folder,
      env: { ...process.env, ALTCRAFT_ENV: name, ALTCRAFT_ALLOW: 'read' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const file = join(folder, snapshotFile);
    if (!existsSync(file)) throw new UsageError(`The run against ${name} took no snapshot (exit code ${status}).`);
    return readSnapshot(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Reads one side of a comparison.
 *
 * @param source a file, the name of a kept snapshot, or `env:NAME` for the installation of `.env.NAME`
 * @throws UsageError where there is nothing of the name
 * @throws SnapshotError where the file cannot be used
 */
export function snapshotOf(source: string): Snapshot {
  if (source.startsWith('env:')) return takeNow(source.slice('env:'.length));
  if (existsSync(source)) return readSnapshot(source);
  if (source.includes('/') || source.endsWith('.json')) throw new UsageError(`There is no file ${source}.`);
  const file = keptFile(source);
  if (existsSync(file)) return readSnapshot(file);
  const names = keptNames();
  const hint = names.length > 0 ? didYouMean(source, names) : ' npm run snapshot -- save NAME keeps one after a run.';
  throw new UsageError(`There is no snapshot "${source}".${hint}`);
}
