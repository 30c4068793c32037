/**
 * Counts the fields of replies: path, types, forms of texts, lengths of lists.
 */
import { formOf, isFieldName, mostNames } from '../shape.ts';
import type { FieldStats, Length } from './model.ts';

type Enumerations = ReadonlyMap<string, ReadonlySet<string>>;

/** Fields while they are counted; `of` is known at the end. */
export type FieldCounts = Map<string, Omit<FieldStats, 'of'>>;

const typeOf = (value: unknown) => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
};

const lengthOf = ({ length }: readonly unknown[]): Length => (length === 0 ? 'none' : length === 1 ? 'one' : 'many');

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** A value that the contract lists, or one of the kind that a program would list; anything else might be data. */
const listedValue = (text: string, listed: ReadonlySet<string>) =>
  listed.has(text) || /^[A-Za-z][A-Za-z_-]{0,30}$/.test(text) ? text : '(another value)';

/** How replies of a form are read. */
export interface Reading {
  /** Values that the contract lists, by path. */
  enumerations: Enumerations;
  /** In XML a list of one cannot be told from a value, nor an empty list from an empty text: entries count as values of the field. */
  isXml: boolean;
}

/**
 * Counts a value and everything in it.
 *
 * @param path where it stands: `data[].name`
 */
export function countFields(counts: FieldCounts, value: unknown, reading: Reading, path = ''): void {
  const stats: FieldCounts extends Map<string, infer Stats> ? Stats : never = counts.get(path) ?? { in: 0, types: {} };
  counts.set(path, stats);
  stats.in += 1;
  const values = reading.isXml ? [value].flat().filter((one) => one !== '') : [value];
  for (const one of values) countValue(counts, stats, one, reading, path);
}

function countValue(
  counts: FieldCounts,
  stats: Omit<FieldStats, 'of'>,
  value: unknown,
  reading: Reading,
  path: string,
): void {
  count(stats.types, typeOf(value));
  if (typeof value === 'string') count((stats.formats ??= {}), formOf(value));
  const listed = reading.enumerations.get(path);
  if (listed && (typeof value === 'string' || typeof value === 'number')) {
    stats.values = [...new Set([...(stats.values ?? []), listedValue(String(value), listed)])];
  }
  if (Array.isArray(value)) {
    stats.lengths = [...new Set([...(stats.lengths ?? []), lengthOf(value)])];
    for (const entry of value) countFields(counts, entry, reading, `${path}[]`);
  } else if (typeof value === 'object' && value !== null) {
    countObject(counts, value, reading, path);
  }
}

function countObject(counts: FieldCounts, value: object, reading: Reading, path: string): void {
  const entries = Object.entries(value);
  const isMap = entries.length > mostNames;
  for (const [name, inner] of entries) {
    const shown = !isMap && isFieldName(name) ? name : '*';
    countFields(counts, inner, reading, path === '' ? shown : `${path}.${shown}`);
  }
}

/** The path of what holds a field: `data[]` for `data[].name`, the reply itself for `data`. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

const sorted = <Value>(record: Record<string, Value>) =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The counts as a snapshot has them. */
export function fieldsOf(counts: FieldCounts): Record<string, FieldStats> {
  const fields: Record<string, FieldStats> = {};
  for (const [path, { in: found, types, formats, lengths, values }] of counts) {
    const isEntry = path === '' || path.endsWith('[]') || path.endsWith('*');
    fields[path] = {
      in: found,
      of: isEntry ? found : (counts.get(parentOf(path))?.types.object ?? found),
      types: sorted(types),
      ...(formats ? { formats: sorted(formats) } : {}),
      ...(lengths ? { lengths: lengths.sort() } : {}),
      ...(values ? { values: values.sort() } : {}),
    };
  }
  return sorted(fields);
}
