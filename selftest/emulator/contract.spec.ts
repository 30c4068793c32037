import { test, expect } from '@playwright/test';
import { judgeReply, operationOf, operations } from '../../schemas/index.ts';
import { functionOf } from '../../emulator/operations/index.ts';
import { seededRtoken, seededSmid } from '../../emulator/seed.ts';
import { ada, install } from './installation.ts';

const email = { channel: 'email', email: 'ada.berzina@example.com' };
const person = (name: string) => ({ email: `${name}@example.com`, _fname: name });

/** A successful call of every v1.1 operation. */
const successes: Record<string, Record<string, unknown>> = {
  'profiles.import': { db_id: 1, email: 'new@example.com', data: person('new') },
  'profiles.update': { db_id: 1, matching: 'profile_id', profile_id: ada, data: { _city: 'Tartu' } },
  'profiles.importBatch': { db_id: 1, data: [person('one'), person('two')] },
  'profiles.updateBatch': { db_id: 1, data: [{ email: 'ada.berzina@example.com', _city: 'Tartu' }] },
  'profiles.addBatch': { db_id: 1, data: [person('three')] },
  'profiles.add': { db_id: 1, data: {} },
  'profiles.get': { db_id: 1, matching: 'profile_id', profile_id: ada },
  'profiles.getAll': { source_type: 'database', source_id: 1 },
  'profiles.delete': { db_id: 1, matching: 'profile_id', profile_id: ada },
  'profiles.merge': {
    db_id: 1,
    source: [{ db_id: 1, email: 'ada.berzina@example.com' }],
    destination: { db_id: 1, email: 'bruno.costa@example.com' },
  },
  'profiles.messageUnsub': { rtoken: seededRtoken, smid: seededSmid },
  'profiles.split': {
    source: { db_id: 1, email: 'ada.berzina@example.com' },
    destination: [{ db_id: 1, email: 'other@example.com' }],
  },
  'profiles.list': { db_id: 1 },
  'subscriptions.set': { db_id: 1, profile_id: ada, resource_id: 1, ...email, status: 'suspended' },
  'subscriptions.list': { db_id: 1, profile_id: ada },
  'subscriptions.listAll': { resource_id: 1 },
  'subscriptions.get': { db_id: 1, profile_id: ada, resource_id: 1, ...email },
  'subscriptions.delete': { db_id: 1, profile_id: ada, resource_id: 1, ...email },
  'subscriptions.undelete': { db_id: 1, profile_id: ada, resource_id: 1, ...email },
  'subscriptions.suspendAll': { db_id: 1 },
  'subscriptions.unsuspendAll': { db_id: 1 },
  'databases.getCounters': { id: 1, resource_id: 1 },
  'databases.refreshCounters': { id: 1, resource_id: 1 },
  'databases.list': {},
  'databases.get': { id: 1 },
  'databases.fieldsGet': { id: 1 },
  'databases.wipe': { id: 2 },
  'resources.getCounters': { id: 1, list_id: 1 },
  'resources.refreshCounters': { id: 1, list_id: 1 },
  'resources.list': {},
  'resources.get': { id: 1 },
  'resources.fieldsGet': { id: 1, channel: 'email' },
};

test.describe('operations against the contract', () => {
  for (const [id, body] of Object.entries(successes)) {
    test(`${id} succeeds in the shape of the contract`, async () => {
      const { call } = install();

      const reply = await call(id, body);

      expect(reply.body).toMatchObject({ error: 0 });
      expect(judgeReply(operationOf(id), reply.body).errors).toEqual([]);
    });
  }

  test('every operation with a function is known to the contract, and the four groups are complete', () => {
    const groups = ['profiles', 'subscriptions', 'databases', 'resources', 'tasks'];
    const own = operations.filter(({ group }) => groups.includes(group));

    const missing = own.filter(({ id }) => functionOf(id) === undefined).map(({ id }) => id);

    expect(missing).toEqual([]);
  });
});
