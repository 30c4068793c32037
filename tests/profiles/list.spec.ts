import { expect, sharedFields, test } from '../../fixtures';
import { categoriesOf } from '../subscriptions/categories.ts';

test.describe('profiles.list', { tag: ['@read'] }, () => {
  test('returns no more profiles than the limit', { tag: '@smoke' }, async ({ api, installation }) => {
    const { db_id } = installation;

    const reply = await api.profiles.list({ db_id, limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('returns the profiles that the query describes', async ({ api, arrange, data, installation }) => {
    const namesake = { _lname: data.name() };
    const { db_id, profile_id } = await arrange.profile(installation.db_id, namesake);
    const other = await arrange.profile(db_id, namesake);
    await arrange.profile(db_id);

    const reply = await api.profiles.list({ db_id, query: namesake });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).map(({ id }) => id).sort()).toEqual([profile_id, other.profile_id].sort());
  });

  test('returns a profile with its subscription as both were made', async ({ api, arrange, data, installation }) => {
    const { db_custom_field } = installation;
    const given = {
      _lname: data.name(),
      _city: 'Riga',
      _bdate: '1990-07-06T12:00:00Z',
      [db_custom_field]: data.number(),
    };
    const profile = await arrange.profile(installation.db_id, given);
    const { db_id, email, phone, profile_id: id, first_name } = profile;
    const choice = { status: 'suspended', priority: 7 };
    const cats = await categoriesOf(arrange, installation);
    const { resource_id, channel } = await arrange.subscription(profile, installation.resource_id, { ...choice, cats });

    const reply = await api.profiles.list({ db_id, query: { _lname: given._lname } });

    expect(reply).toMatchContract();
    const email_data = { email, domain: 'example.com' };
    const subscription = { resource_id, channel, ...choice, is_delete: false, email_data };
    const wanted = {
      ...given,
      _bdate: expect.stringMatching(/^1990-07-0[56]T/) as unknown,
      id,
      email,
      phones: [phone],
    };
    expect(reply.body.data).toMatchObject([{ ...wanted, _fname: first_name, subscriptions: [subscription] }]);
    const stored = await arrange.done('profiles.get', { db_id, email });
    const [entry] = reply.body.data ?? [];
    expect(sharedFields(entry, stored.body.data)).toEqual(sharedFields(stored.body.data, entry));
  });

  test('understands the operators of queries', async ({ api, arrange, data, installation }) => {
    const one = { _lname: data.name() };
    const other = { _lname: data.name() };
    const { db_id, profile_id } = await arrange.profile(installation.db_id, one);
    const { profile_id: other_id } = await arrange.profile(db_id, other);

    const reply = await api.profiles.list({ db_id, query: { $or: [one, other] } });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).map(({ id }) => id).sort()).toEqual([profile_id, other_id].sort());
  });

  test('returns only the fields that are asked for', async ({ api, arrange, data, installation }) => {
    const query = { _lname: data.name() };
    const { db_id, first_name, profile_id } = await arrange.profile(installation.db_id, query);

    const reply = await api.profiles.list({ db_id, query, fields: ['_id', '_fname'] });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject([{ id: profile_id, _fname: first_name }]);
    expect(reply.body).not.toHaveProperty('data[0]._lname');
  });
});
