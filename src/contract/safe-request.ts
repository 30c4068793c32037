/**
 * Requests for negative checks: complete, so that only the one thing under test is wrong, and harmless even if the
 * platform wrongly accepts them, because whatever they would change does not exist.
 */
import type { SchemaObject } from 'ajv/dist/2020.js';
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { impossible, nobody } from './identity.ts';
import { withValuesAt } from './json-path.ts';
import { hasExternalId } from './object-kinds.ts';
import { exampleOf, parametersOf, variableOf } from '../data/sample-request.ts';

type Fields = Record<string, unknown>;

/** Types that the contract gives a field. */
export function typesOf(schema: SchemaObject): string[] {
  return [(schema.type ?? []) as string | string[]].flat();
}

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

/** Values that name nobody, by the field that they stand in. */
const nobodys: Fields = {
  profile_id: impossible.profile_id,
  task_id: impossible.task_id,
  smid: impossible.task_id,
  rtoken: impossible.task_id,
  product: nobody,
  sku: nobody,
};

/** Whether a field names an object, rather than describing one. */
export function isName(field: string): boolean {
  return field in nobodys || /(^|_)[ei]?ids?$/.test(field);
}

function emptied(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => emptied(field, entry));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptied(name, inner)]));
  }
  if (typeof value === 'number') return isName(field) ? impossible.id : value;
  if (typeof value !== 'string') return value;
  if (isName(field)) return nobodys[field] ?? nobody;
  if (value.includes('@')) return impossible.email;
  if (value.startsWith('data:')) return nobody; // no file at all
  if (/^\+\d{5,}$/.test(value)) return impossible.phone;
  return /^(domain|domains|value|values|name|header)$/.test(field) ? nobody : value;
}

/** By what a request may find a profile, and the mode of search that looks at it. */
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
 * The request with external ids of its own for what it would make: where it is accepted the object is there for a moment,
 * and no other call that names nobody may find it.
 */
function namingApart({ id, facts }: Operation, request: Fields): Fields {
  const made = [facts.creates ?? [], facts.alsoCreates ?? []].flat();
  const places = made.flatMap(({ kind, name }) => (name !== undefined && hasExternalId(kind) ? [name] : []));
  return places.reduce((named, place) => withValuesAt(named, place, () => `${id}.${nobody}`) as Fields, request);
}

/**
 * A complete request of an operation: the example of the contract, about nobody.
 *
 * @returns for reads the configured ids, so that data wrongly given away shows; for all else ids that no installation has.
 *   A search is for an address that nobody has
 */
export function harmlessRequest(operation: Operation, config: Pick<Config, 'variables'>): Fields {
  const fields = parametersOf(operation);
  const example = namingApart(operation, emptied('', exampleOf(operation)) as Fields);
  for (const [name, schema] of Object.entries(fields)) {
    if (name in example && variableOf(name, schema)) example[name] = emptied('id', example[name]);
  }
  const known = operation.facts.effect === 'read' ? configured(config, fields) : {};
  const request: Fields = { ...example };
  if ('db_id' in fields) request.db_id = impossible.id; // a call that names no database might change all of them
  for (const name of Object.keys(request)) if (name in known) request[name] = known[name];
  return chooses(fields) ? searching(request, 'email', impossible.email) : request;
}

/** The request with another search for a profile in the place of its own. */
export function searching(request: Fields, field: string, value: unknown): Fields {
  const rest = Object.entries(request).filter(([name]) => !(name in searches) && name !== 'field_name');
  const custom = field === 'field_value' ? { field_name: nobody } : {};
  const push = field === 'subscription_id' ? { provider: nobody } : {};
  return { ...Object.fromEntries(rest), matching: searches[field], ...custom, ...push, [field]: value };
}
