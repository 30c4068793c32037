import { expect, test } from '../../fixtures';

test.describe('automationScenarios.list', { tag: ['@read'] }, () => {
  test('returns no more scenarios than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.automationScenarios.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, installation }) => {
    const { workflow_id } = installation;

    const reply = await api.automationScenarios.list({ from_id: workflow_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).toEqual([workflow_id]);
  });

  test('leaves out scenarios without the tag that it filters by', async ({ api, data }) => {
    const unused = data.name();

    const reply = await api.automationScenarios.list({ ui_tags: [unused] });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });
});
