import { createHash } from 'node:crypto';

/** Makes the ids that the platform would make; the same seed and the same calls give the same ids. */
export interface Ids {
  /** 24 hex digits that grow, as the ids of the platform's document store do. */
  profile: () => string;
  uuid: () => string;
  /** How many ids were made. */
  made: () => number;
  /** Starts again behind that many ids, from the first one by default. */
  reset: (made?: number) => void;
}

const hex = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * @param seed any whole number
 * @param first what ids of profiles begin with
 */
export function createIds(seed = 0, first = '66'): Ids {
  let count = 0;
  // Seeded objects have ids that begin with 65, so new profiles always sort behind them.
  const prefix = `${first}${hex(`profile:${seed}`).slice(0, 6)}`;
  return {
    profile: () => {
      count += 1;
      return prefix + count.toString(16).padStart(8, '0') + hex(`profile:${seed}:${count}`).slice(0, 8);
    },
    uuid: () => {
      count += 1;
      const digits = hex(`uuid:${seed}:${count}`);
      return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(13, 16)}`,
        `a${digits.slice(17, 20)}`,
        digits.slice(20, 32),
      ].join('-');
    },
    made: () => count,
    reset: (made = 0) => {
      count = made;
    },
  };
}

/** The first hex digits of a text's hash; stands in for the platform's own short hashes. */
export function shortHash(text: string, length: number): string {
  return hex(text).slice(0, length);
}

/** MD5 in hex, as the platform prints it for e-mail addresses. */
export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
