import { expect, test } from '../../fixtures';
import { categoriesOf, withCategories } from './categories.ts';

test.describe('subscriptions.get', { tag: ['@read'] }, () => {
  test('knows a subscription that the list shows', { tag: '@smoke' }, async ({ api, arrange, installation }) => {
    const { db_id, profile_id } = installation;
    const address = await arrange.existingSubscription(db_id, profile_id);

    const reply = await api.call('subscriptions.get', { db_id, profile_id, ...address });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({ resource_id: address.resource_id, channel: address.channel });
  });

  test('returns a subscription as it was made', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const given = { status: 'suspended', priority: 7, cats: await categoriesOf(arrange, installation) };
    const { db_id, profile_id, ...address } = await arrange.subscription(profile, installation.resource_id, given);

    const reply = await api.subscriptions.get({ db_id, profile_id, ...address });

    expect(reply).toMatchContract();
    expect(withCategories([reply.body.data])).toMatchObject([{ ...address, ...given }]);
    const inXml = await api.call('subscriptions.get', { db_id, profile_id, ...address, format: 'xml' });
    expect(inXml).toSayInXml(reply, reply);
  });
});
