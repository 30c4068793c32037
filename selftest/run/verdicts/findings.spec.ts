/**
 * What a run tells besides its verdicts: a limit of the rate, and odd values that were accepted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator } from '../../../emulator/app.ts';
import { expect, test } from '../emulated.ts';

const limited = { status: 429, headers: { 'retry-after': '1' }, body: '', fate: 'send' } as const;

/** Makes an emulator refuse one call as one too many. */
function limitOnce(emulator: Emulator, number: number): void {
  const { handle } = emulator;
  let calls = 0;
  emulator.handle = (request) => {
    calls += 1;
    return calls === number ? Promise.resolve(limited) : handle(request);
  };
}

test('a limit of the rate is waited for and told everywhere, and the run is green', async ({ emulated }) => {
  const { emulator, reportedContract, summary, folder } = await emulated();
  limitOnce(emulator, 5);

  const run = await reportedContract(['tests/databases/list.spec.ts']);

  const finding =
    'The installation limited the rate of calls (HTTP 429) on one call; the run waited. To stay below the limit lower ALTCRAFT_MAX_RPS (now no limit), for example to 10.';
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining(`${finding}\n\n1 of `) });
  expect(summary().findings).toEqual([finding]);
  expect(readFileSync(join(folder, 'results/calls.jsonl'), 'utf8').match(/"throttled":1/g)).toHaveLength(1);
  expect(readFileSync(join(folder, 'allure-results/environment.properties'), 'utf8')).toContain(
    `finding\\ 1=${finding}`,
  );
});

test('odd values that were accepted stand in the summary, and the terminal counts them', async ({ emulated }) => {
  const { contract, summary } = await emulated(['databases.list:no-validation']);

  const run = await contract(['tests/conventions/types.spec.ts', '--grep', 'databases.list ']);

  const [list] = summary().operations.filter(({ id }) => id === 'databases.list');
  expect(list?.accepted).toContain('limit: a text');
  expect(run.stdout).toContain(
    `${list?.accepted.length} odd values accepted by 1 operation, for example databases.list`,
  );
});
