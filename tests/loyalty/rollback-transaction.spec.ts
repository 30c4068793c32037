import { expect, test } from '../../fixtures';
import { pointsOf } from './points.ts';

test.describe('loyalty.rollbackTransaction', { tag: ['@update'] }, () => {
  test('gives back what a temporary redemption took', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '100' });
    const before = await pointsOf(arrange, account);
    const transaction_eid = data.name();
    await arrange.done('loyalty.redeemPoints', { ...account, amount: '40.20', is_temp: true, transaction_eid });

    const reply = await api.loyalty.rollbackTransaction({ transaction_eid });

    expect(reply).toMatchContract();
    expect(reply.body.data.balance).toBeAmount(before.active);
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(before.active);
    expect(after.total).toBeAmount(before.total);
  });

  test('takes back what a temporary accrual gave', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    const before = await pointsOf(arrange, account);
    const transaction_eid = data.name();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '40.20', is_temp: true, transaction_eid });
    const inXml = { transaction_eid, format: 'xml' };

    const reply = await api.loyalty.rollbackTransaction(inXml);

    expect(reply).toSucceedInXml();
    expect(reply.body.data.balance).toBeAmount(before.active);
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(before.active);
    expect(after.total).toBeAmount(before.total);
  });
});
