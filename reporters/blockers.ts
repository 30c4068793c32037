/**
 * Why operations were not verified, counted by what would change it: a variable, an effect, the tariff, the token's rights.
 */
import { reasonStart, type OperationSummary, type Verdict } from './verdicts.ts';

/** Names with the number of operations, the most frequent first. */
export type Counts = [name: string, count: number][];

/** What stands in the way, in numbers of operations. */
export interface Obstacles {
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

/** The reason that gave an operation its verdict. */
export function decidingReason({ verdict, reasons }: OperationSummary): string {
  return reasons.find((text) => text.startsWith(reasonStart(verdict))) ?? '';
}

/** Counts the operations of a verdict whose reason tells a name; the others are left out. */
function countsBy(operations: readonly OperationSummary[], verdict: Verdict, pattern: RegExp): Counts {
  const counts = new Map<string, number>();
  for (const operation of operations.filter((candidate) => candidate.verdict === verdict)) {
    const name = pattern.exec(decidingReason(operation))?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}

/** How many operations there are in all. */
export function sumOf(counts: Counts): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

/** What stood in the way of a run. */
export function obstaclesOf(operations: readonly OperationSummary[]): Obstacles {
  const refused = (pattern: RegExp) => sumOf(countsBy(operations, 'unsupported', pattern));
  return {
    variables: countsBy(operations, 'notConfigured', /^not configured: (ALTCRAFT_\w+) is not set/),
    sandbox: countsBy(operations, 'notConfigured', /ALTCRAFT_SANDBOX names no ([\w -]+?),/),
    effects: countsBy(operations, 'notAllowed', /(?:has|name) the effect (\w+)/),
    tariff: refused(/: the (tariff) does not contain it\./),
    rights: refused(/: the (token) has no right to it\./),
  };
}
