import { expect, nonExistent, test } from '../../fixtures';

test.describe('profiles.updateBatch', { tag: ['@update'] }, () => {
  test('updates the profile of each row', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const first = await arrange.profile(db_id);
    const second = await arrange.profile(db_id);
    const rows = [
      { email: first.email, _lname: data.lastName() },
      { email: second.email, _lname: data.lastName() },
    ];

    const reply = await api.profiles.updateBatch({ db_id, data: rows });

    expect(reply).toMatchContract();
    const storedFirst = await arrange.done('profiles.get', { db_id, email: first.email });
    const storedSecond = await arrange.done('profiles.get', { db_id, email: second.email });
    expect([storedFirst.body.data, storedSecond.body.data]).toMatchObject([
      { ...rows[0], id: first.profile_id, _fname: first.first_name },
      { ...rows[1], id: second.profile_id, _fname: second.first_name },
    ]);
  });

  test('adds to the number that is stored', async ({ api, arrange, data, installation }) => {
    const { db_custom_field } = installation;
    const number = data.number();
    const { db_id, email } = await arrange.profile(installation.db_id, { [db_custom_field]: number });
    const row = { email, [db_custom_field]: { action: 'incr', value: 2 } };

    const reply = await api.profiles.updateBatch({ db_id, data: [row] });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ [db_custom_field]: number + 2 });
  });

  test('applies a priority of zero and no status of minus one', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const { db_id, profile_id, email } = profile;
    const before = { status: 'suspended', priority: 3 };
    const { resource_id, channel } = await arrange.subscription(profile, installation.resource_id, before);
    const row = { email, subscriptions: [{ resource_id, channel, email_data: { email }, status: -1, priority: 0 }] };

    const reply = await api.profiles.updateBatch({ db_id, data: [row] });

    expect(reply).toMatchContract();
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    const after = { resource_id, channel, email, status: 'suspended', priority: 0 };
    expect(subscriptions.body.data).toEqual([expect.objectContaining(after)]);
  });

  test('leaves out a subscription that is not valid when told so', async ({ api, arrange, data, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);
    const stranger = { resource_id: nonExistent.id, channel: 'email', email_data: { email } } as const;
    const row = { email, _lname: data.lastName(), subscriptions: [stranger] };

    const reply = await api.profiles.updateBatch({ db_id, skip_invalid_subscriptions: true, data: [row] });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ _lname: row._lname });
  });
});
