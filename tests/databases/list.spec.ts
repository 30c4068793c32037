import { expect, test } from '../../fixtures';

test.describe('databases.list', { tag: ['@read'] }, () => {
  test('returns no more databases than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.databases.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, arrange, installation }) => {
    const { db_id } = installation;

    const reply = await api.databases.list({ from_id: db_id, limit: 1 });

    expect(reply).toMatchContract();
    const described = await arrange.done('databases.get', { id: db_id });
    expect(reply.body.data).toMatchObject([{ id: db_id, name: described.body.data.name }]);
  });

  test('goes on behind the one database of a page', async ({ api }) => {
    const visited = await api.pages(api.databases.list, { limit: 1 });

    expect(visited).toBeUniqueBy('id');
    expect({ databases: visited.length }).toEqual({ databases: visited.total });
  });

  test('leaves out databases without the tag that it filters by', async ({ api, data }) => {
    const unused = data.name();

    const reply = await api.databases.list({ ui_tags: [unused] });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });
});
