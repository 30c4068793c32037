import { expect, nonExistent, test } from '../../fixtures';

test.describe('profiles.quickImport', { tag: ['@create'] }, () => {
  test('creates one profile from flat parameters', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const query = { _lname: data.name() };
    const given = { email: data.email(), _fname: data.firstName(), ...query };

    const reply = await api.profiles.quickImport({ db_id, ...given });

    expect(reply).toMatchContract();
    const fields = ['_id', 'email', '_fname', '_lname'];
    const stored = await arrange.done('profiles.list', { db_id, query, fields });
    expect(stored.body.data).toMatchObject([given]);
  });

  test('updates the profile that the search finds', async ({ api, arrange, data, installation }) => {
    const { db_id, email, profile_id, first_name } = await arrange.profile(installation.db_id);
    const name = data.lastName();

    const reply = await api.profiles.quickImport({ db_id, email, _lname: name });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: profile_id, _fname: first_name, _lname: name });
  });

  test('finds the profile by its phone', async ({ api, arrange, data, installation }) => {
    const { db_id, phone, profile_id } = await arrange.profile(installation.db_id);
    const email = data.email();

    const reply = await api.profiles.quickImport({ db_id, matching: 'phone', phone, email });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    expect(stored.body.data).toMatchObject({ email });
  });

  test('subscribes the profile to the resource', async ({ api, arrange, data, installation }) => {
    const { resource_id } = installation;
    const { db_id, email, profile_id } = await arrange.profile(installation.db_id);

    const reply = await api.profiles.quickImport({ db_id, email, _lname: data.lastName(), resource_id });

    expect(reply).toMatchContract();
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    const subscription = { resource_id, channel: 'email', email };
    expect(subscriptions.body.data).toContainEqual(expect.objectContaining(subscription));
  });

  test('refuses a database that does not exist', async ({ api, data }) => {
    const fields = { email: data.email(), _lname: data.lastName() };

    const reply = await api.profiles.quickImport({ db_id: nonExistent.id, ...fields });

    expect(reply).toBeRefused(404);
  });

  test('refuses a resource that does not exist', async ({ api, arrange, data, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);
    const resource_id = nonExistent.id;

    const reply = await api.profiles.quickImport({ db_id, email, _lname: data.lastName(), resource_id });

    expect(reply).toBeRefused(404);
  });

  test('refuses a phone that more than one profile has', async ({ api, arrange, data, installation }) => {
    const { db_id, phone } = await arrange.profile(installation.db_id);
    await arrange.profile(db_id, { phones: [phone] });

    const reply = await api.profiles.quickImport({ db_id, matching: 'phone', phone, _lname: data.lastName() });

    expect(reply).toBeRefused(409);
  });
});
