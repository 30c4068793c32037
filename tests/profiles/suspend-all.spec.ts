import { expect, test } from '../../fixtures';

// Global statuses: 0 is subscribed, 1 unsubscribed, 5 suspended.
test.describe('profiles.suspendAll', { tag: ['@destructive', '@exclusive'] }, () => {
  test('suspends every subscribed profile and counts them', async ({ api, arrange, installation }) => {
    await arrange.done('profiles.suspendAll', { list_id: installation.expendable_db_id });
    const { db_id, email } = await arrange.profile(installation.expendable_db_id, { _status: 0 });

    const reply = await api.profiles.suspendAll({ list_id: db_id });

    expect(reply).toMatchContract();
    expect(reply.body.Suspended).toBe(1);
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ _status: 5 });
  });

  test('leaves alone the profiles that are not subscribed', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.expendable_db_id, { _status: 1 });

    const reply = await api.profiles.suspendAll({ list_id: db_id });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ _status: 1 });
  });
});
