import { expect, test } from '../../fixtures';

test.describe('subscriptions.listAll', { tag: ['@read'] }, () => {
  test('returns no more subscriptions than the limit', async ({ api, installation }) => {
    const { resource_id } = installation;

    const reply = await api.subscriptions.listAll({ resource_id, limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('keeps to the resource and the database', async ({ api, installation }) => {
    const { db_id, resource_id } = installation;

    const reply = await api.subscriptions.listAll({ resource_id, db_id, limit: 100 });

    expect(reply).toMatchContract();
    const places = (reply.body.data ?? []).map((entry) => ({ db_id: entry.db_id, resource_id: entry.resource_id }));
    expect(places).toEqual(places.map(() => ({ db_id, resource_id })));
  });

  test('shows nothing of other databases', async ({ api, installation }) => {
    const { expendable_db_id, resource_id } = installation;

    const reply = await api.subscriptions.listAll({ resource_id, db_id: expendable_db_id, limit: 100 });

    expect(reply).toMatchContract();
    const databases = (reply.body.data ?? []).map(({ db_id }) => db_id);
    expect(databases.filter((db_id) => db_id !== expendable_db_id)).toEqual([]);
  });

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
    const subscription = await arrange.subscription(profile, resource_id, { status: 'suspended' });

    const visited = await api.pages(api.subscriptions.listAll, { db_id, resource_id, status: 'suspended', limit: 100 });

    const own = visited.filter(({ profile_id }) => profile_id === profile.profile_id);
    expect(own).toEqual([expect.objectContaining({ ...subscription, status: 'suspended' })]);
  });
});
