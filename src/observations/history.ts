/**
 * The history of runs: one line for each, and what is new since the last one.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../outcome/outcome.ts';

/** Name of the file in the folder of results. It stays from run to run; CI keeps it as a cache. */
export const historyName = 'history.jsonl';
const historyFile = join('results', historyName);

/** One run. */
export interface HistoryLine {
  /** When it began. */
  at: string;
  run: string;
  target: string;
  version: string | null;
  exitCode: number;
  /** Whether the arguments left no operation out. */
  whole: boolean;
  verified: number;
  checks: number;
  calls: number;
  durationMs: number;
  /** Operations by verdict; those that were not run are left out. */
  operations: Partial<Record<Verdict, string[]>>;
  /** Number of differences from the snapshot, where the run was compared with one. */
  differences?: number;
}

/** What changed since the last run against the same installation. */
export interface NewSince {
  /** Day of that run. */
  since: string;
  newlyFailing: string[];
  mended: string[];
  stillFailing: { operation: string; since: string }[];
  /** Failed in some of the last runs, and did not in others. */
  flaky: { operation: string; failed: number; runs: number }[];
  /** Verified then, and neither verified nor failed now. */
  lost: string[];
}

const bad: readonly Verdict[] = ['failed', 'harnessError'];

const dayOf = ({ at }: HistoryLine) => at.slice(0, 10);
const isIn = ({ operations }: HistoryLine, verdicts: readonly Verdict[], id: string) =>
  verdicts.some((verdict) => operations[verdict]?.includes(id));
const isBad = (line: HistoryLine, id: string) => isIn(line, bad, id);
/** Whether a run says anything about an operation: it failed, or it was verified. */
const saysOf = (line: HistoryLine, id: string) => isBad(line, id) || isIn(line, ['verified'], id);

/** How many runs back an operation is looked at. */
const memory = 14;
/** How often an operation has to change between failed and verified to be called flaky. */
const leastTurns = 3;

/** The runs that say something about an operation, the latest last. */
function runsOf(lines: readonly HistoryLine[], id: string): HistoryLine[] {
  return lines.filter((line) => saysOf(line, id)).slice(-memory);
}

function turnsOf(lines: readonly HistoryLine[], id: string): number {
  const states = runsOf(lines, id).map((line) => isBad(line, id));
  return states.filter((state, index) => index > 0 && state !== states[index - 1]).length;
}

/** The first of the runs in a row that an operation failed in until now. */
function failingSince(lines: readonly HistoryLine[], id: string): string {
  const runs = runsOf(lines, id);
  const lastGood = runs.findLastIndex((line) => !isBad(line, id));
  return dayOf(runs[lastGood + 1] ?? runs.at(-1)!);
}

/**
 * What is new since the last run against the same installation.
 *
 * @param earlier all runs before, in their order
 * @returns undefined for the first run
 */
export function newSince(earlier: readonly HistoryLine[], now: HistoryLine): NewSince | undefined {
  const before = earlier.filter(({ target }) => target === now.target);
  const last = before.at(-1);
  if (!last) return undefined;
  const all = [...before, now];
  const ids = [...new Set(all.slice(-memory).flatMap(({ operations }) => Object.values(operations).flat()))].sort();
  const flaky = ids.filter((id) => turnsOf(all, id) >= leastTurns);
  const steady = ids.filter((id) => !flaky.includes(id));
  const lastOf = (id: string) => before.findLast((line) => saysOf(line, id));
  const wasBad = (id: string) => isBad(lastOf(id) ?? last, id);
  return {
    since: dayOf(last),
    newlyFailing: steady.filter((id) => isBad(now, id) && !wasBad(id)),
    mended: steady.filter((id) => isIn(now, ['verified'], id) && wasBad(id)),
    stillFailing: steady
      .filter((id) => isBad(now, id) && wasBad(id))
      .map((operation) => ({ operation, since: failingSince(all, operation) })),
    flaky: flaky.map((operation) => {
      const runs = runsOf(all, operation);
      return { operation, failed: runs.filter((line) => isBad(line, operation)).length, runs: runs.length };
    }),
    lost: now.whole ? steady.filter((id) => isIn(last, ['verified'], id) && !saysOf(now, id)) : [],
  };
}

/** The lines of the file; what is damaged, for example by a run that was killed while it wrote, is left out. */
export function readHistory(): HistoryLine[] {
  if (!existsSync(historyFile)) return [];
  return readFileSync(historyFile, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line.trim() === '' ? [] : [JSON.parse(line) as HistoryLine];
      } catch {
        return [];
      }
    })
    .filter((line) => typeof line.at === 'string' && typeof line.operations === 'object');
}

/** Adds a run. A line that was cut off before does not take it along. */
export function appendHistory(line: HistoryLine): void {
  mkdirSync('results', { recursive: true });
  const isCut = existsSync(historyFile) && !/(^|\n)$/.test(readFileSync(historyFile, 'utf8'));
  appendFileSync(historyFile, `${isCut ? '\n' : ''}${JSON.stringify(line)}\n`);
}
