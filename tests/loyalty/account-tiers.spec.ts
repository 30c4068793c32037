import { expect, isOfNow, test } from '../../fixtures';

test.describe('loyalty.accountTiers', { tag: ['@read'] }, () => {
  test('tells the tiers that a member has reached', { tag: '@smoke' }, async ({ api, data, installation }) => {
    const { loyalty_id: loyalty_program_id, tiers_group_id, profile_id } = installation;

    const reply = await api.loyalty.accountTiers({
      loyalty_program_id,
      tiers_group_id,
      matching: 'profile_id',
      profile_id,
      email: data.email(), // of nobody: the mode of search has to leave it aside
    });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toBeUniqueBy('tier_id');
  });

  test('tells of a new member no tier that was reached before', async ({ api, arrange, installation }) => {
    const { tiers_group_id } = installation;
    const { loyalty_program_id, matching, profile_id } = await arrange.account();

    const reply = await api.loyalty.accountTiers({ loyalty_program_id, tiers_group_id, matching, profile_id });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).filter(({ reached_at }) => !isOfNow(reached_at))).toEqual([]);
  });
});
