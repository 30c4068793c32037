import { expect, test } from '../../fixtures';

// What is sent goes to the address of ALTCRAFT_CONFIRM_SEND. How the task is followed is not documented.
test.describe('triggerMailings.startBatchTask', { tag: ['@send'] }, () => {
  test('takes on the profiles of all rows', async ({ api, arrange }) => {
    const id = await arrange.activeTrigger();
    const { profile_id } = await arrange.triggerRecipient(id);

    const reply = await api.triggerMailings.startBatchTask({ id, matching: 'profile_id', data: [{ profile_id }] });

    expect(reply).toMatchContract();
  });
});
