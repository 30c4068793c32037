import { expect, test } from '../../fixtures';

test.describe('subscriptions.set', { tag: ['@update'] }, () => {
  test('adds a subscription', async ({ api, arrange, installation }) => {
    const { db_id, profile_id, email } = await arrange.profile(installation.db_id);
    const wanted = { resource_id: installation.resource_id, channel: 'email', email, status: 'subscribed' } as const;

    const reply = await api.subscriptions.set({ db_id, profile_id, ...wanted, skip_triggers: true });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining(wanted));
  });

  test('changes the subscription that is there and adds none', async ({ api, arrange, installation }) => {
    const given = { status: 'subscribed', priority: 7 };
    const profile = await arrange.profile(installation.db_id);
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);
    const wanted = { ...address, status: 'suspended', priority: 3 } as const;

    const reply = await api.subscriptions.set({ db_id, profile_id, ...wanted, skip_triggers: true });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toEqual([expect.objectContaining(wanted)]);
  });

  test('keeps the status when it names none', async ({ api, arrange, installation }) => {
    const given = { status: 'suspended', priority: 7 };
    const profile = await arrange.profile(installation.db_id);
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.set({ db_id, profile_id, ...address, priority: 3, skip_triggers: true });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    const wanted = { ...address, status: 'suspended', priority: 3 };
    expect(stored.body.data).toContainEqual(expect.objectContaining(wanted));
  });

  test('takes the number of a status for its word', async ({ api, arrange, installation }) => {
    const given = { status: 'subscribed' };
    const profile = await arrange.profile(installation.db_id);
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.set({ db_id, profile_id, ...address, status: 5, skip_triggers: true });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining({ ...address, status: 'suspended' }));
  });

  test('stores the system fields that it is given', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id);
    const custom_fields = { _browser_name: 'Chrome', _device_type: 'web' };

    const reply = await api.subscriptions.set({ db_id, profile_id, ...address, custom_fields, skip_triggers: true });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    const wanted = { ...address, custom_fields: expect.objectContaining(custom_fields) as object };
    expect(stored.body.data).toContainEqual(expect.objectContaining(wanted));
  });
});
