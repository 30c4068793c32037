/**
 * Removes what a test made, and takes back what it changed, the newest first.
 */
import type { Client } from './client.ts';
import type { Config } from '../config/config.ts';
import type { Connections } from '../http/connections/connections.ts';
import type { Remainder } from '../outcome/annotations.ts';
import type { Ledger } from '../cleanup/ledger.ts';
import { askOver } from '../cleanup/ask.ts';
import { nameOf, ownRemoval, remove } from '../cleanup/removal.ts';

/** What was made with, and what notes it. */
export interface Made {
  client: Pick<Client, 'open' | 'refusal'>;
  http: Connections;
  config: Config;
  ledger: Ledger;
}

/** @returns what could not be removed, and why */
export async function removeMade({ client, http, config, ledger }: Made): Promise<Remainder[]> {
  const removal = ownRemoval(askOver(http, config, 'removal'), config, client);
  const remainders: Remainder[] = [];
  for (const entry of client.open().reverse()) {
    const left = await remove(removal, entry);
    if (left === undefined) ledger.removed(entry);
    else remainders.push({ name: nameOf(entry), reason: left.reason });
  }
  return remainders;
}
