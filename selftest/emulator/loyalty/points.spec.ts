import { balance, club } from './club.ts';
import { expect, test } from '../../test.ts';

const day = 86_400_000;

test.describe('points', () => {
  test('are decimals, which floating numbers would get wrong', async () => {
    const { accrue, balance: balanceOf, redeem } = await club();

    await accrue('0.1');
    await accrue('0.2');
    await redeem('0.3');
    await accrue('12345678901234567.125');

    expect(await balanceOf()).toEqual(balance('12345678901234592.125'));
  });

  test('that become active later count in the total, and can be spent then', async () => {
    const { accrue, redeem, balance: balanceOf, wait } = await club();
    await accrue('10', { activation_date: '2026-01-03T00:00:00Z' });
    const [early, refused] = [await balanceOf(), await redeem('30')];

    wait(2 * day);

    expect(early).toEqual(balance('25.00', '35.00'));
    expect(refused.error).toBe(400);
    expect(await balanceOf()).toEqual(balance('35.00'));
  });

  test('expire by the clock, those spent first that expire first', async () => {
    const { accrue, redeem, balance: balanceOf, call, member, wait } = await club();
    await accrue('10', { expiration_date: '2026-01-05T00:00:00Z' });
    await accrue('20', { expiration_date: '2026-01-09T00:00:00Z' });
    await redeem('12');
    const period = { ...member, date_from: '2026-01-05T00:00:00Z', date_to: '2026-01-09T00:00:00Z' };
    const expiring = await call('accountExpiringPoints', period);
    const none = await call('accountExpiringPoints', { ...period, date_from: '2026-01-09T00:00:01Z' });

    wait(10 * day);

    expect([expiring.data, none.data]).toEqual([{ expiring_points: '18.00' }, { expiring_points: '0.00' }]);
    expect(await balanceOf()).toEqual(balance('25.00'));
  });

  test('that are not there cannot be redeemed', async () => {
    const { redeem, balance: balanceOf } = await club();

    const refused = await redeem('25.01');

    expect(refused).toMatchObject({ error: 400, error_text: 'not enough points' });
    expect(await balanceOf()).toEqual(balance('25.00'));
  });

  for (const amount of ['0', '-5', 'many', '1e3', '']) {
    test(`"${amount}" is no amount`, async () => {
      const { accrue, redeem } = await club();

      expect([(await accrue(amount)).error, (await redeem(amount)).error]).toEqual([400, 400]);
    });
  }

  test('of a promotion keep to its bounds, and name it in the list', async () => {
    const { accrue, listed } = await club();

    const [tooMany, over, unknown] = [
      await accrue('500.01', { promotion_id: 'welcome' }),
      await accrue('100', { promotion_id: 'last-year' }),
      await accrue('100', { promotion_id: 'other' }),
    ];
    await accrue('100', { promotion_id: 'welcome' });

    expect([tooMany.error, over.error, unknown.error]).toEqual([400, 404, 404]);
    expect((await listed()).at(-1)).toMatchObject({ promo_iid: 5, promo_eid: 'welcome' });
  });
});

test.describe('temporary transactions', () => {
  test('hold redeemed points back until they are rolled back', async () => {
    const { redeem, balance: balanceOf, call } = await club();
    await redeem('10', { is_temp: true, transaction_eid: 'held' });
    const held = await balanceOf();

    const rolledBack = await call('rollbackTransaction', { transaction_eid: 'held' });

    expect(held).toEqual(balance('15.00', '25.00'));
    expect(rolledBack.data.balance).toBe('25.00');
    expect(await balanceOf()).toEqual(balance('25.00'));
  });

  test('take redeemed points when they are committed', async () => {
    const { redeem, balance: balanceOf, call } = await club();
    await redeem('10', { is_temp: true, transaction_eid: 'held' });

    const committed = await call('commitTransaction', { transaction_eid: 'held' });

    expect(committed.data.balance).toBe('15.00');
    expect(await balanceOf()).toEqual(balance('15.00'));
  });

  test('give points when they are committed, by a new transaction', async () => {
    const { accrue, balance: balanceOf, call, listed } = await club();
    await accrue('10', { is_temp: true, transaction_eid: 'promised' });
    const [promised, [, temporary]] = [await balanceOf(), await listed()];

    const committed = await call('commitTransaction', { transaction_eid: 'promised' });

    expect(promised).toEqual(balance('25.00'));
    expect(committed.data.transaction_id).not.toBe(temporary?.transaction_id);
    expect(await balanceOf()).toEqual(balance('35.00'));
    expect((await listed()).map(({ balance_after }) => balance_after)).toEqual(['25.00', '25.00', '35.00']);
  });

  test('are rolled back by the clock, at the moment that the call gave', async () => {
    const { redeem, balance: balanceOf, listed, wait } = await club();
    await redeem('10', { is_temp: true, temp_timeout_sec: 60 });
    wait(59_000);
    const held = await balanceOf();

    wait(10_000);

    expect(held).toEqual(balance('15.00', '25.00'));
    expect(await balanceOf()).toEqual(balance('25.00'));
    expect((await listed()).at(-1)).toMatchObject({ transaction_type: 'rollback', created_at: '2026-01-01T00:01:00Z' });
  });

  test('are what commit and rollback are for: a final one is refused, and so is the second time', async () => {
    const { accrue, redeem, call } = await club();
    await accrue('10', { transaction_eid: 'final' });
    await redeem('5', { is_temp: true, transaction_eid: 'held' });
    await call('rollbackTransaction', { transaction_eid: 'held' });

    const replies = [
      await call('commitTransaction', { transaction_eid: 'final' }),
      await call('rollbackTransaction', { transaction_eid: 'final' }),
      await call('commitTransaction', { transaction_eid: 'held' }),
      await call('rollbackTransaction', { transaction_eid: 'held' }),
      await call('cancelTransaction', { transaction_eid: 'held' }),
    ];

    expect(replies.map(({ error }) => error)).toEqual([400, 400, 400, 400, 400]);
  });
});

test.describe('cancelling', () => {
  test('takes back accruals and redemptions, final and temporary', async () => {
    const { accrue, redeem, call, balance: balanceOf } = await club();
    await accrue('10', { transaction_eid: 'earned' });
    await redeem('5', { transaction_eid: 'spent' });
    await redeem('3', { transaction_eid: 'held', is_temp: true });
    await accrue('7', { transaction_eid: 'promised', is_temp: true });
    const balances = [];

    for (const transaction_eid of ['promised', 'held', 'spent', 'earned']) {
      balances.push((await call('cancelTransaction', { transaction_eid })).data.balance);
    }

    expect(balances).toEqual(['27.00', '30.00', '35.00', '25.00']);
    expect(await balanceOf()).toEqual(balance('25.00'));
  });

  test('is refused where the points are spent', async () => {
    const { accrue, redeem, call, balance: balanceOf } = await club();
    await accrue('10', { transaction_eid: 'earned', expiration_date: '2026-02-01T00:00:00Z' });
    await redeem('5');

    const refused = await call('cancelTransaction', { transaction_eid: 'earned' });

    expect(refused.error).toBe(400);
    expect(await balanceOf()).toEqual(balance('30.00'));
  });

  test('finds a transaction by its id, and by both ids only where they are those of one', async () => {
    const { accrue, call, listed } = await club();
    await accrue('10', { transaction_eid: 'one' });
    await accrue('10', { transaction_eid: 'other' });
    const [, one] = await listed();
    const transaction_id = one?.transaction_id;

    const mixed = await call('cancelTransaction', { transaction_id, transaction_eid: 'other' });
    const known = await call('cancelTransaction', { transaction_id });
    const unknown = await call('cancelTransaction', { transaction_eid: 'none' });

    expect([mixed.error, known.error, unknown.error]).toEqual([404, 0, 404]);
  });
});
