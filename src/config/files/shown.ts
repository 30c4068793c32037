/**
 * Values as an error may show them. A value that was not expected may be a secret that was pasted into the wrong line.
 */

/** Figures, with a unit or without, and very short words. */
const harmless = /^(?:[+-]?\d{1,10}(?:[.,]\d{1,3})?\s?[a-z%]{0,3}|.{0,4})$/i;

const kinds: readonly [name: string, pattern: RegExp][] = [
  ['capital letters', /\p{Lu}/u],
  ['small letters', /\p{Ll}/u],
  ['digits', /\d/],
  ['blanks', /\s/],
];

/** `"30s"`, or `a value of 32 characters (small letters, digits)` where it may be a secret. */
export function shown(value: string): string {
  if (harmless.test(value)) return `"${value}"`;
  const met = kinds.filter(([, pattern]) => pattern.test(value)).map(([name]) => name);
  return `a value of ${value.length} characters${met.length > 0 ? ` (${met.join(', ')})` : ''}`;
}

/** Whether a value that should be a name, a path or a host looks like a token. */
export function isTokenLike(value: string): boolean {
  if (!/^[\w+=-]{20,}$/.test(value)) return false;
  return value.split(/[_-]/).some((part) => part.length >= 12 && /\d/.test(part) && /[a-z]/i.test(part));
}

/** A name, path or list entry, unless it looks like a token. */
export function shownText(value: string): string {
  return value.split(/[\s:,/]/).some(isTokenLike) ? shown(value) : `"${value}"`;
}

/** The name of an unknown variable, if it consists of words. */
export function shownName(name: string): string {
  const parts = name.split(/[_.-]/);
  const areWords = parts.every((part) => /^(?:[A-Z]{0,11}|[a-z]{1,11}|\d{1,5})$/.test(part)) && name.length <= 60;
  if (areWords) return name;
  const prefix = /^ALTCRAFT_/i.exec(name)?.[0] ?? '';
  return `${prefix}… (a name with ${name.length - prefix.length} more characters, not shown because it may be a secret)`;
}
