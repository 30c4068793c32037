import { expect, test } from '../../fixtures';

test.describe('databases.list', { tag: ['@read', '@smoke'] }, () => {
  test('returns no more databases than the limit', async ({ api }) => {
    const reply = await api.databases.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data).toHaveLength(1);
  });

  test('pages through all databases and repeats none', async ({ api }) => {
    const visited = await api.pages(api.databases.list, { limit: 1 });

    expect(visited).toBeUniqueBy('id');
    expect(visited).toHaveLength(visited.total);
  });

  test('starts at the id of from_id', async ({ api }) => {
    const first = await api.databases.list({ limit: 1 });
    const reply = await api.databases.list({ from_id: first.body.next_from_id });

    expect(first).toMatchContract();
    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).not.toContain(first.body.data[0]?.id);
  });
});
