import { expect, test } from '../../fixtures';

test.describe('subscriptions.undelete', { tag: ['@update'] }, () => {
  test('brings a deleted subscription back into the list', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const subscription = await arrange.subscription(profile, installation.resource_id);
    await arrange.done('subscriptions.delete', { ...subscription });

    const reply = await api.subscriptions.undelete(subscription);

    expect(reply).toMatchContract();
    const { db_id, profile_id, ...address } = subscription;
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining(address));
  });
});
