import { expect, test } from '../../fixtures';

// What is sent goes to the address of ALTCRAFT_CONFIRM_SEND. How the task is followed is not documented.
test.describe('triggerMailings.startBatchTask', { tag: ['@send'] }, () => {
  test('takes on the profiles of all rows', async ({ api, arrange }) => {
    const id = await arrange.activeTrigger();
    const profile = await arrange.triggerRecipient(id);
    const rows = [{ profile_id: profile.profile_id }];

    const reply = await api.triggerMailings.startBatchTask({ id, matching: 'profile_id', data: rows });

    expect(reply).toMatchContract();
    expect(await arrange.messageTo(profile), 'a message is sent').toBe(true);
  });
});
