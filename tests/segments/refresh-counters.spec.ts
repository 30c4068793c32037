import { expect, test } from '../../fixtures';

test.describe('segments.refreshCounters', { tag: ['@task'] }, () => {
  test('starts a task that ends with the counters of channels', async ({ api, arrange, installation }) => {
    const { resource_id, stsegment_id } = installation;

    const reply = await api.segments.refreshCounters({ id: stsegment_id, resource_id });

    expect(reply).toMatchContract();
    const finished = await arrange.finishedTask(reply.body.data.task_id);
    expect(finished).toMatchContract();
    const counters = expect.objectContaining({ channels: expect.any(Array), resource_id });
    expect(finished.body.data).toHaveProperty('result', expect.arrayContaining([counters]));
  });

  test('leaves the counters that the task ends with', async ({ api, arrange, installation }) => {
    const { resource_id } = installation;
    const id = await arrange.object('segment');
    const { db_id, ...member } = await arrange.profile(installation.db_id);
    const { profile_id } = await arrange.subscription({ db_id, ...member }, resource_id, { status: 'subscribed' });
    await arrange.done('segments.segstaticAdd', { segment_id: id, db_id, profile_id, skip_triggers: true });

    const reply = await api.segments.refreshCounters({ id, resource_id });

    expect(reply).toMatchContract();
    const finished = await arrange.finishedTask(reply.body.data.task_id);
    const { body } = await arrange.done('segments.getCounters', { id, resource_id });
    const sameCounters = expect.objectContaining({ channels: expect.arrayContaining(body.data) });
    expect(finished.body.data).toHaveProperty('result', expect.arrayContaining([sameCounters]));
  });
});
