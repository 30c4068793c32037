import { expect, test } from '../../fixtures';

const matching = 'profile_id';

test.describe('promoCodes.attach', { tag: ['@update'] }, () => {
  test('gives the profile of an id a code that nobody has', async ({ api, arrange, data, installation }) => {
    const { loyalty_id } = installation;
    const code = await arrange.freeCode();
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const email = data.email(); // of nobody: the mode of search has to leave it aside

    const reply = await api.promoCodes.attach({ db_id, loyalty_id, code, matching, profile_id, email });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(body.data).toMatchObject({ is_attached: true, database_id: db_id, profile_id });
  });

  test('finds the profile by its e-mail', async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    const code = await arrange.freeCode();
    const { db_id, profile_id, email } = await arrange.profile(installation.db_id);

    const reply = await api.promoCodes.attach({ db_id, loyalty_id, code, matching: 'email', email });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(body.data).toMatchObject({ is_attached: true, profile_id });
  });

  test('imports a code that the program does not know', async ({ api, arrange, data, installation }) => {
    const { loyalty_id } = installation;
    const code = data.name();
    const { db_id, profile_id } = await arrange.profile(installation.db_id);

    const reply = await api.promoCodes.attach({ db_id, loyalty_id, code, matching, profile_id });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(body.data).toMatchObject({ code, loyalty_id, is_attached: true, profile_id });
  });

  test('refuses a code that another profile has', async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    await arrange.personalCodes();
    const holder = await arrange.profile(installation.db_id);
    const code = await arrange.codeOf(holder);
    const { db_id, profile_id } = await arrange.profile(installation.db_id);

    const reply = await api.promoCodes.attach({ db_id, loyalty_id, code, matching, profile_id });

    expect(reply).toBeRefused();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(body.data.profile_id).toBe(holder.profile_id);
  });

  // Whatever code is free may be taken, so no other test may be making one.
  test('picks a code when none is named', { tag: '@exclusive' }, async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    await arrange.freeCode();
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const before = await arrange.done('promoCodes.exportAll', { loyalty_id });

    const reply = await api.promoCodes.attach({ db_id, loyalty_id, matching, profile_id });

    expect(reply).toMatchContract();
    const after = await arrange.done('promoCodes.exportAll', { loyalty_id });
    const taken = new Set((before.body.data ?? []).filter(({ attached }) => attached).map(({ code }) => code));
    const picked = (after.body.data ?? []).filter(({ code, attached }) => attached && !taken.has(code));
    expect(picked).toHaveLength(1);
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code: String(picked[0]?.code) });
    expect(body.data.profile_id).toBe(profile_id);
  });
});
