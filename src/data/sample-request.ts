/**
 * Valid requests: the example of the contract with the ids of the installation, and with objects that the test makes.
 */
import type { SchemaObject } from 'ajv/dist/2020.js';
import { operationOf, requestFields, type ObjectKind, type Operation } from '../../schemas/index.ts';
import type { TestData } from './test-data.ts';
import { HarnessError } from '../http/errors.ts';
import { creatorOf, hasExternalId, permanentKinds } from '../contract/object-kinds.ts';
import { exampleOf, parametersOf, variableOf } from '../contract/request-fields.ts';
import { variablesOf } from '../contract/nested-variables.ts';
import { valuesAt, withValuesAt } from '../contract/json-path.ts';
import type { PlaceName } from '../config/variables/variables.ts';

type Fields = Record<string, unknown>;

/** Fields below the top of a request that mean a variable, as the template of a mailing does. */
const nestedNames: Record<string, PlaceName> = { message_id: 'template_id', sender_id: 'sender_id' };

/** What a sample is made with. */
export interface SampleParts {
  /** Value of a collection variable; ends the test as skipped when it is not set. */
  valueOf: (variable: PlaceName) => unknown;
  /** Makes a profile in a database. */
  profile: (db_id: number) => Promise<{ profile_id: string; email: string; phone: string }>;
  /** Calls an operation that has to succeed, and gives the body of its reply. */
  done: (operation: Operation, parameters: Fields) => Promise<unknown>;
  /** Finds the id of an object that was made, where no reply told it. */
  locate: (kind: ObjectKind, name: string) => Promise<string>;
  data: TestData;
}

type Touched = NonNullable<Operation['facts']['touches']>[number];

/** What a call changes only if the request has it: settings, and lists of other objects. */
const isOptional = ({ kind, by, optional }: Touched) =>
  optional === true || (kind !== 'profile' && /^\S*\[\]$/.test(by));

/** What nobody makes for a test, because nobody could take it back: the sandbox opens one, and a variable names it. */
const isPermanent = ({ kind }: Touched) => permanentKinds.includes(kind);

/** Whether everything that a call changes can be made by the test itself, or is opened to it. */
export function canBeArranged({ facts }: Operation): boolean {
  const meant = (facts.touches ?? []).filter((touched) => !isOptional(touched) && !isPermanent(touched));
  return meant.every(({ kind }) => kind === 'profile' || creatorOf(kind) !== undefined);
}

/** Replaces values by field name, wherever they stand. */
function replaced(value: unknown, by: Fields): unknown {
  if (Array.isArray(value)) return value.map((entry) => replaced(entry, by));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, name in by ? by[name] : replaced(inner, by)]);
  return Object.fromEntries(entries) as Fields;
}

/** Values of variables for the fields below the top of a request. */
function nestedValues(
  value: unknown,
  names: Record<string, PlaceName>,
  valueOf: SampleParts['valueOf'],
  isTop = true,
): Fields {
  if (typeof value !== 'object' || value === null) return {};
  const fields = isTop || Array.isArray(value) ? [] : Object.keys(value);
  const own = fields.flatMap((name) => (names[name] ? [[name, valueOf(names[name])]] : []));
  const inner: Fields[] = Object.values(value).map((entry) => nestedValues(entry, names, valueOf, false));
  return Object.assign({}, ...inner, Object.fromEntries(own)) as Fields;
}

/** Gives addresses that belong to nobody to whatever looks like one. */
function readdressed(field: string, value: unknown, data: TestData): unknown {
  if (Array.isArray(value)) return value.map((entry) => readdressed(field, entry, data));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, readdressed(name, inner, data)]));
  }
  if (typeof value !== 'string') return value;
  if (/^[^@\s]+@[^@\s]+$/.test(value)) return data.email();
  if (/^\+\d{7,}$/.test(value)) return data.phone();
  return value !== '' && /^(domains?|values?)$/.test(field) ? data.domain() : value;
}

function onlyFieldsOf(operation: Operation, parameters: Fields): Fields {
  const known = requestFields(operation)?.properties ?? {};
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => name in known));
}

/** Variables that mean an object which a call changes, so that a test makes one of its own. */
const ownInstead: Partial<Record<PlaceName, ObjectKind>> = { segment_id: 'segment', stsegment_id: 'segment' };

/**
 * A request that the platform has to accept.
 *
 * @throws HarnessError when something that it needs cannot be made; ends the test as skipped when a variable is not set
 */
export async function sampleRequest(operation: Operation, parts: SampleParts): Promise<Fields> {
  const { facts } = operation;
  const fields = parametersOf(operation);
  const changes = facts.effect !== 'read';
  const example = exampleOf(operation);
  const made: OwnNames = changes ? await ownObjects(operation, parts) : { byField: {}, byPath: [] };
  for (const name of Object.keys(example)) {
    const variable = variableOf(name, fields[name]);
    if (!variable || name in made.byField || (changes && variable === 'profile_id')) continue;
    const kind = changes ? ownInstead[variable] : undefined;
    const value = kind ? await makeObject(kind, parts) : parts.valueOf(variable);
    example[name] = fields[name]?.type === 'array' ? [value] : value;
  }
  if (!changes) return example;
  for (const [name, value] of Object.entries(example)) example[name] = withNamedKeys(value, fields[name], parts);
  const nested = nestedValues(example, { ...nestedNames, ...variablesOf(operation) }, parts.valueOf);
  const own = { ...nested, ...(await ownProfile(operation, example, parts)), ...made.byField };
  let request = replaced(readdressed('', withoutSettings(operation, example), parts.data), own) as Fields;
  for (const [path, value] of made.byPath) request = withValuesAt(request, path, value) as Fields;
  request = await withOwnProfiles(operation, request, parts);
  for (const id of facts.after ?? []) {
    const before = operationOf(id);
    const own = lacksObjectOf(before, request) ? await sampleRequest(before, parts) : exampleOf(before);
    await parts.done(before, onlyFieldsOf(before, { ...own, ...request }));
  }
  return request;
}

/** The object with the names that the installation has for its keys, as for the properties of a relation. */
function withNamedKeys(value: unknown, schema: SchemaObject | undefined, { valueOf }: SampleParts): unknown {
  const named = (schema?.propertyNames as SchemaObject | undefined)?.['x-variable'] as PlaceName | undefined;
  if (named === undefined || typeof value !== 'object' || value === null) return value;
  const name = String(valueOf(named));
  const entries = Object.values(value).map((inner: unknown): [string, unknown] => [name, inner]);
  return Object.fromEntries(entries);
}

/** Whether an operation is about an object of the installation that a request does not name. */
function lacksObjectOf(operation: Operation, request: Fields): boolean {
  const fields = parametersOf(operation);
  return Object.keys(exampleOf(operation)).some(
    (name) => !(name in request) && variableOf(name, fields[name]) !== undefined,
  );
}

/** The request without settings that no call deletes: only the owner of the installation may want them. */
function withoutSettings({ facts }: Operation, request: Fields): Fields {
  const settings = (facts.touches ?? [])
    .filter((touched) => isPermanent(touched) && touched.by.includes('[]'))
    .map(({ by }) => by.split('[]')[0]);
  return Object.fromEntries(Object.entries(request).filter(([name]) => !settings.includes(name)));
}

/** The database that a call is about: that of the configuration where it names none. */
const databaseOf = ({ db_id }: Fields, { valueOf }: SampleParts) => Number(db_id ?? valueOf('db_id'));

function profilePaths({ facts }: Operation): string[] {
  return (facts.touches ?? []).filter(({ kind }) => kind === 'profile').map(({ by }) => by);
}

/** By what the profile that the call is about is named in the request. */
async function ownProfile(operation: Operation, example: Fields, parts: SampleParts): Promise<Fields> {
  const { profile, data } = parts;
  if (operation.facts.creates?.kind === 'profile') return { email: data.email(), phone: data.phone() };
  const [path, ...others] = profilePaths(operation);
  if (path === undefined || others.length > 0) return {};
  const { profile_id, email, phone } = await profile(databaseOf(example, parts));
  return { profile_id, email, phone, ...(path === 'id' ? { id: profile_id } : {}) };
}

/** Where a call is about several profiles, each path has one of its own. */
async function withOwnProfiles(operation: Operation, request: Fields, parts: SampleParts): Promise<Fields> {
  const paths = profilePaths(operation);
  if (paths.length < 2) return request;
  let own = request;
  for (const path of paths) {
    const { profile_id, email, phone } = await parts.profile(databaseOf(request, parts));
    own = withValuesAt(own, path, (old) => replaced(old, { profile_id, email, phone })) as Fields;
  }
  return own;
}

/** Whether a call gives the object a name, which may have to be one that no other has. */
function isRenamed(operation: Operation, { kind }: Touched): boolean {
  const isName = creatorOf(kind)?.facts.creates?.name === 'name';
  return operation.facts.effect === 'update' && isName && 'name' in exampleOf(operation);
}

/** A name that may stand where only letters, digits and underscores do. */
const shortNameOf = (name: string) => name.replaceAll(/\W/g, '_');

/** Names of what a call makes, and of what it changes: by the field of the request, or by JSON path below its top level. */
interface OwnNames {
  byField: Fields;
  byPath: [path: string, value: (old: unknown, index: number) => unknown][];
}

async function ownObjects(operation: Operation, parts: SampleParts): Promise<OwnNames> {
  const { facts } = operation;
  const example = exampleOf(operation);
  const own: OwnNames = { byField: {}, byPath: [] };
  const set = (path: string, value: () => unknown) => {
    if (/[.[]/.test(path)) own.byPath.push([path, value]);
    else own.byField[path] = value();
  };
  for (const { name } of [facts.creates ?? [], facts.alsoCreates ?? []].flat()) {
    if (name !== undefined) set(name, () => parts.data.name());
  }
  for (const path of facts.names ?? []) set(path, () => parts.data.name());
  if (requestFields(operation)?.properties.shortname) set('shortname', () => shortNameOf(parts.data.name()));
  for (const touched of facts.touches ?? []) {
    if (touched.kind === 'profile' || isOptional(touched) || isPermanent(touched)) continue;
    const [path = ''] = touched.by.split(' ');
    const isAlternative = path.includes('[].') && valuesAt(example, path).length === 0; // a line has a product or a SKU
    if (isAlternative) continue;
    const object = await makeObject(touched.kind, parts, touched.madeBy);
    set(path, () => object);
    if (isRenamed(operation, touched)) set('name', () => parts.data.name());
  }
  return own;
}

/**
 * Makes an object of a kind.
 *
 * @param madeBy the operation that makes it; the first one that can by default
 * @returns its id, or the external id that the test gave
 * @throws HarnessError when no operation makes one, or the platform refuses
 */
export async function makeObject(kind: ObjectKind, parts: SampleParts, madeBy?: string): Promise<number | string> {
  const creator = madeBy === undefined ? creatorOf(kind) : operationOf(madeBy);
  if (!creator) throw new HarnessError(`No documented call makes a ${kind}.`);
  const { creates } = creator.facts;
  const parameters = await sampleRequest(creator, parts);
  const body = await parts.done(creator, parameters);
  const name = creates?.name === undefined ? [] : valuesAt(parameters, creates.name);
  if (hasExternalId(kind)) return String(name[0]);
  const [id] = creates?.id === undefined ? [] : valuesAt(body, creates.id);
  return Number(id ?? (await parts.locate(kind, String(name[0]))));
}
