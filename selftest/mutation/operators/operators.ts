/**
 * Operators: small faults, one for each way in which a reply or a platform may go wrong.
 */
import type { Values } from '../../../emulator/core/parameters.ts';
import type { Operation } from '../../../schemas/index.ts';
import { isFieldName } from '../../../src/observations/shape.ts';
import { ofTheEnvelope, ofTheWire } from './frame.ts';
import type { Mutant } from './mutant.ts';
import { ofParameters, ofTheState } from './state.ts';

/** Values that stood at a place of the replies of an operation, without positions. */
export type Seen = Map<string, Set<unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Stands for names that are data: addresses, phones, dates. */
const anyName = '*';

/** Notes what stands where in a body. */
export function note(seen: Seen, value: unknown, place = ''): void {
  if (place !== '') {
    const values = seen.get(place) ?? new Set();
    values.add(Array.isArray(value) ? (value.length > 0 ? 'list' : 'empty list') : isObject(value) ? 'object' : value);
    seen.set(place, values);
  }
  if (Array.isArray(value)) for (const entry of value) note(seen, entry, `${place}[]`);
  else if (isObject(value))
    for (const [name, inner] of Object.entries(value)) {
      const shown = isFieldName(name) ? name : anyName;
      note(seen, inner, place === '' ? shown : `${place}.${shown}`);
    }
}

type Change = (parent: Values | unknown[], key: string | number) => void;

/** Changes every value at a place. */
function changeAt(node: unknown, steps: readonly string[], change: Change): void {
  const [step = '', ...rest] = steps;
  if (step === '[]') {
    if (!Array.isArray(node)) return;
    if (rest.length === 0) for (let index = node.length - 1; index >= 0; index -= 1) change(node, index);
    else node.forEach((entry) => changeAt(entry, rest, change));
    return;
  }
  if (!isObject(node)) return;
  const names = step === anyName ? Object.keys(node).filter((name) => !isFieldName(name)) : [step];
  for (const name of names.filter((one) => Object.hasOwn(node, one))) {
    if (rest.length === 0) change(node, name);
    else changeAt(node[name], rest, change);
  }
}

const stepsOf = (place: string) => place.replaceAll('[]', '.[]').split('.').filter(Boolean);

function at(place: string, change: (value: unknown) => unknown): (body: Values) => Values {
  return (body) => {
    changeAt(body, stepsOf(place), (parent, key) => {
      const changed = change(Reflect.get(parent, key));
      if (changed !== undefined) Reflect.set(parent, key, changed);
      else if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else Reflect.deleteProperty(parent, key);
    });
    return body;
  };
}

const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
const isDigits = (value: unknown) => typeof value === 'string' && /^\d+$/.test(value);

function otherType(value: unknown): unknown {
  if (typeof value === 'string') return isDigits(value) ? Number(value) : 12_345;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return { 0: (value as unknown[])[0] ?? 1 };
  return isObject(value) ? [value] : 'text';
}

function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (isDate(value)) return `2001${String(value).slice(4)}`;
  return typeof value === 'string' ? `other ${value}` : value;
}

const swapped = (letter: string) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());

const hasCase = (place: string) => /[a-z]/i.test((place.split('.').at(-1) ?? '').charAt(0));

function inOtherCase(place: string): (body: Values) => Values {
  return (body) => {
    changeAt(body, stepsOf(place), (parent, key) => {
      const name = String(key);
      Reflect.set(parent, swapped(name.charAt(0)) + name.slice(1), Reflect.get(parent, key));
      Reflect.deleteProperty(parent, key);
    });
    return body;
  };
}

/** Faults of the value at one place. */
function ofField(place: string, values: ReadonlySet<unknown>): Mutant[] {
  const some = [...values].find((value) => value !== null && value !== '');
  const isEntry = place.endsWith('[]');
  const isPlain = typeof some !== 'string' || (some !== 'list' && some !== 'object' && some !== 'empty list');
  const mutant = (operator: string, change: (value: unknown) => unknown): Mutant => {
    return { operator, place, body: at(place, change) };
  };
  // Where one call gets a list, another may get something else at the same place.
  const ofList = (operator: string, change: (list: unknown[]) => unknown[]) =>
    mutant(operator, (value) => (Array.isArray(value) && value.length > 0 ? change(value) : value));
  return [
    ...(isEntry ? [] : [mutant('field missing', () => undefined)]),
    mutant('field null', () => null),
    mutant('field of another type', otherType),
    ...(isEntry || place === 'error' || !hasCase(place)
      ? []
      : [{ operator: 'key in another case', place, body: inOtherCase(place) }]),
    ...(isPlain && some !== undefined && place !== 'error_text' ? [mutant('another value', otherValue)] : []),
    ...(typeof some === 'string' && isPlain && place !== 'error_text' ? [mutant('empty text', () => '')] : []),
    ...(typeof some === 'number' && /total|count/i.test(place) ? [mutant('total of nothing', () => 0)] : []),
    ...(typeof some === 'number' ? [mutant('negative number', (value) => -Math.abs(Number(value)) - 1)] : []),
    ...(isDate(some) ? [mutant('no date', () => 'not a date')] : []),
    ...(some === 'list'
      ? [
          mutant('empty list', () => []),
          ofList('first entry twice', (list) => [list[0], ...list]),
          ofList('first entry missing', (list) => list.slice(1)),
          ofList('last entry missing', (list) => list.slice(0, -1)),
          ofList('foreign entry', (list) => [...list, foreign(list[0])]),
        ]
      : []),
    ...(some === 'object' ? [mutant('empty object', () => ({}))] : []),
  ];
}

/** An entry like the first, of somebody else. */
function foreign(entry: unknown): unknown {
  if (!isObject(entry)) return typeof entry === 'number' ? entry + 7_000_000 : `foreign ${String(entry)}`;
  const changed = Object.entries(entry).map(([name, value]) => {
    if (typeof value === 'number' && /(^|_)id$/i.test(name)) return [name, value + 7_000_000];
    return [
      name,
      typeof value === 'string' && !isDate(value) && /id|name|email|title/i.test(name) ? `x${value}` : value,
    ];
  });
  return Object.fromEntries(changed) as Values;
}

/** All faults of an operation, by what its replies hold. */
export function mutantsOf(operation: Operation, seen: Seen, sent: ReadonlySet<string>): Mutant[] {
  const isEnveloped = operation.envelope === 'v1.1';
  return [
    ...[...seen].flatMap(([place, values]) => ofField(place, values)),
    ...ofTheWire.filter(({ operator }) => operation.envelope !== 'status' || operator !== 'media type of plain text'),
    ...(isEnveloped ? ofTheEnvelope(operation) : []),
    ...ofTheState(operation),
    ...ofParameters(operation, sent),
  ];
}
