/**
 * The look at the end of a run finds what still carries its name, whatever the calls that delete it have told.
 */
import { expect } from '@playwright/test';
import { createClock } from '../../../emulator/core/clock.ts';
import { createIds } from '../../../emulator/core/ids.ts';
import { createEmulator, type Emulator } from '../../../emulator/app.ts';
import * as contract from '../../../schemas/index.ts';
import { searchLeftovers, openNames } from '../../../src/cleanup/leftover-search.ts';
import { readLedgers } from '../../../src/cleanup/ledger-file.ts';
import { openLedger } from '../../../src/cleanup/ledger.ts';
import { emulatedConfig, httpBefore, clientBefore } from '../emulated-client.ts';
import type { Removal } from '../../../src/cleanup/removal.ts';
import { mark, replyOf, run, token, type Answer } from '../exchanges.ts';
import { removalOver, test } from '../fake-platform.ts';

const config = emulatedConfig();
const segment = { name: `${mark}left`, list_id: 1, is_static: true };

/** An emulator with a segment that its run takes for removed, and what looks for it. */
async function withLeftover(folder: string) {
  const clock = createClock();
  const emulator = createEmulator({ contract, token, clock, ids: createIds(0), refusals: 'envelope', faults: [] });
  const { client } = clientBefore(emulator, folder, config);
  await client.call('segments.add', segment);
  const ledger = openLedger(folder, run, config.target.url, 'w0');
  client.open().forEach((entry) => ledger.removed(entry));
  const named = () => [...emulator.state.segments.values()].filter(({ name }) => name === segment.name).length;
  return { emulator, named };
}

/** How a run removes whose token may not delete segments. */
function removalWithoutDeletion(emulator: Emulator): Removal {
  const removal = removalOver(httpBefore(emulator), config);
  const refusal: Answer = { body: { error: 403, error_text: 'No access' } };
  const ask: Removal['ask'] = (operation, parameters) =>
    operation.facts.deletes === 'segment'
      ? Promise.resolve(replyOf(operation.id, refusal))
      : removal.ask(operation, parameters);
  return { ...removal, ask };
}

test.describe('the look at the end of a run', () => {
  test('removes what was taken for removed, and tells it', async ({ folder }) => {
    const { emulator, named } = await withLeftover(folder);

    const leftovers = await searchLeftovers(folder, run, removalOver(httpBefore(emulator), config), new Set());

    expect(leftovers).toEqual([{ name: expect.stringMatching(/^segment \d+$/), reason: undefined }]);
    expect(named()).toBe(0);
  });

  test('notes in the ledger what cannot be removed', async ({ folder }) => {
    const { emulator, named } = await withLeftover(folder);

    const leftovers = await searchLeftovers(folder, run, removalWithoutDeletion(emulator), new Set());

    expect(leftovers.map(({ reason }) => reason)).toEqual(['segments.delete was refused with 403 "No access".']);
    expect(readLedgers(folder, run).leftovers).toMatchObject([{ run, entries: [{ match: { name: segment.name } }] }]);
    expect(named()).toBe(1);
  });

  test('leaves alone what the ledger lists as left already', async ({ folder }) => {
    const { emulator, named } = await withLeftover(folder);
    const listed = { key: 'w0-1', operation: 'segments.add', kind: 'segment', match: { name: segment.name } } as const;

    const open = openNames([{ ...listed, aliases: [] }]);
    const leftovers = await searchLeftovers(folder, run, removalOver(httpBefore(emulator), config), open);

    expect(leftovers).toEqual([]);
    expect(named()).toBe(1);
  });
});
