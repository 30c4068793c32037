/**
 * The fields of a request, as the contract has them: names, types, which are required, an example, and which collection
 * variable fills each.
 */
import type { SchemaObject } from 'ajv/dist/2020.js';
import { requestFields, requestSchema, type Operation } from '../../schemas/index.ts';
import { placeVariables, type PlaceName } from '../config/variables/variables.ts';

type Fields = Record<string, unknown>;

const otherNames: Record<string, PlaceName> = { list_id: 'db_id', source_id: 'db_id' };

/** The collection variable that fills a field of a request, if there is one. */
export function variableOf(name: string, schema: SchemaObject | undefined): PlaceName | undefined {
  const named = (schema?.['x-variable'] as string | undefined) ?? otherNames[name] ?? name;
  return placeVariables.find((variable) => variable.name === named)?.name;
}

/** Types that the contract gives a field. */
export function typesOf(schema: SchemaObject): string[] {
  return [(schema.type ?? []) as string | string[]].flat();
}

/** The parameters of an operation by name, wherever they travel. */
export function parametersOf(operation: Operation): Record<string, SchemaObject> {
  const loose = operation.parameters.map(({ name, schema }) => [name, schema]);
  return { ...(Object.fromEntries(loose) as Record<string, SchemaObject>), ...requestFields(operation)?.properties };
}

/** Names of the parameters that a call must have, wherever they travel. */
export function requiredOf(operation: Operation): string[] {
  const loose = operation.parameters.filter(({ required }) => required).map(({ name }) => name);
  return [...loose, ...(requestFields(operation)?.required ?? [])];
}

/** The example of a request in the contract, without the token. */
export function exampleOf(operation: Operation): Fields {
  const loose = operation.parameters.map(({ name, example }) => [name, example] as const);
  const body = requestSchema(operation)?.schema.example as Fields | undefined;
  return structuredClone({ ...Object.fromEntries(loose.filter(([, value]) => value !== undefined)), ...body });
}
