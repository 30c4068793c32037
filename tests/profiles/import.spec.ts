import { expect, nonExistent, test } from '../../fixtures';

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

  test('leaves alone the fields that it does not name', async ({ api, arrange, data, installation }) => {
    const { db_id, email, phone, first_name } = await arrange.profile(installation.db_id);

    const reply = await api.profiles.import({ db_id, email, skip_triggers: true, data: { _lname: data.lastName() } });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ email, phones: [phone], _fname: first_name });
  });

  test('finds the profile by its id', async ({ api, arrange, data, installation }) => {
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const fields = { _lname: data.lastName() };

    const reply = await api.profiles.import({
      db_id,
      matching: 'profile_id',
      profile_id,
      skip_triggers: true,
      data: fields,
    });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
  });

  test('creates no profile for an id that is not known', async ({ api, data, installation }) => {
    const { db_id } = installation;
    const { profile_id } = nonExistent;
    const fields = { email: data.email() };

    const reply = await api.profiles.import({
      db_id,
      matching: 'profile_id',
      profile_id,
      skip_triggers: true,
      data: fields,
    });
    const search = await api.profiles.get({ db_id, email: fields.email });

    expect(reply).toFindNothing();
    expect(search).toFindNothing();
  });

  test('finds the profile by its phone', async ({ api, arrange, data, installation }) => {
    const { db_id, phone, profile_id } = await arrange.profile(installation.db_id);
    const fields = { _lname: data.lastName() };

    const reply = await api.profiles.import({ db_id, matching: 'phone', phone, skip_triggers: true, data: fields });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
  });

  test('finds the profile by its e-mail and phone', async ({ api, arrange, data, installation }) => {
    const { db_id, email, phone, profile_id } = await arrange.profile(installation.db_id);
    const search = { matching: 'email_phone', email, phone } as const;

    const reply = await api.profiles.import({
      db_id,
      ...search,
      skip_triggers: true,
      data: { _lname: data.lastName() },
    });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
  });

  test('finds the profile by the address of its subscription', async ({ api, arrange, data, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const { db_id, email } = await arrange.subscription({ ...profile, email: data.email() }, installation.resource_id);
    const search = { matching: 'email_sub', email } as const;

    const reply = await api.profiles.import({
      db_id,
      ...search,
      skip_triggers: true,
      data: { _lname: data.lastName() },
    });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile.profile_id);
  });

  test('adds to the number that is stored', async ({ api, arrange, data, installation }) => {
    const { db_custom_field } = installation;
    const number = data.number();
    const { db_id, email } = await arrange.profile(installation.db_id, { [db_custom_field]: number });
    const fields = { [db_custom_field]: { action: 'incr', value: 2 } };

    const reply = await api.profiles.import({ db_id, email, skip_triggers: true, data: fields });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ [db_custom_field]: number + 2 });
  });

  test('empties the field that is to be unset', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);
    const fields = { _lname: { action: 'unset' } };

    const reply = await api.profiles.import({ db_id, email, skip_triggers: true, data: fields });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body).not.toHaveProperty('data._lname');
  });

  test('makes the subscriptions that the data name', async ({ api, arrange, data, installation }) => {
    const { db_id, resource_id } = installation;
    const email = data.email();
    const subscription = { resource_id, channel: 'email', email, status: 'suspended', priority: 3 } as const;

    const reply = await api.profiles.import({
      db_id,
      email,
      skip_triggers: true,
      data: { email, subscriptions: [subscription] },
    });

    expect(reply).toMatchContract();
    const { profile_id } = reply.body;
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(subscriptions.body.data).toContainEqual(expect.objectContaining(subscription));
  });

  test('refuses a subscription that is not valid', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);
    const stranger = { resource_id: nonExistent.id, channel: 'email', email } as const;

    const reply = await api.profiles.import({ db_id, email, skip_triggers: true, data: { subscriptions: [stranger] } });

    expect(reply).toBeRefused();
  });

  test('leaves out a subscription that is not valid when told so', async ({ api, arrange, installation }) => {
    const { db_id, email, profile_id } = await arrange.profile(installation.db_id);
    const stranger = { resource_id: nonExistent.id, channel: 'email', email } as const;
    const valid = { ...stranger, resource_id: installation.resource_id };

    const reply = await api.profiles.import({
      db_id,
      email,
      skip_triggers: true,
      skip_invalid_subscriptions: true,
      data: { subscriptions: [stranger, valid] },
    });

    expect(reply).toMatchContract();
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(subscriptions.body.data).toContainEqual(expect.objectContaining(valid));
    expect(subscriptions.body.data).not.toContainEqual(expect.objectContaining(stranger));
  });

  // Who is in a segment is told by an export alone. It is limited to the name that two profiles share, so that it holds
  // one of them whatever else the segment contains.
  test('puts the profile into static segments', async ({ api, arrange, data, installation }) => {
    const { stsegment_id } = installation;
    const namesake = { _lname: data.name() };
    const { db_id, email } = await arrange.profile(installation.db_id, namesake);
    await arrange.profile(db_id, namesake);

    const reply = await api.profiles.import({
      db_id,
      email,
      skip_triggers: true,
      data: { email },
      add_to_segments: [stsegment_id],
    });

    expect(reply).toMatchContract();
    const source = { source_type: 'segment', source_id: stsegment_id } as const;
    const members = await arrange.done('profiles.getAll', { ...source, custom_request: namesake });
    const { body } = await arrange.finishedTask(members.body.data.task_id);
    expect(body.data, 'of two namesakes one is in the segment').toMatchObject({ result: { total: 1 } });
  });

  test('takes the profile out of static segments', async ({ api, arrange, data, installation }) => {
    const { stsegment_id } = installation;
    const namesake = { _lname: data.name() };
    const { db_id, email } = await arrange.profile(installation.db_id, namesake);
    const other = await arrange.profile(db_id, namesake);
    const entry = { db_id, skip_triggers: true, data: namesake, add_to_segments: [stsegment_id] };
    await arrange.done('profiles.import', { ...entry, email });
    await arrange.done('profiles.import', { ...entry, email: other.email });

    const reply = await api.profiles.import({
      db_id,
      email,
      skip_triggers: true,
      data: namesake,
      remove_from_segments: [stsegment_id],
    });

    expect(reply).toMatchContract();
    const source = { source_type: 'segment', source_id: stsegment_id } as const;
    const members = await arrange.done('profiles.getAll', { ...source, custom_request: namesake });
    const { body } = await arrange.finishedTask(members.body.data.task_id);
    expect(body.data, 'of two namesakes one is in the segment').toMatchObject({ result: { total: 1 } });
  });
});
