/**
 * What two replies tell in common. Pages show different fields of a profile, so only those that both replies have are compared.
 * A field that has another type in one of them is the business of its contract, and may be a known deviation there.
 */
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
