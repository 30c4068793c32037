import { expect, test } from '../../fixtures';
import { filtersOf } from './access-groups.ts';

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

  test('finds a database by the tags and access groups that it shows', async ({ api, arrange }) => {
    const { body } = await arrange.done('databases.list', { limit: 100 });
    const [tagged] = body.data.toSorted((one, other) => other.ui_tags.length - one.ui_tags.length);
    const filters = { ui_tags: tagged?.ui_tags ?? [], ...filtersOf(tagged ?? {}) };

    const reply = await api.databases.list({ from_id: tagged?.id ?? 1, limit: 1, ...filters });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).toEqual([tagged?.id]);
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
