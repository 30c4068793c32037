/**
 * Pages of the market's lists. Their pointers are opaque, like the samples `2p2Faaaaaaaa-2616000000000000`: letters and
 * digits, a dash, 16 hex digits.
 */
import { IncorrectField } from '../core/errors.ts';
import { shortHash } from '../core/ids.ts';
import type { Parameters } from '../core/parameters.ts';
import { limitOf } from '../lists/paging.ts';

const digits = 12;

function pointerTo(list: string, id: number): string {
  return `${id.toString(36).padStart(digits, '0')}-${shortHash(`${list}:${id}`, 16)}`;
}

/** @throws IncorrectField for a text that is no pointer of this list */
function idIn(list: string, pointer: string | undefined): number {
  if (!pointer) return 0;
  const id = Number.parseInt(pointer.slice(0, digits), 36);
  if (!Number.isSafeInteger(id) || pointerTo(list, id) !== pointer) {
    throw new IncorrectField('from_id', 'unknown page pointer');
  }
  return id;
}

/**
 * One page of a list, in the order of its numbers.
 *
 * @param list its name: a pointer leads into its own list only
 */
export function pageOf<T extends { id: number }>(
  list: string,
  entries: Iterable<T>,
  parameters: Parameters,
): { page: T[]; next_from_id: string } {
  const from = parameters.optionalText('from_id');
  const after = idIn(list, from);
  const sorted = [...entries].sort((one, other) => one.id - other.id);
  const page = sorted.filter(({ id }) => id > after).slice(0, limitOf(parameters));
  const last = page.at(-1);
  return { page, next_from_id: last ? pointerTo(list, last.id) : (from ?? '') };
}
