/**
 * Operators: small faults, one for each way in which a reply or a platform may go wrong.
 */
import type { Values } from '../../emulator/core/parameters.ts';
import type { FaultKind } from '../../emulator/faults/faults.ts';
import { requestFields, type Operation } from '../../schemas/index.ts';
import type { Damage } from './installation.ts';

/** One fault of one operation. */
export interface Mutant extends Omit<Damage, 'operation'> {
  operator: string;
  /** Where it is: a JSON path without positions, a parameter, or empty. */
  place: string;
}

/** Values that stood at a place of the replies of an operation, without positions. */
export type Seen = Map<string, Set<unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Notes what stands where in a body. */
export function note(seen: Seen, value: unknown, place = ''): void {
  if (place !== '') {
    const values = seen.get(place) ?? new Set();
    values.add(Array.isArray(value) ? (value.length > 0 ? 'list' : 'empty list') : isObject(value) ? 'object' : value);
    seen.set(place, values);
  }
  if (Array.isArray(value)) for (const entry of value) note(seen, entry, `${place}[]`);
  else if (isObject(value))
    for (const [name, inner] of Object.entries(value)) note(seen, inner, place === '' ? name : `${place}.${name}`);
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
  if (!isObject(node) || !Object.hasOwn(node, step)) return;
  if (rest.length === 0) change(node, step);
  else changeAt(node[step], rest, change);
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
  if (Array.isArray(value)) return { 0: value[0] ?? 1 };
  return isObject(value) ? [value] : 'text';
}

function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (isDate(value)) return `2001${String(value).slice(4)}`;
  return typeof value === 'string' ? `other ${value}` : value;
}

const swapped = (letter: string) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());

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
  return [
    ...(isEntry ? [] : [mutant('field missing', () => undefined)]),
    mutant('field null', () => null),
    mutant('field of another type', otherType),
    ...(isEntry || place === 'error' ? [] : [{ operator: 'key in another case', place, body: inOtherCase(place) }]),
    ...(isPlain && some !== undefined && place !== 'error_text' ? [mutant('another value', otherValue)] : []),
    ...(typeof some === 'string' && isPlain && place !== 'error_text' ? [mutant('empty text', () => '')] : []),
    ...(typeof some === 'number' ? [mutant('negative number', (value) => -Math.abs(Number(value)) - 1)] : []),
    ...(isDate(some) ? [mutant('no date', () => 'not a date')] : []),
    ...(some === 'list'
      ? [
          mutant('empty list', () => []),
          mutant('first entry twice', (list) => twice(list)),
          mutant('first entry missing', (list) => (list as unknown[]).slice(1)),
          mutant('last entry missing', (list) => (list as unknown[]).slice(0, -1)),
          mutant('foreign entry', (list) => [...(list as unknown[]), foreign((list as unknown[])[0])]),
        ]
      : []),
    ...(some === 'object' ? [mutant('empty object', () => ({}))] : []),
  ];
}

const twice = (list: unknown) => [(list as unknown[])[0], ...(list as unknown[])];

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

const wire = (operator: string, response: Mutant['response']): Mutant => ({ operator, place: '', response });

/** Faults of what goes over the wire. */
const ofTheWire: Mutant[] = [
  wire('HTTP 201', (response) => ({ ...response, status: 201 })),
  wire('HTTP 404', (response) => ({ ...response, status: 404 })),
  wire('HTTP 500', (response) => ({ ...response, status: 500 })),
  wire('HTTP 302', (response) => ({ ...response, status: 302, headers: { ...response.headers, location: '/login' } })),
  wire('another media type', (response) => ({
    ...response,
    headers: { ...response.headers, 'content-type': 'text/html' },
  })),
  wire('no media type', ({ headers: { 'content-type': _, ...headers }, ...response }) => ({ ...response, headers })),
  wire('half of the body', (response) => ({ ...response, body: response.body.slice(0, response.body.length / 2) })),
  wire('empty body', (response) => ({ ...response, body: '' })),
  wire('a page in place of the body', (response) => ({ ...response, body: '<html><body>Log in</body></html>' })),
  wire('a list round the body', (response) => ({ ...response, body: `[${response.body}]` })),
];

const envelope = (operator: string, place: string, change: (body: Values) => Values): Mutant => ({
  operator,
  place,
  body: change,
});

/** Faults of the envelope of v1.1. */
const ofTheEnvelope: Mutant[] = [
  envelope('error code with HTTP 200', 'error', (body) => ({ ...body, error: 500, error_text: 'Internal error' })),
  envelope('only the envelope', '', () => ({ error: 0, error_text: 'Successful operation' })),
  envelope('error 0 with a text of failure', 'error_text', (body) => ({ ...body, error_text: 'Internal error' })),
  {
    operator: 'refusal without a text',
    place: 'error_text',
    refusal: ({ error_text: _, ...body }) => body,
  },
  { operator: 'refusal as a success', place: 'error', refusal: (body) => ({ ...body, error: 0 }) },
];

const changing = ['create', 'update', 'delete', 'task', 'send', 'destructive'];

/** Faults of the platform behind the operation. */
function ofTheState(operation: Operation): Mutant[] {
  const { effect, paging } = operation.facts;
  const kinds: FaultKind[] = [
    ...(operation.hasToken ? (['accept-any-token'] as const) : []),
    'crash',
    'replay',
    ...(changing.includes(effect) ? (['no-effect'] as const) : []),
    ...(effect === 'create' ? (['double-effect'] as const) : []),
    ...(operation.facts.deduplicated ? (['no-deduplication'] as const) : []),
    ...(paging ? (['ignore-limit', 'ignore-cursor'] as const) : []),
    ...(operation.facts.formats.includes('xml') ? (['json-only'] as const) : []),
    ...(effect === 'read' ? (['first-object'] as const) : []),
  ];
  return kinds.map((kind) => ({ operator: kind, place: '', faults: [{ operation: operation.id, kind }] }));
}

/** Parameters of which no reply tells: the form of the reply, which has an operator of its own, and triggers. */
const unobservable = ['format', 'skip_triggers'];

/** A parameter that gets lost on its way, of those that the checks send. */
function ofParameters(operation: Operation, sent: ReadonlySet<string>): Mutant[] {
  const names = Object.keys(requestFields(operation)?.properties ?? {});
  return names
    .filter((name) => sent.has(name) && !unobservable.includes(name))
    .map((path) => ({
      operator: 'parameter lost',
      place: path,
      faults: [{ operation: operation.id, kind: 'lose-parameter', path }],
    }));
}

/** All faults of an operation, by what its replies hold. */
export function mutantsOf(operation: Operation, seen: Seen, sent: ReadonlySet<string>): Mutant[] {
  const isEnveloped = operation.envelope === 'v1.1';
  return [
    ...[...seen].flatMap(([place, values]) => ofField(place, values)),
    ...ofTheWire,
    ...(isEnveloped ? ofTheEnvelope : []),
    ...ofTheState(operation),
    ...ofParameters(operation, sent),
  ];
}
