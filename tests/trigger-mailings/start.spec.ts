import { expect, test } from '../../fixtures';

// What is sent goes to the address of ALTCRAFT_CONFIRM_SEND.
test.describe('triggerMailings.start', { tag: ['@send'] }, () => {
  test('starts for the profile of an e-mail', async ({ api, arrange }) => {
    const id = await arrange.activeTrigger();
    const profile = await arrange.triggerRecipient(id);

    const reply = await api.triggerMailings.start({ id, matching: 'email', email: profile.email });

    expect(reply).toMatchContract();
    expect(await arrange.messageTo(profile), 'a message is sent').toBe(true);
  });

  test('starts for the profile of an id, with data for the message', async ({ api, arrange }) => {
    const id = await arrange.activeTrigger();
    const profile = await arrange.triggerRecipient(id);
    const { email } = await arrange.triggerRecipient(id);
    const attach = [{ name: 'hello.txt', data: 'data:text/plain;base64,SGVsbG8=' }];

    const reply = await api.triggerMailings.start({
      id,
      matching: 'profile_id',
      profile_id: profile.profile_id,
      email, // of another profile: the mode of search has to leave it aside
      content: { name: profile.first_name },
      attach,
    });

    expect(reply).toMatchContract();
    expect(await arrange.messageTo(profile), 'a message is sent').toBe(true);
  });

  test('refuses a mailing that is not active', async ({ api, arrange }) => {
    const id = await arrange.object('mailing', 'triggerMailings.add');
    const { email } = await arrange.triggerRecipient(id);

    const reply = await api.triggerMailings.start({ id, matching: 'email', email });

    expect(reply).toBeRefused();
  });
});
