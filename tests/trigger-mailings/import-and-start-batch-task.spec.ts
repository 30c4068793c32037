import { expect, test } from '../../fixtures';

// What is sent goes to the address of ALTCRAFT_CONFIRM_SEND, so the profile is there before; only then its address is known.
// How the task is followed is not documented.
test.describe('triggerMailings.importAndStartBatchTask', { tag: ['@send'] }, () => {
  test('takes on the profiles of all rows', async ({ api, arrange, data }) => {
    const trigger_id = await arrange.activeTrigger();
    const { email } = await arrange.triggerRecipient(trigger_id);

    const reply = await api.triggerMailings.importAndStartBatchTask({
      trigger_id,
      matching: 'email',
      skip_triggers: true,
      data: [{ email, data: { email, _lname: data.lastName() } }],
    });

    expect(reply).toMatchContract();
  });
});
