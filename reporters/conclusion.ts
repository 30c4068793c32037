/**
 * What is made of a run that has ended, whether in one piece or in shards: its judgement, and the files in `results/`.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dayOf } from '../src/deviations/entries.ts';
import { readCalls } from '../src/observations/call-log.ts';
import { appendHistory, newSince, readHistory } from '../src/observations/history.ts';
import { readSnapshot, snapshotFile } from '../src/observations/snapshot/file.ts';
import type { Snapshot } from '../src/observations/snapshot/model.ts';
import { writePaste } from './faces/deviations.ts';
import { summaryMarkdown } from './faces/night.ts';
import { writeObserved } from './faces/observed.ts';
import { dashboard } from './faces/pages/dashboard.ts';
import { htmlPage } from './faces/pages/document.ts';
import { historyLineOf, summaryOf } from './faces/summary-file.ts';
import { sentence } from './faces/terminal.ts';
import { summaryFile, type EndedRun, type RunRecord, type Summary } from './judgement/model.ts';
import { judgeRun } from './judgement/run.ts';
import { driftOf, takeSnapshot } from './snapshot.ts';

/** Adds the run to the history, and what is new since the last one to the summary. */
function remember(summary: Summary): void {
  const line = historyLineOf(summary);
  summary.news = newSince(readHistory(), line) ?? null;
  appendHistory(line);
}

/** Writes the dashboard of a run whose snapshot and line of the history are written. */
export function writeDashboard(summary: Summary, snapshot = readSnapshot(snapshotFile)): void {
  writeFileSync('results/dashboard.html', htmlPage('Dashboard', dashboard(summary, snapshot, readHistory())));
}

function write(summary: Summary, snapshot: Snapshot, redact: (text: string) => string): void {
  mkdirSync('results', { recursive: true });
  const text = redact(`${JSON.stringify(summary, null, 2)}\n`);
  writeFileSync(summaryFile, text);
  // Masked before its letters are written as HTML, where no secret would be recognized.
  writeDashboard(JSON.parse(text) as Summary, snapshot);
  const page = redact(summaryMarkdown(summary, sentence(summary)));
  writeFileSync('results/summary.md', page);
  const shown = process.env.GITHUB_STEP_SUMMARY;
  if (shown) appendFileSync(shown, page);
}

/**
 * Judges a run and writes its results. A shard is neither remembered nor compared with a snapshot: that is for the whole.
 *
 * @param redact masks secrets
 */
export function concludeRun(
  { checks, ...run }: EndedRun,
  redact: (text: string) => string,
): { summary: Summary; record: RunRecord } {
  const { config, startedAt } = run;
  const isShard = run.shard !== undefined;
  const observed = writeObserved(config, isShard);
  const record: RunRecord = { ...run, checks: Object.values(checks), calls: readCalls(), observed };
  const { operations } = judgeRun(record);
  const snapshot = takeSnapshot(config, startedAt, operations);
  if (!isShard) record.drift = driftOf(config, snapshot);
  const summary = summaryOf(record, judgeRun(record));
  if (!isShard) remember(summary);
  write(summary, snapshot, redact);
  if (config.target.kind === 'installation') writePaste(record.deviations.failed, dayOf(startedAt));
  return { summary, record };
}
