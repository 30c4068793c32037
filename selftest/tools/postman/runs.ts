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

/**
 * Runs the collection.
 *
 * @param permits whether the variables permit everything; nothing otherwise
 * @param faults of the emulator, as its command line has them
 */
export async function runCollection(permits: boolean, faults: string[] = []): Promise<CollectionRun> {
  const emulator = createInstallation(
    {
      contract,
      token,
      clock: createClock(),
      ids: createIds(1),
      refusals: 'envelope',
      faults: faults.map((fault) => parseFault(fault, contract.operations)),
    },
    readInstallationProfiles([]),
  );
  const server = await serve(emulator);
  const notSent: string[] = [];
  const collection = await exportedCollection();
  const environment = environmentOf(server.url, permits);
  try {
    const { run } = await new Promise<Parameters<Parameters<typeof newman.run>[1]>[1]>((resolve, reject) => {
      newman
        .run({ collection, environment }, (error, summary) => (error ? reject(error) : resolve(summary)))
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
