import { expect, nonExistent, test } from '../../fixtures';

test.describe('subscriptions.unsuspendAll', { tag: ['@destructive', '@exclusive'] }, () => {
  test('unsuspends what is suspended in the channel that it names', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.expendable_db_id);
    const given = { status: 'suspended' };
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.unsuspendAll({ db_id, channel: 'email' });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining({ ...address, status: 'subscribed' }));
  });

  test('unsuspends what is suspended in the resource that it names', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.expendable_db_id);
    const given = { status: 'suspended' };
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const request = { db_id, resource_id: installation.resource_id, format: 'xml' } as const;

    const reply = await api.subscriptions.unsuspendAll(request);

    expect(reply).toSucceedInXml();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining({ ...address, status: 'subscribed' }));
  });

  test('unsuspends the whole database when it names neither', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.expendable_db_id);
    const given = { status: 'suspended' };
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.unsuspendAll({ db_id });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining({ ...address, status: 'subscribed' }));
  });

  test('counts the subscriptions that it unsuspends', async ({ api, arrange, installation }) => {
    const { expendable_db_id: db_id, resource_id } = installation;
    await arrange.done('subscriptions.unsuspendAll', { db_id, channel: 'email' });
    await arrange.subscription(await arrange.profile(db_id), resource_id, { status: 'suspended' });
    await arrange.subscription(await arrange.profile(db_id), resource_id, { status: 'suspended' });

    const reply = await api.subscriptions.unsuspendAll({ db_id, channel: 'email' });

    expect(reply).toMatchContract();
    expect(reply.body.updated).toBe(2);
  });

  test('leaves a subscription of another status as it is', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.expendable_db_id);
    const given = { status: 'unsubscribed' };
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.unsuspendAll({ db_id, channel: 'email' });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining({ ...address, ...given }));
  });

  test('leaves the channels that it does not name', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.expendable_db_id);
    const given = { status: 'suspended' };
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.unsuspendAll({ db_id, channel: 'sms' });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining({ ...address, ...given }));
  });

  test('leaves the resources that it does not name', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.expendable_db_id);
    const given = { status: 'suspended' };
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.unsuspendAll({ db_id, resource_id: nonExistent.id });

    expect(reply).toFindNothing();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining({ ...address, ...given }));
  });

  test('leaves the subscriptions of other databases', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const given = { status: 'suspended' };
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.unsuspendAll({ db_id: installation.expendable_db_id, channel: 'email' });

    expect(reply).toMatchContract();
    const stored = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(stored.body.data).toContainEqual(expect.objectContaining({ ...address, ...given }));
  });
});
