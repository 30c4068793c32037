import { expect, nonExistent, test } from '../../fixtures';

test.describe('profiles.delete', { tag: ['@delete'] }, () => {
  test('tells the id of the profile that it deletes', async ({ api, arrange, installation }) => {
    const profile = await arrange.profile(installation.db_id);

    const reply = await api.profiles.delete({ db_id: profile.db_id, matching: 'phone', phone: profile.phone });

    expect(reply).toMatchContract();
    expect(reply.body.data.profile_id).toBe(profile.profile_id);
  });

  test('leaves nothing to be found', async ({ api, arrange, installation }) => {
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    await arrange.done('profiles.delete', { db_id, matching: 'profile_id', profile_id });

    const reply = await api.profiles.get({ db_id, matching: 'profile_id', profile_id });

    expect(reply).toFindNothing();
  });

  test('refuses a profile that does not exist', async ({ api, installation }) => {
    const { profile_id } = nonExistent;

    const reply = await api.profiles.delete({ db_id: installation.db_id, matching: 'profile_id', profile_id });

    expect(reply).toFindNothing();
  });
});
