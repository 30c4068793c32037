import { expect, test } from '../../fixtures';

// What is sent goes to the address of ALTCRAFT_CONFIRM_SEND, so the profile is there before; only then its address is known.
test.describe('triggerMailings.importAndStartBatch', { tag: ['@send'] }, () => {
  test('updates the profiles that the search finds', async ({ api, arrange, data }) => {
    const trigger_id = await arrange.activeTrigger();
    const { db_id, email, profile_id } = await arrange.triggerRecipient(trigger_id);
    const fields = { _lname: data.lastName() };

    const reply = await api.triggerMailings.importAndStartBatch({
      trigger_id,
      matching: 'email',
      skip_triggers: true,
      data: [{ email, data: { email, ...fields } }],
    });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: profile_id, ...fields });
  });
});
