/**
 * Runs an exported collection with Newman, the runner of Postman, against an emulator that listens in this process.
 */
import newman from 'newman';
import type { Emulator } from '../../../emulator/app.ts';
import { createClock } from '../../../emulator/core/clock.ts';
import { createIds } from '../../../emulator/core/ids.ts';
import { parseFault } from '../../../emulator/faults/faults.ts';
import { serve } from '../../../emulator/http-server.ts';
import { createInstallation, readInstallationProfiles } from '../../../emulator/installation-profiles.ts';
import { emulatorVariables } from '../../../emulator/seed/seed.ts';
import * as contract from '../../../schemas/index.ts';
import { exportedCollection } from '../../../tools/postman/export/collection.ts';

export const token = 'c0ffee00c0ffee00c0ffee00c0ffee00';

/** How a collection ran. */
export interface CollectionRun {
  emulator: Emulator;
  /** Ids of the requests that were sent, each once. */
  sent: string[];
  /** Why others were not sent. */
  notSent: string[];
  /** What failed, as `databases.list.json: error is 0`. */
  failures: string[];
}

/** The variables that permit something. */
const permissions = ['confirm_send', 'confirm_destructive', 'sandbox'];

/** An environment as people fill it in; with permissions only where they are given. */
function environmentOf(url: string, permits: boolean): object {
  const variables = Object.entries(emulatorVariables({ url, token })).map(([name, value]) => ({
    key: name.replace('ALTCRAFT_', '').toLowerCase(),
    value,
    enabled: true,
  }));
  const given = variables.filter(({ key }) => permits || !permissions.includes(key));
  return { values: permits ? [...given, { key: 'allow_changes', value: 'yes', enabled: true }] : given };
}

/** What is run, and against what. */
interface Wish {
  /** Whether the variables permit everything; nothing otherwise. */
  permits: boolean;
  /** Faults of the emulator, as its command line has them. */
  faults?: string[];
  /** Name of the only folder to run. */
  folder?: string;
  /** Spells the address in another way. */
  spelled?: (url: string) => string;
  /** Edits the collection, as people do in Postman. */
  edited?: (text: string) => string;
}

/** Runs the collection. */
export async function runCollection({ permits, faults = [], folder, spelled, edited }: Wish): Promise<CollectionRun> {
  const emulator = createInstallation(
    {
      contract,
      token,
      clock: createClock(),
      ids: createIds(1),
      refusals: 'envelope',
      settings: { taskMs: 200 }, // longer than a collection takes from one call to the next
      faults: faults.map((fault) => parseFault(fault, contract.operations)),
    },
    readInstallationProfiles([]),
  );
  const server = await serve(emulator);
  const notSent: string[] = [];
  const exported = JSON.stringify(await exportedCollection());
  const collection = JSON.parse(edited?.(exported) ?? exported) as object;
  const environment = environmentOf(spelled?.(server.url) ?? server.url, permits);
  try {
    const { run } = await new Promise<Parameters<Parameters<typeof newman.run>[1]>[1]>((resolve, reject) => {
      newman
        .run({ collection, environment, ...(folder === undefined ? {} : { folder }) }, (error, summary) =>
          error ? reject(error) : resolve(summary),
        )
        .on('assertion', (_, { skipped, assertion, item }) => skipped && notSent.push(`${item.id}: ${assertion}`));
    });
    return {
      emulator,
      notSent,
      sent: [...new Set(run.executions.filter(({ response }) => response).map(({ item }) => item.id))],
      failures: run.failures.map(({ error, source }) => `${source?.id}: ${error.test ?? error.message}`),
    };
  } finally {
    await server.close();
  }
}
