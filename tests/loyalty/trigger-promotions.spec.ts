import { expect, test } from '../../fixtures';

test.describe('loyalty.triggerPromotions', { tag: ['@read'] }, () => {
  test('lists no more promotions than the limit', { tag: '@smoke' }, async ({ api, installation }) => {
    const { loyalty_id: loyalty_program_id } = installation;

    const reply = await api.loyalty.triggerPromotions({ loyalty_program_id, limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('lists active promotions only, and inactive ones only', async ({ api, installation }) => {
    const { loyalty_id: loyalty_program_id } = installation;

    const active = await api.loyalty.triggerPromotions({ loyalty_program_id, limit: 100, is_active: true });
    const inactive = await api.loyalty.triggerPromotions({ loyalty_program_id, limit: 100, is_active: false });

    expect(active).toMatchContract();
    expect(inactive).toMatchContract();
    expect((active.body.data ?? []).filter(({ is_active }) => !is_active)).toEqual([]);
    expect((inactive.body.data ?? []).filter(({ is_active }) => is_active)).toEqual([]);
  });
});
