import { expect, test } from '../../fixtures';

test.describe('senders.list', { tag: ['@read'] }, () => {
  test('returns no more senders than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.senders.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, installation }) => {
    const { sender_id } = installation;

    const reply = await api.senders.list({ from_id: sender_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data?.map(({ id }) => id)).toEqual([sender_id]);
  });
});
