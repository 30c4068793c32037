import { expect, test } from '../../fixtures';

test.describe('triggerMailings.list', { tag: ['@read'] }, () => {
  test('returns no more mailings than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.triggerMailings.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('leaves out active mailings when asked for the others', async ({ api }) => {
    const reply = await api.triggerMailings.list({ is_active: false, limit: 20 });

    expect(reply).toMatchContract();
    const others = (reply.body.data ?? []).filter(({ is_active }) => is_active);
    expect(others).toEqual([]);
  });

  test('leaves out mailings without the tag that it filters by', async ({ api, data }) => {
    const unused = data.name();

    const reply = await api.triggerMailings.list({ ui_tags: [unused] });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });

  test('tells the name of a mailing and what fires it', async ({ api, arrange }) => {
    const id = await arrange.object('mailing', 'triggerMailings.add');

    const reply = await api.triggerMailings.list({ from_id: id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data).toEqual([expect.objectContaining({ id, type: 'api_call', is_active: false })]);
    const { body } = await arrange.done('triggerMailings.get', { id });
    const [listed] = reply.body.data ?? [];
    expect({ ...listed, ...body.data }).toMatchObject({ ...listed });
  });
});
