import { expect, test } from '../../fixtures';

// No page tells how to wait for the task, so it may run when the profile is gone: it searches by id, which never creates one.
test.describe('automationScenarios.importAndStartBatchTask', { tag: ['@send', '@exclusive'] }, () => {
  test('answers cleanly to a list of profiles', async ({ api, arrange, data, installation }) => {
    const { db_id, resource_id } = installation;
    const { email, profile_id } = await arrange.recipient(db_id, resource_id);
    const workflow_id = await arrange.activeScenario(db_id);
    const rows = [{ profile_id, email, _lname: data.lastName() }];

    const reply = await api.automationScenarios.importAndStartBatchTask({
      workflow_id,
      matching: 'profile_id',
      profile_id,
      skip_triggers: true,
      data: rows,
    });

    expect(reply).toBeAnsweredCleanly();
  });
});
