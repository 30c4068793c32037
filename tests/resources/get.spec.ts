import { expect, sharedFields, test } from '../../fixtures';

test.describe('resources.get', { tag: ['@read'] }, () => {
  test('describes the resource that it is asked for', { tag: '@smoke' }, async ({ api, arrange, installation }) => {
    const { db_id, resource_id } = installation;

    const reply = await api.resources.get({ id: resource_id });

    expect(reply).toMatchContract();
    const listed = await arrange.done('resources.list', { from_id: resource_id, limit: 1 });
    expect(reply.body.data.id).toBe(resource_id);
    const [told, other] = [reply.body.data, { name: listed.body.data[0]?.name }];
    expect(sharedFields(told, other)).toEqual(sharedFields(other, told));
    // The other specs subscribe profiles of that database to the resource by e-mail.
    expect(reply.body.data.channels).toContain('email');
    expect(reply.body.data.dbs_ids).toContain(db_id);
  });
});
