import { expect, sharedEntries, test } from '../../fixtures';
import { categoriesOf, withCategories } from './categories.ts';

test.describe('subscriptions.listAll', { tag: ['@read'] }, () => {
  test('returns no more subscriptions than the limit', async ({ api, installation }) => {
    const { resource_id } = installation;

    const reply = await api.subscriptions.listAll({ resource_id, limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('keeps to the resource and the database', async ({ api, arrange, installation }) => {
    const { db_id, profile_id, resource_id } = installation;

    const reply = await api.subscriptions.listAll({ resource_id, db_id, limit: 100 });

    expect(reply).toMatchContract();
    const places = (reply.body.data ?? []).map((entry) => ({ db_id: entry.db_id, resource_id: entry.resource_id }));
    expect(places).toEqual(places.map(() => ({ db_id, resource_id })));
    const ofProfile = (reply.body.data ?? []).filter((entry) => entry.profile_id === profile_id);
    const { body } = await arrange.done('subscriptions.list', { db_id, profile_id });
    const [told, other] = sharedEntries(ofProfile, body.data ?? [], 'resource_id', 'channel');
    expect(told).toEqual(other);
  });

  test(
    'shows every subscription of a database and nothing of others',
    { tag: '@exclusive' },
    async ({ api, arrange, installation }) => {
      const { expendable_db_id: db_id, resource_id } = installation;
      const one = await arrange.subscription(await arrange.profile(db_id), resource_id);
      const other = await arrange.subscription(await arrange.profile(db_id), resource_id);

      const visited = await api.pages(api.subscriptions.listAll, { resource_id, db_id, limit: 100 });

      expect(visited.map(({ email }) => email)).toEqual(expect.arrayContaining([one.email, other.email]));
      expect(visited.filter((entry) => entry.db_id !== db_id)).toEqual([]);
    },
  );

  test('keeps to the channel', async ({ api, installation }) => {
    const { resource_id } = installation;

    const reply = await api.subscriptions.listAll({ resource_id, channel: 'email', limit: 100 });

    expect(reply).toMatchContract();
    const channels = (reply.body.data ?? []).map(({ channel }) => channel);
    expect(channels.filter((channel) => channel !== 'email')).toEqual([]);
  });

  test('keeps to the status', async ({ api, installation }) => {
    const { resource_id } = installation;

    const reply = await api.subscriptions.listAll({ resource_id, status: 'subscribed', limit: 100 });

    expect(reply).toMatchContract();
    const statuses = (reply.body.data ?? []).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 'subscribed')).toEqual([]);
  });

  test('shows a subscription together with its profile', async ({ api, arrange, installation }) => {
    const { db_id, resource_id } = installation;
    const profile = await arrange.profile(db_id);
    const given = { status: 'suspended', priority: 7, cats: await categoriesOf(arrange, installation) };
    const subscription = await arrange.subscription(profile, resource_id, given);

    const visited = await api.pages(api.subscriptions.listAll, { db_id, resource_id, status: 'suspended', limit: 100 });

    const own = visited.filter(({ profile_id }) => profile_id === profile.profile_id);
    expect(withCategories(own)).toEqual([expect.objectContaining({ ...subscription, ...given })]);
  });
});
