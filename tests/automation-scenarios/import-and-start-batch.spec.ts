import { expect, test } from '../../fixtures';

// The table has one profile in data, the text of the page speaks of many: an installation need not take both forms.
test.describe('automationScenarios.importAndStartBatch', { tag: ['@send', '@exclusive'] }, () => {
  test('answers cleanly to a list of profiles', async ({ api, arrange, data, installation }) => {
    const { db_id, resource_id } = installation;
    const { email } = await arrange.recipient(db_id, resource_id);
    const workflow_id = await arrange.activeScenario(db_id);
    const rows = [{ email, _lname: data.lastName() }];

    const reply = await api.automationScenarios.importAndStartBatch({
      workflow_id,
      matching: 'email',
      skip_triggers: true,
      data: rows,
    });

    expect(reply).toBeAnsweredCleanly();
  });

  test('answers cleanly to a single profile', async ({ api, arrange, data, installation }) => {
    const { db_id, resource_id } = installation;
    const { email } = await arrange.recipient(db_id, resource_id);
    const workflow_id = await arrange.activeScenario(db_id);

    const reply = await api.automationScenarios.importAndStartBatch({
      workflow_id,
      matching: 'email',
      email,
      skip_triggers: true,
      data: { email, _lname: data.lastName() },
    });

    expect(reply).toBeAnsweredCleanly();
  });
});
