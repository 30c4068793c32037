/**
 * `npm run merge`: makes one verdict of the shards of a run.
 */
import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { readLedgers } from '../src/cleanup/ledger-file.ts';
import { LeaseRefused, takeLease } from '../src/cleanup/lease.ts';
import { nameOf } from '../src/cleanup/removal.ts';
import { readEnvironment } from '../src/config/files/env-files.ts';
import { configFolder, emptyResults, enterResults, PlaceError, resultFolders } from '../src/config/places.ts';
import { SnapshotError } from '../src/observations/snapshot/file.ts';
import type { Remainder } from '../src/outcome/annotations.ts';
import { exitCodes } from '../src/outcome/exit-codes.ts';
import { printable } from '../src/outcome/printable.ts';
import { concludeRun } from '../reporters/conclusion.ts';
import { endText } from '../reporters/faces/end.ts';
import { createFailureList } from '../reporters/faces/failure-list.ts';
import { keptResults, type EndedRun } from '../reporters/judgement/model.ts';
import { readShard, ShardError } from '../reporters/shards/file.ts';
import { assertOneRun, joinShards, type FoundShard } from '../reporters/shards/join.ts';
import { flagsIn, UsageError } from './flags.ts';
import { gatherShards } from './merge/gather.ts';
import { spoil, writeReport, writeSingleFile } from './run/report.ts';

const help = `Usage: npm run merge -- FOLDER…

Makes one verdict of the shards of a run (npm run contract -- --shard 1/4), as if it had been run in one piece. Each FOLDER is one
that a shard was started in, or a copy of its results/, allure-results/ and .ledger/. Results are written here, as those of a run.
A shard that died or is missing is named, and its operations are reported as not run.

  --help   print this

Exit codes: those of npm run contract; 4 also where a shard died or is missing · 2 the folders are not the shards of one run.
docs/ci.md describes shards.
`;

/** Whether a merge would delete what it is to read. */
function isEmptied(folder: string): boolean {
  const path = relative(process.cwd(), folder);
  return path === '' || resultFolders.some((name) => path === name || path.startsWith(`${name}/`));
}

function foundIn(folders: readonly string[]): FoundShard[] {
  if (folders.length === 0) throw new UsageError('The folders of the shards are missing.');
  for (const folder of folders) {
    const isFolder = existsSync(folder) && statSync(folder).isDirectory();
    if (!isFolder) throw new UsageError(`There is no folder ${folder}.`);
    if (isEmptied(folder)) {
      throw new UsageError(
        `${folder} is where the merge writes its results, and it would be emptied. Start the merge in another folder.`,
      );
    }
  }
  const found = folders.map((folder) => ({ folder, file: readShard(folder) }));
  assertOneRun(found);
  return found;
}

/** What shards that died left: their ledgers tell. */
function leftByTheDead(found: readonly FoundShard[]): Remainder[] {
  const dead = found.flatMap(({ file }) => (file && !file.isOver ? [file.config.run] : []));
  return readLedgers(process.cwd())
    .leftovers.filter(({ run }) => dead.includes(run))
    .flatMap(({ entries }) => entries.map(nameOf))
    .map((name) => ({ name, reason: 'the shard died before it was removed' }));
}

function printFailures({ checks }: EndedRun): ReturnType<typeof createFailureList> {
  const list = createFailureList();
  const failed = Object.values(checks).filter(({ status }) => status === 'failed');
  for (const check of failed) process.stdout.write(list.textOf(check));
  return list;
}

async function main(args: string[]): Promise<number> {
  const words = args.filter((arg) => !arg.startsWith('-'));
  const { switches } = flagsIn(
    args.filter((arg) => arg.startsWith('-')),
    { switches: [], values: [] },
  );
  if (switches.has('help')) {
    process.stdout.write(help);
    return 0;
  }
  const folders = words.map((word) => resolve(word));
  enterResults(readEnvironment(configFolder(), process.env).values.ALTCRAFT_RESULTS);
  const found = foundIn(folders);
  await takeLease(process.cwd(), 'merge', () => process.exit(exitCodes.runFailed));
  emptyResults(keptResults);
  const hasReport = gatherShards(folders);
  const run = joinShards(found, leftByTheDead(found));
  if (!run) {
    process.stderr.write('None of the folders holds results of a shard: nothing can be said of the platform.\n');
    return exitCodes.runFailed;
  }
  const list = printFailures(run);
  const { summary, record } = concludeRun(run, (text) => text); // the shards masked what they wrote
  process.stdout.write(endText(summary, record, list.causes()));
  if (!hasReport) process.stdout.write('The folders hold no allure-results/: no Allure report was written.\n');
  if (hasReport && !(await writeReport(summary.findings))) {
    spoil(summary, 'The Allure report could not be written; allure-results/ holds the raw results.');
  }
  const problems = found.flatMap(({ file }) => file?.spoiled ?? []);
  writeSingleFile(problems.length === 0);
  for (const problem of problems) spoil(summary, problem);
  return summary.exitCode;
}

const refusals = [LeaseRefused, PlaceError, ShardError, SnapshotError, UsageError];

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!refusals.some((kind) => error instanceof kind)) throw error;
  process.stderr.write(
    `${printable((error as Error).message)}\nNothing was merged. npm run merge -- --help has more.\n`,
  );
  process.exitCode = 2;
}
