/**
 * Chance that a seed decides: the same seed gives the same choices on every machine.
 */

/** Makes choices. */
export interface Random {
  /** A number from 0 to below 1. */
  next: () => number;
  /** Whether something with a probability happens. */
  happens: (probability: number) => boolean;
  /** A whole number from 0 to below a limit. */
  below: (limit: number) => number;
  /** One of several; of none, undefined. */
  oneOf: <Value>(values: readonly Value[]) => Value;
  /** The same entries in another order. */
  shuffled: <Value>(values: readonly Value[]) => Value[];
}

/** A number from 0 to 2^32 that a text and a seed always give. */
function hashOf(text: string, seed: number): number {
  let hash = 2_166_136_261 ^ seed;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
}

/** A number from 0 to below 1 that a text and a seed always give. */
export const chance = (text: string, seed: number): number => hashOf(text, seed) / 2 ** 32;

/** Begins a row of choices. */
export function createRandom(text: string, seed: number): Random {
  let state = hashOf(text, seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    oneOf: (values) => values[below(values.length)] as (typeof values)[number],
    shuffled: (values) =>
      values
        .map((value) => ({ value, rank: next() }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ value }) => value),
  };
}
