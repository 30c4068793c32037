/**
 * Brings the files of shards together where one run would have written them.
 */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ledgerFolder } from '../../src/cleanup/ledger.ts';
import { callLogFile } from '../../src/observations/call-log.ts';
import { observedLines } from '../../src/observations/observed.ts';
import { partsFolder } from '../../src/observations/snapshot/collect.ts';
import { readSnapshot, snapshotFile } from '../../src/observations/snapshot/file.ts';
import { joinedJunit } from './junit.ts';

const junitFile = 'results/junit.xml';

/** Adds the whole lines of a shard's file to the same file here; a line that was cut off is left out. */
function addLines(folder: string, file: string): void {
  const path = join(folder, file);
  if (!existsSync(path)) return;
  const lines = readFileSync(path, 'utf8').split('\n');
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(
    file,
    lines
      .filter((line) => line.endsWith('}'))
      .map((line) => `${line}\n`)
      .join(''),
  );
}

const namesIn = (path: string) => (existsSync(path) ? readdirSync(path) : []);

/** A ledger only grows, so the longer one knows more: a sweep here may have removed what it lists. */
function copyLedgers(folder: string): void {
  mkdirSync(ledgerFolder, { recursive: true });
  for (const name of namesIn(join(folder, ledgerFolder)).filter((one) => one.endsWith('.jsonl'))) {
    const [from, to] = [join(folder, ledgerFolder, name), join(ledgerFolder, name)];
    if (!existsSync(to) || statSync(to).size < statSync(from).size) copyFileSync(from, to);
  }
}

/** Copies what the Allure report is made of; tells whether there was anything. */
function copyAllure(folder: string): boolean {
  const place = 'allure-results';
  const names = namesIn(join(folder, place));
  for (const name of names) {
    const to = join(place, name);
    if (!existsSync(to)) copyFileSync(join(folder, place, name), to);
  }
  return names.length > 0;
}

/** What a shard saw becomes the part of a worker. */
function copySnapshot(folder: string, index: number): void {
  const path = join(folder, snapshotFile);
  if (!existsSync(path)) return;
  mkdirSync(partsFolder, { recursive: true });
  writeFileSync(join(partsFolder, `shard${index}.json`), JSON.stringify(readSnapshot(path).operations));
}

/**
 * Gathers the files of all shards in the folder of this process.
 *
 * @returns whether there is anything to make an Allure report of
 * @throws SnapshotError where the snapshot of a shard cannot be used
 */
export function gatherShards(folders: readonly string[]): boolean {
  for (const [index, folder] of folders.entries()) {
    addLines(folder, callLogFile);
    addLines(folder, observedLines);
    copySnapshot(folder, index);
    copyLedgers(folder);
  }
  const reports = folders.map((folder) => join(folder, junitFile)).filter((path) => existsSync(path));
  if (reports.length > 0) writeFileSync(junitFile, joinedJunit(reports.map((path) => readFileSync(path, 'utf8'))));
  return folders.map(copyAllure).includes(true);
}
