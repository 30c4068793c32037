import { Big, expect, test } from '../../fixtures';

test.describe('loyalty.accountBalance', { tag: ['@read'] }, () => {
  test(
    'tells how many points there are, and how many are active',
    { tag: '@smoke' },
    async ({ api, data, installation }) => {
      const { loyalty_id: loyalty_program_id, points_currency_eid, profile_id } = installation;

      const reply = await api.loyalty.accountBalance({
        loyalty_program_id,
        points_currency_eid,
        matching: 'profile_id',
        profile_id,
        email: data.email(), // of nobody: the mode of search has to leave it aside
      });

      expect(reply).toMatchContract();
      const { total_balance, active_balance } = reply.body.data;
      expect(new Big(total_balance).gte(active_balance), `${active_balance} of ${total_balance} are active`).toBe(true);
    },
  );

  test('finds a member by e-mail as by id, and points of the currency only', async ({
    api,
    arrange,
    data,
    installation,
  }) => {
    const { email, membership } = await arrange.candidate();
    arrange.undo('loyalty.deleteMember', membership);
    await arrange.done('loyalty.registerMember', membership);
    const { loyalty_id: loyalty_program_id, points_currency_eid } = installation;
    await arrange.done('loyalty.accruePoints', { ...membership, points_currency_eid, amount: '150.24' });

    const byEmail = await api.loyalty.accountBalance({
      loyalty_program_id,
      points_currency_eid,
      matching: 'email',
      email,
    });
    const byId = await api.loyalty.accountBalance({ ...membership, points_currency_eid });
    const elsewhere = await api.loyalty.accountBalance({ ...membership, points_currency_eid: data.name() });

    expect(byEmail).toMatchContract();
    expect(byId).toMatchContract();
    expect(byEmail.body.data).toEqual(byId.body.data);
    expect(elsewhere).toBeAnsweredCleanly();
    expect(elsewhere.body).not.toMatchObject({ data: byId.body.data });
  });
});
