import { expect, sharedEntries, test } from '../../fixtures';
import { categoriesOf, withCategories } from './categories.ts';
import { flattened } from './flattened.ts';

test.describe('subscriptions.list', { tag: ['@read'] }, () => {
  test('lists the subscriptions of a profile', { tag: '@smoke' }, async ({ api, arrange, installation }) => {
    const { db_id, profile_id } = installation;

    const reply = await api.subscriptions.list({ db_id, profile_id });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    const [listed, told] = sharedEntries(reply.body.data ?? [], flattened(body.data), 'resource_id', 'channel');
    expect(listed.filter((_, index) => told[index] !== undefined)).toEqual(told.filter(Boolean));
  });

  test('shows a subscription as it was made, and no other', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const given = { status: 'suspended', priority: 7, cats: await categoriesOf(arrange, installation) };
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.list({ db_id, profile_id });

    expect(reply).toMatchContract();
    expect(withCategories(reply.body.data ?? [])).toEqual([expect.objectContaining({ ...address, ...given })]);
  });

  test('shows the push subscription of a profile', async ({ api, installation }) => {
    const { db_id, profile_id, subscription_id } = installation;

    const reply = await api.subscriptions.list({ db_id, profile_id });

    expect(reply).toMatchContract();
    const found = (reply.body.data ?? []).find((entry) => entry.subscription_id === subscription_id);
    expect(found?.channel).toBe('push');
    const search = { matching: 'push_sub', provider: String(found?.provider), subscription_id } as const;
    const owner = await api.profiles.get({ db_id, ...search });
    expect(owner).toMatchContract();
    expect(owner.body.data.id).toBe(profile_id);
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
