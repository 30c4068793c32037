import { expect, test } from '../../fixtures';

test.describe('profiles.merge', { tag: ['@destructive', '@exclusive'] }, () => {
  test('sets the given fields on the result', async ({ api, arrange, data, installation }) => {
    const { db_id, email, profile_id } = await arrange.profile(installation.expendable_db_id);
    const source = await arrange.profile(db_id);
    const name = data.lastName();

    const reply = await api.profiles.merge({
      db_id,
      skip_triggers: true,
      source: [{ db_id, email: source.email }],
      destination: { db_id, email },
      data: { _lname: name },
    });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    expect(stored.body.data).toMatchObject({ _lname: name });
  });

  test('carries the subscriptions over', async ({ api, arrange, installation }) => {
    const { db_id, email, profile_id } = await arrange.profile(installation.expendable_db_id);
    const source = await arrange.profile(db_id);
    const { resource_id, channel } = await arrange.subscription(source, installation.resource_id);
    const pair = { source: [{ db_id, email: source.email }], destination: { db_id, email } };

    const reply = await api.call('profiles.merge', { db_id, skip_triggers: true, ...pair, format: 'xml' });

    expect(reply).toSucceedInXml();
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    const carried = { resource_id, channel, email: source.email };
    expect(subscriptions.body.data).toContainEqual(expect.objectContaining(carried));
  });

  test('leaves the subscriptions with the source when told so', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.expendable_db_id);
    const source = await arrange.profile(db_id);
    const { resource_id, channel, profile_id } = await arrange.subscription(source, installation.resource_id);

    const reply = await api.profiles.merge({
      db_id,
      skip_triggers: true,
      subscriptions: false,
      source: [{ db_id, email: source.email }],
      destination: { db_id, email },
    });

    expect(reply).toMatchContract();
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    const kept = { resource_id, channel, email: source.email };
    expect(subscriptions.body.data).toContainEqual(expect.objectContaining(kept));
  });
});
