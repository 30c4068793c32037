import { ada, install } from '../installation.ts';
import { expect, test } from '../../test.ts';

const byAda = { db_id: 1, pixel_id: 1, matching: 'profile_id', profile_id: ada };

test.describe('goals', () => {
  test('are kept with their value, and appear in the history of the profile', async () => {
    const { call, emulator } = install();

    const reply = await call('goals.register', { ...byAda, goal: 'card', value: -25.5, is_test: true });
    const { body } = await call('actionHistory.get', {
      list_id: 1,
      matching: 'profile_id',
      profile_id: ada,
      date_from: '2026-01-01',
    });

    expect(reply.body).toEqual({ error: 0, error_text: 'Successful operation' });
    expect(emulator.state.goals).toMatchObject([
      { goal: 'card', value: -25.5, pixelId: 1, profileId: ada, isTest: true, date: '2026-01-01T00:00:00.000Z' },
    ]);
    expect(body.data).toMatchObject([{ action: 'goal' }]);
  });

  test('come one at a time or several', async () => {
    const { call, emulator } = install();

    await call('goals.register', { ...byAda, goals: [{ goal: 'card', value: 10 }, { goal: 'order' }] });

    expect(emulator.state.goals).toMatchObject([
      { goal: 'card', value: 10 },
      { goal: 'order', value: null },
    ]);
  });

  test('have a moment of their own when the call gives one', async () => {
    const { call, emulator } = install();

    await call('goals.register', { ...byAda, goal: 'card', date: '2006-01-25T15:04:05+07:00' });

    expect(emulator.state.goals).toMatchObject([{ date: '2006-01-25T08:04:05.000Z' }]);
  });

  test('are refused as a whole where something about them is wrong', async () => {
    const { call, emulator } = install();
    const register = (fields: object) => call('goals.register', { ...byAda, ...fields });

    const refusals = await Promise.all([
      register({}),
      register({ goal: 'card', pixel_id: 9 }),
      register({ goal: 'card', profile_id: 'ffffffffffffffffffffffff' }),
      register({ goal: 'a'.repeat(129) }),
      register({ goals: [{ goal: 'card' }, { value: 1 }] }),
      register({ goal: 'card', pixel_data: { inner: {} } }),
      register({ goal: 'card', pixel_data: { text: 'a'.repeat(1024) } }),
      register({ goal: 'card', date: 'yesterday' }),
    ]);

    expect(refusals.map(({ body }) => body.error)).toEqual([400, 404, 404, 400, 400, 400, 400, 400]);
    expect(emulator.state.goals).toEqual([]);
  });
});
