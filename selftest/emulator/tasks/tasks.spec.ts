import { ada, install, type Installation, token } from '../installation.ts';
import { test, expect } from '../../test.ts';

async function begin({ call }: Installation, operation: string, body: Record<string, unknown>): Promise<string> {
  const reply = await call(operation, body);
  return (reply.body.data as { task_id: string }).task_id;
}

const status = async ({ call }: Installation, task_id: string) => (await call('tasks.status', { task_id })).body.data;

test.describe('counters', () => {
  const pair = { id: 2, resource_id: 1 };

  test('stay as they are until a refresh is done', async () => {
    const installation = install();
    const { call, wait } = installation;
    const subscriptions = [{ channel: 'email', email: 'new@example.com', resource_id: 1 }];
    await call('profiles.import', { db_id: 2, email: 'new@example.com', data: { subscriptions } });
    const stale = await call('databases.getCounters', pair);
    await begin(installation, 'databases.refreshCounters', pair);
    wait(49);
    const running = await call('databases.getCounters', pair);
    wait(1);

    const renewed = await call('databases.getCounters', pair);

    expect(stale.body.data).toMatchObject([{ channel: 'email', status: { all: 0, subscribed: 0 } }, {}, {}, {}, {}]);
    expect(running.body).toEqual(stale.body);
    expect(renewed.body.data).toMatchObject([
      { channel: 'email', status: { all: 1, subscribed: 1, subscribed_sendable: 1 } },
      { channel: 'sms', status: { all: 1, subscribed: 0 } },
      {},
      {},
      {},
    ]);
  });

  test('come with the status of the finished task', async () => {
    const installation = install();
    const task = await begin(installation, 'resources.refreshCounters', { id: 1, list_id: 1 });
    installation.wait(50);

    const done = await status(installation, task);

    expect(done).toMatchObject({
      status: 'completed',
      progress: 100,
      result: [{ channels: [{ channel: 'email', status: { all: 12 } }, {}, {}, {}, {}] }],
    });
  });
});

test.describe('tasks', () => {
  test('progress with the clock', async () => {
    const installation = install({ settings: { taskMs: 1000 } });
    const task = await begin(installation, 'profiles.getAll', { source_type: 'database', source_id: 1 });
    const started = await status(installation, task);
    installation.wait(500);

    const halfway = await status(installation, task);

    expect(task).toMatch(/^task_[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(started).toEqual({ status: 'processing', progress: 0 });
    expect(halfway).toEqual({ status: 'processing', progress: 50 });
  });

  test('are found with and without the prefix', async () => {
    const installation = install();
    const task = await begin(installation, 'profiles.getAll', { source_type: 'database', source_id: 1 });

    const bare = await status(installation, task.replace('task_', ''));

    expect(bare).toEqual({ status: 'processing', progress: 0 });
  });

  test('that are unknown are refused', async () => {
    const { call } = install();

    const reply = await call('tasks.status', { task_id: 'nothing' });

    expect(reply.body).toEqual({ error: 404, error_text: 'task not found' });
  });
});

test.describe('exports', () => {
  async function exported(body: Record<string, unknown>) {
    const installation = install();
    const task = await begin(installation, 'profiles.getAll', body);
    installation.wait(50);
    const data = (await status(installation, task)) as { result: { urls: string[]; total: number } };
    const url = data.result.urls[0] ?? '';
    const headers = { authorization: `Bearer ${token}` };
    const file = await installation.send({ method: 'GET', url, headers });
    return { ...installation, url, file, total: data.result.total };
  }

  test('leave a CSV file with a row a profile', async () => {
    const { file, url, total } = await exported({ source_type: 'database', source_id: 1 });

    const lines = file.text.trimEnd().split('\r\n');

    expect(url).toMatch(/^\/api\/download\/data\/[0-9a-f-]{36}\/1_database_export\.csv$/);
    expect(file.headers['content-type']).toMatch(/^text\/csv/);
    expect(total).toBe(12);
    expect(lines).toHaveLength(13);
    expect(lines[0]).toMatch(/^id,/);
    expect(lines[1]).toMatch(new RegExp(`^${ada},`));
  });

  test('quote cells that hold commas, quotes or line ends', async () => {
    const installation = install();
    await installation.call('profiles.add', { db_id: 2, data: { _fname: 'a "b", c' } });
    const task = await begin(installation, 'profiles.getAll', { source_type: 'database', source_id: 2 });
    installation.wait(50);
    await status(installation, task);

    const [file] = installation.emulator.state.files.values();

    expect(file?.content).toContain(',"a ""b"", c",');
  });

  test('leave a JSON file when asked for it', async () => {
    const { file } = await exported({ source_type: 'database', source_id: 6, file_format: 'json' });

    expect(JSON.parse(file.text)).toHaveLength(3);
  });

  test('are filtered by custom_request', async () => {
    const { file } = await exported({
      source_type: 'database',
      source_id: 1,
      file_format: 'json',
      custom_request: { vip: true },
    });

    expect(JSON.parse(file.text)).toMatchObject([{ id: ada }]);
  });

  test('cover static and dynamic segments', async () => {
    const fixed = await exported({ source_type: 'segment', source_id: 3 });
    const queried = await exported({ source_type: 'segment', source_id: 4 });

    expect([fixed.total, queried.total]).toEqual([1, 3]);
  });

  test('are handed out with a token only', async () => {
    const { send, url } = await exported({ source_type: 'database', source_id: 1 });

    const without = await send({ method: 'GET', url });
    const inQuery = await send({ method: 'GET', url: `${url}?token=${token}` });

    expect([without.status, inQuery.status]).toEqual([401, 200]);
  });
});

test.describe('wiping', () => {
  test('removes the profiles of one database and counts them and their history', async () => {
    const { call, emulator } = install();

    const reply = await call('databases.wipe', { id: 1 });

    expect(reply.body.data).toEqual({ count_action: 14, count_profile: 12 });
    expect(emulator.state.profiles.size).toBe(3);
  });

  test('is refused where the server does not allow it', async () => {
    const { call, emulator } = install({ settings: { allowWipe: false } });

    const reply = await call('databases.wipe', { id: 1 });

    expect(reply.body.error).toBe(403);
    expect(emulator.state.profiles.size).toBe(15);
  });
});
