import { expect, test } from '../../fixtures';

test.describe('segments.getCounters', { tag: ['@read'] }, () => {
  test(
    'counts the subscriptions of a static segment, each channel once',
    { tag: '@smoke' },
    async ({ api, installation }) => {
      const { resource_id, stsegment_id } = installation;

      const reply = await api.segments.getCounters({ id: stsegment_id, resource_id });

      expect(reply).toMatchContract();
      expect(reply.body.data).toBeUniqueBy('channel');
    },
  );

  // The database has two names, each on some page versions.
  test(
    'counts the subscriptions of a dynamic segment, each channel once',
    { tag: '@smoke' },
    async ({ api, installation }) => {
      const { db_id, dynsegment_id, resource_id } = installation;

      const reply = await api.segments.getCounters({ id: dynsegment_id, resource_id, db_id, list_id: db_id });

      expect(reply).toMatchContract();
      expect(reply.body.data).toBeUniqueBy('channel');
    },
  );

  // Stop lists may keep any address from being sendable, so nothing says that the subscription counts.
  test('counts nobody outside of the segment', async ({ api, arrange, installation }) => {
    const { resource_id } = installation;
    const id = await arrange.object('segment');
    const { db_id, ...member } = await arrange.profile(installation.db_id);
    const { profile_id } = await arrange.subscription({ db_id, ...member }, resource_id, { status: 'subscribed' });
    await arrange.done('segments.segstaticAdd', { segment_id: id, db_id, profile_id, skip_triggers: true });
    const refresh = await arrange.done('segments.refreshCounters', { id, resource_id });
    const finished = await arrange.finishedTask(refresh.body.data.task_id);

    const reply = await api.segments.getCounters({ id, resource_id });

    expect(reply).toMatchContract();
    const status = reply.body.data.find(({ channel }) => channel === 'email')?.status;
    expect(Number(status?.subscribed_sendable) + Number(status?.unconfirmed_sendable)).toBeLessThanOrEqual(1);
    const { result } = finished.body.data as { result: { channels: object[]; resource_id: number }[] };
    const counted = result.filter((entry) => entry.resource_id === resource_id).flatMap(({ channels }) => channels);
    expect(reply.body.data).toEqual(expect.arrayContaining(counted));
  });
});
