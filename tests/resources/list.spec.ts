import { expect, sharedFields, test } from '../../fixtures';

test.describe('resources.list', { tag: ['@read'] }, () => {
  test('returns no more resources than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.resources.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, arrange, installation }) => {
    const { resource_id } = installation;

    const reply = await api.resources.list({ from_id: resource_id, limit: 1 });

    expect(reply).toMatchContract();
    const described = await arrange.done('resources.get', { id: resource_id });
    expect(reply.body.data).toMatchObject([{ id: resource_id }]);
    const [told, other] = [{ name: reply.body.data[0]?.name }, { name: described.body.data.name }];
    expect(sharedFields(told, other)).toEqual(sharedFields(other, told));
  });
});
