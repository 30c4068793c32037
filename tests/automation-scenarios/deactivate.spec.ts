import { expect, test } from '../../fixtures';

test.describe('automationScenarios.deactivate', { tag: ['@update', '@exclusive'] }, () => {
  test('leaves a scenario that is listed as not active', async ({ api, arrange, installation }) => {
    const id = await arrange.activeScenario(installation.db_id);

    const reply = await api.automationScenarios.deactivate({ id });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('automationScenarios.list', { from_id: id, limit: 1 });
    expect(body.data).toMatchObject([{ id, is_active: false }]);
  });
});
