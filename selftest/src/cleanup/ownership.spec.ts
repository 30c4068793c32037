/**
 * Nothing is deleted that is not proved to be the run's own: a platform that answers a creation with any existing id, and a
 * ledger that names any, leave every object where it is. Over all kinds of objects.
 */
import { expect } from '@playwright/test';
import { createEmulator, type Emulator } from '../../../emulator/app.ts';
import { stateView } from '../../../emulator/admin.ts';
import { createClock } from '../../../emulator/core/clock.ts';
import { createIds } from '../../../emulator/core/ids.ts';
import { emulatorVariables } from '../../../emulator/seed/seed.ts';
import * as contract from '../../../schemas/index.ts';
import { operations, type ObjectKind, type Operation } from '../../../schemas/index.ts';
import type { LedgerEntry } from '../../../src/cleanup/ledger.ts';
import { askOver } from '../../../src/cleanup/ask.ts';
import { listedAs } from '../../../src/cleanup/ownership.ts';
import { remove } from '../../../src/cleanup/removal.ts';
import { hasExternalId, removerOf } from '../../../src/contract/object-kinds.ts';
import { sampleRequest, type SampleParts } from '../../../src/data/sample-request.ts';
import { createData } from '../../../src/data/test-data.ts';
import { OutcomeError } from '../../../src/outcome/outcome-error.ts';
import { clientBefore, emulatedConfig, httpBefore, type Alter } from '../emulated-client.ts';
import { run, token } from '../exchanges.ts';
import { removalOver, test } from '../fake-platform.ts';

const { ALTCRAFT_SANDBOX = '' } = emulatorVariables({ url: 'http://emulator', token });
const sandbox = ALTCRAFT_SANDBOX.split(',').map((named) => {
  const [kind = '', id = ''] = named.trim().split(':');
  return { kind, id };
});
const config = emulatedConfig({ sandbox });

function emulate(): Emulator {
  return createEmulator({ contract, token, clock: createClock(), ids: createIds(0), refusals: 'envelope', faults: [] });
}

/** What somebody could miss: all that the emulator holds but its own records of background work. */
function domainOf(emulator: Emulator): unknown {
  const { profiles, ...view } = stateView(emulator.state) as { profiles: object[] };
  const withoutHistory = profiles.map((profile) => ({ ...profile, history: undefined }));
  return { ...view, profiles: withoutHistory, tasks: undefined, files: undefined, counters: undefined };
}

/** Objects of each kind that the seed has, and that are somebody's. */
const seeded: Partial<Record<ObjectKind, string>> = {
  profile: config.variables.profile_id,
  segment: '5',
  'suppression list': '2',
  template: '1',
  mailing: '1',
  'virtual sender': '1',
  'segmentation query': '1',
  'template query': '1',
};

/** A client before an emulator, and how a test asks it for a valid call of an operation. */
function arranged(emulator: Emulator, folder: string, alter?: Alter) {
  const { client, tidyUp } = clientBefore(emulator, folder, config, alter);
  const data = createData(run, 0, 'ownership');
  const parts: SampleParts = {
    valueOf: (variable) => {
      const value = config.variables[variable] ?? '';
      return /^\d+$/.test(value) ? Number(value) : value;
    },
    async profile(db_id) {
      const address = { email: data.email(), phone: data.phone() };
      const made = await client.call('profiles.import', { db_id, email: address.email, data: address });
      return { db_id, profile_id: String(made.body.profile_id), ...address, first_name: '', last_name: '' };
    },
    done: async ({ id }, parameters) => (await client.call(id, parameters)).body,
    locate: (kind, name) => client.locate(kind, name),
    data,
  };
  return { client, tidyUp, sampled: (operation: Operation) => sampleRequest(operation, parts) };
}

/** Puts a value where the reply to a creation tells the id. */
function withId(body: Record<string, unknown>, path: string, id: unknown): Record<string, unknown> {
  const [field = '', inner] = path.split(/\[\]\.|\./);
  const held = body[field];
  if (inner === undefined) return { ...body, [field]: id };
  if (Array.isArray(held)) return { ...body, [field]: held.map((row: object) => ({ ...row, [inner]: id })) };
  return { ...body, [field]: { ...(held as object), [inner]: id } };
}

const telling = operations.filter(
  ({ facts, transport }) => facts.creates?.id !== undefined && facts.creates.id !== '' && transport === 'http',
);

/** An alteration that begins when it is told to: replies to an operation name another id. */
function renaming({ path, facts }: Operation) {
  const { kind = 'profile', id = '' } = facts.creates ?? {};
  const other = hasNumber(kind) ? Number(seeded[kind]) : seeded[kind];
  const isCalled = (called: string) => called.replace(/\/$/, '') === path.replace(/\/$/, '');
  const state = { isOn: false };
  const alter: Alter = (called, body) => (state.isOn && isCalled(called) ? withId(body, id, other) : body);
  return { alter, begin: () => void (state.isOn = true) };
}

const hasNumber = (kind: ObjectKind) => kind !== 'profile';

test.describe('a creation', () => {
  for (const operation of telling) {
    test(`that answers ${operation.id} with an id of somebody else changes no other object`, async ({ folder }) => {
      const emulator = emulate();
      const before = domainOf(emulator);
      const { alter, begin } = renaming(operation);
      const { client, tidyUp, sampled } = arranged(emulator, folder, alter);
      const parameters = await sampled(operation);
      begin();

      const error: unknown = await client.call(operation.id, parameters).catch((thrown: unknown) => thrown);
      const left = await tidyUp();

      expect(error).toBeInstanceOf(OutcomeError);
      expect((error as OutcomeError).outcome).toMatchObject({ cause: 'contract broken', operation: operation.id });
      expect(left).toEqual([]);
      expect(domainOf(emulator)).toEqual(before);
    });
  }
});

const kinds = [...new Set(operations.map(({ facts }) => facts.deletes))].filter((kind) => kind !== undefined);

/** A name as the run of the ledger gave it. */
const ownName = (kind: ObjectKind) => `contract-${run}-1${kind === 'profile' ? '@example.com' : ''}`;

/** An entry of an old ledger, about an object of a kind. */
function entryOf(kind: ObjectKind, name: string | undefined, id?: string): LedgerEntry {
  const match = kind === 'profile' ? { email: name } : { name };
  const operation = removerOf(kind)?.id ?? '';
  return { key: 'w0-1', operation, kind, db_id: kind === 'profile' ? 1 : undefined, match, aliases: [], id };
}

/** The name of an object of the seed. */
async function nameOfSomebody(emulator: Emulator, kind: ObjectKind): Promise<string | undefined> {
  if (kind === 'profile') return 'ada@example.com';
  const listed = await listedAs(askOver(httpBefore(emulator), config, 'proof'), kind, () => true);
  return typeof listed === 'string' ? undefined : listed[0]?.name;
}

test.describe('a ledger', () => {
  for (const kind of kinds.filter((each) => !hasExternalId(each))) {
    test(`that names a ${kind} of somebody else by its id deletes nothing`, async () => {
      const emulator = emulate();
      const before = domainOf(emulator);

      const left = await remove(removalOver(httpBefore(emulator), config), entryOf(kind, ownName(kind), seeded[kind]));

      expect(left?.reason).toMatch(/somebody else's|no read shows/);
      expect(domainOf(emulator)).toEqual(before);
    });
  }

  for (const kind of kinds) {
    test(`that names a ${kind} by a name without the mark of its run deletes nothing`, async () => {
      const emulator = emulate();
      const name = await nameOfSomebody(emulator, kind);
      const before = domainOf(emulator);

      const left = await remove(removalOver(httpBefore(emulator), config), entryOf(kind, name));

      expect(left?.reason).toBeDefined();
      expect(domainOf(emulator)).toEqual(before);
    });
  }
});
