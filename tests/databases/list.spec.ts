import { expect, test } from '../../fixtures';

test.describe('databases.list', { tag: ['@read'] }, () => {
  test('returns no more databases than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.databases.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, installation }) => {
    const { db_id } = installation;

    const reply = await api.databases.list({ from_id: db_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).toEqual([db_id]);
  });

  test('leaves out databases without the tag that it filters by', async ({ api, data }) => {
    const unused = data.name();

    const reply = await api.databases.list({ ui_tags: [unused] });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });
});
