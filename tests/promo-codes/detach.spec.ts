import { expect, test } from '../../fixtures';

const matching = 'profile_id';

test.describe('promoCodes.detach', { tag: ['@update'] }, () => {
  test('takes a code from the profile that has it, by its id', async ({ api, arrange, data, installation }) => {
    const { loyalty_id } = installation;
    const profile = await arrange.profile(installation.db_id);
    const code = await arrange.codeOf(profile);
    const { db_id, profile_id } = profile;
    const email = data.email(); // of nobody: the mode of search has to leave it aside

    const reply = await api.promoCodes.detach({ db_id, loyalty_id, code, matching, profile_id, email });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(body.data).toMatchObject({ is_attached: false, attached: '' });
    expect(body.data).not.toHaveProperty('profile_id');
  });

  test('leaves the other codes of the profile', async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    const profile = await arrange.profile(installation.db_id);
    const [code, other] = [await arrange.codeOf(profile), await arrange.codeOf(profile)];
    const { db_id, profile_id } = profile;

    const reply = await api.promoCodes.detach({ db_id, loyalty_id, code, matching, profile_id });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code: other });
    expect(body.data).toMatchObject({ is_attached: true, profile_id });
  });

  test('refuses a call without a code', async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    const profile = await arrange.profile(installation.db_id);
    const code = await arrange.codeOf(profile);
    const { db_id, profile_id } = profile;

    const reply = await api.call('promoCodes.detach', { db_id, loyalty_id, matching, profile_id });

    expect(reply).toBeRefused();
    const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
    expect(body.data).toMatchObject({ is_attached: true, profile_id });
  });
});
