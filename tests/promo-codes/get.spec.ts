import { expect, isOfNow, test } from '../../fixtures';

test.describe('promoCodes.get', { tag: ['@read'] }, () => {
  test('describes the code that it is asked for', { tag: '@smoke' }, async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    const code = await arrange.existingCode();

    const reply = await api.promoCodes.get({ loyalty_id, code });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({ code, loyalty_id });
  });

  test('tells who has the code', async ({ api, arrange, installation }) => {
    const { db_id, loyalty_id } = installation;
    const profile = await arrange.profile(db_id);
    const code = await arrange.codeOf(profile);

    const reply = await api.promoCodes.get({ loyalty_id, code });

    expect(reply).toMatchContract();
    const holder = { database_id: db_id, profile_id: profile.profile_id };
    expect(reply.body.data).toMatchObject({ code, is_attached: true, is_activated: false, ...holder });
    const inXml = await api.call('promoCodes.get', { loyalty_id, code, format: 'xml' });
    expect(inXml).toSayInXml(reply, reply);
  });

  test('has the moment of what has happened, and empty texts for all else', async ({ api, arrange, installation }) => {
    const { db_id, loyalty_id } = installation;
    const code = await arrange.codeOf(await arrange.profile(db_id));

    const reply = await api.promoCodes.get({ loyalty_id, code });

    expect(reply).toMatchContract();
    const { created, attached, activated, is_expired, expired } = reply.body.data;
    expect([created, attached].filter((moment) => !isOfNow(moment))).toEqual([]);
    expect({ activated, is_expired, expired }).toEqual({ activated: '', is_expired: false, expired: '' });
  });
});
