import { expect, test } from '../../fixtures';

test.describe('subscriptions.delete', { tag: ['@delete'] }, () => {
  test('marks the subscription as deleted', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const subscription = await arrange.subscription(profile, installation.resource_id);

    const reply = await api.subscriptions.delete(subscription);

    expect(reply).toMatchContract();
    const { db_id, profile_id, resource_id, channel } = subscription;
    const stored = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    const marked = expect.objectContaining({ resource_id, channel, is_delete: true });
    expect(stored.body.data).toHaveProperty('subscriptions', expect.arrayContaining([marked]));
  });

  test('leaves the subscriptions of other profiles', async ({ api, arrange, installation }) => {
    const { db_id, resource_id } = installation;
    const { profile_id, ...other } = await arrange.subscription(await arrange.profile(db_id), resource_id);
    const subscription = await arrange.subscription(await arrange.profile(db_id), resource_id);

    const reply = await api.subscriptions.delete(subscription);

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    const { channel, email } = other;
    expect(stored.body.data).toContainEqual(expect.objectContaining({ resource_id, channel, email }));
  });
});
