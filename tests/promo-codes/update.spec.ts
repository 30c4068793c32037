import { expect, test } from '../../fixtures';

const expire_date = '2040-08-25T08:00:00Z';

test.describe('promoCodes.update', { tag: ['@update'] }, () => {
  test('gives a code the moment when it expires', async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    const code = await arrange.freeCode();

    const reply = await api.promoCodes.update({ loyalty_id, code, expire_date });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(Date.parse(body.data.expire_date)).toBe(Date.parse(expire_date));
    expect(body.data).toMatchObject({ is_expired: false, is_activated: false });
  });

  test('activates a code that a profile has', async ({ api, arrange, installation }) => {
    const { db_id, loyalty_id } = installation;
    const code = await arrange.codeOf(await arrange.profile(db_id));

    const reply = await api.promoCodes.update({ loyalty_id, code, activated: true });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(body.data).toMatchObject({ is_activated: true, is_attached: true });
  });

  test('takes an activation back, and nothing else', async ({ api, arrange, installation }) => {
    const { db_id, loyalty_id } = installation;
    const { profile_id, ...profile } = await arrange.profile(db_id);
    const code = await arrange.codeOf({ profile_id, ...profile });
    await arrange.done('promoCodes.update', { loyalty_id, code, activated: true, expire_date });

    const reply = await api.promoCodes.update({ loyalty_id, code, activated: false });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(body.data).toMatchObject({ is_activated: false, is_attached: true, profile_id });
    expect(Date.parse(body.data.expire_date)).toBe(Date.parse(expire_date));
  });

  test('refuses a call that changes nothing', async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    const code = await arrange.freeCode();

    const reply = await api.promoCodes.update({ loyalty_id, code });

    expect(reply).toBeRefused();
  });
});
