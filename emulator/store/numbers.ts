import type { NumberedKind, State } from '../model/state.ts';

/** The number of a new object. The number of a deleted one is never given again. */
export function nextNumber(state: State, kind: NumberedKind): number {
  state.lastNumbers[kind] += 1;
  return state.lastNumbers[kind];
}
