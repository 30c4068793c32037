import { expect, nonExistent, test } from '../../fixtures';

test.describe('profiles.add', { tag: ['@create'] }, () => {
  test('creates a profile that can be read back', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const fields = { email: data.email(), phones: [data.phone()], _lname: data.lastName() };

    const reply = await api.profiles.add({ db_id, skip_triggers: true, data: fields });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email: fields.email });
    expect(stored.body.data).toMatchObject({ id: reply.body.profile_id, ...fields });
  });

  test('adds a new profile beside one with the same phone', async ({ api, arrange, data, installation }) => {
    const { db_id, phone, profile_id } = await arrange.profile(installation.db_id);
    const fields = { email: data.email(), phones: [phone] };

    const reply = await api.profiles.add({ db_id, skip_triggers: true, data: fields });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).not.toBe(profile_id);
  });

  test('refuses an e-mail that another profile has', async ({ api, arrange, data, installation }) => {
    const { db_id, email, profile_id, last_name } = await arrange.profile(installation.db_id);

    const reply = await api.profiles.add({ db_id, skip_triggers: true, data: { email, _lname: data.name() } });

    expect(reply).toBeRefused();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: profile_id, _lname: last_name });
  });

  // Data without any field would do as well, but a run that is killed could not be swept then.
  test('makes a profile of an e-mail alone', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;

    const reply = await api.profiles.add({ db_id, skip_triggers: true, data: { email: data.email() } });

    expect(reply).toMatchContract();
    const { profile_id } = reply.body;
    const stored = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    expect(stored.body.data).toMatchObject({ id: profile_id });
  });

  test('makes the subscriptions that the data name', async ({ api, arrange, data, installation }) => {
    const { db_id, resource_id } = installation;
    const email = data.email();
    const subscription = { resource_id, channel: 'email', email, status: 'suspended', priority: 3 } as const;

    const reply = await api.profiles.add({
      db_id,
      skip_triggers: true,
      data: { email, subscriptions: [subscription] },
    });

    expect(reply).toMatchContract();
    const { profile_id } = reply.body;
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(subscriptions.body.data).toContainEqual(expect.objectContaining(subscription));
  });

  test('leaves out a subscription that is not valid when told so', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const email = data.email();
    const stranger = { resource_id: nonExistent.id, channel: 'email', email } as const;

    const reply = await api.profiles.add({
      db_id,
      skip_triggers: true,
      skip_invalid_subscriptions: true,
      data: { email, subscriptions: [stranger] },
    });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: reply.body.profile_id });
  });
});
