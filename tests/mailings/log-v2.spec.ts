import { expect, test } from '../../fixtures';

test.describe('mailings.logV2', { tag: ['@read'] }, () => {
  test('returns no more entries than the limit', async ({ api, installation }) => {
    const { campaign_id } = installation;

    const reply = await api.mailings.logV2({ id: campaign_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toHaveLength(Math.min(1, reply.body.total_count));
  });

  test('has as many entries as it counts', async ({ api, installation }) => {
    const { campaign_id } = installation;

    const reply = await api.mailings.logV2({ id: campaign_id, limit: 100 });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toHaveLength(Math.min(100, reply.body.total_count));
  });

  test('leaves out entries before the moment that it starts at', async ({ api, installation }) => {
    const { campaign_id } = installation;

    const reply = await api.mailings.logV2({ id: campaign_id, from_time: '2099-01-01T00:00:00Z' });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });
});
