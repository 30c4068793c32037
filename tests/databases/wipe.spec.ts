import { expect, test } from '../../fixtures';

test.describe('databases.wipe', { tag: ['@destructive', '@exclusive'] }, () => {
  test('tells how many profiles it wipes', async ({ api, arrange, installation }) => {
    const { expendable_db_id } = installation;
    await arrange.done('databases.wipe', { id: expendable_db_id });
    await arrange.profile(expendable_db_id);
    await arrange.profile(expendable_db_id);

    const reply = await api.databases.wipe({ id: expendable_db_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.count_profile).toBe(2);
  });

  test('leaves no profile to be found', async ({ api, arrange, installation }) => {
    const { db_id, profile_id } = await arrange.profile(installation.expendable_db_id);
    await arrange.done('databases.wipe', { id: db_id });

    const reply = await api.profiles.get({ db_id, matching: 'profile_id', profile_id });

    expect(reply).toFindNothing();
  });

  test('leaves the profiles of other databases', async ({ api, arrange, installation }) => {
    const { db_id, profile_id } = await arrange.profile(installation.db_id);

    const reply = await api.call('databases.wipe', { id: installation.expendable_db_id, format: 'xml' });

    expect(reply).toSucceedInXml();
    const stored = await api.profiles.get({ db_id, matching: 'profile_id', profile_id });
    expect(stored).toMatchContract();
    expect(stored.body.data.id).toBe(profile_id);
  });
});
