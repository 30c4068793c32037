import { expect, test } from '../../fixtures';

test.describe('segments.list', { tag: ['@read'] }, () => {
  test('returns no more segments than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.segments.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, installation }) => {
    const { segment_id } = installation;

    const reply = await api.segments.list({ from_id: segment_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).toEqual([segment_id]);
  });

  test('leaves out segments without the tag that it filters by', async ({ api, data }) => {
    const unused = data.name();

    const reply = await api.segments.list({ ui_tags: [unused] });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });

  test('shows a new segment under its name', async ({ api, arrange, data, installation }) => {
    const name = data.name();
    const made = await arrange.done('segments.add', { name, list_id: installation.db_id, is_static: true });
    const id = made.body.data.saved_id;

    const reply = await api.segments.list({ from_id: id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject([{ id, name, ui_tags: [] }]);
  });
});
