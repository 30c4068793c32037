/**
 * Snapshots of made-up replies.
 */
import { createSnapshotPart } from '../../../src/observations/snapshot/collect.ts';
import { snapshotVersion, type Snapshot } from '../../../src/observations/snapshot/model.ts';
import { exchangeOf } from '../../../src/http/exchange.ts';
import { replyOf, type Answer } from '../exchanges.ts';

/** One call of a made-up run. */
export interface Seen extends Answer {
  operation: string;
  /** Title of the check. */
  situation?: string;
  ms?: number;
}

/** The snapshot of a run that made the calls. */
export function snapshotOf(calls: readonly Seen[], changes: Partial<Snapshot> = {}): Snapshot {
  const part = createSnapshotPart();
  for (const { operation, situation = 'a check', ms = 7, ...answer } of calls) {
    const exchange = exchangeOf(replyOf(operation, answer));
    part.add({ ...exchange, reply: { ...exchange.reply, ms } }, situation);
  }
  return {
    snapshot: snapshotVersion,
    target: { kind: 'installation', url: 'https://panel.example', version: 'v75' },
    days: ['2026-11-20'],
    runs: 1,
    allowed: ['read'],
    operations: part.operations(),
    ...changes,
  };
}

/** The same call so many times. */
export const times = (count: number, call: Seen): Seen[] => Array.from({ length: count }, () => call);
