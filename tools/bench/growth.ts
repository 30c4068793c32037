/**
 * How times grow with the size of an installation. What is measured is the rest above the smallest size, so that the start of a
 * process does not hide it: linear growth by the factor 10 shows as 10.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withEmulator, type Listening } from './emulator.ts';
import { measured, median } from './process.ts';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Seconds at each size. */
export type Growth = Map<number, number>;

const readLists = [
  'tests/profiles/(list|get-all)',
  'tests/subscriptions/list-all',
  'tests/conventions/paging',
  '--grep',
  'profiles.(list|getAll)|subscriptions.listAll',
];

/** The checks of long lists, against installations with so many profiles. */
export async function growthOfLists(folder: string, sizes: readonly number[], rounds: number): Promise<Growth> {
  const growth: Growth = new Map();
  for (const size of sizes) {
    const place = join(folder, `lists-${size}`);
    mkdirSync(place);
    const seconds = await withEmulator(place, size, async ({ url, token }) => {
      const variables = {
        ALTCRAFT_URL: url,
        ALTCRAFT_TOKEN: token,
        ALTCRAFT_DB_ID: '1',
        ALTCRAFT_ALLOW: 'read,export',
      };
      const args = [file('node_modules/tsx/dist/cli.mjs'), file('tools/run.ts'), ...readLists];
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push((await measured(place, args, variables)).seconds);
      return median(times);
    });
    growth.set(size, seconds);
  }
  return growth;
}

const callsOfARound = 200;

/** Seconds of so many calls of each kind: one profile by its address, a page of the list, a profile that is written again. */
async function timeOfCalls({ url, token }: Listening): Promise<number> {
  const email = 'bench-1@example.com';
  const bodies: [path: string, body: object][] = [
    ['profiles/get', { db_id: 1, matching: 'email', email }],
    ['profiles/list', { db_id: 1, limit: 10 }],
    ['profiles/import', { db_id: 1, matching: 'email', email, data: { email, _fname: 'Ada' } }],
  ];
  const start = performance.now();
  for (let call = 0; call < callsOfARound; call += 1) {
    for (const [path, body] of bodies) {
      const reply = await fetch(`${url}/api/v1.1/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ token, ...body }),
      });
      const { error } = (await reply.json()) as { error: number };
      if (error !== 0) throw new Error(`${path} was answered with error ${error}.`);
    }
  }
  return (performance.now() - start) / 1000;
}

/** The emulator's answers about profiles, when it has so many of them. */
export async function growthOfEmulator(folder: string, sizes: readonly number[], rounds: number): Promise<Growth> {
  const growth: Growth = new Map();
  for (const size of sizes) {
    const seconds = await withEmulator(folder, size, async (emulator) => {
      await timeOfCalls(emulator); // its code is compiled then
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await timeOfCalls(emulator));
      return median(times);
    });
    growth.set(size, seconds);
  }
  return growth;
}
