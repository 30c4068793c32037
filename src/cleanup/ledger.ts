/**
 * The ledger: what a run made on the platform and has not removed yet, on disk.
 *
 * A line is appended before each creation and after each removal, so that a run that is killed leaves an exact list of
 * what to sweep. One file a run, in the folder `.ledger`; a file whose entries are all removed is deleted.
 */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
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
}

interface RunLine {
  event: 'run';
  run: string;
  target: string;
  /** Fingerprint of the token, so that another account on the same host is not swept. */
  owner?: string;
  startedAt: string;
  pid: number;
  host: string;
}

type Line =
  | RunLine
  | ({ event: 'intent' } & LedgerEntry)
  | { event: 'created'; key: string; id: string }
  | { event: 'removed'; key: string };

/** The ledger of the running run, as one process sees it. */
export interface Ledger {
  /** Writes down that something is about to be made. */
  intend(entry: Omit<LedgerEntry, 'key'>): LedgerEntry;
  /** Writes down the id of what was made. */
  created(entry: LedgerEntry, id: string): void;
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

/** What an earlier run left. */
export interface Leftover {
  file: string;
  run: string;
  target: string;
  owner?: string;
  startedAt: string;
  entries: LedgerEntry[];
}

/** Target of runs whose platform ends with them, so that nothing can be left. */
export const embeddedTarget = 'embedded emulator';

/** Where ledgers lie, relative to the project. */
export const ledgerFolder = '.ledger';

/**
 * Opens the ledger of this run. Nothing is written before the first intent.
 *
 * @param folder the project folder
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
  const append = (line: Line) => appendFileSync(file, lineText(line));

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
      entry.id = id;
      know(entry, id);
      append({ event: 'created', key: entry.key, id });
    },
    removed(entry) {
      append({ event: 'removed', key: entry.key });
    },
    learn: (kind, id) => void known.add(keyOf(kind, id)),
    owns: (value, kind, db_id) => known.has(keyOf(kind, value, db_id)),
  };
}

/** Begins a line of its own even where a killed run has left half of one. */
function lineText(line: Line): string {
  return `\n${JSON.stringify(line)}\n`;
}

function linesOf(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((text) => {
      try {
        return [JSON.parse(text) as Line];
      } catch {
        return []; // the last line of a run that was killed while writing it
      }
    });
}

function leftoverOf(file: string): Leftover | undefined {
  const lines = linesOf(file);
  const run = lines.find((line): line is RunLine => line.event === 'run');
  if (!run) return undefined;
  const open = new Map<string, LedgerEntry>();
  for (const line of lines) {
    if (line.event === 'intent') open.set(line.key, line);
    if (line.event === 'created') Object.assign(open.get(line.key) ?? {}, { id: line.id });
    if (line.event === 'removed') open.delete(line.key);
  }
  return {
    file,
    run: run.run,
    target: run.target,
    owner: run.owner,
    startedAt: run.startedAt,
    entries: [...open.values()],
  };
}

const longestSilenceMs = 15 * 60_000;

/** A killed process stays in the table until its parent looks, in containers sometimes for ever; Linux tells. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && /\) [ZX] /.test(readFileSync(stat, 'utf8'));
}

function isAlive(file: string): boolean {
  const run = linesOf(file).find((line): line is RunLine => line.event === 'run');
  if (!run || run.host !== hostname()) return false;
  // Process ids come again, in containers above all: a run that has written nothing for long is over.
  if (Date.now() - statSync(file).mtimeMs > longestSilenceMs) return false;
  try {
    process.kill(run.pid, 0);
    return !isZombie(run.pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * What ended runs left behind, oldest first. Ledgers without an open entry are deleted on the way; those of runs that
 * are still going on are left alone.
 *
 * @param folder the project folder
 * @param own a run to include although its process is alive
 */
export function readLeftovers(folder: string, own?: string): Leftover[] {
  const place = join(folder, ledgerFolder);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(place, name))
    .filter((file) => basename(file) === `${own}.jsonl` || !isAlive(file))
    .flatMap((file) => {
      const leftover = leftoverOf(file);
      const canRemain = leftover && (leftover.target !== embeddedTarget || leftover.run === own);
      if (canRemain && leftover.entries.length > 0) return [leftover];
      rmSync(file);
      return [];
    });
}

/** Writes down that a leftover is gone. */
export function strikeOut(leftover: Leftover, entry: LedgerEntry): void {
  const line: Line = { event: 'removed', key: entry.key };
  appendFileSync(leftover.file, lineText(line));
}
