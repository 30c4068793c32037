import { expect, test } from '../../fixtures';

test.describe('databases.fieldsGet', { tag: ['@read'] }, () => {
  test('knows the fields of a database', async ({ api, installation }) => {
    const { db_id } = installation;

    const reply = await api.databases.fieldsGet({ id: db_id });

    expect(reply).toMatchContract();
  });
});
