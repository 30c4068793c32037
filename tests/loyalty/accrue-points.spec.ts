import { expect, test } from '../../fixtures';
import { lifeOf, named, plus, pointsOf } from './points.ts';

test.describe('loyalty.accruePoints', { tag: ['@create'] }, () => {
  test('adds points that are active at once to the member whom the mode names', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    const before = await pointsOf(arrange, account);
    const transaction_eid = data.name();

    const reply = await api.loyalty.accruePoints({
      ...account,
      email: data.email(), // of nobody
      amount: '100.50',
      transaction_eid,
    });

    expect(reply).toMatchContract();
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(plus(before.active, '100.50'));
    expect(after.total).toBeAmount(plus(before.total, '100.50'));
    expect(named(after, transaction_eid)).toHaveLength(1);
  });

  test('adds fractions exactly, and nothing in another currency', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    const before = await pointsOf(arrange, account);

    const replies = [
      await api.loyalty.accruePoints({ ...account, amount: '0.1' }),
      await api.loyalty.accruePoints({ ...account, amount: '0.2' }),
      await api.loyalty.accruePoints({ ...account, amount: '7', points_currency_eid: data.name() }),
    ] as const;

    expect(replies[0]).toMatchContract();
    expect(replies[1]).toMatchContract();
    expect(replies[2]).toBeAnsweredCleanly();
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(plus(before.active, '0.3'));
  });

  test('leaves points inactive until the date of their activation, and keeps the dates', async ({
    api,
    arrange,
    data,
  }) => {
    const account = await arrange.account();
    const transaction_eid = data.name();
    const before = await pointsOf(arrange, account);
    const dates = { activation_date: '2098-01-01T00:00:00Z', expiration_date: '2099-01-01T00:00:00Z' };

    const reply = await api.loyalty.accruePoints({ ...account, amount: '100.50', ...dates, transaction_eid });

    expect(reply).toMatchContract();
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(before.active);
    expect(named(after, transaction_eid).map(lifeOf)).toEqual([lifeOf(dates)]);
  });

  test('finds the member by e-mail, and takes data of the caller', async ({ api, arrange, installation }) => {
    const { points_currency_eid } = installation;
    const { email, membership } = await arrange.candidate();
    arrange.undo('loyalty.deleteMember', membership);
    await arrange.done('loyalty.registerMember', membership);
    const account = { ...membership, points_currency_eid };
    const before = await pointsOf(arrange, account);

    const reply = await api.loyalty.accruePoints({
      loyalty_program_id: membership.loyalty_program_id,
      points_currency_eid,
      matching: 'email',
      email,
      amount: '7',
      external_data: { order_id: '123' },
    });

    expect(reply).toMatchContract();
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(plus(before.active, '7'));
  });
});
