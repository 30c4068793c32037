import { expect, nonExistent, test } from '../../fixtures';

test.describe('profiles.addBatch', { tag: ['@create'] }, () => {
  test('answers one result for each row, in order', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const namesake = { _lname: data.name() };
    const first = { email: data.email(), _fname: data.firstName(), ...namesake };
    const second = { email: data.email(), _fname: data.firstName(), ...namesake };

    const reply = await api.profiles.addBatch({ db_id, skip_triggers: true, data: [first, second] });

    expect(reply).toMatchContract();
    expect(reply.body.result).toMatchObject([{ error: 0 }, { error: 0 }]);
    const fields = ['_id', 'email', '_fname', '_lname'];
    const { body } = await arrange.done('profiles.list', { db_id, query: namesake, fields });
    expect((body.data ?? []).toSorted((one) => (one.email === first.email ? -1 : 1))).toMatchObject([
      { id: reply.body.result[0]?.profile_id, ...first },
      { id: reply.body.result[1]?.profile_id, ...second },
    ]);
  });

  // There the rows are xml elements in the root, without a result around them.
  test('answers one result for each row in XML', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const namesake = { _lname: data.name() };
    const rows = [
      { email: data.email(), ...namesake },
      { email: data.email(), ...namesake },
    ];
    const request = { db_id, skip_triggers: true, data: rows, format: 'xml' };

    const reply = await api.profiles.addBatch(request);

    expect(reply).toSucceedInXml();
    const { body } = await arrange.done('profiles.list', { db_id, query: namesake });
    const made = (body.data ?? []).toSorted((one) => (one.email === rows[0]?.email ? -1 : 1));
    const results = made.map(({ id }) => ({
      error: '0',
      error_text: expect.stringMatching(/./),
      profile_id: id,
    }));
    expect(reply.body).toMatchObject({ xml: results });
    expect(results).toHaveLength(2);
  });

  test('adds every row as a new profile', async ({ api, arrange, data, installation }) => {
    const { db_id, phone, profile_id } = await arrange.profile(installation.db_id);
    const rows = [
      { email: data.email(), phones: [phone] },
      { email: data.email(), phones: [phone] },
    ];

    const reply = await api.profiles.addBatch({ db_id, skip_triggers: true, data: rows });

    expect(reply).toMatchContract();
    expect([{ profile_id }, ...reply.body.result]).toBeUniqueBy('profile_id');
  });

  test('makes the subscriptions that a row names', async ({ api, arrange, data, installation }) => {
    const { db_id, resource_id } = installation;
    const email = data.email();
    const subscription = { resource_id, channel: 'email', status: 'suspended', priority: 3 } as const;
    const row = { email, subscriptions: [{ ...subscription, email_data: { email } }] };

    const reply = await api.profiles.addBatch({ db_id, skip_triggers: true, data: [row] });

    expect(reply).toMatchContract();
    expect(reply.body.result).toMatchObject([{ error: 0 }]);
    const profile_id = String(reply.body.result[0]?.profile_id);
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(subscriptions.body.data).toContainEqual(expect.objectContaining({ ...subscription, email }));
  });

  test('leaves out a subscription that is not valid when told so', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const email = data.email();
    const stranger = { resource_id: nonExistent.id, channel: 'email', email_data: { email } } as const;

    const reply = await api.profiles.addBatch({
      db_id,
      skip_triggers: true,
      skip_invalid_subscriptions: true,
      data: [{ email, subscriptions: [stranger] }],
    });

    expect(reply).toMatchContract();
    expect(reply.body.result).toMatchObject([{ error: 0 }]);
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: reply.body.result[0]?.profile_id });
  });
});
