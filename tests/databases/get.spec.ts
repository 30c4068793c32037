import { expect, test } from '../../fixtures';

test.describe('databases.get', { tag: ['@read'] }, () => {
  test('describes the database that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { db_id } = installation;

    const reply = await api.databases.get({ id: db_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(db_id);
  });
});
