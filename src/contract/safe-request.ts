/**
 * Safe requests, for negative checks: each is complete, so that only the value under test is wrong, and it harms nothing even
 * if the platform wrongly accepts it, because the objects that it would change do not exist.
 */
import type { SchemaObject } from 'ajv/dist/2020.js';
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { nonExistent, nonExistentName } from './identity.ts';
import { withValuesAt } from './json-path.ts';
import { hasExternalId } from './object-kinds.ts';
import { exampleOf, parametersOf, typesOf, variableOf } from './request-fields.ts';

type Fields = Record<string, unknown>;

/** What the configuration knows of the fields of a request. */
function configured({ variables }: Pick<Config, 'variables'>, fields: Record<string, SchemaObject>): Fields {
  const known = Object.entries(fields).flatMap(([name, schema]) => {
    const variable = variableOf(name, schema);
    const value = variable && variables[variable];
    if (value === undefined) return [];
    return [[name, typesOf(schema).includes('integer') ? Number(value) : value]];
  });
  return Object.fromEntries(known) as Fields;
}

/** Values that name no object, by their field. */
const nonExistentByField: Fields = {
  profile_id: nonExistent.profile_id,
  task_id: nonExistent.task_id,
  smid: nonExistent.task_id,
  rtoken: nonExistent.task_id,
  product: nonExistentName,
  sku: nonExistentName,
};

/** Whether a field names an object, rather than describing one. */
export function isName(field: string): boolean {
  return field in nonExistentByField || /(^|_)[ei]?ids?$/.test(field);
}

function emptied(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => emptied(field, entry));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptied(name, inner)]));
  }
  if (typeof value === 'number') return isName(field) ? nonExistent.id : value;
  if (typeof value !== 'string') return value;
  if (isName(field)) return nonExistentByField[field] ?? nonExistentName;
  if (value.includes('@')) return nonExistent.email;
  if (value.startsWith('data:')) return nonExistentName; // no file at all
  if (/^\+\d{5,}$/.test(value)) return nonExistent.phone;
  return /^(domain|domains|value|values|name|header)$/.test(field) ? nonExistentName : value;
}

/** Fields by which a request may find a profile, each with its mode of search. */
export const searches: Readonly<Record<string, string>> = {
  email: 'email',
  phone: 'phone',
  profile_id: 'profile_id',
  field_value: 'custom',
  subscription_id: 'push_sub',
};

/** Whether a request says by itself how a profile is searched. */
export function chooses(fields: Record<string, SchemaObject>): boolean {
  return 'matching' in fields && 'email' in fields;
}

/**
 * The request with external ids of its own for the objects that it would make: where the platform accepts it, the object
 * exists for a moment, and no other safe request may find it.
 */
function withOwnNames({ id, facts }: Operation, request: Fields): Fields {
  const made = [facts.creates ?? [], facts.alsoCreates ?? []].flat();
  const paths = made.flatMap(({ kind, name }) => (name !== undefined && hasExternalId(kind) ? [name] : []));
  return paths.reduce((named, path) => withValuesAt(named, path, () => `${id}.${nonExistentName}`) as Fields, request);
}

/**
 * A complete request of an operation: the example of the contract, about objects that do not exist.
 *
 * @returns for a read with the configured ids, so that data wrongly given away shows; for any other effect with non-existent
 *   ids. A search is for an address that nobody has
 */
export function safeRequest(operation: Operation, config: Pick<Config, 'variables'>): Fields {
  const fields = parametersOf(operation);
  const example = withOwnNames(operation, emptied('', exampleOf(operation)) as Fields);
  for (const [name, schema] of Object.entries(fields)) {
    if (name in example && variableOf(name, schema)) example[name] = emptied('id', example[name]);
  }
  const known = operation.facts.effect === 'read' ? configured(config, fields) : {};
  const request: Fields = { ...example };
  if ('db_id' in fields) request.db_id = nonExistent.id; // a call that names no database might change all of them
  for (const name of Object.keys(request)) if (name in known) request[name] = known[name];
  return chooses(fields) ? searching(request, 'email', nonExistent.email) : request;
}

/** The request with another search for a profile instead of its own. */
export function searching(request: Fields, field: string, value: unknown): Fields {
  const rest = Object.entries(request).filter(([name]) => !(name in searches) && name !== 'field_name');
  const custom = field === 'field_value' ? { field_name: nonExistentName } : {};
  const push = field === 'subscription_id' ? { provider: nonExistentName } : {};
  return { ...Object.fromEntries(rest), matching: searches[field], ...custom, ...push, [field]: value };
}
