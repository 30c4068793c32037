/**
 * The ledger: what a run made on the platform and has not removed yet, on disk.
 *
 * A line is appended before each creation and after each removal, so that a run that is killed leaves an exact list of
 * what to sweep. One file a run, in the folder `.ledger`; `ledger-file.ts` reads it.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { ObjectKind, ShownKind } from '../../schemas/index.ts';

/** Something that a run made or changed, with the way to undo it. */
export interface LedgerEntry {
  key: string;
  operation: string;
  /** An object is deleted; a change of an object of the user's own is taken back by a call. */
  kind: ObjectKind | 'change';
  /** The call that takes a change back. */
  undo?: { operation: string; parameters: Record<string, unknown> };
  /** The database of a profile or a change. */
  db_id?: number;
  /** What the object can be searched by; known before the creation. */
  match: { email?: string; name?: string };
  /** Further values by which a request may address the object, for example its phones. */
  aliases: string[];
  /** No reply came to the creation, so it may still happen. Known to the process that waits for it. */
  unanswered?: boolean;
  /** Id that the platform gave; known after the creation. */
  id?: string;
  /** A read has shown that the object with this id is the run's own. Known to the process that asked. */
  proved?: boolean;
}

/** The first line that each process of a run writes: whose ledger it is. */
export interface RunLine {
  event: 'run';
  run: string;
  target: string;
  /** Fingerprint of the token, so that another account on the same host is not swept. */
  owner?: string;
  startedAt: string;
  pid: number;
  host: string;
}

/** A line of a ledger. */
export type LedgerLine =
  | RunLine
  | ({ event: 'intent' } & LedgerEntry)
  | { event: 'created'; key: string; id: string }
  | { event: 'removed'; key: string };

/** The ledger of the running run, as one process sees it. */
export interface Ledger {
  /** Writes down that something is about to be made. */
  intend(entry: Omit<LedgerEntry, 'key'>): LedgerEntry;
  /** Writes down the id of what was made, after a read has shown that the object is the run's own. */
  created(entry: LedgerEntry, id: string): void;
  /** Writes down an id that a reply told and no read has shown: nothing is changed or deleted by it. */
  told(entry: LedgerEntry, id: string): void;
  /** Writes down that it is gone, or was never made. */
  removed(entry: LedgerEntry): void;
  /** Remembers an id that the platform told of something that belongs to an object of the run, and goes with it. */
  learn(kind: ShownKind, id: string): void;
  /** Whether this process made an object of a kind, by id or by what it is searched by; and where given, in a database. */
  owns: (value: string, kind: ObjectKind, db_id?: number) => boolean;
}

/** Tells one token from another without telling the token. */
export function fingerprintOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 8);
}

/** Target of runs whose platform ends with them, so that nothing can be left. */
export const embeddedTarget = 'embedded emulator';

/** Where ledgers lie, relative to the folder that a run is started in. */
export const ledgerFolder = '.ledger';

/** A line as it is written: it begins a line of its own even where a killed run has left half of one. */
export function lineText(line: LedgerLine): string {
  return `\n${JSON.stringify(line)}\n`;
}

/**
 * Opens the ledger of this run. Nothing is written before the first intent.
 *
 * @param folder the folder that the run was started in
 * @param run id of the run, `target` its address, `writer` a name that no other process of the run has, `owner` the
 *   fingerprint of the token
 */
export function openLedger(folder: string, run: string, target: string, writer: string, owner?: string): Ledger {
  const file = join(folder, ledgerFolder, `${run}.jsonl`);
  const known = new Set<string>();
  let count = 0;
  const keyOf = (kind: string, value: string, db_id?: number) =>
    `${kind} ${value}${db_id === undefined ? '' : ` in ${db_id}`}`;
  const know = ({ kind, db_id }: LedgerEntry, value: string) =>
    known.add(keyOf(kind, value)).add(keyOf(kind, value, db_id));
  const append = (line: LedgerLine) => appendFileSync(file, lineText(line));

  return {
    intend(details) {
      if (count === 0) {
        mkdirSync(join(folder, ledgerFolder), { recursive: true });
        const pid = Number(process.env.CONTRACT_PID ?? process.pid);
        append({ event: 'run', run, target, owner, startedAt: new Date().toISOString(), pid, host: hostname() });
      }
      count += 1;
      const entry = { ...details, key: `${writer}-${count}` };
      append({ event: 'intent', ...entry });
      for (const value of [entry.match.email, entry.match.name, ...entry.aliases]) if (value) know(entry, value);
      return entry;
    },
    created(entry, id) {
      this.told(entry, id);
      entry.proved = true;
      know(entry, id);
    },
    told(entry, id) {
      entry.id = id;
      append({ event: 'created', key: entry.key, id });
    },
    removed(entry) {
      append({ event: 'removed', key: entry.key });
    },
    learn: (kind, id) => void known.add(keyOf(kind, id)),
    owns: (value, kind, db_id) => known.has(keyOf(kind, value, db_id)),
  };
}
