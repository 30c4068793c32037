import { expect, test } from '../../fixtures';

test.describe('promoCodes.activate', { tag: ['@update'] }, () => {
  test('activates a code that a profile has', async ({ api, arrange, installation }) => {
    const { db_id, loyalty_id } = installation;
    const code = await arrange.codeOf(await arrange.profile(db_id));

    const reply = await api.promoCodes.activate({ loyalty_id, code });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(body.data).toMatchObject({ is_activated: true, is_attached: true });
    expect(Date.parse(body.data.activated)).not.toBeNaN();
  });

  test('refuses a code that nobody has', async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    const code = await arrange.freeCode();

    const reply = await api.promoCodes.activate({ loyalty_id, code });

    expect(reply).toBeRefused();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(body.data).toMatchObject({ is_activated: false, activated: '' });
  });

  test('leaves the other codes', async ({ api, arrange, installation }) => {
    const { db_id, loyalty_id } = installation;
    const [code, other] = [
      await arrange.codeOf(await arrange.profile(db_id)),
      await arrange.codeOf(await arrange.profile(db_id)),
    ];

    const reply = await api.promoCodes.activate({ loyalty_id, code });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code: other });
    expect(body.data.is_activated).toBe(false);
  });
});
