import { expect, test } from '../../fixtures';

// What the scenario sends can reach ALTCRAFT_CONFIRM_SEND only; no call tells who is in a scenario.
test.describe('automationScenarios.start', { tag: ['@send', '@exclusive'] }, () => {
  test('accepts a profile that is named by its id', async ({ api, arrange, installation }) => {
    const { db_id, resource_id } = installation;
    const { profile_id } = await arrange.recipient(db_id, resource_id);
    const id = await arrange.activeScenario(db_id);

    const reply = await api.automationScenarios.start({ id, matching: 'profile_id', profile_id });

    expect(reply).toMatchContract();
  });

  test('accepts a profile that is named by its e-mail', async ({ api, arrange, installation }) => {
    const { db_id, resource_id } = installation;
    const { email } = await arrange.recipient(db_id, resource_id);
    const id = await arrange.activeScenario(db_id);

    const reply = await api.automationScenarios.start({ id, matching: 'email', email });

    expect(reply).toMatchContract();
  });
});
