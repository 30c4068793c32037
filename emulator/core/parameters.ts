import { IncorrectField } from './errors.ts';

/** A JSON object. */
export type Values = Record<string, unknown>;

/** Whether a value is a JSON object. */
export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entry of a table for a word that came from outside; inherited names such as `constructor` are not in it. */
export function entryOf<T>(table: Record<string, T>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** A table without the entries that have no value. */
export function defined<T extends object>(table: T): T {
  return Object.fromEntries(Object.entries(table).filter(([, value]) => value !== undefined)) as T;
}

/** A value as text: a string as it is, anything else as JSON. */
export function spelled(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A copy of an object without one of its fields. */
export function without(values: Values, name: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}

/**
 * Typed access to the parameters of a call.
 *
 * The contract has checked them before, so a refusal here means that the contract requires less than the operation needs.
 * Where a fault disables the check, a missing or ill-typed parameter reads as zero or empty, as on a platform that does not
 * check.
 */
export class Parameters {
  readonly values: Values;
  private readonly strict: boolean;

  constructor(values: Values, strict = true) {
    this.values = values;
    this.strict = strict;
  }

  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  integer(name: string): number {
    return this.optionalInteger(name) ?? this.missing(name, 0);
  }

  optionalInteger(name: string): number | undefined {
    return this.read(name, 'must be integer', (value) => (Number.isInteger(value) ? Number(value) : undefined));
  }

  text(name: string): string {
    return this.optionalText(name) ?? this.missing(name, '');
  }

  optionalText(name: string): string | undefined {
    return this.read(name, 'must be string', (value) => (typeof value === 'string' ? value : undefined));
  }

  /** The name of an object, which is never empty. */
  name(): string {
    return this.optionalName() ?? this.missing('name', '');
  }

  optionalName(): string | undefined {
    const name = this.optionalText('name');
    if (name === '' && this.strict) throw new IncorrectField('name', 'must not be empty');
    return name;
  }

  /** A number that some examples send as a string: https://guides.altcraft.com/en/developer-guide/campaigns/2195662 */
  looseInteger(name: string): number {
    const value = this.values[name];
    return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : this.integer(name);
  }

  /** A moment, in milliseconds since 1970; `reason` is the text of the refusal where it is none. */
  optionalMoment(name: string, reason = 'incorrect date'): number | undefined {
    const text = this.optionalText(name);
    if (text === undefined) return undefined;
    const moment = Date.parse(text);
    if (Number.isNaN(moment)) throw new IncorrectField(name, reason);
    return moment;
  }

  /** A moment; an empty text is no moment. */
  filledMoment(name: string): number | undefined {
    return this.values[name] === '' ? undefined : this.optionalMoment(name, 'must be a moment as in RFC 3339');
  }

  flag(name: string, absent = false): boolean {
    return this.read(name, 'must be boolean', (value) => (typeof value === 'boolean' ? value : undefined)) ?? absent;
  }

  object(name: string): Values {
    return this.optionalObject(name) ?? this.missing(name, {});
  }

  optionalObject(name: string): Values | undefined {
    return this.read(name, 'must be object', (value) => (isValues(value) ? value : undefined));
  }

  objects(name: string): Values[] {
    if (!this.has(name)) return this.missing(name, []);
    return this.list(name, 'must be array of objects', isValues);
  }

  integers(name: string): number[] {
    return this.list(name, 'must be array of integers', (value): value is number => Number.isInteger(value));
  }

  texts(name: string): string[] {
    return this.list(name, 'must be array of strings', (value): value is string => typeof value === 'string');
  }

  private list<T>(name: string, reason: string, fits: (value: unknown) => value is T): T[] {
    const isList = (value: unknown) => (Array.isArray(value) && value.every(fits) ? value : undefined);
    return this.read(name, reason, isList) ?? [];
  }

  private read<T>(name: string, reason: string, accept: (value: unknown) => T | undefined): T | undefined {
    const value = this.values[name];
    if (value === undefined) return undefined;
    const accepted = accept(value);
    if (accepted === undefined && this.strict) throw new IncorrectField(name, reason);
    return accepted;
  }

  private missing<T>(name: string, nothing: T): T {
    if (this.strict) throw new IncorrectField(name, 'is required');
    return nothing;
  }
}
