import { expect, test } from '../../fixtures';

test.describe('resources.getCounters', { tag: ['@read'] }, () => {
  test('knows the counters of a resource in a database', async ({ api, installation }) => {
    const { db_id, resource_id } = installation;

    const reply = await api.resources.getCounters({ id: resource_id, list_id: db_id });

    expect(reply).toMatchContract();
  });
});
