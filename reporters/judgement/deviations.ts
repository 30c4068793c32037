/**
 * What a run says of `deviations.yaml`: which entries were met, and which are out of date.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { subjectOf, type Deviation } from '../../src/deviations/entries.ts';
import { deviationLines, type DeviationLine } from '../../src/deviations/ignore.ts';
import type { CheckRecord, DeviationState, DeviationSummary, MetDeviations } from './model.ts';

/** Reads what the workers left, and removes it. */
export function readDeviationLines(): MetDeviations {
  const text = existsSync(deviationLines) ? readFileSync(deviationLines, 'utf8') : '';
  rmSync(deviationLines, { force: true });
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as DeviationLine);
  const failed = new Map(lines.flatMap((line) => ('failed' in line ? [[subjectOf(line.failed), line.failed]] : [])));
  return { met: lines.flatMap((line) => ('met' in line ? [line.met] : [])), failed: [...failed.values()] };
}

/** Checks in which an entry would have been met: those that it names, or all of its operation. */
function checksOf({ operation, check }: Deviation, checks: readonly CheckRecord[]): CheckRecord[] {
  const own = checks.filter((candidate) => candidate.operation === operation);
  if (check === undefined) return own.filter((candidate) => candidate.own);
  const ofConvention = own.filter(({ place }) => place.startsWith(`tests/conventions/${check}.spec.ts:`));
  return ofConvention.length > 0 ? ofConvention : checks.filter(({ title }) => title === check);
}

/** How much of the suite a run was. */
export interface Extent {
  /** Whether it left no operation out. */
  isWhole: boolean;
  /** Whether fields that the contract does not mention are violations. */
  strictFields: boolean;
  /** Whether further checks of the same run are in other shards. */
  isShard: boolean;
}

function stateOf(
  entry: Deviation,
  met: readonly string[],
  checks: readonly CheckRecord[],
  extent: Extent,
): DeviationState {
  if (met.includes(entry.place)) return 'met';
  const isJudged = entry.isOfVersion && (entry.kind !== 'undeclared-field' || extent.strictFields);
  if (!isJudged) return 'not reached';
  const places = checksOf(entry, checks);
  const haveRun = places.length > 0 && places.every(({ status }) => status === 'passed');
  if (haveRun && !extent.isShard && (extent.isWhole || entry.check !== undefined)) return 'outdated';
  return entry.isExpired ? 'expired' : 'not reached';
}

/** Judges every entry of the file. */
export function judgeDeviations(
  entries: readonly Deviation[],
  met: readonly string[],
  checks: readonly CheckRecord[],
  extent: Extent,
): DeviationSummary[] {
  return entries.map((entry) => ({ entry, state: stateOf(entry, met, checks, extent) }));
}
