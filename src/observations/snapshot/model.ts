/**
 * A snapshot: what an installation answered, as shapes. It holds names of fields, types, counts and times, and of values only
 * those that the contract lists. `docs/upgrade.md` describes the file.
 */
import type { Verdict } from '../../outcome/outcome.ts';

/** Version of the format. A file of another version is refused. */
export const snapshotVersion = 1;

/** How many entries lists had. */
export type Length = 'none' | 'one' | 'many';

/** What was seen of one field over all replies of a form. */
export interface FieldStats {
  /** In how many objects the field stood. */
  in: number;
  /** How many objects there were that could have it. For entries of lists the same as `in`. */
  of: number;
  /** JSON types, `null` among them, with the number of times. */
  types: Record<string, number>;
  /** Forms of texts, for example `date-time`, with the number of times. */
  formats?: Record<string, number>;
  /** Of lists only. */
  lengths?: Length[];
  /** Values that were met; only where the contract lists the values of the field. */
  values?: string[];
}

/** Successful replies of an operation in one form: `json`, `xml`, or one of them with a documented variant. */
export interface ReplyStats {
  replies: number;
  /** HTTP statuses with the number of times. */
  statuses: Record<string, number>;
  /** Media types with the number of times. */
  mediaTypes: Record<string, number>;
  /** By JSON path; the empty path is the reply itself. `*` stands for names that are data. */
  fields: Record<string, FieldStats>;
}

/** Times of calls in milliseconds. */
export interface Latency {
  count: number;
  median: number;
  p95: number;
  /** Number of calls by the upper bound of their time. The bounds grow by a fifth each. */
  buckets: Record<string, number>;
}

/** What was seen of one operation. */
export interface OperationStats {
  verdict: Verdict;
  calls: number;
  /** Successful replies by form. */
  replies: Record<string, ReplyStats>;
  /** Documented variants that were met, by subject, with the number of times. */
  variants: Record<string, Record<string, number>>;
  /** By situation, which is the title of a check: `accepted`, or HTTP status and error code of the refusal, with the number of times. */
  situations: Record<string, Record<string, number>>;
  latency?: Latency;
}

/** The file. */
export interface Snapshot {
  snapshot: typeof snapshotVersion;
  /** Where it was taken. */
  target: { url: string; kind: 'emulator' | 'installation'; version: string | null };
  /** The days on which it was taken, `2026-11-28`; several after a merge. */
  days: string[];
  /** How many runs it was taken in. */
  runs: number;
  /** Effects that the runs were allowed. */
  allowed: string[];
  operations: Record<string, OperationStats>;
}

/** Counts of two runs together. */
export function addedCounts(one: Record<string, number> = {}, other: Record<string, number> = {}) {
  const sum = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
