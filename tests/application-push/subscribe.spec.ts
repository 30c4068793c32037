import { expect, nonExistent, test } from '../../fixtures';

test.describe('applicationPush.subscribe', { tag: ['@create'] }, () => {
  // The reply is on no page that could be read, so the subscription is looked for in the profile.
  test('adds a subscription to a profile', async ({ api, arrange, data, installation }) => {
    const { resource_id, rtoken } = installation;
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const device = { provider: 'android-firebase', subscription_id: data.name() };

    const reply = await api.applicationPush.subscribe({
      id: profile_id,
      resource_token: rtoken,
      db_ids: [db_id],
      subscriptions: [device],
    });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining({ resource_id, channel: 'push', ...device }));
  });

  test('ends a subscription', async ({ api, arrange, data, installation }) => {
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const device = { provider: 'android-firebase', subscription_id: data.name() };
    const matching = 'profile_id' as const;
    const whom = { id: profile_id, resource_token: installation.rtoken, db_ids: [db_id], matching };
    await arrange.done('applicationPush.subscribe', { ...whom, subscriptions: [device] });

    const reply = await api.applicationPush.subscribe({ ...whom, subscriptions: [{ ...device, unsubscribe: true }] });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).not.toContainEqual(expect.objectContaining({ ...device, status: 'subscribed' }));
  });

  test('leaves the profile alone under a token of no resource', async ({ api, arrange, data, installation }) => {
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const device = { provider: 'android-firebase', subscription_id: data.name() };
    const whom = { id: profile_id, resource_token: installation.rtoken, db_ids: [db_id] };
    await arrange.done('applicationPush.subscribe', { ...whom, subscriptions: [device] });
    const before = await arrange.done('subscriptions.list', { db_id, profile_id });

    const reply = await api.applicationPush.subscribe({
      ...whom,
      resource_token: nonExistent.task_id,
      subscriptions: [{ ...device, unsubscribe: true }],
    });

    expect(reply).toBeAnsweredCleanly();
    const after = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(after.body.data).toEqual(before.body.data);
  });
});
