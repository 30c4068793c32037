/**
 * Functional update: the value of a field may be `{ action, value, submatch }`, which works on the stored value.
 * https://guides.altcraft.com/en/developer-guide/profiles/3113720
 */
import { isDeepStrictEqual } from 'node:util';
import { IncorrectField } from '../core/errors.ts';
import { entryOf, isValues, type Values } from '../core/parameters.ts';
import type { Field, FieldType } from '../model/databases.ts';
import { convertValue, numberOf, tagsOf } from './field-values.ts';

/** A field, its stored value, and what a call wants to do with it. */
interface Update {
  field: Field;
  custom: boolean;
  current: unknown;
  value: unknown;
  /** Path of a property, `a.b`, in fields that hold objects. */
  submatch?: string;
}

type Action = (update: Update) => unknown;

const allowedTypes: Record<string, FieldType[]> = {
  incr: ['int', 'float'],
  add: ['tags', 'arr_object'],
  delete: ['tags', 'arr_object'],
  upsert: ['object', 'arr_object'],
};

const actions: Record<string, Action> = {
  set: (update) =>
    update.submatch ? withProperty(update, update.submatch) : convertValue(update.field, update.custom, update.value),
  unset: ({ current, submatch }) => (submatch ? withoutProperty(current, submatch.split('.')) : undefined),
  incr: increased,
  add: ({ field, current, value }) =>
    field.type === 'tags'
      ? [...new Set([...tagList(current), ...tagsIn(field, value)])]
      : [...list(current), ...objectsIn(field, value)],
  delete: (update) =>
    update.field.type === 'tags'
      ? tagList(update.current).filter((tag) => !tagsIn(update.field, update.value).includes(tag))
      : withoutEntries(update),
  upsert: (update) =>
    update.field.type === 'object' ? withProperty(update, requiredSubmatch(update)) : withEntry(update),
};

/**
 * The value that a field has after a call.
 *
 * @param current the stored value, undefined when the field is empty
 * @param value a plain value, which replaces the stored one, or a function object
 * @returns undefined when the field is emptied
 * @throws IncorrectField when the action is unknown or does not fit the type of the field, or the value is wrong
 */
export function updatedValue(field: Field, custom: boolean, current: unknown, value: unknown): unknown {
  if (!isFunction(value)) return convertValue(field, custom, value);
  const { action, submatch } = value;
  const perform = entryOf(actions, action);
  if (!perform) throw new IncorrectField(field.name, `unknown action "${action}"`);
  const types = entryOf(allowedTypes, action);
  if (types && !types.includes(field.type)) throw misfit(action, field);
  if (action === 'unset' && field.type === 'email') throw misfit(action, field);
  if (submatch !== undefined && !['object', 'arr_object'].includes(field.type)) {
    throw new IncorrectField(field.name, 'submatch fits object and arr_object fields only');
  }
  return perform({ field, custom, current, value: value.value, ...(submatch === undefined ? {} : { submatch }) });
}

function isFunction(value: unknown): value is Values & { action: string; submatch?: string } {
  return isValues(value) && typeof value.action === 'string';
}

function misfit(action: string, { name, type }: Field): IncorrectField {
  return new IncorrectField(name, `action "${action}" does not fit a field of type ${type}`);
}

function increased({ field, current, value }: Update): number {
  const step = numberOf(value);
  if (step === undefined || (field.type === 'int' && !Number.isInteger(step))) {
    throw new IncorrectField(field.name, `action "incr" needs a value of type ${field.type}`);
  }
  return (typeof current === 'number' ? current : 0) + step;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function tagList(value: unknown): string[] {
  return list(value) as string[];
}

function tagsIn({ name }: Field, value: unknown): string[] {
  const tags = tagsOf(value);
  if (!tags) throw new IncorrectField(name, 'the value must be an array of strings');
  return tags;
}

function objectsIn({ name }: Field, value: unknown): Values[] {
  const objects = Array.isArray(value) ? value : [value];
  if (!objects.every(isValues)) throw new IncorrectField(name, 'the value must be an object or an array of objects');
  return objects;
}

// With submatch the value lists what the property holds, without it the value lists the entries themselves.
function withoutEntries({ current, value, submatch }: Update): unknown[] {
  const unwanted = Array.isArray(value) ? value : [value];
  return list(current).filter((entry) => {
    const compared = submatch && isValues(entry) ? entry[submatch] : entry;
    return !unwanted.some((candidate) => isDeepStrictEqual(candidate, compared));
  });
}

function withEntry(update: Update): unknown[] {
  const key = requiredSubmatch(update);
  const [entry = {}] = objectsIn(update.field, update.value);
  const entries = list(update.current);
  const index = entries.findIndex((known) => isValues(known) && isDeepStrictEqual(known[key], entry[key]));
  return index < 0 ? [...entries, entry] : entries.with(index, entry);
}

function requiredSubmatch({ field, submatch }: Update): string {
  if (!submatch) throw new IncorrectField(field.name, 'submatch is required');
  return submatch;
}

function withProperty({ field, current, value }: Update, path: string): unknown {
  if (field.type !== 'object') throw new IncorrectField(field.name, 'action "set" takes no submatch here');
  return changed(current, path.split('.'), value);
}

function changed(node: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  const parent = isValues(node) ? node : {};
  return { ...parent, [name]: changed(parent[name], rest, value) };
}

function withoutProperty(node: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined || !isValues(node)) return node;
  const { [name]: inner, ...others } = node;
  return rest.length === 0 || inner === undefined ? others : { ...node, [name]: withoutProperty(inner, rest) };
}
