import { writeFileSync } from 'node:fs';
import { createClock } from '../../emulator/core/clock.ts';
import { createIds } from '../../emulator/core/ids.ts';
import type { State } from '../../emulator/model/state.ts';
import { readSeedFile } from '../../emulator/seed/file/read.ts';
import { seededState } from '../../emulator/seeding.ts';
import * as contract from '../../schemas/index.ts';
import { ada, install } from './installation.ts';
import { expect, test as base } from '../test.ts';

const clock = createClock(() => 1_000);
const options = { contract, token: 'a-token', clock, ids: createIds(7), refusals: 'envelope' as const };

const test = base.extend<{ seeded: (text: string) => Promise<State> }>({
  seeded: async ({}, use, testInfo) => {
    await use((text) => {
      const path = testInfo.outputPath('seed.yaml');
      writeFileSync(path, text);
      return seededState(readSeedFile(path), options);
    });
  },
});

const example = 'emulator/seed/file/example.yaml';

test.describe('a seed file', () => {
  test('with start empty gives what it says and nothing else', async () => {
    const { call, emulator } = install({ start: await seededState(readSeedFile(example), options) });

    const member = await call('segments.segstaticGet', {
      db_id: 1,
      segment_id: 1,
      profile_id: '65a000000000000000000001',
    });
    const counters = await call('databases.getCounters', { id: 1, resource_id: 1 });

    expect(emulator.state.databases.size).toBe(1);
    expect(emulator.state.mailings.size).toBe(0);
    expect(member.body.error).toBe(0);
    expect(JSON.stringify(counters.body)).toContain('"subscribed":1');
  });

  test('is what a reset comes back to, and no later id is one of its own', async () => {
    const { call, send, emulator } = install({ start: await seededState(readSeedFile(example), options) });
    const state = async () => (await send({ method: 'GET', url: '/_emulator/state' })).text;
    const before = await state();

    const added = await call('profiles.add', { db_id: 1, data: { email: 'new@example.com' } });
    await send({ url: '/_emulator/reset' });

    expect(await state()).toBe(before);
    expect(String(added.body.profile_id) > '65a000000000000000000001').toBe(true);
    expect([...emulator.state.profiles.keys()]).toEqual(['65a000000000000000000001']);
  });

  test('adds to the built-in installation, and replaces by id', async ({ seeded }) => {
    const state = await seeded('databases: [{ id: 2, name: Mine }, { id: 9, name: More }]\n');

    expect(state.databases.get(2)?.name).toBe('Mine');
    expect([...state.databases.keys()]).toEqual([1, 2, 6, 9]);
    expect(state.profiles.has(ada)).toBe(true);
  });

  test('may be JSON', async ({ seeded }) => {
    const fromJson = await seeded('{"pixels": [{"id": 8, "name": "Mine"}]}');

    expect(fromJson.pixels.get(8)?.name).toBe('Mine');
  });
});

const database = 'start: empty\ndatabases: [{ id: 1, name: A }]\n';
const mistakes: [what: string, text: string, message: string][] = [
  ['an unknown key', 'database: []\n', 'seed.yaml: "database" is not known here. Did you mean "databases"?'],
  ['a wrong type', 'databases: [{ id: one, name: A }]\n', 'seed.yaml: databases[0].id: must be integer'],
  ['an unknown word', 'start: full\n', 'seed.yaml: start: must be one of standard, empty'],
  ['no object', '- 1\n', 'seed.yaml: must be object'],
  ['nothing in it', '', 'the input is empty'],
  ['broken YAML', 'databases: [\n', 'seed.yaml:2:1: neither YAML nor JSON:'],
  ['an id twice', 'pixels: [{ id: 1, name: A }, { id: 1, name: B }]\n', 'seed.yaml: pixels[1].id: 1 stands here twice'],
  [
    'a database that is not there',
    `${database}resources: [{ id: 1, name: R, channels: [email], databases: [1, 5] }]\n`,
    'seed.yaml: resources[0].databases: there is no database 5',
  ],
  [
    'a field that is not there',
    `${database}profiles: [{ db_id: 1, data: { email: a@example.com, nothing: 1 } }]\n`,
    'seed.yaml: profiles[0]: with field "nothing": Incorrect field',
  ],
  [
    'a profile that is there already',
    `profiles: [{ db_id: 1, id: '${ada}', data: {} }]\n`,
    `seed.yaml: profiles[0].id: there is a profile ${ada} already`,
  ],
  [
    'an unknown operation',
    'calls: [{ operation: segments.ad }]\n',
    'seed.yaml: calls[0].operation: Unknown operation "segments.ad". Did you mean "segments.add"?',
  ],
  [
    'a call that is refused',
    'calls: [{ operation: segments.get, body: { id: 77 } }]\n',
    'seed.yaml: calls[0] (segments.get): refused with 404: segment 77 not found',
  ],
];

test.describe('a wrong seed file', () => {
  for (const [what, text, message] of mistakes) {
    test(`with ${what} is refused with its place`, async ({ seeded }) => {
      await expect((async () => seeded(text))()).rejects.toThrow(message);
    });
  }

  test('that is not there is named', () => {
    expect(() => readSeedFile('nothing.yaml')).toThrow('nothing.yaml cannot be read');
  });
});
