/**
 * The snapshot of a run, and what it differs in from the one that ALTCRAFT_SNAPSHOT names.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { inConfigFolder } from '../src/config/places.ts';
import { dayOf } from '../src/deviations/entries.ts';
import { differencesFile, readAccepted, separateAccepted } from '../src/observations/comparison/accepted.ts';
import { compareSnapshots } from '../src/observations/comparison/compare.ts';
import { severities, type Severity } from '../src/observations/comparison/rules.ts';
import { partsFolder, readParts } from '../src/observations/snapshot/collect.ts';
import { readSnapshot, snapshotFile, snapshotPath, writeSnapshot } from '../src/observations/snapshot/file.ts';
import { snapshotVersion, type Snapshot } from '../src/observations/snapshot/model.ts';
import { markdownText } from './faces/comparison.ts';
import type { Drift, JudgedConfig, OperationSummary } from './judgement/model.ts';

/** Where the comparison with the snapshot is written, relative to the folder of the run. */
const comparisonFile = 'results/comparison.md';

/** Puts the parts of all workers together and writes the snapshot of the run. */
export function takeSnapshot(
  { target, allow }: Pick<JudgedConfig, 'target' | 'allow'>,
  startedAt: Date,
  summaries: readonly Pick<OperationSummary, 'id' | 'verdict'>[],
): Snapshot {
  const verdicts = new Map(summaries.map(({ id, verdict }) => [id, verdict]));
  const snapshot: Snapshot = {
    snapshot: snapshotVersion,
    target: { ...target, url: target.kind === 'emulator' ? 'embedded emulator' : target.url },
    days: [dayOf(startedAt)],
    runs: 1,
    allowed: [...allow].sort(),
    operations: readParts(verdicts),
  };
  rmSync(partsFolder, { recursive: true, force: true });
  writeSnapshot(snapshotFile, snapshot);
  return snapshot;
}

/** Severities that fail a run. */
function failing(level: JudgedConfig['failOn']): readonly Severity[] {
  return level === 'none' ? [] : severities.slice(0, severities.indexOf(level) + 1);
}

/**
 * Compares the snapshot of the run with the one that ALTCRAFT_SNAPSHOT names.
 *
 * @returns undefined where none is named, or the emulator would be compared with the snapshot of an installation
 * @throws SnapshotError where it cannot be used
 */
export function driftOf(
  { snapshot: name, failOn }: Pick<JudgedConfig, 'snapshot' | 'failOn'>,
  after: Snapshot,
): Drift | undefined {
  if (name === undefined) return undefined;
  const before = readSnapshot(snapshotPath(inConfigFolder, name));
  if (after.target.kind === 'emulator' && before.target.kind === 'installation') return undefined;
  const comparison = compareSnapshots(before, after);
  const entries = readAccepted(inConfigFolder(differencesFile), after.days.at(-1) ?? '').accepted;
  const { open, accepted } = separateAccepted(comparison.differences, entries);
  writeFileSync(comparisonFile, markdownText({ ...comparison, differences: open, accepted, before, after }));
  return {
    snapshot: name,
    day: before.days.at(-1) ?? '',
    differences: open,
    accepted: accepted.length,
    notCompared: comparison.notCompared,
    fails: open.some(({ severity }) => failing(failOn).includes(severity)),
  };
}
