import { expect, test } from '../../fixtures';

/** The path of the only file that an export has written; what a task brings is not typed, because it differs by task. */
function fileOf({ body }: { body: Record<string, unknown> }): string {
  expect(body.data).toMatchObject({ result: { total: 1, urls: [expect.stringMatching(/^\/api\/download\/./)] } });
  const { result } = body.data as { result: { urls: [string] } };
  return result.urls[0].replace('/api/download/', '');
}

test.describe('tasks.download', { tag: ['@read'] }, () => {
  test('fetches a file with the exported profile', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);
    const source = { source_type: 'database', source_id: db_id } as const;
    const start = await arrange.done('profiles.getAll', { ...source, custom_request: { email } });
    const file = fileOf(await arrange.finishedTask(start.body.data.task_id));

    const reply = await api.tasks.download({ file });

    expect(reply).toMatchContract();
    expect(reply.body).toContain(email);
  });

  test('keeps the file from callers without a token', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);
    const source = { source_type: 'database', source_id: db_id } as const;
    const start = await arrange.done('profiles.getAll', { ...source, custom_request: { email } });
    const file = fileOf(await arrange.finishedTask(start.body.data.task_id));

    const reply = await api.tasks.download({ file }, { tokenForm: 'none' });

    expect(reply).toBeRefused();
  });
});
