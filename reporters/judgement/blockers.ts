/**
 * Why operations were not verified, counted by what would change it: a variable, an effect, the tariff, the token's rights.
 */
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { Counts, OperationSummary } from './model.ts';
import { decisiveFor } from './verdicts.ts';

/** What stands in the way, in numbers of operations. */
export interface Blockers {
  /** By variable that is not set. */
  variables: Counts;
  /** By kind of object that ALTCRAFT_SANDBOX does not name. */
  sandbox: Counts;
  /** By effect that ALTCRAFT_ALLOW does not name. */
  effects: Counts;
  /** Refused with 402. */
  tariff: number;
  /** Refused with 403. */
  rights: number;
}

/** Counts the names that outcomes give; those that give none are left out. */
function countsOf(outcomes: readonly Outcome[], nameOf: (outcome: Outcome) => string | undefined): Counts {
  const counts = new Map<string, number>();
  for (const name of outcomes.map(nameOf)) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}

/** How many operations there are in all. */
export function sumOf(counts: Counts): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

/** What stood in the way of a run. */
export function blockersOf(operations: readonly OperationSummary[]): Blockers {
  const outcomes = operations.flatMap((operation) => decisiveFor(operation) ?? []);
  const count = (cause: Outcome['cause']) => outcomes.filter((outcome) => outcome.cause === cause).length;
  return {
    variables: countsOf(outcomes, (one) => (one.cause === 'variable missing' ? one.variable : undefined)),
    sandbox: countsOf(outcomes, (one) => (one.cause === 'sandbox missing' ? one.kind : undefined)),
    effects: countsOf(outcomes, (one) => (one.cause === 'effect not allowed' ? one.effect : undefined)),
    tariff: count('tariff'),
    rights: count('rights'),
  };
}
