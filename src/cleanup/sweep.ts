/**
 * Removes what ended runs left on the installation, after their ledgers, and nothing else.
 */
import { request } from '@playwright/test';
import type { Config } from '../config/config.ts';
import { fingerprintOf, readLeftovers, strikeOut, type Leftover } from './ledger.ts';
import { nameOf, remove } from './removal.ts';
import { openWire, type Wire } from '../http/connections.ts';

async function sweepRun(
  http: Wire,
  config: Config,
  leftover: Leftover,
  print: (line: string) => void,
): Promise<number> {
  print(`Run ${leftover.run} of ${leftover.startedAt} left ${leftover.entries.length}:`);
  let remaining = 0;
  const newestFirst = [...leftover.entries].reverse(); // what was made later may need what was made before
  for (const [index, entry] of newestFirst.entries()) {
    const reason = await remove(http, config, entry);
    if (reason === undefined) strikeOut(leftover, entry);
    else remaining += 1;
    print(reason === undefined ? `  removed ${nameOf(entry)}` : `  NOT removed ${nameOf(entry)}: ${reason}`);
    if (reason?.includes('got no reply')) {
      const rest = newestFirst.length - index - 1;
      if (rest > 0) print(`  stopped here, because the platform does not answer; ${rest} more are in the ledger`);
      return remaining + rest;
    }
  }
  return remaining;
}

/** What runs left at this target, and at others. */
export function leftoversFor(folder: string, config: Config): { here: Leftover[]; elsewhere: Leftover[] } {
  const all = readLeftovers(folder);
  const owner = fingerprintOf(config.token);
  const isHere = (leftover: Leftover) => leftover.target === config.target.url && (leftover.owner ?? owner) === owner;
  return { here: all.filter(isHere), elsewhere: all.filter((leftover) => !isHere(leftover)) };
}

/** Says what a run left at another target, and how to get there. */
export function elsewhereText({ run, startedAt, target, entries }: Leftover, config: Config): string {
  const what = `Run ${run} of ${startedAt} left ${entries.length} at ${target}`;
  if (target === config.target.url)
    return `${what} with another token. Set ALTCRAFT_TOKEN to the one of that run, and sweep again.`;
  return `${what}. Set ALTCRAFT_URL and ALTCRAFT_TOKEN to those of that run, or ALTCRAFT_ENV to its file, and sweep again.`;
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
  const http = await openWire(request, config);
  let remaining = 0;
  for (const leftover of here) remaining += await sweepRun(http, config, leftover, print);
  await http.dispose();
  readLeftovers(folder); // deletes the ledgers that are empty now
  print(remaining === 0 ? 'All gone.' : `${remaining} remain; their ledger is kept, so a later sweep tries again.`);
  return { found, remaining };
}
