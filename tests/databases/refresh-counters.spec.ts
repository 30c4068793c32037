import { expect, test } from '../../fixtures';

test.describe('databases.refreshCounters', { tag: ['@task'] }, () => {
  test('starts a task that ends with the counters of channels', async ({ api, arrange, installation }) => {
    const { db_id, resource_id } = installation;

    const reply = await api.databases.refreshCounters({ id: db_id, resource_id });

    expect(reply).toMatchContract();
    const finished = await arrange.finishedTask(reply.body.data.task_id);
    expect(finished).toMatchContract();
    const counters = expect.objectContaining({ channels: expect.any(Array) });
    expect(finished.body.data).toHaveProperty('result', expect.arrayContaining([counters]));
  });

  test('counts a subscription that is new', { tag: '@exclusive' }, async ({ api, arrange, installation }) => {
    const { expendable_db_id: db_id, resource_id } = installation;
    await arrange.done('subscriptions.suspendAll', { db_id, resource_id });
    await arrange.subscription(await arrange.profile(db_id), resource_id, { status: 'subscribed' });

    const reply = await api.databases.refreshCounters({ id: db_id, resource_id });

    expect(reply).toMatchContract();
    await arrange.finishedTask(reply.body.data.task_id);
    const { body } = await arrange.done('databases.getCounters', { id: db_id, resource_id });
    const onlyThatOne = expect.objectContaining({ subscribed: 1 });
    expect(body.data).toContainEqual(expect.objectContaining({ channel: 'email', status: onlyThatOne }));
  });
});
