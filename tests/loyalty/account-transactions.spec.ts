import { expect, isOfNow, test } from '../../fixtures';
import { changeBy, lifeOf, named, pointsOf } from './points.ts';

test.describe('loyalty.accountTransactions', { tag: ['@read'] }, () => {
  test('lists no more transactions than the limit', { tag: '@smoke' }, async ({ api, data, installation }) => {
    const { loyalty_id: loyalty_program_id, points_currency_eid, profile_id } = installation;

    const reply = await api.loyalty.accountTransactions({
      loyalty_program_id,
      points_currency_eid,
      matching: 'profile_id',
      profile_id,
      email: data.email(), // of nobody: the mode of search has to leave it aside
      limit: 1,
    });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('goes on behind the last transaction of a page, and in one currency only', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '1' });
    await arrange.done('loyalty.accruePoints', { ...account, amount: '2' });
    await arrange.done('loyalty.accruePoints', { ...account, amount: '3' });
    const points_currency_eid = data.name();
    const whole = await arrange.done('loyalty.accountTransactions', { ...account, limit: 100 });

    const page = await api.loyalty.accountTransactions({ ...account, limit: 2 });
    const last = page.body.data?.at(-1)?.transaction_id ?? '';
    const rest = await api.loyalty.accountTransactions({ ...account, limit: 100, from_id: last });
    const elsewhere = await api.loyalty.accountTransactions({ ...account, limit: 100, points_currency_eid });

    expect(page).toMatchContract();
    expect(page.body.data).toHaveLength(2);
    expect(rest).toMatchContract();
    expect([...(page.body.data ?? []), ...(rest.body.data ?? [])]).toEqual(whole.body.data);
    expect(elsewhere).toBeAnsweredCleanly();
    expect(elsewhere.body).not.toMatchObject({ data: whole.body.data });
  });

  test('shows an accrual by its external id, with what it did to the balance', async ({ arrange, data }) => {
    const account = await arrange.account();
    const transaction_eid = data.name();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '100.10', transaction_eid });

    const accruals = named(await pointsOf(arrange, account), transaction_eid);

    expect(accruals).toMatchObject([{ transaction_type: 'accrual' }]);
    expect(accruals[0]?.amount).toBeAmount('100.10');
    expect(changeBy(accruals[0])).toBeAmount('100.10');
    expect(isOfNow(accruals[0]?.created_at), `created at ${accruals[0]?.created_at}`).toBe(true);
  });

  test('shows the moments that an accrual was given', async ({ arrange, data }) => {
    const account = await arrange.account();
    const transaction_eid = data.name();
    const dates = { activation_date: '2098-01-01T00:00:00Z', expiration_date: '2099-01-01T00:00:00Z' };
    await arrange.done('loyalty.accruePoints', { ...account, amount: '5', ...dates, transaction_eid });

    const accruals = named(await pointsOf(arrange, account), transaction_eid);

    expect(accruals.map(lifeOf)).toEqual([lifeOf(dates)]);
  });
});
