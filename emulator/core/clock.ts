/** The emulator's clock: real time plus an offset that a test moves forward. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Moves the clock forward. */
  advance: (milliseconds: number) => void;
  /** By how many milliseconds it was advanced. */
  advanced: () => number;
  /** Takes back every advance, or all beyond that many milliseconds. */
  reset: (advanced?: number) => void;
}

/**
 * @param source where real time comes from; a test passes a constant and advances by hand
 */
export function createClock(source: () => number = Date.now): Clock {
  let offset = 0;
  return {
    now: () => source() + offset,
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    advanced: () => offset,
    reset: (advanced = 0) => {
      offset = advanced;
    },
  };
}

/** A day in milliseconds. */
export const dayMs = 86_400_000;

/** RFC 3339 in UTC to the second, as the pages of loyalty programs and of the market print moments. */
export function toTheSecond(milliseconds: number): string {
  return timestamp(milliseconds).replace(/\.\d+Z$/, 'Z');
}

/** RFC 3339 with milliseconds, as the platform prints dates in replies. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
