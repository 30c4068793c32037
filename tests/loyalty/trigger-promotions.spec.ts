import { expect, test } from '../../fixtures';

test.describe('loyalty.triggerPromotions', { tag: ['@read'] }, () => {
  test('goes on behind the last promotion of a page', { tag: '@smoke' }, async ({ api, installation }) => {
    const { loyalty_id: loyalty_program_id } = installation;

    const whole = await api.loyalty.triggerPromotions({ loyalty_program_id, limit: 100 });
    const page = await api.loyalty.triggerPromotions({ loyalty_program_id, limit: 1 });
    const from_id = page.body.data?.at(-1)?.id ?? 0;
    const rest = await api.loyalty.triggerPromotions({ loyalty_program_id, limit: 99, from_id });

    expect(whole).toMatchContract();
    expect(page).toMatchContract();
    expect((page.body.data ?? []).length).toBeLessThanOrEqual(1);
    expect(rest).toMatchContract();
    expect([...(page.body.data ?? []), ...(rest.body.data ?? [])]).toEqual(whole.body.data ?? []);
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
