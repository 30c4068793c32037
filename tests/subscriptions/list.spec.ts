import { expect, test } from '../../fixtures';

test.describe('subscriptions.list', { tag: ['@read'] }, () => {
  test('lists the subscriptions of a profile', { tag: '@smoke' }, async ({ api, installation }) => {
    const { db_id, profile_id } = installation;

    const reply = await api.subscriptions.list({ db_id, profile_id });

    expect(reply).toMatchContract();
  });

  test('shows a subscription with its address, status and priority', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const given = { status: 'suspended', priority: 7 };
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.list({ db_id, profile_id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toContainEqual(expect.objectContaining({ ...address, ...given }));
  });

  test('shows no subscription of another profile', async ({ api, arrange, installation }) => {
    const { resource_id } = installation;
    const other = await arrange.subscription(await arrange.profile(installation.db_id), resource_id);
    const own = await arrange.subscription(await arrange.profile(installation.db_id), resource_id);

    const reply = await api.subscriptions.list({ db_id: own.db_id, profile_id: own.profile_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ email }) => email)).toContain(own.email);
    expect(reply.body.data.map(({ email }) => email)).not.toContain(other.email);
  });
});
