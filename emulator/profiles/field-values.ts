/**
 * Converts values to the type of a field, or refuses them.
 *
 * Texts of refusals are those that the vendor's SDKs and import reports print, as far as they are known; see "Failing
 * responses" in emulator/README.md.
 */
import { isIP } from 'node:net';
import { IncorrectField } from '../core/errors.ts';
import { isValues } from '../core/parameters.ts';
import type { Field, FieldType } from '../model/databases.ts';
import { statusWordOf, statusWords } from './subscriptions.ts';

type Convert = (value: unknown) => unknown;

const asText: Convert = (value) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

const converters: Record<FieldType, Convert> = {
  int: (value) => integerOf(value),
  float: (value) => numberOf(value),
  string: asText,
  version: asText,
  bool: (value) =>
    typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined,
  date: dateOf,
  ip: (value) => (typeof value === 'string' && isIP(value) !== 0 ? value : undefined),
  tags: tagsOf,
  object: (value) => (isValues(value) ? value : undefined),
  arr_object: (value) => (Array.isArray(value) && value.every(isValues) ? value : undefined),
  email: emailOf,
  phones: phonesOf,
  status: statusOf,
  sex: (value) => (value === 'male' || value === 'female' ? value : integerOf(value)),
};

const reasons: Partial<Record<FieldType, string>> = {
  email: 'incorrect email',
  phones: 'Incorrect phone',
  ip: 'incorrect ip',
  date: 'incorrect date',
  status: 'unknown status',
};

/**
 * @returns the value as it is stored
 * @throws IncorrectField when the value does not fit the type
 */
export function convertValue({ name, type }: Field, custom: boolean, value: unknown): unknown {
  const converted = converters[type](value);
  if (converted !== undefined) return converted;
  throw new IncorrectField(name, custom ? 'failed convert custom field' : (reasons[type] ?? 'failed convert field'));
}

/** The number that a value is or spells; undefined when it is none. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function integerOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return Number.isInteger(number) ? number : undefined;
}

/** Tags as a list, or as one text with commas between them. */
export function tagsOf(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.split(',').map((tag) => tag.trim());
  const isList = Array.isArray(value) && value.every((tag) => typeof tag === 'string');
  return isList ? value : undefined;
}

function dateOf(value: unknown): string | undefined {
  const day = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})(T.+)?$/.exec(value)?.[1] : undefined;
  if (!day || Number.isNaN(Date.parse(String(value)))) return undefined;
  const exists = new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  if (!exists) return undefined;
  return value === day ? `${day}T00:00:00Z` : String(value);
}

/** An e-mail address, or `localhost`, which stands for none; undefined when it is neither. */
export function emailOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return value === 'localhost' || /^[^\s@,]+@[^\s@,]+\.[^\s@,.]+$/.test(value) ? value : undefined;
}

/** A phone number in international form, without spaces and punctuation; undefined when it is none. */
export function phoneOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const digits = value.replaceAll(/[\s().-]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}

function phonesOf(value: unknown): string[] | undefined {
  const phones = (Array.isArray(value) ? value : [value]).map(phoneOf);
  return phones.every((phone) => phone !== undefined) ? phones : undefined;
}

function statusOf(value: unknown): number | undefined {
  const word = statusWordOf(value);
  return word && statusWords.indexOf(word);
}
