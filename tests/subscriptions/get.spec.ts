import { expect, test } from '../../fixtures';

test.describe('subscriptions.get', { tag: ['@read'] }, () => {
  test('knows a subscription that the list shows', { tag: '@smoke' }, async ({ api, arrange, installation }) => {
    const { db_id, profile_id } = installation;
    const address = await arrange.existingSubscription(db_id, profile_id);

    const reply = await api.call('subscriptions.get', { db_id, profile_id, ...address });

    expect(reply).toMatchContract();
  });

  test('knows a subscription that was just made', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const subscription = await arrange.subscription(profile, installation.resource_id);

    const reply = await api.subscriptions.get(subscription);

    expect(reply).toMatchContract();
  });
});
