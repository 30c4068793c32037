/**
 * The look at the end of a run: which objects still carry its name, although the calls that delete them told of success. Their
 * lists tell; profiles, which no list finds by name, are told by the reply to their deletion.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ObjectKind } from '../../schemas/index.ts';
import { listOf, removerOf } from '../contract/object-kinds.ts';
import { kindsMadeBy } from './ledger-file.ts';
import { ledgerFolder, lineText, type LedgerEntry } from './ledger.ts';
import { listedAs } from './ownership.ts';
import { nameOf, remove, type Removal } from './removal.ts';

/** An object that was still there. */
export interface Leftover {
  name: string;
  /** Why it is there even now; missing where it could be removed. */
  reason?: string;
}

/** Writes down what remains, so that the summary names it and a sweep finds it. */
function note(folder: string, run: string, { key, id = '', ...details }: LedgerEntry): void {
  mkdirSync(join(folder, ledgerFolder), { recursive: true });
  const lines = [
    { event: 'intent', key, ...details },
    { event: 'created', key, id },
  ] as const;
  appendFileSync(join(folder, ledgerFolder, `${run}.jsonl`), lines.map(lineText).join(''));
}

/**
 * Looks for what is left, removes what can be removed, and notes the rest in the ledger.
 *
 * @param folder the folder that the run was started in
 * @param open names of what the ledger lists as left already
 */
export async function searchLeftovers(
  folder: string,
  run: string,
  removal: Removal,
  open: ReadonlySet<string>,
): Promise<Leftover[]> {
  const leftovers: Leftover[] = [];
  for (const kind of kindsMadeBy(folder, run)) {
    const remover = kind === 'change' || kind === 'profile' ? undefined : removerOf(kind as ObjectKind);
    if (!remover || !listOf(kind as ObjectKind)) continue;
    const listed = await listedAs(removal.ask, kind as ObjectKind, (name) => name.startsWith(removal.mark));
    if (typeof listed === 'string') continue; // what is in doubt has been told by its own entry
    for (const { id, name } of listed) {
      if (open.has(`${kind} ${id}`) || open.has(`${kind} ${name}`)) continue;
      const key = `look-${kind}-${id}`;
      const entry: LedgerEntry = {
        key,
        operation: remover.id,
        kind: kind as ObjectKind,
        match: { name },
        aliases: [],
        id,
      };
      const left = await remove(removal, entry);
      if (left) note(folder, run, entry);
      leftovers.push({ name: nameOf(entry), reason: left?.reason });
    }
  }
  return leftovers;
}

/** The names by which the look knows what a ledger lists already. */
export function openNames(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ kind, id, match }) => [`${kind} ${id}`, `${kind} ${match.name}`]));
}
