import { expect, test } from '../../fixtures';
import { plus } from './points.ts';

const year = { date_from: '2098-01-01T00:00:00Z', date_to: '2098-12-31T23:59:59Z' };

test.describe('loyalty.accountExpiringPoints', { tag: ['@read'] }, () => {
  test('tells how many points expire in a period', { tag: '@smoke' }, async ({ api, data, installation }) => {
    const { loyalty_id: loyalty_program_id, points_currency_eid, profile_id } = installation;

    const reply = await api.loyalty.accountExpiringPoints({
      loyalty_program_id,
      points_currency_eid,
      matching: 'profile_id',
      profile_id,
      email: data.email(), // of nobody: the mode of search has to leave it aside
      ...year,
    });

    expect(reply).toMatchContract();
  });

  test('counts what expires within the period, and nothing after it or elsewhere', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    const before = await arrange.done('loyalty.accountExpiringPoints', { ...account, ...year });
    const accrual = { ...account, amount: '150.24' };
    await arrange.done('loyalty.accruePoints', { ...accrual, expiration_date: '2098-06-15T12:00:00Z' });
    await arrange.done('loyalty.accruePoints', { ...accrual, expiration_date: '2099-06-15T12:00:00Z' });

    const reply = await api.loyalty.accountExpiringPoints({ ...account, ...year });
    const elsewhere = await api.loyalty.accountExpiringPoints({
      ...account,
      ...year,
      points_currency_eid: data.name(),
    });

    expect(reply).toMatchContract();
    expect(reply.body.data.expiring_points).toBeAmount(plus(before.body.data.expiring_points, '150.24'));
    expect(elsewhere).toBeAnsweredCleanly();
    expect(elsewhere.body).not.toMatchObject({ data: reply.body.data });
  });
});
