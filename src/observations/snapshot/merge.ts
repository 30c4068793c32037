/**
 * Several snapshots as one: a broader memory of one installation and version.
 */
import { latencyOf } from './latency.ts';
import { addedCounts, type FieldStats, type OperationStats, type ReplyStats, type Snapshot } from './model.ts';

const union = <Value>(one: readonly Value[] = [], other: readonly Value[] = []) =>
  [...new Set([...one, ...other])].sort();

/** Two records as one; what stands in both is merged. */
function mergedRecords<Value>(
  one: Record<string, Value>,
  other: Record<string, Value>,
  merge: (one: Value, other: Value) => Value,
): Record<string, Value> {
  const result = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const known = Object.hasOwn(result, name) ? result[name] : undefined;
    result[name] = known === undefined ? value : merge(known, value);
  }
  return result;
}

function mergedField(one: FieldStats, other: FieldStats): FieldStats {
  return {
    in: one.in + other.in,
    of: one.of + other.of,
    types: addedCounts(one.types, other.types),
    ...(one.formats || other.formats ? { formats: addedCounts(one.formats, other.formats) } : {}),
    ...(one.lengths || other.lengths ? { lengths: union(one.lengths, other.lengths) } : {}),
    ...(one.values || other.values ? { values: union(one.values, other.values) } : {}),
  };
}

/** A field that one of two did not show has been missing in all its objects. */
function withObjects(
  fields: Record<string, FieldStats>,
  others: Record<string, FieldStats>,
): Record<string, FieldStats> {
  const result = { ...fields };
  for (const path of Object.keys(others)) {
    if (Object.hasOwn(result, path) || path === '' || path.endsWith('[]') || path.endsWith('*')) continue;
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    const objects = fields[parent]?.types.object ?? 0;
    if (objects > 0) result[path] = { in: 0, of: objects, types: {} };
  }
  return result;
}

/** Two counts of replies as one. */
export function mergedReply(one: ReplyStats, other: ReplyStats): ReplyStats {
  return {
    replies: one.replies + other.replies,
    statuses: addedCounts(one.statuses, other.statuses),
    mediaTypes: addedCounts(one.mediaTypes, other.mediaTypes),
    fields: mergedRecords(withObjects(one.fields, other.fields), withObjects(other.fields, one.fields), mergedField),
  };
}

function mergedOperation(one: OperationStats, other: OperationStats): OperationStats {
  const latency = latencyOf(addedCounts(one.latency?.buckets, other.latency?.buckets));
  return {
    verdict: other.verdict === 'notRun' ? one.verdict : other.verdict,
    calls: one.calls + other.calls,
    replies: mergedRecords(one.replies, other.replies, mergedReply),
    variants: mergedRecords(one.variants, other.variants, addedCounts),
    situations: mergedRecords(one.situations, other.situations, addedCounts),
    ...(latency ? { latency } : {}),
  };
}

/** What two parts saw, by operation. */
export function mergedOperations(
  one: Record<string, OperationStats>,
  other: Record<string, OperationStats>,
): Record<string, OperationStats> {
  return mergedRecords(one, other, mergedOperation);
}

/** Two snapshots as one; of what can only be one the later counts. */
export function mergedSnapshots(one: Snapshot, other: Snapshot): Snapshot {
  return {
    ...other,
    days: union(one.days, other.days),
    runs: one.runs + other.runs,
    allowed: union(one.allowed, other.allowed),
    operations: mergedOperations(one.operations, other.operations),
  };
}
