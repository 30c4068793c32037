/**
 * The score of a measurement: how many of the faults that some page tells of the checks see.
 */
import { operationOf } from '../../schemas/index.ts';
import type { Judged } from './measure.ts';

/** Faults that count, and those of them that were detected. */
export interface Score {
  killed: number;
  counted: number;
  /** Detected by the checks, or by the comparison with a snapshot; of all mutants but those that data may cause. */
  withSnapshot: number;
  all: number;
}

const counting: readonly Judged['state'][] = ['killed', 'hole', 'harness error'];

/** States of faults that data may cause as well. */
const ofData: readonly Judged['state'][] = ['optional', 'custom'];

export function scoreOf(results: readonly Judged[]): Score {
  const lasting = results.filter(({ state }) => !ofData.includes(state));
  return {
    killed: results.filter(({ state }) => state === 'killed').length,
    counted: results.filter(({ state }) => counting.includes(state)).length,
    withSnapshot: lasting.filter(({ state, bySnapshot }) => state === 'killed' || bySnapshot).length,
    all: lasting.length,
  };
}

/** `97.3 %`; a dash where nothing counts. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}

/** Faults of operations of which a page shows the reply, in whole or in part. */
export function ofShownReplies(results: readonly Judged[]): Judged[] {
  return results.filter(({ operation }) => operationOf(operation).facts.evidence.reply !== 'unseen');
}

/** Results by a name that each of them has, in the order of their first appearance. */
export function groupedBy(results: readonly Judged[], nameOf: (one: Judged) => string): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const one of results) {
    const group = groups.get(nameOf(one)) ?? [];
    group.push(one);
    groups.set(nameOf(one), group);
  }
  return groups;
}

/** Detected faults and those that count, by operation. */
export type Scores = Record<string, [detected: number, counted: number]>;

export function scoresOf(results: readonly Judged[]): Scores {
  const groups = [...groupedBy(results, ({ operation }) => operation)];
  return Object.fromEntries(
    groups.map(([operation, group]) => {
      const { killed, counted } = scoreOf(group);
      return [operation, [killed, counted]];
    }),
  );
}
