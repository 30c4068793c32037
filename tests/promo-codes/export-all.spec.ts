import { expect, isOfNow, test } from '../../fixtures';

test.describe('promoCodes.exportAll', { tag: ['@read'] }, () => {
  test('lists the codes of the program', { tag: '@smoke' }, async ({ api, installation }) => {
    const { loyalty_id } = installation;

    const reply = await api.promoCodes.exportAll({ loyalty_id });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toBeUniqueBy('code');
  });

  test('shows a code that nobody has without any moment', async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    const own = await arrange.freeCode();

    const reply = await api.promoCodes.exportAll({ loyalty_id });

    expect(reply).toMatchContract();
    const listed = (reply.body.data ?? []).find(({ code }) => code === own);
    expect(listed).toMatchObject({ code: own });
    expect(listed).not.toHaveProperty('attached');
    expect(listed).not.toHaveProperty('activated');
  });

  test('shows when a code was attached and activated', async ({ api, arrange, installation }) => {
    const { db_id, loyalty_id } = installation;
    const own = await arrange.codeOf(await arrange.profile(db_id));
    await arrange.done('promoCodes.activate', { loyalty_id, code: own });

    const reply = await api.promoCodes.exportAll({ loyalty_id });

    expect(reply).toMatchContract();
    const listed = (reply.body.data ?? []).find(({ code }) => code === own);
    expect([listed?.attached, listed?.activated].filter((moment) => !isOfNow(moment))).toEqual([]);
  });
});
