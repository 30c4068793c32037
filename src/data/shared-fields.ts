/**
 * What two replies tell in common. Pages show different fields of a profile, so only those that both replies have are compared.
 * A field that has another type in one of them is the business of its contract, and may be a known deviation there.
 */
import { isDeepStrictEqual } from 'node:util';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value without the fields that the other value lacks or has with another type, at every depth. */
export function sharedFields(value: unknown, other: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(other)) {
    return value.map((entry, index) => sharedFields(entry, (other as unknown[])[index]));
  }
  if (!isObject(value) || !isObject(other)) return value;
  const shared = Object.entries(value).filter(([name, inner]) => name in other && typeof inner === typeof other[name]);
  return Object.fromEntries(shared.map(([name, inner]) => [name, sharedFields(inner, other[name])]));
}

type Entry = Record<string, unknown>;

/** The entry with the same keys that agrees with an entry in all that both show; else the first one with the same keys. */
function counterpartOf(entry: object, others: readonly object[], keys: readonly string[]): object | undefined {
  const valueOf = (one: object, key: string) => (one as Entry)[key];
  const same = others.filter((other) =>
    keys.every((key) => isDeepStrictEqual(valueOf(entry, key), valueOf(other, key))),
  );
  const agrees = (other: object) => isDeepStrictEqual(sharedFields(entry, other), sharedFields(other, entry));
  return same.find(agrees) ?? same[0];
}

/**
 * The entries of a list, and of another list those that tell of the same, each with the fields that both show.
 *
 * @param keys the fields that say of what an entry tells
 * @returns two lists that are equal where both tell the same; an entry that the other list lacks stands beside `undefined`
 */
export function sharedEntries(
  entries: readonly object[],
  others: readonly object[],
  ...keys: string[]
): [unknown[], unknown[]] {
  const pairs = entries.map((entry) => [entry, counterpartOf(entry, others, keys)] as const);
  return [pairs.map(([one, other]) => sharedFields(one, other)), pairs.map(([one, other]) => sharedFields(other, one))];
}
