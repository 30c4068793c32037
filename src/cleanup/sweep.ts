/**
 * Removes what ended runs left on the installation, after their ledgers, and nothing else. The name of the run in the name of
 * an object is what permits its deletion.
 */
import { basename } from 'node:path';
import type { Config } from '../config/config.ts';
import { openConnections } from '../http/connections/connections.ts';
import { NoReplyError } from '../http/errors.ts';
import { createAudienceTracker } from '../safety/audience-tracker.ts';
import { nameMark, refusedByPolicy } from '../safety/policy.ts';
import { searchLeftovers, openNames } from './leftover-search.ts';
import { fingerprintOf, type LedgerEntry } from './ledger.ts';
import { readLedgers, strikeOut, type DamagedLedger, type Leftover } from './ledger-file.ts';
import { askOver, type Ask } from './ask.ts';
import { prove } from './ownership.ts';
import { nameOf, remove, type Left, type Removal } from './removal.ts';

/**
 * The removal of what one run left. A call that takes a change back is sent under the policy of a run that may update and
 * delete, and the objects that it names have to be proved.
 */
function removalOf(ask: Ask, config: Config, { run, entries }: Leftover): Removal {
  const mark = nameMark(run);
  const known: Config = { ...config, run, allow: new Set(['update', 'delete']) };
  return {
    ask,
    config,
    mark,
    async refusal(operation, parameters) {
      const proved = new Set<string>();
      const named = new Set(Object.values(parameters).map(String));
      for (const entry of entries) {
        if (entry.id === undefined || entry.undo || !named.has(entry.id)) continue;
        const { state } = await prove(ask, entry, entry.id, { begin: mark });
        if (state === 'own') proved.add(`${entry.kind} ${entry.id}`);
      }
      const owns = (value: string, kind: string) => proved.has(`${kind} ${value}`);
      return refusedByPolicy(operation, parameters, known, { owns, audiences: createAudienceTracker(mark) });
    },
  };
}

/** What a sweep says of one entry, and whether it is left. */
function outcomeOf(leftover: Leftover, entry: LedgerEntry, left: Left | undefined): { text: string; isLeft: boolean } {
  if (left) return { text: `NOT removed ${nameOf(entry)}: ${left.reason}`, isLeft: true };
  if (strikeOut(leftover, entry)) return { text: `removed ${nameOf(entry)}`, isLeft: false };
  const why = 'its ledger cannot be written, so that a later sweep looks for it again';
  return { text: `removed ${nameOf(entry)}; ${why}`, isLeft: true };
}

async function sweepRun(ask: Ask, config: Config, leftover: Leftover, print: (line: string) => void): Promise<number> {
  const { run, startedAt, entries } = leftover;
  print(`Run ${run}${startedAt === undefined ? '' : ` of ${startedAt}`} left ${entries.length}:`);
  const removal = removalOf(ask, config, leftover);
  let remaining = 0;
  const newestFirst = [...entries].reverse(); // what was made later may need what was made before
  for (const [index, entry] of newestFirst.entries()) {
    const left = await remove(removal, entry);
    const { text, isLeft } = outcomeOf(leftover, entry, left);
    if (isLeft) remaining += 1;
    print(`  ${text}`);
    if (!left?.noReply) continue;
    const rest = newestFirst.length - index - 1;
    if (rest > 0) print(`  stopped here, because the platform does not answer; ${rest} more are in the ledger`);
    return remaining + rest;
  }
  return remaining;
}

/** What runs left at this target, at others, and in ledgers that cannot be read. */
export interface Findings {
  here: Leftover[];
  elsewhere: Leftover[];
  damaged: DamagedLedger[];
}

/**
 * Looks through the ledgers. One that does not tell where its run was counts as left here: nothing without the name of its
 * run is deleted.
 */
export function leftoversFor(folder: string, config: Config): Findings {
  const { leftovers, damaged } = readLedgers(folder);
  const owner = fingerprintOf(config.token);
  const isHere = (leftover: Leftover) =>
    (leftover.target ?? config.target.url) === config.target.url && (leftover.owner ?? owner) === owner;
  return { here: leftovers.filter(isHere), elsewhere: leftovers.filter((leftover) => !isHere(leftover)), damaged };
}

/** Says what a run left at another target, and how to get there. */
export function elsewhereText({ run, startedAt, target, entries }: Leftover, config: Config): string {
  const what = `Run ${run} of ${startedAt ?? 'an unknown day'} left ${entries.length} at ${target}`;
  if (target === config.target.url)
    return `${what} with another token. Set ALTCRAFT_TOKEN to the one of that run, and sweep again.`;
  return `${what}. Set ALTCRAFT_URL and ALTCRAFT_TOKEN to those of that run, or ALTCRAFT_ENV to its file, and sweep again.`;
}

/** Says what is wrong with a ledger, and what to do. */
export function damagedText({ file, problem }: DamagedLedger): string {
  return `The ledger ${file} is damaged: ${problem}. It is kept. Look for names that begin with ${nameMark(basename(file, '.jsonl'))} on the installation; then delete the file.`;
}

/**
 * Sweeps one target.
 *
 * @param print takes one line at a time; secrets are for it to mask
 * @returns how many objects were found, and how many of them remain
 */
export async function sweep(
  folder: string,
  config: Config,
  print: (line: string) => void,
): Promise<{ found: number; remaining: number }> {
  const { here } = leftoversFor(folder, config);
  const found = here.reduce((sum, { entries }) => sum + entries.length, 0);
  if (found === 0) return { found, remaining: 0 };
  const http = openConnections(config);
  let remaining = 0;
  for (const leftover of here) remaining += await sweepRun(askOver(http, config, 'removal'), config, leftover, print);
  await http.dispose();
  readLedgers(folder); // deletes the ledgers that are empty now
  print(remaining === 0 ? 'All gone.' : `${remaining} remain; their ledger is kept, so a later sweep tries again.`);
  return { found, remaining };
}

/**
 * Looks whether anything is left of this run that its ledger does not tell.
 *
 * @param print takes one line at a time; secrets are for it to mask
 */
export async function lookAfterRun(folder: string, config: Config, print: (line: string) => void): Promise<void> {
  const own = readLedgers(folder, config.run).leftovers.filter(({ run }) => run === config.run);
  const entries = own.flatMap((leftover) => leftover.entries);
  const http = openConnections(config);
  try {
    const removal = removalOf(askOver(http, config, 'removal'), config, { file: '', run: config.run, entries });
    const leftovers = await searchLeftovers(folder, config.run, removal, openNames(entries));
    for (const { name, reason } of leftovers) {
      const end = reason === undefined ? 'it is gone now' : `it is still there: ${reason}`;
      print(`The ${name} was there after the call that deletes it; ${end}.`);
    }
  } catch (error) {
    if (!(error instanceof NoReplyError)) throw error;
    print(`Nobody could look for what the run may have left: ${error.message.split('\n')[0]}`);
  } finally {
    await http.dispose();
  }
}
