import { expect, nonExistent, sharedFields, test } from '../../fixtures';
import { toldAlike } from './told-alike.ts';
import { writtenProfile } from './written.ts';

test.describe('profiles.get', { tag: ['@read'] }, () => {
  test('returns the profile of an id', { tag: '@smoke' }, async ({ api, arrange, installation }) => {
    const { db_id, profile_id } = installation;

    const reply = await api.profiles.get({ db_id, matching: 'profile_id', profile_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(profile_id);
    const { body } = await arrange.done('profiles.list', { db_id, query: { email: reply.body.data.email } });
    const [told, listed] = toldAlike(reply.body.data, body.data ?? []);
    expect(told).toEqual(listed);
  });

  test('finds the profile by a push subscription', async ({ api, arrange, installation }) => {
    const { db_id, profile_id, subscription_id } = installation;
    const wanted = { channel: 'push', subscription_id };
    const { provider } = await arrange.existingSubscription(db_id, profile_id, wanted);
    const search = { matching: 'push_sub', provider, subscription_id } as const;

    const reply = await api.profiles.get({ db_id, ...search });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(profile_id);
  });

  test('searches by e-mail when no matching is given', async ({ api, arrange, installation }) => {
    const { db_id, email, profile_id } = await arrange.profile(installation.db_id);

    const reply = await api.profiles.get({ db_id, email });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(profile_id);
  });

  test('finds the profile by its phone', async ({ api, arrange, installation }) => {
    const { db_id, phone, profile_id } = await arrange.profile(installation.db_id);

    const reply = await api.profiles.get({ db_id, matching: 'phone', phone });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(profile_id);
  });

  test('finds the profile by its e-mail and phone', async ({ api, arrange, installation }) => {
    const { db_id, email, phone, profile_id } = await arrange.profile(installation.db_id);

    const reply = await api.profiles.get({ db_id, matching: 'email_phone', email, phone });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(profile_id);
  });

  // A number below zero, because those above are likely to be somebody's.
  test('finds the profile by a custom field', async ({ api, arrange, data, installation }) => {
    const { db_custom_field } = installation;
    const number = -data.number();
    const { db_id, profile_id } = await arrange.profile(installation.db_id, { [db_custom_field]: number });
    const search = { matching: 'custom', field_name: db_custom_field, field_value: number } as const;

    const reply = await api.profiles.get({ db_id, ...search });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(profile_id);
  });

  test('finds the profile by the address of its subscription', async ({ api, arrange, data, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const { db_id, email } = await arrange.subscription({ ...profile, email: data.email() }, installation.resource_id);

    const reply = await api.profiles.get({ db_id, matching: 'email_sub', email });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(profile.profile_id);
  });

  test('finds the profile by the e-mail or phone of a subscription', async ({ api, arrange, data, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const { db_id, email } = await arrange.subscription({ ...profile, email: data.email() }, installation.resource_id);

    const reply = await api.profiles.get({ db_id, matching: 'email_phone_sub', email, phone: profile.phone });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(profile.profile_id);
  });

  test('does not take the address of a subscription for the e-mail of the profile', async ({
    api,
    arrange,
    data,
    installation,
  }) => {
    const profile = await arrange.profile(installation.db_id);
    const { db_id, email } = await arrange.subscription({ ...profile, email: data.email() }, installation.resource_id);

    const reply = await api.profiles.get({ db_id, matching: 'email_profile', email });

    expect(reply).toFindNothing();
  });

  test('does not take the e-mail of the profile for the address of a subscription', async ({
    api,
    arrange,
    installation,
  }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);

    const reply = await api.profiles.get({ db_id, matching: 'email_sub', email });

    expect(reply).toFindNothing();
  });

  test('looks at subscriptions to the named resource only', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);
    const { db_id, email } = await arrange.subscription(profile, installation.resource_id);

    const reply = await api.profiles.get({ db_id, matching: 'email_sub', email, resource_id: nonExistent.id });

    expect(reply).toFindNothing();
  });

  test('returns no field that holds nothing', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);

    const reply = await api.profiles.get({ db_id, email });

    expect(reply).toMatchContract();
    expect(reply.body).not.toHaveProperty('data._bdate');
  });

  test('returns a profile with its subscription as both were made', async ({ api, arrange, data, installation }) => {
    const { db_id, email, last_name, shown } = await writtenProfile({ arrange, data, place: installation });

    const reply = await api.profiles.get({ db_id, email });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject(shown);
    const listed = await arrange.done('profiles.list', { db_id, query: { _lname: last_name } });
    const [entry] = listed.body.data ?? [];
    expect(sharedFields(reply.body.data, entry)).toEqual(sharedFields(entry, reply.body.data));
  });
});
