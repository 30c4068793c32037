import { expect, test } from '../../fixtures';

test.describe('loyalty.registerMember', { tag: ['@create'] }, () => {
  test('opens an account for a profile, and names it', async ({ api, arrange, installation }) => {
    const { profile_id, membership } = await arrange.candidate();
    arrange.undo('loyalty.deleteMember', membership);

    const reply = await api.loyalty.registerMember(membership);

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
    const { points_currency_eid } = installation;
    const account = await arrange.done('loyalty.accountBalance', { ...membership, points_currency_eid });
    expect(account.body.data.total_balance).not.toBe('');
  });

  test('finds the profile by e-mail, and takes the date of a registration', async ({ api, arrange }) => {
    const { email, profile_id, membership } = await arrange.candidate();
    arrange.undo('loyalty.deleteMember', membership);
    const { loyalty_program_id } = membership;
    const registration_date = '2024-09-01T12:34:56Z';

    const reply = await api.loyalty.registerMember({ loyalty_program_id, matching: 'email', email, registration_date });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
  });
});
