import { expect, sharedFields, test } from '../../fixtures';

test.describe('databases.get', { tag: ['@read'] }, () => {
  test('describes the database that it is asked for', { tag: '@smoke' }, async ({ api, arrange, installation }) => {
    const { db_id } = installation;

    const reply = await api.databases.get({ id: db_id });

    expect(reply).toMatchContract();
    const listed = await arrange.done('databases.list', { from_id: db_id, limit: 1 });
    expect(reply.body.data.id).toBe(db_id);
    const [told, other] = [reply.body.data, { name: listed.body.data[0]?.name }];
    expect(sharedFields(told, other)).toEqual(sharedFields(other, told));
  });
});
