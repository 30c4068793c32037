/**
 * What is made of a run that has ended, whether in one piece or in shards: its judgement, and the files in `results/`.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dayOf } from '../src/deviations/entries.ts';
import { readCalls } from '../src/observations/call-log.ts';
import { appendHistory, newSince, readHistory } from '../src/observations/history.ts';
import { writePaste } from './faces/deviations.ts';
import { summaryMarkdown } from './faces/night.ts';
import { writeObserved } from './faces/observed.ts';
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

function write(summary: Summary, redact: (text: string) => string): void {
  mkdirSync('results', { recursive: true });
  writeFileSync(summaryFile, redact(`${JSON.stringify(summary, null, 2)}\n`));
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
  write(summary, redact);
  if (config.target.kind === 'installation') writePaste(record.deviations.failed, dayOf(startedAt));
  return { summary, record };
}
