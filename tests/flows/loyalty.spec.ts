import { expect, test } from '../../fixtures';
import { changeBy, minus, named, newSince, plain, plus, pointsOf, toldBalances } from '../loyalty/points.ts';

// How a temporary transaction shows before it is over is not documented, so balances are compared when it is; before, the
// points may be held back or not.
test.describe('points of a member', { tag: ['@create', '@update', '@delete'] }, () => {
  test('that are earned and spent stand in the balance and in the list', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    const [earned, spent] = [data.name(), data.name()];
    const start = await pointsOf(arrange, account);

    expect(await api.loyalty.accruePoints({ ...account, amount: '100.50', transaction_eid: earned })).toMatchContract();
    const rich = await pointsOf(arrange, account);
    expect(rich.active, 'active points after loyalty.accruePoints').toBeAmount(plus(start.active, '100.50'));
    expect(
      named(rich, earned).map(({ amount }) => plain(amount)),
      'listed after loyalty.accruePoints',
    ).toEqual(['100.5']);
    expect(
      changeBy(named(rich, earned)[0]),
      'balance after less balance before, listed after loyalty.accruePoints',
    ).toBeAmount('100.50');
    expect(toldBalances(rich, start), 'balances in the list after loyalty.accruePoints').toContain(plain(rich.active));

    expect(await api.loyalty.redeemPoints({ ...account, amount: '30.25', transaction_eid: spent })).toMatchContract();
    const poorer = await pointsOf(arrange, account);
    expect(poorer.active, 'active points after loyalty.redeemPoints').toBeAmount(plus(start.active, '70.25'));
    expect(named(poorer, spent), 'listed after loyalty.redeemPoints').toHaveLength(1);
    expect(
      changeBy(named(poorer, spent)[0]),
      'balance after less balance before, listed after loyalty.redeemPoints',
    ).toBeAmount('-30.25');
    expect(toldBalances(poorer, start), 'balances in the list after loyalty.redeemPoints').toContain(
      plain(poorer.active),
    );
  });

  test('that are reserved come back with a rollback', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    const transaction_eid = data.name();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '50' });
    const start = await pointsOf(arrange, account);
    const reservation = { ...account, amount: '20.10', is_temp: true, transaction_eid };

    expect(await api.loyalty.redeemPoints(reservation)).toMatchContract();
    const held = await pointsOf(arrange, account);
    expect(
      [start.active, minus(start.active, '20.10')].map(plain),
      'active points after loyalty.redeemPoints, temporary',
    ).toContain(plain(held.active));

    const rolledBack = await api.loyalty.rollbackTransaction({ transaction_eid });
    expect(rolledBack).toMatchContract();
    const back = await pointsOf(arrange, account);
    expect(back.active, 'active points after loyalty.rollbackTransaction').toBeAmount(start.active);
    expect(back.total, 'all points after loyalty.rollbackTransaction').toBeAmount(start.total);
    expect(rolledBack.body.data.balance, 'balance that loyalty.rollbackTransaction tells').toBeAmount(back.active);
    expect(toldBalances(back, start), 'balances in the list after loyalty.rollbackTransaction').toContain(
      plain(back.active),
    );
  });

  test('that are reserved are spent by a commit, and come back when it is cancelled', async ({
    api,
    arrange,
    data,
  }) => {
    const account = await arrange.account();
    const transaction_eid = data.name();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '50' });
    const start = await pointsOf(arrange, account);
    const reservation = { ...account, amount: '20.10', is_temp: true, transaction_eid };
    await arrange.done('loyalty.redeemPoints', reservation);

    const committed = await api.loyalty.commitTransaction({ transaction_eid });
    expect(committed).toMatchContract();
    const spent = await pointsOf(arrange, account);
    expect(spent.active, 'active points after loyalty.commitTransaction').toBeAmount(minus(start.active, '20.10'));
    expect(spent.total, 'all points after loyalty.commitTransaction').toBeAmount(minus(start.total, '20.10'));
    expect(committed.body.data.balance, 'balance that loyalty.commitTransaction tells').toBeAmount(spent.active);
    expect(toldBalances(spent, start), 'balances in the list after loyalty.commitTransaction').toContain(
      plain(spent.active),
    );

    const cancelled = await api.loyalty.cancelTransaction({ transaction_eid });
    expect(cancelled).toMatchContract();
    const back = await pointsOf(arrange, account);
    expect(back.active, 'active points after loyalty.cancelTransaction').toBeAmount(start.active);
    expect(cancelled.body.data.balance, 'balance that loyalty.cancelTransaction tells').toBeAmount(back.active);
    expect(toldBalances(back, start), 'balances in the list after loyalty.cancelTransaction').toContain(
      plain(back.active),
    );
  });

  test('that are promised are there after a commit, by a transaction of its own', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    const transaction_eid = data.name();
    const start = await pointsOf(arrange, account);
    const promise = { ...account, amount: '12.34', is_temp: true, transaction_eid };

    expect(await api.loyalty.accruePoints(promise)).toMatchContract();
    const promised = await pointsOf(arrange, account);
    expect(
      [start.active, plus(start.active, '12.34')].map(plain),
      'active points after loyalty.accruePoints, temporary',
    ).toContain(plain(promised.active));

    const committed = await api.loyalty.commitTransaction({ transaction_eid });
    expect(committed).toMatchContract();
    const earned = await pointsOf(arrange, account);
    expect(earned.active, 'active points after loyalty.commitTransaction').toBeAmount(plus(start.active, '12.34'));
    expect(committed.body.data.balance, 'balance that loyalty.commitTransaction tells').toBeAmount(earned.active);
    expect(
      newSince(promised, earned).map(({ amount }) => plain(amount)),
      'new in the list after loyalty.commitTransaction',
    ).toContain('12.34');
    expect(toldBalances(earned, start), 'balances in the list after loyalty.commitTransaction').toContain(
      plain(earned.active),
    );
  });

  test('that were earned go when the accrual is cancelled', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    const transaction_eid = data.name();
    const start = await pointsOf(arrange, account);
    await arrange.done('loyalty.accruePoints', { ...account, amount: '99.99', transaction_eid });
    const [accrual] = named(await pointsOf(arrange, account), transaction_eid);

    const cancelled = await api.loyalty.cancelTransaction({ transaction_id: accrual?.transaction_id });

    expect(cancelled).toMatchContract();
    const after = await pointsOf(arrange, account);
    expect(after.active, 'active points after loyalty.cancelTransaction').toBeAmount(start.active);
    expect(after.total, 'all points after loyalty.cancelTransaction').toBeAmount(start.total);
    expect(cancelled.body.data.balance, 'balance that loyalty.cancelTransaction tells').toBeAmount(after.active);
    expect(toldBalances(after, start), 'balances in the list after loyalty.cancelTransaction').toContain(
      plain(after.active),
    );
  });
});
