/**
 * Which objects a request is about, and by which values it names them.
 */
import type { Creation, ObjectKind, Operation } from '../../schemas/index.ts';
import { valuesAt } from './json-path.ts';

/** An object that a request addresses. */
export interface Identity {
  kind: ObjectKind;
  /** Values that name it; each of them must belong to the run. */
  names: string[];
  db_id?: number;
}

type Fields = Record<string, unknown>;

/** Values that name no object of any installation: a call about them changes nothing. */
export const nonExistent = {
  id: 2_147_483_647,
  profile_id: 'ffffffffffffffffffffffff',
  email: 'nobody@contract.invalid',
  phone: '+19995550100',
  task_id: '00000000-0000-4000-8000-000000000000',
} as const;

/** A text that contains this domain names nobody: the top-level domain `invalid` is reserved permanently (RFC 2606). */
export const nonExistentName = 'contract.invalid';
const reservedDomain = /contract\.invalid(?![\w.-])/;

const nonExistentValues: readonly string[] = Object.values(nonExistent).map(String);

function isNonExistentNumber(value: number): boolean {
  return Math.floor(value) === nonExistent.id || value > Number.MAX_SAFE_INTEGER;
}

/**
 * Whether a value names no object of any installation, however leniently it is read: also as a list, as a text, or rounded.
 * Zero, negative numbers and empty values do not count, because a platform might take them for "all".
 */
export function isNonExistent(value: unknown): boolean {
  // Other long numbers may name somebody: a phone, the value of a custom field, an id that has digits only.
  if (typeof value === 'string') return reservedDomain.test(value) || nonExistentValues.includes(value);
  if (typeof value === 'number') return isNonExistentNumber(value);
  if (typeof value !== 'object' || value === null) return false;
  const inner: unknown[] = Object.values(value);
  return inner.length > 0 && inner.every(isNonExistent);
}

/** Which fields name a profile in each matching mode. Without a mode every given value must belong to the run. */
const fieldsOfMode: Record<string, string[]> = {
  email: ['email'],
  email_profile: ['email'],
  email_sub: ['email'],
  phone: ['phone'],
  phone_sub: ['phone'],
  profile_id: ['profile_id'],
  push_sub: ['subscription_id'],
  custom: ['field_value'],
  custom_sub: ['field_value'],
  field_name: ['field_value'], // as quick import calls it
  email_phone: ['email', 'phone'],
  email_phone_sub: ['email', 'phone'],
};

/** The values by which a request finds a profile. */
export function profileNames(fields: Fields, parameters: Fields): string[] {
  const mode = fields.matching ?? parameters.matching;
  const names = typeof mode === 'string' ? (fieldsOfMode[mode] ?? []) : ['profile_id', 'email'];
  const custom = typeof parameters.field_name === 'string' ? [parameters.field_name] : [];
  return [...(names.includes('field_value') ? custom : []), ...names]
    .map((name) => fields[name])
    .filter((value): value is string | number => typeof value === 'string' || typeof value === 'number')
    .map(String);
}

/** The objects that a request would change, after `touches` of its facts. */
export function touchedBy(operation: Operation, parameters: Fields): Identity[] {
  return (operation.facts.touches ?? []).flatMap(({ kind, by, optional }) => {
    const values = by.split(' ').flatMap((path) => valuesAt(parameters, path));
    // A call that does not name its object may change any; lists of other objects are named only when they are meant.
    const isOptional = optional === true || (kind !== 'profile' && /^\S*\[\]\S*$/.test(by));
    if (values.length === 0) return isOptional ? [] : [{ kind, names: [] }];
    return values.map((value): Identity => {
      // As a text a huge number could be an id or a phone of somebody; as a number it names nothing.
      if (kind !== 'profile' && isNonExistent(value)) return { kind, names: [String(nonExistent.id)] };
      if (typeof value !== 'object' || value === null) return { kind, names: [String(value)] };
      if (kind !== 'profile') return { kind, names: [] };
      const fields = value as Fields;
      const own = profileNames(fields, parameters);
      // Pages list the values of a batch at its top as well; which of the two counts is open, so both must be owned.
      const names = own.length > 0 ? [...new Set([...own, ...profileNames(parameters, parameters)])] : own;
      return { kind, names, db_id: Number(fields.db_id ?? parameters.db_id) };
    });
  });
}

/** An object that a request would make, with what it can be found by afterwards. */
export interface NewObject {
  kind: ObjectKind;
  db_id?: number;
  /** What profiles are searched by. */
  email?: string;
  /** What objects of other kinds are searched by. */
  name?: string;
  aliases: string[];
  /** Whether the operation always makes a new object, without a search for an existing one. */
  certain: boolean;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

function newProfile(fields: Fields, parameters: Fields, certain: boolean): NewObject {
  const phones = [fields.phones, fields.phone, parameters.phone].flat();
  return {
    kind: 'profile',
    db_id: parameters.db_id === undefined ? undefined : Number(parameters.db_id),
    email: textOf(fields.email ?? parameters.email),
    aliases: phones.filter((phone): phone is string => typeof phone === 'string'),
    certain,
  };
}

function newProfiles(operation: Operation, parameters: Fields): NewObject[] {
  const { data } = parameters;
  const certain = !operation.facts.touches;
  if (Array.isArray(data)) {
    const outside = { ...parameters, email: undefined, phone: undefined };
    return data.map((row) => newProfile((row ?? {}) as Fields, outside, certain));
  }
  const profile = newProfile((data ?? parameters) as Fields, parameters, certain);
  // Matching by id never creates; only data with an address could, on a platform that gets it wrong.
  return parameters.matching === 'profile_id' && profile.email === undefined ? [] : [profile];
}

/** Names that a request gives at a JSON path: one for each entry of its list, undefined for an entry without a name. */
function namesAt(parameters: Fields, path: string): (string | undefined)[] {
  const end = path.lastIndexOf('[].');
  if (end < 0) return [textOf(valuesAt(parameters, path)[0])];
  const entries = valuesAt(parameters, path.slice(0, end + 2));
  const rows = entries.filter((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry));
  return rows.map((row) => textOf(valuesAt(row, path.slice(end + 3))[0]));
}

/** Objects of one kind that a request would make: one for each name that it gives. */
function newObjects({ kind, name }: Creation, parameters: Fields): NewObject[] {
  const names = name === undefined ? [undefined] : namesAt(parameters, name);
  return names.map((given) => ({ kind, name: given, aliases: [], certain: true }));
}

/** The objects that a request would make, or might wrongly make; one for each row of a batch. */
export function createdBy(operation: Operation, parameters: Fields): NewObject[] {
  const { creates, alsoCreates = [] } = operation.facts;
  if (!creates) return [];
  if (creates.kind === 'profile') return newProfiles(operation, parameters);
  return [creates, ...alsoCreates].flatMap((creation) => newObjects(creation, parameters));
}
