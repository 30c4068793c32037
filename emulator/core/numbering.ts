import type { State } from '../model/state.ts';

/** Kinds of objects that callers create and that are numbered. */
type Numbered =
  'segments' | 'suppressionLists' | 'templates' | 'virtualSenders' | 'segmentationQueries' | 'templateQueries';

/** The number of a new object. The number of a deleted one is never given again. */
export function nextNumber(state: State, kind: Numbered): number {
  const number = Math.max(state.lastNumbers.get(kind) ?? 0, ...state[kind].keys()) + 1;
  state.lastNumbers.set(kind, number);
  return number;
}
