import { expect, test } from '../../fixtures';

test.describe('resources.get', { tag: ['@read', '@smoke'] }, () => {
  test('describes the resource that it is asked for', async ({ api, installation }) => {
    const { resource_id } = installation;

    const reply = await api.resources.get({ id: resource_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(resource_id);
  });

  test('names the resource as the list does', async ({ api, arrange, installation }) => {
    const { resource_id } = installation;
    const listed = await arrange.done('resources.list', { from_id: resource_id, limit: 1 });

    const reply = await api.resources.get({ id: resource_id });

    expect(reply).toMatchContract();
    expect(listed.body.data).toEqual([expect.objectContaining({ id: resource_id, name: reply.body.data.name })]);
  });
});
