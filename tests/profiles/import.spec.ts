import { expect, test } from '../../fixtures';

test.describe('profiles.import', { tag: ['@create'] }, () => {
  test('creates a profile that can be read back', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const email = data.email();
    const name = data.lastName();

    const reply = await api.profiles.import({ db_id, email, skip_triggers: true, data: { email, _lname: name } });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: reply.body.profile_id, email, _lname: name });
  });

  test('updates the profile that the search finds', async ({ api, arrange, data, installation }) => {
    const { db_id, email, profile_id } = await arrange.profile(installation.db_id);
    const name = data.lastName();

    const reply = await api.profiles.import({ db_id, email, skip_triggers: true, data: { _lname: name } });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: profile_id, _lname: name });
  });
});
