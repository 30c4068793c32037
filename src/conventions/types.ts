/**
 * Types: values that a parameter must not have, and texts that break careless servers. All of them name nobody.
 */
import type { SchemaObject } from 'ajv/dist/2020.js';
import { operations, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { nonExistent, nonExistentName } from '../contract/identity.ts';
import { parametersOf, typesOf } from '../contract/request-fields.ts';
import { isFilter, namesObject, varied, type Case } from './cases.ts';

type Wrong = [name: string, value: unknown];

const { id } = nonExistent;
const text: Wrong = ['a text', nonExistentName];
const number: Wrong = ['a number', id];
const list: Wrong = ['a list', [id]];
const object: Wrong = ['an object', { id }];

/** Plain values of another type, by the type that is documented. */
const wrongPlain: Record<string, Wrong[]> = {
  integer: [text],
  number: [text],
  string: [number],
  boolean: [text],
  array: [text],
  object: [text],
};

const structures: Wrong[] = [list, object];

/** Structured values of another type. */
const wrongStructures: Record<string, Wrong[]> = {
  integer: structures,
  number: structures,
  string: structures,
  boolean: structures,
  array: [['a list of lists', [[id]]], object],
  object: [list],
};

/** Values of the right type that break careless servers. */
const hostile: Record<string, Wrong[]> = {
  integer: [
    ['a negative number', -1],
    ['a huge number', 9_007_199_254_740_993],
    ['a number beyond all types', 1e300],
    ['a fraction', id + 0.5],
    ['an empty text', ''],
  ],
  string: [
    ['an empty text', ''],
    ['10,000 characters', `${'a'.repeat(9_983)}@${nonExistentName}`],
    ['a NUL', `a\u0000b@${nonExistentName}`],
    ['emoji', `😀👩‍👩‍👧‍👦@${nonExistentName}`],
    ['bidirectional text', `\u202eabc\u202c\u0623\u0628@${nonExistentName}`],
    ['an SQL fragment', `' OR '1'='1' -- ${nonExistentName}`],
    ['template signs', `{{7*7}}\${7*7}<%= 7*7 %>#{7*7}${nonExistentName}`],
  ],
  array: [
    ['an empty list', []],
    ['a list of 1,000 entries', Array.from({ length: 1000 }, () => id)],
  ],
  object: [['a deep object', Array.from({ length: 50 }).reduce((inner: unknown) => ({ id: inner }), id)]],
};
hostile.number = hostile.integer ?? [];

/** A page has no huge size here, and none that a database takes for "all": the platform must not feel a check. */
const hostileSizes: Wrong[] = [
  ['a negative number', -1],
  ['a fraction', 1.5],
];

/** The values of a table that no documented type of the parameter allows. */
function wrongFor(schema: SchemaObject, table: Record<string, Wrong[]>): Wrong[] {
  const types = typesOf(schema);
  const allowed: Record<string, string[]> = {
    'a text': ['string'],
    'a number': ['integer', 'number'],
    'a list': ['array'],
    'an object': ['object'],
  };
  const all = types.flatMap((type) => table[type] ?? []);
  return [...new Map(all).entries()].filter(([name]) => !allowed[name]?.some((type) => types.includes(type)));
}

/** Parameters that may have a wrong value, with their schemas. */
function variableParameters(operation: Operation): [name: string, schema: SchemaObject][] {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  return Object.entries(parametersOf(operation)).filter(([name]) => !inPath.includes(name) && name !== 'format');
}

/**
 * Calls with one parameter of a wrong type. Where it names an object, an accepted call must have found nothing. What reads the
 * body refuses a list and an object wherever they stand, so one parameter of an operation gets one of them, in turns over the
 * operations.
 */
export function wrongTypesOf(operation: Operation, config: Config): Case[] {
  if (operation.send !== 'json') return [];
  const parameters = variableParameters(operation);
  const turn = operations.indexOf(operation);
  // The name of what a call makes has to be one that a sweep finds.
  const nameless = parameters.filter(([name]) => name !== operation.facts.creates?.name);
  const [structuredOne] = nameless[turn % nameless.length] ?? [];
  return parameters.flatMap(([name, schema]) => {
    const isNaming = namesObject(name) && !isFilter(operation, name);
    const structured = wrongFor(schema, wrongStructures);
    // The convention of ids sends a text for an id that is a number.
    const plain = isNaming && typesOf(schema).includes('integer') ? [] : wrongFor(schema, wrongPlain);
    const special = name === structuredOne ? structured.slice(turn % structured.length).slice(0, 1) : [];
    return [...plain, ...special]
      .flatMap(([what, value]) => varied(operation, config, [name, what, value], { isOdd: true }))
      .map((one): Case => ({ ...one, expected: isNaming ? 'nothing' : 'clean answer' }));
  });
}

/** Calls with one parameter of the right type and a value that breaks careless servers. */
export function hostileValuesOf(operation: Operation, config: Config): Case[] {
  return variableParameters(operation).flatMap(([name, schema]) => {
    const values = name === 'limit' ? hostileSizes : wrongFor(schema, hostile);
    return values.flatMap(([what, value]) => varied(operation, config, [name, what, value], { isOdd: true }));
  });
}
