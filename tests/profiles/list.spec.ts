import { expect, sharedFields, test } from '../../fixtures';
import { toldAlike } from './told-alike.ts';
import { writtenProfile } from './written.ts';

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
    const { db_id, email, last_name, shown } = await writtenProfile({ arrange, data, place: installation });

    const reply = await api.profiles.list({ db_id, query: { _lname: last_name } });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject([shown]);
    const stored = await arrange.done('profiles.get', { db_id, email });
    const [entry] = reply.body.data ?? [];
    expect(sharedFields(entry, stored.body.data)).toEqual(sharedFields(stored.body.data, entry));
  });

  test('tells of a profile what it tells when it is read alone', async ({ api, arrange, installation }) => {
    const { db_id, profile_id } = installation;
    const { body } = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });

    const reply = await api.profiles.list({ db_id, query: { email: body.data.email } });

    expect(reply).toMatchContract();
    const [alone, listed] = toldAlike(body.data, reply.body.data ?? []);
    expect(listed).toEqual(alone);
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
