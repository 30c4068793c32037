import { expect, test } from '../../fixtures';

test.describe('loyalty.deleteMember', { tag: ['@delete'] }, () => {
  // What becomes of account and transactions is not documented, so nothing is asserted of them.
  test('removes the member of an id, and leaves the profile', async ({ api, arrange, data }) => {
    const { db_id, profile_id, first_name, membership } = await arrange.candidate();
    await arrange.done('loyalty.registerMember', membership);

    const reply = await api.loyalty.deleteMember({ ...membership, email: data.email() });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
    const profile = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
    expect(profile.body.data).toMatchObject({ _fname: first_name });
  });
});
