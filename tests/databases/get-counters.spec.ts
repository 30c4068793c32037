import { expect, test } from '../../fixtures';

/** The counters of every channel in the result of a refresh; what a task brings is not typed, because it differs by task. */
function countedIn({ data }: Record<string, unknown>) {
  const { result } = data as { result: { channels: { channel: string; status: object }[] }[] };
  const channels = result.flatMap((counted) => counted.channels);
  return new Map(channels.map(({ channel, status }) => [channel, status]));
}

test.describe('databases.getCounters', { tag: ['@read'] }, () => {
  test(
    'counts the subscriptions of a resource, each channel once',
    { tag: '@smoke' },
    async ({ api, installation }) => {
      const { db_id, resource_id } = installation;

      const reply = await api.databases.getCounters({ id: db_id, resource_id });

      expect(reply).toMatchContract();
      expect(reply.body.data).toBeUniqueBy('channel');
    },
  );

  test('tells what a refresh has counted', { tag: '@exclusive' }, async ({ api, arrange, installation }) => {
    const { expendable_db_id: id, resource_id } = installation;
    const start = await arrange.done('databases.refreshCounters', { id, resource_id });
    const { body } = await arrange.finishedTask(start.body.data.task_id);

    const reply = await api.databases.getCounters({ id, resource_id });

    expect(reply).toMatchContract();
    const byChannel = new Map(reply.body.data.map(({ channel, status }) => [channel, status]));
    expect(byChannel).toEqual(countedIn(body));
  });
});
