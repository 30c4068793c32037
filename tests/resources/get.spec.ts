import { expect, test } from '../../fixtures';

test.describe('resources.get', { tag: ['@read'] }, () => {
  test('describes the resource that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { resource_id } = installation;

    const reply = await api.resources.get({ id: resource_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(resource_id);
  });
});
