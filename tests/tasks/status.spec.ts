import { expect, test } from '../../fixtures';

test.describe('tasks.status', { tag: ['@read'] }, () => {
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

  test('tells the counters that a task has renewed', async ({ api, arrange, installation }) => {
    const { db_id, resource_id } = installation;
    const start = await arrange.done('databases.refreshCounters', { id: db_id, resource_id });
    const { task_id } = start.body.data;
    await arrange.finishedTask(task_id);

    const reply = await api.tasks.status({ task_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.progress).toBe(100);
    expect(reply.body.data.result).toBeInstanceOf(Array);
  });
});
