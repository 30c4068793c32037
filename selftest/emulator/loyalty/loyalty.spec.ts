import { functionOf } from '../../../emulator/operations/index.ts';
import { deleteProfiles } from '../../../emulator/operations/profiles/deletion.ts';
import { profileOf } from '../../../emulator/store/lookups.ts';
import { operations } from '../../../schemas/index.ts';
import { ada, json, token } from '../installation.ts';
import { balance, type Body, bruno, club } from './club.ts';
import { expect, test } from '../../test.ts';

const clara = '650000000000000000000003';

test.describe('members', () => {
  test('begin with the initial balance of each currency, and have an account in each', async () => {
    const { balance: balanceOf } = await club();

    expect(await balanceOf()).toEqual(balance('25.00'));
    expect(await balanceOf({ points_currency_eid: 'credits' })).toEqual(balance('0.00'));
    expect(await balanceOf({ points_currency_eid: undefined })).toEqual(balance('25.00'));
  });

  test('are registered once, and begin anew after they were removed', async () => {
    const { call, member, accrue, balance: balanceOf } = await club();
    await accrue('10');
    const again = await call('registerMember', member);
    const before = await balanceOf();

    await call('deleteMember', member);
    const gone = await call('accountBalance', member);
    await call('registerMember', member);

    expect(again).toMatchObject({ error: 0, profile_id: bruno });
    expect(before).toEqual(balance('35.00'));
    expect(gone.error).toBe(404);
    expect(await balanceOf()).toEqual(balance('25.00'));
  });

  test('come from the database of the program only, and leave with their profile', async () => {
    const { call, member, emulator } = await club();
    const stranger = await call('registerMember', { ...member, profile_id: '650000000000000000000601' });
    const before = emulator.state.loyalty.members.size;

    deleteProfiles(emulator.state, [profileOf(emulator.state, 1, bruno)]);

    expect(stranger.error).toBe(404);
    expect([before, emulator.state.loyalty.members.size]).toEqual([2, 1]);
    expect((await call('accountBalance', { ...member, profile_id: clara })).error).toBe(404);
  });
});

test.describe('lists', () => {
  test('of transactions go on behind the last one, and tell an unbroken account', async () => {
    const { accrue, redeem, listed, call } = await club();
    await accrue('10');
    await redeem('4', { transaction_eid: 'spent' });
    await call('cancelTransaction', { transaction_eid: 'spent' });
    const first = await listed({ limit: 3 });

    const rest = await listed({ from_id: first.at(-1)?.transaction_id });

    const all = [...first, ...rest];
    expect(all.map(({ transaction_type, amount }) => `${transaction_type} ${amount}`)).toEqual([
      'accrual 25',
      'accrual 10',
      'redemption 4',
      'cancellation 4',
    ]);
    expect(all.map(({ balance_before }) => balance_before).slice(1)).toEqual(
      all.map(({ balance_after }) => balance_after).slice(0, -1),
    );
  });

  test('of transactions hold one currency and 1 to 100 entries', async () => {
    const { listed, call, member } = await club();

    const [none, many] = [await call('accountTransactions', { ...member, limit: 0 }), { ...member, limit: 101 }];

    expect([none.error, (await call('accountTransactions', many)).error]).toEqual([400, 400]);
    expect(await listed({ points_currency_eid: 'credits' })).toEqual([]);
  });

  test('of promotions begin behind from_id, and keep to the state that is asked for', async () => {
    const { call } = await club();
    const promotions = { loyalty_program_id: 1 };

    const page = await call('triggerPromotions', { ...promotions, from_id: 5, limit: 1 });
    const inactive = await call('triggerPromotions', { ...promotions, is_active: false });

    expect(page).toMatchObject({ data: [{ id: 6 }], next_from_id: 6, total_count: 3 });
    expect(inactive).toMatchObject({ data: [{ id: 7, is_active: false }], total_count: 1 });
  });

  test('of tiers grow with all that was accrued, whatever was spent', async () => {
    const { accrue, redeem, call, member } = await club();
    const tiers = async () => (await call('accountTiers', { ...member, tiers_group_id: 10 })).data as unknown as Body[];
    const before = await tiers();

    await accrue('475', { transaction_eid: 'earned' });
    await redeem('400');

    expect(before.map(({ tier_eid }) => tier_eid)).toEqual(['bronze']);
    expect((await tiers()).map(({ tier_eid, tier_order }) => [tier_eid, tier_order])).toEqual([
      ['bronze', 1],
      ['silver', 2],
    ]);
    expect((await call('accountTiers', { ...member, tiers_group_id: 11 })).error).toBe(404);
  });

  test('of all transactions of a period are exported by a task', async () => {
    const { accrue, call, send, wait } = await club();
    await accrue('10', { transaction_eid: 'earned', created_at: '2025-12-31T00:00:00Z' });
    const period = { date_from: '2025-12-31T00:00:00Z', date_to: '2025-12-31T23:59:59Z' };
    const program = { loyalty_program_id: 1, points_currency_iid: 1, ...period };
    const { task_id } = (await call('transactionsExport', program)).data;
    wait(1000);

    const status = await send(statusRequest(String(task_id)));
    const [path] = (status.body.data as { result: { urls: string[] } }).result.urls;
    const file = await send({ method: 'GET', url: `${path}?token=${token}` });

    expect(status.body.data).toMatchObject({ status: 'completed', result: { total: 1 } });
    expect(file.text).toContain('earned');
    expect((await call('transactionsExport', { ...program, date_from: 'yesterday' })).error).toBe(400);
  });
});

function statusRequest(task_id: string) {
  return { url: '/api/v1.1/tasks/status', headers: json, body: JSON.stringify({ token, task_id }) };
}

test.describe('preliminary orders', () => {
  const data = {
    endpoint: 'website',
    status: 'new',
    currency: 'USD',
    total_price: '1900.00',
    final_total_price: '1810.00',
    delivery_cost: '10',
    lines: [{ external_id: 'line', product: 'phone-a', final_price_per_item: '900.00', count: 2 }],
  };
  const order = { external_id: 'new-order', matching: 'profile_id', profile_id: ada, data };

  test('are computed, and change nothing', async () => {
    const { call, emulator } = await club();
    const before = emulator.state.lastNumbers.orders;

    const reply = await call('preorder', order);

    expect(reply.data).toMatchObject({ final_total_price: '1810.00', discount: '90.00' });
    expect(emulator.state.market.orders.has('new-order')).toBe(false);
    expect(emulator.state.lastNumbers.orders).toBe(before);
  });

  for (const search of [{ profile_id: ada }, { email: 'ada.berzina@example.com' }]) {
    test(`are made for the profile of ${Object.keys(search).join()}, and stand in the market`, async () => {
      const { call, emulator } = await club();

      const reply = await call('preorderCommit', { external_id: 'new-order', ...search, data });

      expect(reply.error).toBe(0);
      expect(emulator.state.market.orders.get('new-order')).toMatchObject({ profileId: ada, totalPrice: '1900.00' });
    });
  }

  test('of unknown profiles, products and touchpoints are refused', async () => {
    const { call } = await club();
    const [line] = data.lines;

    const replies = [
      await call('preorder', { ...order, profile_id: 'ffffffffffffffffffffffff' }),
      await call('preorder', { ...order, data: { ...data, endpoint: 'nowhere' } }),
      await call('preorder', { ...order, data: { ...data, lines: [{ ...line, product: 'nothing' }] } }),
    ];

    expect(replies.map(({ error }) => error)).toEqual([404, 404, 404]);
  });
});

test('every operation of loyalty programs has a function', () => {
  const own = operations.filter(({ group }) => group === 'loyalty').map(({ id }) => id);

  expect(own).toHaveLength(15);
  expect(own.filter((id) => functionOf(id) === undefined)).toEqual([]);
});
