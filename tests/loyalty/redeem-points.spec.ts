import { expect, test } from '../../fixtures';
import { minus, named, plain, pointsOf } from './points.ts';

test.describe('loyalty.redeemPoints', { tag: ['@create'] }, () => {
  test('takes points off the balance of the member whom the mode names', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '100.50' });
    const before = await pointsOf(arrange, account);
    const transaction_eid = data.name();

    const reply = await api.loyalty.redeemPoints({
      ...account,
      email: data.email(), // of nobody
      amount: '30.25',
      transaction_eid,
    });

    expect(reply).toMatchContract();
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(minus(before.active, '30.25'));
    expect(after.total).toBeAmount(minus(before.total, '30.25'));
    const [redeemed, ...more] = named(after, transaction_eid);
    expect(more).toEqual([]);
    // The page is cut before its data, which presumably are those of a committed transaction.
    const presumed = { transaction_id: redeemed?.transaction_id, balance: after.active };
    const { transaction_id, balance } = { ...presumed, ...(reply.body as { data?: typeof presumed }).data };
    expect({ transaction_id, balance }).toEqual({ ...presumed, balance: expect.stringMatching(/^-?\d+(\.\d+)?$/) });
    expect([plain(after.active), plain(after.total)]).toContain(plain(balance));
  });

  test('takes fractions exactly, and nothing for another currency', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '1.3' });
    const before = await pointsOf(arrange, account);

    const first = await api.loyalty.redeemPoints({ ...account, amount: '0.1' });
    const second = await api.loyalty.redeemPoints({ ...account, amount: '0.2' });
    const elsewhere = await api.loyalty.redeemPoints({ ...account, amount: '0.5', points_currency_eid: data.name() });

    expect(first).toMatchContract();
    expect(second).toMatchContract();
    expect(elsewhere).toBeAnsweredCleanly();
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(minus(before.active, '0.3'));
  });
});
