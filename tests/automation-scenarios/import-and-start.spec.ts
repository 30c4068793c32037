import { expect, test } from '../../fixtures';

// What the scenario sends can reach ALTCRAFT_CONFIRM_SEND only; no call tells who is in a scenario.
test.describe('automationScenarios.importAndStart', { tag: ['@send', '@exclusive'] }, () => {
  test('updates the profile that the search finds', async ({ api, arrange, data, installation }) => {
    const { db_id, resource_id } = installation;
    const { email, profile_id } = await arrange.recipient(db_id, resource_id);
    const workflow_id = await arrange.activeScenario(db_id);
    const fields = { email, _lname: data.lastName() };

    const reply = await api.automationScenarios.importAndStart({
      workflow_id,
      matching: 'email',
      email,
      skip_triggers: true,
      data: fields,
    });

    expect(reply).toMatchContract();
    const stored = await arrange.done('profiles.get', { db_id, email });
    expect(stored.body.data).toMatchObject({ id: profile_id, ...fields });
  });
});
