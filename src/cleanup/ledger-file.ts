/**
 * Reads the ledgers of ended runs. What cannot be read is kept and named, never deleted: it may be all that tells of an
 * object on a customer's platform.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { embeddedTarget, ledgerFolder, lineText, type LedgerEntry, type LedgerLine, type RunLine } from './ledger.ts';

/** What an earlier run left. */
export interface Leftover {
  file: string;
  run: string;
  /** Missing where no line that tells it can be read. */
  target?: string;
  owner?: string;
  startedAt?: string;
  entries: LedgerEntry[];
}

/** A ledger that cannot be read, or not as a whole. */
export interface DamagedLedger {
  file: string;
  /** What is wrong with it, as a sentence without a full stop. */
  problem: string;
}

/** All ledgers of a folder but those of runs that are still going on. */
export interface Ledgers {
  /** Those with open entries, oldest first. */
  leftovers: Leftover[];
  damaged: DamagedLedger[];
}

type Fields = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrMissing = (value: unknown) => value === undefined || isText(value);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isEntry({ key, operation, kind, undo, db_id, match, aliases, id }: Fields): boolean {
  const isUndo = isFields(undo) && isText(undo.operation) && isFields(undo.parameters);
  return (
    isText(key) &&
    isText(operation) &&
    (kind === 'change' ? isUndo : undo === undefined && isText(kind)) &&
    (db_id === undefined || typeof db_id === 'number') &&
    isFields(match) &&
    isTextOrMissing(match.email) &&
    isTextOrMissing(match.name) &&
    Array.isArray(aliases ?? []) &&
    isTextOrMissing(id)
  );
}

/** A run's id is part of the names by which its objects are recognised, so it must be one. */
const runId = /^[\w-]+$/;

function isLine(value: unknown): value is LedgerLine {
  if (!isFields(value)) return false;
  if (value.event === 'run') return isText(value.run) && runId.test(value.run) && isText(value.target);
  if (value.event === 'intent') return isEntry(value);
  if (value.event === 'created') return isText(value.key) && isText(value.id);
  return value.event === 'removed' && isText(value.key);
}

function lineOf(text: string): LedgerLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isLine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A run that was killed while writing leaves the beginning of its last line; the call behind it was not sent yet. */
function isCutOff(text: string, later: readonly (LedgerLine | undefined)[]): boolean {
  return '{"event":"'.startsWith(text.slice(0, 10)) && later.every((line) => line?.event === 'removed');
}

interface Contents {
  lines: LedgerLine[];
  /** Numbers of the lines that cannot be read. */
  unreadable: number[];
}

function contentsOf(file: string): Contents {
  const texts = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  const numbered = texts.map((text, index) => ({ text, number: index + 1 })).filter(({ text }) => text.trim() !== '');
  const lines = numbered.map(({ text }) => lineOf(text));
  const unreadable = numbered
    .filter(({ text }, index) => lines[index] === undefined && !isCutOff(text, lines.slice(index + 1)))
    .map(({ number }) => number);
  return { lines: lines.filter((line) => line !== undefined), unreadable };
}

const isRunLine = (line: LedgerLine): line is RunLine => line.event === 'run';

function entriesOf(lines: readonly LedgerLine[]): LedgerEntry[] {
  const open = new Map<string, LedgerEntry>();
  for (const line of lines) {
    if (line.event === 'intent') open.set(line.key, { ...line, aliases: line.aliases ?? [] });
    if (line.event === 'created') Object.assign(open.get(line.key) ?? {}, { id: line.id });
    if (line.event === 'removed') open.delete(line.key);
  }
  return [...open.values()];
}

function leftoverOf(file: string, lines: readonly LedgerLine[]): Leftover {
  const { run, target, owner, startedAt } = lines.find(isRunLine) ?? {};
  const entries = entriesOf(lines);
  return { file, run: run ?? basename(file, '.jsonl'), target, owner, startedAt, entries };
}

const longestSilenceMs = 15 * 60_000;

/** A killed process stays in the table until its parent looks, in containers sometimes always; Linux tells. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && /\) [ZX] /.test(readFileSync(stat, 'utf8'));
}

/** Whether the run of a ledger is still going on. In one folder the lease sees to it; this is for copies of a ledger. */
function isAlive(file: string, lines: readonly LedgerLine[]): boolean {
  const run = lines.find(isRunLine);
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

function damageOf(unreadable: readonly number[], { target }: Leftover): string | undefined {
  if (unreadable.length === 0 && target !== undefined) return undefined;
  const lines = unreadable.length === 1 ? 'line' : 'lines';
  const where = unreadable.length === 0 ? 'it is empty' : `${lines} ${unreadable.join(', ')} cannot be read`;
  return target === undefined ? `${where}, and no line tells at which address the run was` : where;
}

/**
 * The ledgers of ended runs. A ledger without an open entry is deleted on the way, unless something in it cannot be read;
 * those of runs that are still going on are left alone.
 *
 * @param folder the folder that the runs were started in
 * @param own a run to include although it is going on
 */
export function readLedgers(folder: string, own?: string): Ledgers {
  const ledgers: Ledgers = { leftovers: [], damaged: [] };
  const place = join(folder, ledgerFolder);
  if (!existsSync(place)) return ledgers;
  for (const name of readdirSync(place).sort()) {
    if (name.endsWith('.jsonl')) readLedger(join(place, name), name === `${own}.jsonl`, ledgers);
  }
  return ledgers;
}

function readLedger(file: string, isOwn: boolean, { leftovers, damaged }: Ledgers): void {
  try {
    const { lines, unreadable } = contentsOf(file);
    if (!isOwn && isAlive(file, lines)) return;
    const leftover = leftoverOf(file, lines);
    const isOver = leftover.target === embeddedTarget && !isOwn; // its platform ended with it
    const problem = isOver ? undefined : damageOf(unreadable, leftover);
    if (problem !== undefined) damaged.push({ file, problem });
    if (!isOver && leftover.entries.length > 0) leftovers.push(leftover);
    else if (problem === undefined) rmSync(file);
  } catch (error) {
    damaged.push({ file, problem: `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` });
  }
}

/** The kinds of objects that a run set out to make, removed or not. */
export function kindsMadeBy(folder: string, run: string): Set<string> {
  const file = join(folder, ledgerFolder, `${run}.jsonl`);
  if (!existsSync(file)) return new Set();
  const intents = contentsOf(file).lines.filter((line) => line.event === 'intent');
  return new Set(intents.map(({ kind }) => kind));
}

/**
 * Writes down that a leftover is gone.
 *
 * @returns false when the file cannot be written, as on a full disk: a later sweep looks for the object again
 */
export function strikeOut(leftover: Leftover, entry: LedgerEntry): boolean {
  try {
    appendFileSync(leftover.file, lineText({ event: 'removed', key: entry.key }));
    return true;
  } catch {
    return false;
  }
}
