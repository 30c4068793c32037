import { expect, test } from '../../fixtures';

test.describe('profiles.messageUnsub', { tag: ['@update'] }, () => {
  // The message is one of the user's own, so the subscription is put back afterwards, whatever becomes of the test.
  test('unsubscribes the one subscription that the message went to', async ({ api, arrange, installation }) => {
    const { db_id, profile_id, resource_id, rtoken, smid } = installation;
    const wanted = { resource_id, channel: 'email' } as const;
    const address = { ...(await arrange.existingSubscription(db_id, profile_id, wanted)), ...wanted };
    const subscribed = { db_id, profile_id, ...address, status: 'subscribed', skip_triggers: true } as const;
    arrange.undo('subscriptions.set', subscribed);
    await arrange.done('subscriptions.set', subscribed);

    const reply = await api.profiles.messageUnsub({ rtoken, smid });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
    const after = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(after.body.data).toContainEqual(expect.objectContaining({ ...address, status: 'unsubscribed' }));
  });
});
