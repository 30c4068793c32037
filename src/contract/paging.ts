/**
 * How a list goes on from page to page, after the facts of its operation.
 */
import type { Facts } from '../../schemas/index.ts';

type Fields = Record<string, unknown>;

/** How a list is paged. */
export type Paging = NonNullable<Facts['paging']>;

/**
 * Where the next page begins: what the reply says, else behind the last id, because lists are in the order of their ids.
 *
 * @param body the reply of one page
 * @param entries the entries of this page
 * @returns undefined where neither tells
 */
export function nextPlace(body: Fields, entries: readonly Fields[], paging: Paging): unknown {
  if (paging.next) return body[paging.next];
  const last = Number(entries.at(-1)?.[paging.key]);
  return Number.isInteger(last) ? last + 1 : undefined;
}
