import { expect, test } from '../../fixtures';

test.describe('automationScenarios.activate', { tag: ['@send', '@exclusive'] }, () => {
  test('leaves a scenario that is listed as active', async ({ api, arrange }) => {
    const id = await arrange.sandboxScenario();

    const reply = await api.automationScenarios.activate({ id, skip_profiles: true });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('automationScenarios.list', { from_id: id, limit: 1 });
    expect(body.data).toMatchObject([{ id, is_active: true }]);
  });

  test('answers in XML too', async ({ api, arrange }) => {
    const id = await arrange.sandboxScenario();

    const reply = await api.call('automationScenarios.activate', { id, skip_profiles: true, format: 'xml' });

    expect(reply).toSucceedInXml();
  });
});
