import { expect, test } from '../../fixtures';
import { minus, plus, pointsOf } from './points.ts';

test.describe('loyalty.commitTransaction', { tag: ['@update'] }, () => {
  test('makes a temporary accrual count', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    const before = await pointsOf(arrange, account);
    const transaction_eid = data.name();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '40.20', is_temp: true, transaction_eid });

    const reply = await api.loyalty.commitTransaction({ transaction_eid });

    expect(reply).toMatchContract();
    expect(reply.body.data.balance).toBeAmount(plus(before.active, '40.20'));
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(plus(before.active, '40.20'));
  });

  test('makes a temporary redemption final', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '100' });
    const before = await pointsOf(arrange, account);
    const transaction_eid = data.name();
    await arrange.done('loyalty.redeemPoints', { ...account, amount: '40.20', is_temp: true, transaction_eid });
    const inXml = { transaction_eid, format: 'xml' };

    const reply = await api.loyalty.commitTransaction(inXml);

    expect(reply).toSucceedInXml();
    expect(reply.body.data.balance).toBeAmount(minus(before.active, '40.20'));
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(minus(before.active, '40.20'));
    expect(after.total).toBeAmount(minus(before.total, '40.20'));
  });
});
