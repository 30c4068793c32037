import type { State } from '../../../emulator/model/state.ts';
import { candidates } from '../../../emulator/profiles/search-index.ts';
import { databaseOf } from '../../../emulator/store/lookups.ts';
import { ada, install, token } from '../installation.ts';
import { expect, test } from '../../test.ts';

const before = 'ada.berzina@example.com';
const after = 'ada.new@example.com';
const bruno = 'bruno.costa@example.com';

const searches = [
  ...[before, after, bruno, 'localhost'].map((email) => ({ mode: 'email', email })),
  ...['+12025550101', '+12025550102'].map((phone) => ({ mode: 'phone', phone })),
  { mode: 'profile_id', profileId: ada },
  { mode: 'push_sub', provider: 'android-firebase', subscriptionId: 'emulated-push-token-0001' },
  { mode: 'custom', fieldName: 'contract_number', fieldValue: '1001' },
  { mode: 'custom', fieldName: 'interests', fieldValue: 'chess' },
  { mode: 'custom', fieldName: '_status', fieldValue: '5' },
  { mode: 'custom_sub', fieldName: 'custom_int_field', fieldValue: '7' },
];

/** What every search proposes, by id. */
function proposals(state: State): string[][] {
  return searches.map((search) =>
    candidates(state, databaseOf(state, 1), search)
      .map(({ id }) => id)
      .sort(),
  );
}

const subscription = { db_id: 1, profile_id: ada, resource_id: 1, channel: 'sms', phone: '+12025550102' };

const unset = { action: 'unset' };

const changes: [what: string, operation: string, body: Record<string, unknown>][] = [
  ['an e-mail is replaced', 'profiles.update', { db_id: 1, profile_id: ada, data: { email: after } }],
  ['a field is emptied', 'profiles.update', { db_id: 1, profile_id: ada, data: { contract_number: unset } }],
  ['a profile is made', 'profiles.add', { db_id: 1, data: { email: after, interests: ['chess', 'go'] } }],
  ['a profile is deleted', 'profiles.delete', { db_id: 1, matching: 'profile_id', profile_id: ada }],
  ['a subscription is made', 'subscriptions.set', subscription],
  ['subscriptions are suspended', 'subscriptions.suspendAll', { db_id: 1, resource_id: 1 }],
  ['a database is wiped', 'databases.wipe', { id: 1 }],
  [
    'profiles are merged',
    'profiles.merge',
    {
      db_id: 1,
      matching: 'email',
      source: [{ db_id: 1, email: before }],
      destination: { db_id: 1, email: bruno },
    },
  ],
];

test.describe('the index of profiles', () => {
  for (const [what, operation, body] of changes) {
    test(`is the same as one made anew after ${what}`, async () => {
      const { emulator, call } = install();
      proposals(emulator.state);

      const reply = await call(operation, body);

      expect(reply.body.error).toBe(0);
      expect(proposals(emulator.state)).toEqual(proposals(structuredClone(emulator.state)));
    });
  }

  test('is the same as one made anew after profiles are suspended', async () => {
    const { emulator, send } = install();
    proposals(emulator.state);

    const reply = await send({ url: `/api/v1.0/lists/1/suspend_all?token=${token}` });

    expect(reply.body.Status).toBe('Ok');
    expect(proposals(emulator.state)).toEqual(proposals(structuredClone(emulator.state)));
  });

  test('is as it was after a merge that is refused', async () => {
    const { emulator, call } = install();
    const seeded = proposals(emulator.state);
    const places = { source: [{ db_id: 1, email: before }], destination: { db_id: 1, email: bruno } };

    const taken = { email: 'clara.dumont@example.org' };
    const reply = await call('profiles.merge', { db_id: 1, matching: 'email', ...places, data: taken });

    expect(reply.body.error).toBe(400);
    expect(proposals(emulator.state)).toEqual(seeded);
  });

  test('proposes a profile for each of the searches that the seed answers', () => {
    const { emulator } = install();

    expect(proposals(emulator.state).map((ids) => ids.length)).toEqual([1, 0, 1, 0, 1, 1, 1, 1, 1, 2, 1, 1]);
  });

  test('follows a reset of the installation', async () => {
    const { emulator, call, send } = install();
    const seeded = proposals(emulator.state);
    await call('databases.wipe', { id: 1 });

    const reply = await send({ url: '/_emulator/reset' });

    expect(reply.status).toBe(200);
    expect(proposals(emulator.state)).toEqual(seeded);
  });
});
