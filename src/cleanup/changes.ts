/**
 * Which of the changes that a test was about to make may have happened. One that was refused needs not be taken back, and the
 * attempt would be refused too: for the rights of the token, or for the tariff.
 */
import type { Operation } from '../../schemas/index.ts';
import { didNothing, type Reply } from '../http/exchange.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

/** The changes of one test. */
export interface Changes {
  /** Notes the call that takes back what is about to be changed. */
  note(entry: LedgerEntry): void;
  /** Notes that a call sets out; the function that comes back takes its reply. Without one it may have changed anything. */
  begin(operation: Operation): (reply: Reply) => void;
  /** Whether nothing was changed since an entry was noted. */
  isIdle(entry: LedgerEntry): boolean;
}

/** Makes the changes of one test. */
export function createChanges(): Changes {
  const noted = new Map<LedgerEntry, number>();
  let happened = 0;
  return {
    note: (entry) => void noted.set(entry, happened),
    begin({ facts }) {
      if (facts.effect === 'read') return () => undefined;
      happened += 1;
      return (reply) => {
        if (didNothing(reply)) happened -= 1;
      };
    },
    isIdle: (entry) => noted.get(entry) === happened,
  };
}

/** Strikes out what needs not be taken back, and gives the rest. */
export function stillToUndo(entries: readonly LedgerEntry[], changes: Changes, ledger: Ledger): LedgerEntry[] {
  return entries.filter((entry) => {
    if (!changes.isIdle(entry)) return true;
    ledger.removed(entry);
    return false;
  });
}
