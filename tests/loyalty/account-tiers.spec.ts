import { expect, test } from '../../fixtures';

test.describe('loyalty.accountTiers', { tag: ['@read'] }, () => {
  test('tells the tiers that a member has reached', { tag: '@smoke' }, async ({ api, installation }) => {
    const { loyalty_id: loyalty_program_id, tiers_group_id, profile_id } = installation;

    const reply = await api.loyalty.accountTiers({
      loyalty_program_id,
      tiers_group_id,
      matching: 'profile_id',
      profile_id,
    });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toBeUniqueBy('tier_id');
  });

  test('answers for a new member too', async ({ api, arrange, installation }) => {
    const { tiers_group_id } = installation;
    const { loyalty_program_id, matching, profile_id } = await arrange.account();

    const reply = await api.loyalty.accountTiers({ loyalty_program_id, tiers_group_id, matching, profile_id });

    expect(reply).toMatchContract();
  });
});
