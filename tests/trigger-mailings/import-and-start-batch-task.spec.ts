import { expect, test } from '../../fixtures';

// What is sent goes to the address of ALTCRAFT_CONFIRM_SEND, so the profile is there before; only then its address is known.
// How the task is followed is not documented.
test.describe('triggerMailings.importAndStartBatchTask', { tag: ['@send'] }, () => {
  test('takes on the profiles of all rows', async ({ api, arrange, data }) => {
    const trigger_id = await arrange.activeTrigger();
    const profile = await arrange.triggerRecipient(trigger_id);
    const { db_id, email, profile_id } = profile;
    const fields = { _lname: data.lastName() };

    const reply = await api.triggerMailings.importAndStartBatchTask({
      trigger_id,
      matching: 'email',
      skip_triggers: true,
      data: [{ email, data: { email, ...fields } }],
    });

    expect(reply).toMatchContract();
    expect(await arrange.messageTo(profile), 'a message is sent').toBe(true);
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: profile_id, ...fields });
  });
});
