/**
 * Times of calls, as a histogram: what can be merged over runs and compared as a whole, where a single time says little.
 */
import type { Latency } from './model.ts';

const growth = 1.2;

/** The upper bound of the bucket of a time, in milliseconds. */
function boundOf(ms: number): number {
  return Math.ceil(growth ** Math.ceil(Math.log(Math.max(1, ms)) / Math.log(growth)));
}

const entriesOf = (buckets: Record<string, number>) =>
  Object.entries(buckets)
    .map(([bound, count]) => [Number(bound), count] as const)
    .sort(([one], [other]) => one - other);

/** The bound below which a share of the calls lies. */
function quantile(buckets: Record<string, number>, share: number): number {
  const entries = entriesOf(buckets);
  const wanted = entries.reduce((sum, [, count]) => sum + count, 0) * share;
  let seen = 0;
  for (const [bound, count] of entries) {
    seen += count;
    if (seen >= wanted) return bound;
  }
  return 0;
}

/** Latency by its buckets. */
export function latencyOf(buckets: Record<string, number>): Latency | undefined {
  const count = Object.values(buckets).reduce((sum, number) => sum + number, 0);
  if (count === 0) return undefined;
  return { count, median: quantile(buckets, 0.5), p95: quantile(buckets, 0.95), buckets };
}

/** Counts one time, in milliseconds. */
export function countTime(buckets: Record<string, number>, ms: number): void {
  const bound = boundOf(ms);
  buckets[bound] = (buckets[bound] ?? 0) + 1;
}

/** Calls that are too few say nothing. */
const leastCalls = 8;
const leastRatio = 1.5;
/** A difference below it is noise of the network, in milliseconds. */
const leastDifferenceMs = 20;
/** Standard deviations by which the ranks of both must differ; chance does so once in a million. */
const leastZ = 4.9;

/**
 * How far the ranks of `after` lie above those of `before`, in standard deviations: the test of Mann and Whitney with its correction
 * for ties.
 */
function rankDifference(before: Latency, after: Latency): number {
  const bounds = [...new Set([...Object.keys(before.buckets), ...Object.keys(after.buckets)])].map(Number);
  const total = before.count + after.count;
  let below = 0;
  let ranks = 0;
  let ties = 0;
  for (const bound of bounds.sort((one, other) => one - other)) {
    const mine = after.buckets[bound] ?? 0;
    const all = mine + (before.buckets[bound] ?? 0);
    ranks += mine * (below + (all + 1) / 2);
    ties += all ** 3 - all;
    below += all;
  }
  const u = ranks - (after.count * (after.count + 1)) / 2;
  const mean = (before.count * after.count) / 2;
  const variance = ((before.count * after.count) / 12) * (total + 1 - ties / (total * (total - 1)));
  return variance > 0 ? (u - mean) / Math.sqrt(variance) : 0;
}

/** Whether calls have become slower: by the whole distribution, by half, and by more than the noise of a network. */
export function isSlower(before: Latency, after: Latency): boolean {
  if (Math.min(before.count, after.count) < leastCalls) return false;
  const isFar = after.median >= before.median * leastRatio && after.median - before.median >= leastDifferenceMs;
  return isFar && rankDifference(before, after) >= leastZ;
}
