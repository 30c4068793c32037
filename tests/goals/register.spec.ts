import { expect, test } from '../../fixtures';

// No page says where a goal can be read, so that it was registered is told by the reply alone.
const harmless = { enrich_profile: false, is_test: true, skip_triggers: true };

test.describe('goals.register', { tag: ['@create'] }, () => {
  test('accepts a goal of a profile', async ({ api, arrange, installation }) => {
    const { pixel_id } = installation;
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const goal = { goal: 'card', value: 10.5 };

    const reply = await api.goals.register({
      db_id,
      pixel_id,
      matching: 'profile_id',
      profile_id,
      ...goal,
      ...harmless,
    });

    expect(reply).toMatchContract();
  });

  test('accepts several goals at once, and negative values', async ({ api, arrange, installation }) => {
    const { pixel_id } = installation;
    const { db_id, email } = await arrange.profile(installation.db_id);
    const goals = [
      { goal: 'card', value: 10 },
      { goal: 'order', value: -25.5 },
    ];

    const reply = await api.goals.register({ db_id, pixel_id, matching: 'email', email, goals, ...harmless });

    expect(reply).toMatchContract();
  });

  test('accepts the moment and further data of an event', async ({ api, arrange, installation }) => {
    const { pixel_id } = installation;
    const { db_id, phone } = await arrange.profile(installation.db_id);
    const event = { goal: 'card', date: '2020-01-25T15:04:05+07:00', pixel_data: { page: 'cart' }, vendor: 'contract' };

    const reply = await api.goals.register({ db_id, pixel_id, matching: 'phone', phone, ...event, ...harmless });

    expect(reply).toMatchContract();
  });
});
