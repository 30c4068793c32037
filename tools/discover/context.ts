/**
 * What finders share: the installation, what is known so far, and how they speak of objects.
 */
import type { Config } from '../../src/config/config.ts';
import { environmentName, type PlaceName } from '../../src/config/variables/variables.ts';
import { isOfRun, looksLikeSandbox, type Candidate, type Offer } from './choice.ts';
import type { Fields, Listing, Reader } from './reader.ts';

/** What a finder works with. */
export interface DiscoverContext {
  reader: Reader;
  config: Config;
  /** Values that are set, and those that were chosen so far. */
  values: Partial<Record<PlaceName, string>>;
  /** Gives what was made under a key before, so that nothing is asked twice. */
  once: <T>(key: string, make: () => Promise<T>) => Promise<T>;
}

/** Finds what one variable may name. */
export type Finder = (context: DiscoverContext) => Promise<Offer>;

export function createContext(reader: Reader, config: Config): DiscoverContext {
  const made = new Map<string, Promise<unknown>>();
  return {
    reader,
    config,
    values: { ...config.variables },
    once<T>(key: string, make: () => Promise<T>) {
      const before = made.get(key) as Promise<T> | undefined;
      const promise = before ?? make();
      made.set(key, promise);
      return promise;
    },
  };
}

const longestName = 60;

/** A text of the installation, fit for a line of a terminal. */
export function plain(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line;
}

/** Joins what is known of an object. */
export function details(...parts: (string | undefined | false)[]): string | undefined {
  return parts.filter(Boolean).join(', ') || undefined;
}

/** `12 profiles`; undefined where the number is not told. */
export function profileCount(count: unknown): string | undefined {
  if (typeof count !== 'number') return undefined;
  return count === 0 ? 'no profiles' : `${count} profile${count === 1 ? '' : 's'}`;
}

/** The id of an entry as a variable of the form id takes it; undefined where it has none. */
export function idOf({ id }: Fields): string | undefined {
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? String(id) : undefined;
}

/** Makes candidates of entries with id and name. Objects of a run are left out: they may be gone any moment. */
export function numbered(
  entries: readonly Fields[],
  more: (entry: Fields) => Omit<Candidate, 'value' | 'name'> = () => ({}),
): Candidate[] {
  return entries.flatMap((entry) => {
    const value = idOf(entry);
    const name = plain(entry.name);
    return value === undefined || isOfRun(name) ? [] : [{ value, name, ...more(entry) }];
  });
}

/** Entries that are worth a call each: those whose names look like a sandbox, then the first; in their order. */
export function worthAsking(entries: readonly Fields[], most: number): { entries: Fields[]; unseen?: string } {
  if (entries.length <= most) return { entries: [...entries] };
  const looked = [...entries].sort((one, other) => rank(one) - rank(other)).slice(0, most);
  return {
    entries: entries.filter((entry) => looked.includes(entry)),
    unseen: `${most} of ${entries.length} were looked at, those with a name like a sandbox first`,
  };
}

const rank = ({ name }: Fields) => (looksLikeSandbox(plain(name)) ? 0 : 1);

/** Several remarks on what was not looked at as one. */
export function joined(...remarks: (string | undefined)[]): string | undefined {
  return remarks.filter(Boolean).join('; ') || undefined;
}

/** `ALTCRAFT_DB_ID is not set`: why nothing can be found without it. */
export function missing(name: PlaceName): string {
  return `it depends on ${environmentName(name)}, which is not set`;
}

/** An offer of what a list tells. */
export function offered(
  variable: PlaceName,
  { entries, unseen, problem }: Listing,
  what: string,
  candidates: (entries: Fields[]) => Candidate[],
): Offer {
  const nothing = problem ?? `the token sees no ${what}`;
  return { variable, candidates: candidates(entries), nothing, unseen };
}
