import { expect, test } from '../../fixtures';

test.describe('loyalty.registerMember', { tag: ['@create'] }, () => {
  test('opens an account for the profile of an id, whatever e-mail stands beside it', async ({
    api,
    arrange,
    data,
    installation,
  }) => {
    const { profile_id, membership } = await arrange.candidate();
    arrange.undo('loyalty.deleteMember', membership);

    const reply = await api.loyalty.registerMember({ ...membership, email: data.email() });

    expect(reply).toMatchContract();
    expect(reply.body.profile_id).toBe(profile_id);
    const { points_currency_eid } = installation;
    const account = await api.loyalty.accountBalance({ ...membership, points_currency_eid });
    expect(account, 'the new member has an account').toMatchContract();
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
