import { expect, test } from '../../fixtures';
import { named, pointsOf } from './points.ts';

test.describe('loyalty.cancelTransaction', { tag: ['@update'] }, () => {
  test('takes back an accrual', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    const before = await pointsOf(arrange, account);
    const transaction_eid = data.name();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '40.20', transaction_eid });

    const reply = await api.loyalty.cancelTransaction({ transaction_eid });

    expect(reply).toMatchContract();
    expect(reply.body.data.balance).toBeAmount(before.active);
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(before.active);
    expect(after.total).toBeAmount(before.total);
  });

  test('takes back a redemption, which it finds by the id of the platform', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '100' });
    const before = await pointsOf(arrange, account);
    const transaction_eid = data.name();
    await arrange.done('loyalty.redeemPoints', { ...account, amount: '40.20', transaction_eid });
    const [redemption] = named(await pointsOf(arrange, account), transaction_eid);

    const reply = await api.loyalty.cancelTransaction({ transaction_id: redemption?.transaction_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.balance).toBeAmount(before.active);
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(before.active);
  });

  test('takes back a temporary redemption', async ({ api, arrange, data }) => {
    const account = await arrange.account();
    await arrange.done('loyalty.accruePoints', { ...account, amount: '100' });
    const before = await pointsOf(arrange, account);
    const transaction_eid = data.name();
    await arrange.done('loyalty.redeemPoints', { ...account, amount: '40.20', is_temp: true, transaction_eid });
    const inXml = { transaction_eid, format: 'xml' };

    const reply = await api.loyalty.cancelTransaction(inXml);

    expect(reply).toSucceedInXml();
    const after = await pointsOf(arrange, account);
    expect(after.active).toBeAmount(before.active);
  });
});
