/**
 * Legal variations of the body of a reply, by its contract: what an installation may answer that no check may complain of.
 */
import type { Values } from '../../../emulator/core/parameters.ts';
import { child, follow, holds, replySchema, type Located, type Operation } from '../../../schemas/index.ts';
import type { Random } from '../random.ts';
import { legalNumber, legalText, type Rules } from './values.ts';

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every schema that holds for a value: the schema itself, what it refers to, the branches that apply. */
function layersOf(at: Located, value: unknown): Located[] {
  const target = follow(at);
  const branch = 'if' in at.schema ? (holds(child(at, 'if'), value) ? 'then' : 'else') : '';
  return [
    at,
    ...(target ? layersOf(target, value) : []),
    ...(branch in at.schema && branch !== '' ? layersOf(child(at, branch), value) : []),
  ];
}

const namesOf = (value: unknown) => Object.keys(value ?? {});

/** Names on which it depends which branch of the contract applies: another value would be another reply. */
function decisiveNames(layers: readonly Located[]): Set<string> {
  const conditions = layers.flatMap(({ uri, schema }) => (schema.if ? [{ uri, schema: schema.if as object }] : []));
  const names = conditions.flatMap(({ schema }) => {
    const { properties, required = [] } = schema as { properties?: object; required?: string[] };
    return [...namesOf(properties), ...required];
  });
  return new Set([...names, 'error', 'error_text', 'Status']);
}

function rulesOf(layers: readonly Located[]): Rules {
  const all = layers.map(({ schema }) => schema);
  const first = <Value>(name: string) => all.find((schema) => schema[name] !== undefined)?.[name] as Value | undefined;
  const numbers = (name: string) => all.flatMap((schema) => (typeof schema[name] === 'number' ? [schema[name]] : []));
  const constant = first<unknown>('const');
  return {
    types: typesOf(layers) ?? [],
    members: constant === undefined ? first<unknown[]>('enum') : [constant],
    format: first<string>('format'),
    pattern: first<string>('pattern'),
    least: Math.max(-(2 ** 53), ...numbers('minimum')),
    most: Math.min(Number.MAX_VALUE, ...numbers('maximum')),
    shortest: Math.max(0, ...numbers('minLength')),
  };
}

/** The types that all schemas allow; undefined where none names a type. */
function typesOf(layers: readonly Located[]): string[] | undefined {
  const lists = layers.flatMap(({ schema }) => (schema.type === undefined ? [] : [[schema.type].flat() as string[]]));
  return lists.length === 0 ? undefined : lists.reduce((one, other) => one.filter((type) => other.includes(type)));
}

const mayBeNull = (layers: readonly Located[]) =>
  typesOf(layers)?.includes('null') === true &&
  layers.every(({ schema }) => schema.enum === undefined || (schema.enum as unknown[]).includes(null));

/** Names that no page has. Some of them are names that every object of JavaScript has. */
const furtherNames = [
  'x_further',
  'zz',
  'новое_поле',
  'with blank',
  'with.dot',
  'with[0]',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__',
  'length',
  '2024-01-01',
];
const furtherValues = [null, true, 0, -1.5, '', 'text', [], {}, [1, 'two', [3]], { of: { some: ['depth'] } }];

interface Context {
  random: Random;
  /** Whether only names that XML can hold are added. */
  isPlain: boolean;
}

/** Whether an object may have names that no page tells: one whose names are data may not. */
function takesFurther(layers: readonly Located[]): boolean {
  const isTable = ({ schema }: Located) =>
    typeof schema.additionalProperties === 'object' || schema.additionalProperties === false;
  return !layers.some((layer) => isTable(layer) || layer.schema.maxProperties !== undefined);
}

function declaring(layers: readonly Located[], name: string): Located[] {
  return layers.filter(
    ({ schema }) => typeof (schema.properties as Record<string, unknown> | undefined)?.[name] === 'object',
  );
}

const ofAnyName = (layers: readonly Located[]) =>
  layers.filter(({ schema }) => typeof schema.additionalProperties === 'object');

function layersAt(layers: readonly Located[], name: string, value: unknown): Located[] {
  const named = declaring(layers, name).map((layer) => child(layer, 'properties', name));
  const any = named.length > 0 ? [] : ofAnyName(layers).map((layer) => child(layer, 'additionalProperties'));
  return [...named, ...any].flatMap((layer) => layersOf(layer, value));
}

function variedObject(value: Values, layers: readonly Located[], context: Context): Values {
  const { random, isPlain } = context;
  const decisive = decisiveNames(layers);
  const required = new Set(layers.flatMap(({ schema }) => (schema.required ?? []) as string[]));
  const least = Math.max(0, ...layers.map(({ schema }) => Number(schema.minProperties ?? 0)));
  const declared = new Set(layers.flatMap(({ schema }) => namesOf(schema.properties)));
  let left = Object.keys(value).filter((name) => declared.has(name)).length;
  const isDropped = (name: string) => {
    const may = declared.has(name) && !required.has(name) && !decisive.has(name) && left > Math.max(least, 1);
    if (!may || !random.happens(0.3)) return false;
    left -= 1;
    return true;
  };
  const entries = Object.entries(value)
    .filter(([name]) => !isDropped(name))
    .map(([name, inner]): [string, unknown] => {
      if (decisive.has(name)) return [name, inner];
      return [name, varied(inner, layersAt(layers, name, inner), context)];
    });
  if (takesFurther(layers) && random.happens(0.4)) {
    const names = isPlain ? furtherNames.slice(0, 2) : furtherNames;
    const name = random.oneOf(names);
    if (!Object.hasOwn(value, name)) entries.push([name, random.oneOf(furtherValues)]);
  }
  return Object.fromEntries<unknown>(random.happens(0.5) ? random.shuffled(entries) : entries);
}

/** A value with the fields of its objects in one order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return { fields: names.map((name) => [name, inOrder(value[name])]) };
}

function variedList(list: readonly unknown[], layers: readonly Located[], context: Context): unknown[] {
  const { random } = context;
  const entryLayers = (entry: unknown) =>
    layers
      .filter(({ schema }) => typeof schema.items === 'object')
      .flatMap((layer) => layersOf(child(layer, 'items'), entry));
  const vary = (entry: unknown) => varied(entry, entryLayers(entry), context);
  const least = Math.max(0, ...layers.map(({ schema }) => Number(schema.minItems ?? 0)));
  if (least === 0 && random.happens(0.1)) return [];
  const isDescribed = layers.some(({ schema }) => typeof schema.items === 'object');
  if (list.length === 0 || !isDescribed) return [...list];
  const further = random.happens(0.02) ? 30 : random.happens(0.3) ? 3 : 0;
  const more = Array.from({ length: further }, () => vary(random.oneOf(list)));
  const entries = [...list.map(vary), ...more];
  const isUnique = layers.some(({ schema }) => schema.uniqueItems === true);
  if (!isUnique) return entries;
  return [...new Map(entries.map((entry) => [JSON.stringify(inOrder(entry)), entry])).values()];
}

/** Another value that keeps what the schemas say. */
function varied(value: unknown, layers: readonly Located[], context: Context): unknown {
  const { random } = context;
  if (layers.length === 0) return value;
  if (value !== null && mayBeNull(layers) && random.happens(0.1)) return null;
  if (Array.isArray(value)) return variedList(value, layers, context);
  if (isObject(value)) return variedObject(value, layers, context);
  if (typesOf(layers) === undefined || random.happens(0.5)) return value;
  const rules = rulesOf(layers);
  if (typeof value === 'string') return legalText(value, rules, random);
  if (typeof value === 'number') return legalNumber(value, rules, random);
  return typeof value === 'boolean' && !rules.members ? random.happens(0.5) : value;
}

/**
 * A legal variation of the body of a success.
 *
 * @param isPlain whether it has to have a form in XML
 */
export function legalBody(operation: Operation, body: Values, random: Random, isPlain: boolean): Values {
  const at = replySchema(operation);
  if (!at) return body;
  const success = random.oneOf(['Successful operation', '', 'Успешная операция']);
  const told = typeof body.error_text === 'string' ? { ...body, error_text: success } : body;
  return varied(told, layersOf(at, told), { random, isPlain }) as Values;
}
