import { expect, test } from '../../fixtures';

test.describe('profiles.split', { tag: ['@destructive', '@exclusive'] }, () => {
  test('sets the given fields on the results', async ({ api, arrange, data, installation }) => {
    const { db_id, email } = await arrange.profile(installation.expendable_db_id);
    const first = await arrange.profile(db_id);
    const second = await arrange.profile(db_id);
    const fields = { _lname: data.lastName() };

    const reply = await api.profiles.split({
      skip_triggers: true,
      source: { db_id, email },
      destination: [
        { db_id, email: first.email },
        { db_id, email: second.email },
      ],
      data: fields,
    });

    expect(reply).toMatchContract();
    const search = { db_id, matching: 'profile_id' } as const;
    const storedFirst = await arrange.done('profiles.get', { ...search, profile_id: first.profile_id });
    const storedSecond = await arrange.done('profiles.get', { ...search, profile_id: second.profile_id });
    expect([storedFirst.body.data, storedSecond.body.data]).toMatchObject([fields, fields]);
  });

  test('carries the subscriptions over', async ({ api, arrange, installation }) => {
    const source = await arrange.profile(installation.expendable_db_id);
    const { db_id, resource_id, channel, email } = await arrange.subscription(source, installation.resource_id);
    const { profile_id, email: destination } = await arrange.profile(db_id);

    const pair = { source: { db_id, email }, destination: [{ db_id, email: destination }] };

    const reply = await api.call('profiles.split', { skip_triggers: true, ...pair, format: 'xml' });

    expect(reply).toSucceedInXml();
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    const carried = { resource_id, channel, email };
    expect(subscriptions.body.data).toContainEqual(expect.objectContaining(carried));
  });

  test('leaves the subscriptions with the source when told so', async ({ api, arrange, installation }) => {
    const source = await arrange.profile(installation.expendable_db_id);
    const { profile_id, ...kept } = await arrange.subscription(source, installation.resource_id);
    const { db_id, email } = await arrange.profile(kept.db_id);

    const reply = await api.profiles.split({
      skip_triggers: true,
      subscriptions: false,
      source: { db_id, email: kept.email },
      destination: [{ db_id, email }],
    });

    expect(reply).toMatchContract();
    const subscriptions = await arrange.done('subscriptions.list', { db_id, profile_id });
    const { resource_id, channel } = kept;
    expect(subscriptions.body.data).toContainEqual(
      expect.objectContaining({ resource_id, channel, email: kept.email }),
    );
  });
});
