/**
 * The fault `off-by-one`: an installation that counts wrong. It takes each count of a request as one more, and leaves the last
 * entry out of each list. Ids, limits and codes are no counts.
 */
import { Big } from 'big.js';
import { isValues, type Values } from '../core/parameters.ts';
import type { Answer } from '../store/call.ts';

/** Names of fields that hold an amount of points or money, a price, or a number of things. */
export const countedName = /(^|_)(amount|price|cost|count|quantity)(_per_item)?$/;
const decimal = /^-?\d+(\.\d+)?$/;
const lists = ['data', 'result'];

/** The parameters of a call with every amount, price and number of things as one more, wherever they stand. */
export function withOneMore(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, changed(name, value)]));
}

function changed(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map((entry) => changed('', entry));
  if (isValues(value)) return withOneMore(value);
  if (!countedName.test(name)) return value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' && decimal.test(value) ? oneMore(value) : value;
}

function oneMore(amount: string): string {
  const decimals = amount.split('.')[1]?.length ?? 0;
  return new Big(amount).plus(1).toFixed(decimals);
}

/** An answer of which the list has lost its last entry. */
export function withOneLess(answer: Answer): Answer {
  const entries = Object.entries(answer as Values).map(([name, value]) => {
    const isList = lists.includes(name) && Array.isArray(value);
    return [name, isList ? (value as unknown[]).slice(0, -1) : value] as const;
  });
  return Object.fromEntries(entries);
}
