import { expect, test } from '../../fixtures';

test.describe('databases.get', { tag: ['@read', '@smoke'] }, () => {
  test('describes the database that it is asked for', async ({ api, installation }) => {
    const { db_id } = installation;

    const reply = await api.databases.get({ id: db_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(db_id);
  });

  test('names the database as the list does', async ({ api, arrange, installation }) => {
    const { db_id } = installation;
    const listed = await arrange.done('databases.list', { from_id: db_id, limit: 1 });

    const reply = await api.databases.get({ id: db_id });

    expect(reply).toMatchContract();
    expect(listed.body.data).toEqual([expect.objectContaining({ id: db_id, name: reply.body.data.name })]);
  });
});
