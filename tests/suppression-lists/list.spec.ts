import { expect, test } from '../../fixtures';

test.describe('suppressionLists.list', { tag: ['@read'] }, () => {
  test('returns no more lists than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.suppressionLists.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, installation }) => {
    const { suplist_id } = installation;

    const reply = await api.suppressionLists.list({ from_id: suplist_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data?.map(({ id }) => id)).toEqual([suplist_id]);
  });

  test('leaves out lists without the tag that it filters by', async ({ api, data }) => {
    const unused = data.name();

    const reply = await api.suppressionLists.list({ ui_tags: [unused] });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });

  test('shows a list that is new', async ({ api, arrange, data }) => {
    const name = data.name();
    const { body } = await arrange.done('suppressionLists.add', { name });
    const id = body.data.saved_id;

    const reply = await api.suppressionLists.list({ from_id: id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject([{ id, name }]);
  });
});
