/**
 * Ids that do not exist, or are malformed.
 */
import { requestFields, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { nonExistent, nonExistentName } from '../contract/identity.ts';
import { parametersOf, typesOf } from '../contract/request-fields.ts';
import { isFilter, namesObject, varied, type Case } from './cases.ts';

const numeric: [name: string, value: unknown][] = [
  ['unknown', nonExistent.id],
  ['zero', 0],
  ['malformed', nonExistentName],
];

/** Values of ids with a documented form, by the parameter. */
const formed: Readonly<Record<string, unknown>> = nonExistent;

/**
 * Texts that name nothing. Where no page tells the form of an id, no text is malformed. A number, as the id of another kind is
 * one, is sent by the convention of types.
 */
function textual(name: string): [name: string, value: unknown][] {
  const unknown = formed[name];
  if (typeof unknown !== 'string') return [['unknown', nonExistentName]];
  return [
    ['unknown', unknown],
    ['malformed', nonExistentName],
  ];
}

/** In a list of ids zero may be somebody, and a filter may take what is no id for none. */
const certain = numeric.filter(([name]) => name === 'unknown');

/** A field that not every page version knows may be passed over, so that the call finds what the other fields name. */
function mayBePassedOver(operation: Operation, name: string): boolean {
  const isRequired = requestFields(operation)?.required.includes(name) === true;
  return !isRequired && operation.facts.doubtful?.[name] !== undefined;
}

/** Calls with one id that names nothing; the other parameters are those of a harmless request. */
export function unknownIds(operation: Operation, config: Config): Case[] {
  return Object.entries(parametersOf(operation))
    .filter(([name]) => namesObject(name) && !mayBePassedOver(operation, name))
    .flatMap(([name, schema]) => {
      const types = typesOf(schema);
      const isList = types.includes('array');
      const isNumeric = types.includes('integer');
      const values = isList || (isNumeric && isFilter(operation, name)) ? certain : isNumeric ? numeric : textual(name);
      return values.flatMap(([what, value]) => varied(operation, config, [name, what, isList ? [value] : value]));
    });
}
