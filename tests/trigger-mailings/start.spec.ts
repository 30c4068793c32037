import { expect, test } from '../../fixtures';

// What is sent goes to the address of ALTCRAFT_CONFIRM_SEND.
test.describe('triggerMailings.start', { tag: ['@send'] }, () => {
  test('starts for the profile of an e-mail', async ({ api, arrange }) => {
    const id = await arrange.activeTrigger();
    const { email } = await arrange.triggerRecipient(id);

    const reply = await api.triggerMailings.start({ id, matching: 'email', email });

    expect(reply).toMatchContract();
  });

  test('starts for the profile of an id, with data for the message', async ({ api, arrange }) => {
    const id = await arrange.activeTrigger();
    const { profile_id, first_name } = await arrange.triggerRecipient(id);
    const attach = [{ name: 'hello.txt', data: 'data:text/plain;base64,SGVsbG8=' }];

    const reply = await api.triggerMailings.start({
      id,
      matching: 'profile_id',
      profile_id,
      content: { name: first_name },
      attach,
    });

    expect(reply).toMatchContract();
  });

  test('refuses a mailing that is not active', async ({ api, arrange }) => {
    const id = await arrange.object('mailing', 'triggerMailings.add');
    const { email } = await arrange.triggerRecipient(id);

    const reply = await api.triggerMailings.start({ id, matching: 'email', email });

    expect(reply).toBeRefused();
  });
});
