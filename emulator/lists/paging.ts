import { IncorrectField } from '../core/errors.ts';
import type { Parameters } from '../core/parameters.ts';

const defaultLimit = 1000;

/** The most entries that a page may hold; 1000 when the call does not say. */
export function limitOf(parameters: Parameters): number {
  const limit = parameters.optionalInteger('limit') ?? defaultLimit;
  if (limit < 0) throw new IncorrectField('limit', 'must be >= 0');
  return limit;
}

/**
 * One page of objects with number ids, in the order of ids.
 *
 * In the documented samples `next_from_id` lies behind every object of the last page, so a caller asks on until a page is
 * empty: https://guides.altcraft.com/en/developer-guide/databases/2195563
 */
export function pageById<T extends { id: number }>(
  entries: Iterable<T>,
  parameters: Parameters,
): { page: T[]; next_from_id: number; total_count: number } {
  const from = parameters.optionalInteger('from_id') ?? 1;
  const sorted = [...entries].sort((one, other) => one.id - other.id);
  const page = sorted.filter(({ id }) => id >= from).slice(0, limitOf(parameters));
  const last = page.at(-1);
  return { page, next_from_id: last ? last.id + 1 : Math.max(from, 0), total_count: sorted.length };
}
