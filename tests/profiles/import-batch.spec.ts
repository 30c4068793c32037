import { expect, nonExistent, test } from '../../fixtures';

test.describe('profiles.importBatch', { tag: ['@create'] }, () => {
  test('creates a profile for each row', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const namesake = { _lname: data.name() };
    const first = { email: data.email(), _fname: data.firstName(), ...namesake };
    const second = { email: data.email(), _fname: data.firstName(), ...namesake };

    const reply = await api.profiles.importBatch({ db_id, skip_triggers: true, data: [first, second] });

    expect(reply).toMatchContract();
    const fields = ['_id', 'email', '_fname', '_lname'];
    const { body } = await arrange.done('profiles.list', { db_id, query: namesake, fields });
    const stored = (body.data ?? []).toSorted((one) => (one.email === first.email ? -1 : 1));
    expect(stored).toMatchObject([first, second]);
  });

  test('updates the profile that the search finds for a row', async ({ api, arrange, data, installation }) => {
    const { db_id, email, profile_id, first_name } = await arrange.profile(installation.db_id);
    const rows = [
      { email, _lname: data.lastName() },
      { email: data.email(), _lname: data.lastName() },
    ];

    const reply = await api.profiles.importBatch({ db_id, skip_triggers: true, data: rows });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: profile_id, _fname: first_name, ...rows[0] });
  });

  test('makes the subscriptions that a row names', async ({ api, arrange, data, installation }) => {
    const { resource_id } = installation;
    const { db_id, email, profile_id } = await arrange.profile(installation.db_id);
    const subscription = { resource_id, channel: 'email', status: 'suspended', priority: 3 } as const;
    const row = { email, _lname: data.lastName(), subscriptions: [{ ...subscription, email_data: { email } }] };

    const reply = await api.profiles.importBatch({ db_id, skip_triggers: true, data: [row] });

    expect(reply).toMatchContract();
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(subscriptions.body.data).toContainEqual(expect.objectContaining({ ...subscription, email }));
  });

  test('applies status and priority of a subscription that are zero', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const { db_id, profile_id, email } = profile;
    const before = { status: 'suspended', priority: 3 };
    const { resource_id, channel } = await arrange.subscription(profile, installation.resource_id, before);
    const row = { email, subscriptions: [{ resource_id, channel, email_data: { email }, status: 0, priority: 0 }] };

    const reply = await api.profiles.importBatch({ db_id, skip_triggers: true, data: [row] });

    expect(reply).toMatchContract();
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    const after = { resource_id, channel, email, status: 'subscribed', priority: 0 };
    expect(subscriptions.body.data).toEqual([expect.objectContaining(after)]);
  });

  test('leaves out a subscription that is not valid when told so', async ({ api, data, installation }) => {
    const { db_id } = installation;
    const email = data.email();
    const stranger = { resource_id: nonExistent.id, channel: 'email', email_data: { email } } as const;

    const reply = await api.profiles.importBatch({
      db_id,
      skip_triggers: true,
      skip_invalid_subscriptions: true,
      data: [{ email, subscriptions: [stranger] }],
    });

    expect(reply).toMatchContract();
    const stored = await api.profiles.get({ db_id, email });
    expect(stored).toMatchContract();
  });
});
