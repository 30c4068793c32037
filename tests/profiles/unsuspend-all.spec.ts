import { expect, test } from '../../fixtures';

// Global statuses: 0 is subscribed, 1 unsubscribed, 5 suspended.
test.describe('profiles.unsuspendAll', { tag: ['@destructive', '@exclusive'] }, () => {
  test('ends the suspension of the profiles of a database', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.expendable_db_id, { _status: 5 });

    const reply = await api.profiles.unsuspendAll({ list_id: db_id });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).not.toMatchObject({ _status: 5 });
  });

  test('leaves alone the profiles that are not suspended', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.expendable_db_id, { _status: 1 });

    const reply = await api.profiles.unsuspendAll({ list_id: db_id });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ _status: 1 });
  });
});
