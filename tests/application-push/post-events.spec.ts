import { expect, test } from '../../fixtures';

// The message is one of the user's own, and what is registered for it stays.
test.describe('applicationPush.postEvents', { tag: ['@create'] }, () => {
  test('registers that a push message was delivered', async ({ api, arrange, installation }) => {
    const { db_id, profile_id, launch_id, push_uid, subscription_id } = installation;
    const wanted = { channel: 'push', subscription_id };
    const { provider } = await arrange.existingSubscription(db_id, profile_id, wanted);

    const reply = await api.applicationPush.postEvents({
      events: 1,
      uid: push_uid,
      launch_id,
      provider,
      subscription_id,
    });

    expect(reply).toMatchContract();
  });
});
