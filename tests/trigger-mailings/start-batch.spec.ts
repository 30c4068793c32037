import { expect, test } from '../../fixtures';

// What is sent goes to the address of ALTCRAFT_CONFIRM_SEND. Where the reply tells the profiles is not shown.
test.describe('triggerMailings.startBatch', { tag: ['@send'] }, () => {
  test('starts for the profiles of all rows', async ({ api, arrange }) => {
    const trigger_id = await arrange.activeTrigger();
    const profile = await arrange.triggerRecipient(trigger_id);
    const other = await arrange.triggerRecipient(trigger_id);

    const reply = await api.triggerMailings.startBatch({
      trigger_id,
      matching: 'email',
      data: [{ email: profile.email }, { email: other.email }],
    });

    expect(reply).toMatchContract();
    const arrived = [await arrange.messageTo(profile), await arrange.messageTo(other)];
    expect(arrived, 'a message goes to both').toEqual([true, true]);
  });
});
