import { expect, test } from '../../fixtures';

/** Where the file of an export lies; what a task brings is not typed, because it differs by task. */
function placeOf({ body }: { body: Record<string, unknown> }): { dir: string; file: string } {
  expect(body.data).toMatchObject({ result: { hashed_file: expect.stringMatching(/^suppress\/[^/]+\/[^/]+$/) } });
  const { result } = body.data as { result: { hashed_file: string } };
  const [, dir = '', file = ''] = result.hashed_file.split('/');
  return { dir, file };
}

// Neither the type nor the contents of the file are documented.
test.describe('suppressionLists.download', { tag: ['@read'] }, () => {
  test('fetches the file of an export', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    await arrange.done('suppressionLists.emailAdd', { id, email: data.email() });
    const start = await arrange.done('suppressionLists.export', { id });
    const place = placeOf(await arrange.finishedTask(start.body.data.task_id));

    const reply = await api.suppressionLists.download(place);

    expect(reply).toMatchContract();
    expect(reply.body, 'the file').not.toBe('');
  });
});
