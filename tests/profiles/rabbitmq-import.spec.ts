import { expect, test } from '../../fixtures';

test.describe('profiles.rabbitmqImport', { tag: ['@create', '@exclusive'] }, () => {
  test('imports a profile that the HTTP API finds', async ({ api, arrange, data, installation }) => {
    const { db_id, account_id } = installation;
    const email = data.email();
    const name = data.lastName();

    const reply = await api.profiles.rabbitmqImport({ account_id, db_id, email, data: { email, _lname: name } });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: reply.body.profile_id, email, _lname: name });
  });

  test('updates the profile that the search finds', async ({ api, arrange, data, installation }) => {
    const { account_id } = installation;
    const { db_id, email, profile_id } = await arrange.profile(installation.db_id);
    const name = data.lastName();

    const reply = await api.profiles.rabbitmqImport({
      account_id,
      db_id,
      email,
      update_only: true,
      data: { _lname: name },
    });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: profile_id, _lname: name });
  });
});
