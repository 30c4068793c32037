import { expect, test } from '../../fixtures';

test.describe('profiles.messageUnsub', { tag: ['@update'] }, () => {
  // The message is one of the user's own, so the subscription is put back afterwards, whatever becomes of the test.
  test('unsubscribes the one subscription that the message went to', async ({ api, arrange, installation }) => {
    const { db_id, profile_id, resource_id, rtoken, smid } = installation;
    const wanted = { resource_id, channel: 'email', status: 'subscribed' } as const;
    const address = await arrange.existingSubscription(db_id, profile_id, wanted);
    arrange.undo('subscriptions.set', { db_id, profile_id, ...address, ...wanted, skip_triggers: true });

    const reply = await api.profiles.messageUnsub({ rtoken, smid });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
    const after = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(after.body.data).toContainEqual(expect.objectContaining({ ...address, status: 'unsubscribed' }));
  });
});
