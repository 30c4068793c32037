/**
 * What failed checks have in common: many failures of one cause are told as one.
 */
import { isReached } from '../../src/outcome/connection-problem.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { CheckRecord } from './model.ts';

const common: readonly Outcome['cause'][] = ['set-up refused', 'set-up broken', 'contract broken'];

/** What of an outcome makes it the same as another one; undefined where it is one of its own. */
function keyOf(outcome: Outcome): unknown {
  if (outcome.cause === 'no reply') {
    return isReached(outcome.problem) ? ['no reply', outcome.operation] : ['not reached', outcome.problem];
  }
  return common.includes(outcome.cause) ? outcome : undefined;
}

/** A cause that other checks may have failed for too. */
export interface CommonCause {
  key: string;
  /** One outcome for each of its parts. */
  outcomes: Outcome[];
}

/**
 * The cause of a failed check.
 *
 * @returns undefined where it failed with something that others do not have in common with it
 */
export function commonCause({ outcomes }: Pick<CheckRecord, 'outcomes'>): CommonCause | undefined {
  const keys = outcomes.map((outcome) => JSON.stringify(keyOf(outcome)));
  if (keys.length === 0 || keys.some((key) => key === undefined)) return undefined;
  const byKey = new Map(outcomes.map((outcome, index) => [keys[index], outcome]));
  return { key: [...byKey.keys()].join(), outcomes: [...byKey.values()] };
}
