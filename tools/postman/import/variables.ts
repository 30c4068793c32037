/**
 * The variables of exported files: of a collection and its folders, of environments, of globals.
 */
import type { PostmanDocument } from './document.ts';

type Json = Record<string, unknown>;

/** A variable as a file has it. */
export interface FoundVariable {
  key: string;
  /** Current value where the file has one, else the initial value; references are resolved. */
  value: string;
  isDisabled: boolean;
  /** The first variable in the value that no file gives, or that refers to itself. */
  unresolved?: string;
  /** Names of the variables that its value refers to. */
  refersTo: string[];
  /** Number of the document among those that were read. */
  document: number;
  /** `vendor.json, folder Profiles, current value`. */
  place: string;
  /** The higher one overrides the lower, as in Postman: globals, collection, environment; a folder gives what the collection has not. */
  precedence: number;
}

/** A reference to another variable. */
const references = /\{\{\s*([^{}]+?)\s*\}\}/g;

const currentKeys = ['currentValue', 'current_value', 'current', 'sessionValue', 'session_value'];
const initialKeys = ['value', 'initialValue', 'initial_value', 'initial'];

/** Values of the type any may be numbers, truth values or objects. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

/** The value that Postman uses: the current one, where the file has one that is not empty. */
function valueOf(variable: Json): { value: string; isCurrent: boolean } {
  const texts = (keys: string[]) => keys.map((key) => textOf(variable[key])).filter((text) => text !== undefined);
  const current = texts(currentKeys).find((text) => text !== '');
  if (current !== undefined) return { value: current, isCurrent: true };
  const initial = texts(initialKeys);
  return { value: initial.find((text) => text !== '') ?? initial[0] ?? '', isCurrent: false };
}

interface Scope {
  list: unknown;
  name: string;
  precedence: number;
}

function foldersOf(item: unknown, precedence: number): Scope[] {
  if (!Array.isArray(item)) return [];
  return (item as Json[]).flatMap((entry): Scope[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const own = { list: entry.variable, name: `folder ${JSON.stringify(entry.name ?? '')}`, precedence };
    return [own, ...foldersOf(entry.item, precedence)];
  });
}

function scopesOf({ kind, content }: PostmanDocument): Scope[] {
  if (kind === 'collection') {
    return [...foldersOf(content.item, 1), { list: content.variable, name: kind, precedence: 2 }];
  }
  return [{ list: content.values, name: kind, precedence: kind === 'globals' ? 0 : 3 }];
}

function listed({ list, name, precedence }: Scope, { file }: PostmanDocument, document: number): FoundVariable[] {
  const entries = Array.isArray(list) ? (list as Json[]) : [];
  return entries.flatMap((entry) => {
    const key = textOf(entry?.key ?? entry?.id);
    if (!key) return [];
    const { value, isCurrent } = valueOf(entry);
    const place = `${file}, ${name}${isCurrent ? ', current value' : ''}`;
    const isDisabled = entry.disabled === true || entry.enabled === false;
    const refersTo = [...value.matchAll(references)].map(([, name = '']) => name);
    return [{ key, value, isDisabled, refersTo, document, place, precedence }];
  });
}

/** No value is longer; references that multiply would be. */
const longest = 4096;

/** Puts the values of other variables in, as Postman does before it sends a request. Names the first that has none. */
function filledIn(
  text: string,
  values: ReadonlyMap<string, string>,
  within: readonly string[],
): { value: string; unresolved?: string } {
  let unresolved: string | undefined;
  const value = text.replaceAll(references, (whole, name: string) => {
    if (unresolved !== undefined) return whole;
    const inner = values.get(name);
    if (inner === undefined || within.includes(name)) {
      unresolved = name; // Postman makes the value of a name like $guid anew for each request
      return whole;
    }
    const deeper = filledIn(inner, values, [...within, name]);
    unresolved = deeper.value.length > longest ? name : deeper.unresolved;
    return deeper.value;
  });
  return { value, ...(unresolved === undefined ? {} : { unresolved }) };
}

/**
 * The variables of all documents, the one that overrides the others last.
 *
 * @param documents in the order in which they were named; of two of one kind the later one overrides
 */
export function variablesIn(documents: readonly PostmanDocument[]): FoundVariable[] {
  const all = documents.flatMap((document, index) =>
    scopesOf(document).flatMap((scope) => listed(scope, document, index)),
  );
  const sorted = all.toSorted((one, other) => one.precedence - other.precedence);
  const given = sorted.filter(({ value, isDisabled }) => value !== '' && !isDisabled);
  const values = new Map(given.map(({ key, value }) => [key, value]));
  return sorted.map((variable) => ({ ...variable, ...filledIn(variable.value, values, [variable.key]) }));
}
