import { expect, sharedEntries, test } from '../../fixtures';

/** The counters of every channel in a result; what a task brings is not typed, because it differs by task. */
function countedIn(result: unknown) {
  return (result as { channels: { channel: string }[] }[]).flatMap(({ channels }) => channels);
}

test.describe('tasks.status', { tag: ['@read'] }, () => {
  test('tells how far a task is that has just been started', async ({ api, arrange, installation }) => {
    const { db_id, resource_id } = installation;
    const start = await arrange.done('databases.refreshCounters', { id: db_id, resource_id });

    const reply = await api.tasks.status({ task_id: start.body.data.task_id });

    expect(reply).toMatchContract();
  });

  test('tells the result of a finished export', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);
    const source = { source_type: 'database', source_id: db_id } as const;
    const start = await arrange.done('profiles.getAll', { ...source, custom_request: { email } });
    const { task_id } = start.body.data;
    await arrange.finishedTask(task_id);

    const reply = await api.tasks.status({ task_id });

    expect(reply).toMatchContract();
    const urls: unknown[] = [expect.stringMatching(/^\/api\/download\/./)];
    const result = { source_id: db_id, type: 'database', total: 1, urls };
    expect(reply.body.data).toMatchObject({ progress: 100, result });
  });

  test('tells the counters that a task has renewed', { tag: '@exclusive' }, async ({ api, arrange, installation }) => {
    const { expendable_db_id: id, resource_id } = installation;
    const start = await arrange.done('databases.refreshCounters', { id, resource_id });
    const { task_id } = start.body.data;
    await arrange.finishedTask(task_id);

    const reply = await api.tasks.status({ task_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.progress).toBe(100);
    expect(reply.body.data.result).toBeInstanceOf(Array);
    const { body } = await arrange.done('databases.getCounters', { id, resource_id });
    const [told, counted] = sharedEntries(body.data, countedIn(reply.body.data.result), 'channel');
    expect(counted).toEqual(told);
  });
});
