/**
 * The faults `stuck-cursor` and `early-end`: an installation whose lists do not lead from page to page.
 */
import type { Facts } from '../../schemas/facts.ts';
import type { Values } from '../core/parameters.ts';
import type { Answer } from '../store/call.ts';
import type { FaultKind } from './faults.ts';

/** An answer that names a wrong next page, or the answer as it is where it names none. */
export function withWrongCursor(
  answer: Answer,
  kinds: ReadonlySet<FaultKind>,
  paging: Facts['paging'],
  parameters: Values,
): Answer {
  const { from = '', next = '' } = paging ?? {};
  const named = (answer as Values)[next];
  if (named === undefined) return answer;
  if (kinds.has('early-end')) return { ...answer, [next]: typeof named === 'number' ? 0 : '' };
  return kinds.has('stuck-cursor') ? { ...answer, [next]: parameters[from] ?? named } : answer;
}
