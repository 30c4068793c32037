/**
 * What is kept of the run before an upgrade, and of the one after it: its snapshot, and its verdicts.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { historyLineOf } from '../../reporters/faces/summary-file.ts';
import type { UpgradeRun } from '../../reporters/faces/pages/upgrade.ts';
import type { Summary } from '../../reporters/judgement/model.ts';
import { inConfigFolder } from '../../src/config/places.ts';
import { readSnapshot, snapshotFile, snapshotsFolder, writeSnapshot } from '../../src/observations/snapshot/file.ts';
import { UsageError } from '../flags.ts';

/** Which of the two runs. */
export type Side = 'before' | 'after';

const version = 1;

/** Name of the snapshot of a side. */
export const snapshotName = (side: Side) => `upgrade-${side}`;

const snapshotPlace = (side: Side) => inConfigFolder(join(snapshotsFolder, `${snapshotName(side)}.json`));
const verdictPlace = (side: Side) => inConfigFolder(join(snapshotsFolder, 'upgrade', `${side}.json`));

/** Whether a side is kept, in part at least. */
export const isKept = (side: Side) => existsSync(snapshotPlace(side)) || existsSync(verdictPlace(side));

/** What is told of a run. */
export function upgradeRunOf(summary: Summary): UpgradeRun {
  return { line: historyLineOf(summary), allowed: summary.run.allowed, exitReason: summary.exitReason };
}

/**
 * Keeps the run that has just ended.
 *
 * @returns the file of its snapshot
 */
export function keep(side: Side, run: UpgradeRun): string {
  writeSnapshot(snapshotPlace(side), readSnapshot(snapshotFile));
  mkdirSync(dirname(verdictPlace(side)), { recursive: true });
  writeFileSync(verdictPlace(side), `${JSON.stringify({ upgrade: version, ...run }, null, 2)}\n`);
  return snapshotPlace(side);
}

function parsed(text: string): Partial<UpgradeRun & { upgrade: number }> {
  try {
    return JSON.parse(text) as UpgradeRun;
  } catch {
    return {};
  }
}

/**
 * The run before the upgrade.
 *
 * @throws UsageError where none is kept, or what is kept is damaged
 * @throws SnapshotError where its snapshot cannot be used
 */
export function runBefore(): UpgradeRun {
  const file = verdictPlace('before');
  if (!existsSync(file)) {
    throw new UsageError(
      `There is no run before the upgrade to compare with (${file}), and nothing was sent. Run npm run upgrade -- before on the old version first.`,
    );
  }
  readSnapshot(snapshotPlace('before'));
  const { upgrade, line, allowed, exitReason } = parsed(readFileSync(file, 'utf8'));
  if (upgrade !== version || !line || !allowed || exitReason === undefined) {
    throw new UsageError(
      `${file} is damaged, or of another version of this suite. Take it from a backup; without it the upgrade cannot be compared.`,
    );
  }
  return { line, allowed, exitReason };
}
