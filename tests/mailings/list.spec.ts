import { expect, test } from '../../fixtures';

test.describe('mailings.list', { tag: ['@read'] }, () => {
  test('returns no more mailings than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.mailings.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, installation }) => {
    const { campaign_id } = installation;

    const reply = await api.mailings.list({ from_id: campaign_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data?.map(({ id }) => id)).toEqual([campaign_id]);
  });

  test('leaves out mailings of other types', async ({ api }) => {
    const reply = await api.mailings.list({ type: 'trigger', limit: 20 });

    expect(reply).toMatchContract();
    const others = (reply.body.data ?? []).filter(({ type }) => type !== 'trigger');
    expect(others).toEqual([]);
  });

  test('leaves out active mailings when asked for the others', async ({ api }) => {
    const reply = await api.mailings.list({ is_active: false, limit: 20 });

    expect(reply).toMatchContract();
    const others = (reply.body.data ?? []).filter(({ is_active }) => is_active);
    expect(others).toEqual([]);
  });

  test('leaves out mailings without the tag that it filters by', async ({ api, data }) => {
    const unused = data.name();

    const reply = await api.mailings.list({ ui_tags: [unused] });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });

  test('finds a mailing by its type', async ({ api, arrange }) => {
    const id = await arrange.object('mailing', 'triggerMailings.add');

    const reply = await api.mailings.list({ type: 'trigger', from_id: id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data).toEqual([expect.objectContaining({ id, type: 'trigger', is_active: false })]);
    const { body } = await arrange.done('mailings.get', { id });
    const [listed] = reply.body.data ?? [];
    expect({ ...listed, ...body.data }).toMatchObject({ ...listed });
  });
});
