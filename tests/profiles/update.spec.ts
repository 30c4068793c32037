import { expect, nonExistent, test } from '../../fixtures';

test.describe('profiles.update', { tag: ['@update'] }, () => {
  test('changes only the fields that it names', async ({ api, arrange, data, installation }) => {
    const { db_id, email, phone, profile_id, first_name } = await arrange.profile(installation.db_id);
    const name = data.lastName();

    const reply = await api.profiles.update({ db_id, email, skip_triggers: true, data: { _lname: name } });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: profile_id, _fname: first_name, _lname: name, phones: [phone] });
  });

  test('finds the profile by its phone', async ({ api, arrange, data, installation }) => {
    const { db_id, phone, profile_id } = await arrange.profile(installation.db_id);
    const search = { matching: 'phone', phone } as const;
    const name = data.lastName();

    const reply = await api.profiles.update({ db_id, ...search, skip_triggers: true, data: { _lname: name } });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    expect(stored.body.data).toMatchObject({ _lname: name });
  });

  test('finds the profile by the address of its subscription', async ({ api, arrange, data, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const { db_id, profile_id } = profile;
    const { email } = await arrange.subscription({ ...profile, email: data.email() }, installation.resource_id);
    const search = { matching: 'email_sub', email } as const;
    const name = data.lastName();

    const reply = await api.profiles.update({ db_id, ...search, skip_triggers: true, data: { _lname: name } });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    expect(stored.body.data).toMatchObject({ _lname: name });
  });

  test('needs no matching beside the id of the profile', async ({ api, arrange, data, installation }) => {
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const name = data.lastName();

    const reply = await api.profiles.update({ db_id, profile_id, skip_triggers: true, data: { _lname: name } });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    expect(stored.body.data).toMatchObject({ _lname: name });
  });

  test('creates nothing when the search finds no profile', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const email = data.email();
    arrange.undo('profiles.delete', { db_id, matching: 'email', email }); // should the platform get it wrong

    const reply = await api.profiles.update({ db_id, email, skip_triggers: true, data: { _lname: data.lastName() } });
    const search = await api.profiles.get({ db_id, email });

    expect(reply).toFindNothing();
    expect(search).toFindNothing();
  });

  test('subtracts from the number that is stored', async ({ api, arrange, data, installation }) => {
    const { db_custom_field } = installation;
    const number = data.number();
    const { db_id, profile_id } = await arrange.profile(installation.db_id, { [db_custom_field]: number });
    const fields = { [db_custom_field]: { action: 'incr', value: -2 } };

    const reply = await api.profiles.update({ db_id, profile_id, skip_triggers: true, data: fields });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    expect(stored.body.data).toMatchObject({ [db_custom_field]: number - 2 });
  });

  test('sets and empties fields by function', async ({ api, arrange, data, installation }) => {
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const name = data.firstName();
    const fields = { _fname: { action: 'set', value: name }, _lname: { action: 'unset' } };

    const reply = await api.profiles.update({ db_id, profile_id, skip_triggers: true, data: fields });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    expect(stored.body.data).toMatchObject({ _fname: name });
    expect(stored.body).not.toHaveProperty('data._lname');
  });

  test('changes the subscription that the data name', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const { db_id, profile_id, email } = profile;
    const { resource_id } = await arrange.subscription(profile, installation.resource_id, { priority: 3 });
    const subscription = { resource_id, channel: 'email', email, status: 'suspended' } as const;

    const reply = await api.profiles.update({
      db_id,
      email,
      skip_triggers: true,
      data: { subscriptions: [subscription] },
    });

    expect(reply).toMatchContract();
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    expect(subscriptions.body.data).toEqual([expect.objectContaining({ ...subscription, priority: 3 })]);
  });

  test('refuses a subscription that is not valid', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);
    const stranger = { resource_id: nonExistent.id, channel: 'email', email } as const;

    const reply = await api.profiles.update({ db_id, email, skip_triggers: true, data: { subscriptions: [stranger] } });

    expect(reply).toBeRefused();
  });

  test('leaves out a subscription that is not valid when told so', async ({ api, arrange, data, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);
    const stranger = { resource_id: nonExistent.id, channel: 'email', email } as const;
    const name = data.lastName();

    const reply = await api.profiles.update({
      db_id,
      email,
      skip_triggers: true,
      skip_invalid_subscriptions: true,
      data: { _lname: name, subscriptions: [stranger] },
    });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ _lname: name });
  });

  // Who is in a segment is told by an export alone. It is limited to the name that two profiles share, so that it holds
  // one of them whatever else the segment contains.
  test('puts the profile into static segments', async ({ api, arrange, data, installation }) => {
    const { stsegment_id } = installation;
    const namesake = { _lname: data.name() };
    const { db_id, email } = await arrange.profile(installation.db_id, namesake);
    await arrange.profile(db_id, namesake);
    const entry = { add_to_segments: [stsegment_id], skip_triggers: true };

    const reply = await api.profiles.update({ db_id, email, data: namesake, ...entry });

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
    await arrange.done('profiles.update', { ...entry, email });
    await arrange.done('profiles.update', { ...entry, email: other.email });
    const leaving = { remove_from_segments: [stsegment_id], skip_triggers: true };

    const reply = await api.profiles.update({ db_id, email, data: namesake, ...leaving });

    expect(reply).toMatchContract();
    const source = { source_type: 'segment', source_id: stsegment_id } as const;
    const members = await arrange.done('profiles.getAll', { ...source, custom_request: namesake });
    const { body } = await arrange.finishedTask(members.body.data.task_id);
    expect(body.data, 'of two namesakes one is in the segment').toMatchObject({ result: { total: 1 } });
  });
});
