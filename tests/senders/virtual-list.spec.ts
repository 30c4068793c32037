import { expect, test } from '../../fixtures';

test.describe('senders.virtualList', { tag: ['@read'] }, () => {
  test('returns no more virtual senders than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.senders.virtualList({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, installation }) => {
    const { vsender_id } = installation;

    const reply = await api.senders.virtualList({ from_id: vsender_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data?.map(({ id }) => id)).toEqual([vsender_id]);
  });

  test('shows a new virtual sender under its name', async ({ api, arrange, data }) => {
    const name = data.name();
    const original = await arrange.object('virtual sender');
    const made = await arrange.done('senders.virtualClone', { id: original, name });
    const id = made.body.data.saved_id;

    const reply = await api.senders.virtualList({ from_id: id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data).toEqual([expect.objectContaining({ id, name })]);
  });
});
