import { expect, test } from '../../fixtures';

test.describe('resources.list', { tag: ['@read'] }, () => {
  test('returns no more resources than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.resources.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, installation }) => {
    const { resource_id } = installation;

    const reply = await api.resources.list({ from_id: resource_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).toEqual([resource_id]);
  });
});
