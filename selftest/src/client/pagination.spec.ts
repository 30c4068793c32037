import { HarnessError } from '../../../src/http/errors.ts';
import type { Reply } from '../../../src/http/exchange.ts';
import { operationOf } from '../../../schemas/index.ts';
import { waitForTask, walkPages } from '../../../src/client/pagination.ts';
import { clientOf, parametersOf, skip, Skipped } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

interface Page {
  data?: unknown;
  next_from_id?: unknown;
  total_count?: number;
}

const pageOf = (page: Page) => ({ body: { error: 0, error_text: '', ...page } });
const entries = (...ids: number[]) => ids.map((id) => ({ id }));

async function walk(pages: Page[], parameters: Record<string, unknown> = { limit: 2 }) {
  const client = clientOf(...pages.map(pageOf));
  const asserted: Reply[] = [];
  const visited = await walkPages({
    client,
    id: 'databases.list',
    parameters,
    assertPage: (reply) => asserted.push(reply),
    skip,
  });
  return { visited, asserted, asked: client.sent.map(parametersOf) };
}

test.describe('walk through a list', () => {
  test('follows the cursor until a page is empty', async () => {
    const { visited, asked } = await walk([
      { data: entries(1, 2), next_from_id: 3, total_count: 3 },
      { data: entries(3), next_from_id: 4, total_count: 3 },
      { data: [], next_from_id: 4, total_count: 3 },
    ]);

    expect([...visited]).toEqual(entries(1, 2, 3));
    expect(visited.total).toBe(3);
    expect(asked).toEqual([{ limit: 2 }, { limit: 2, from_id: 3 }, { limit: 2, from_id: 4 }]);
  });

  for (const [what, next_from_id] of [
    ['is missing', undefined],
    ['is null', null],
    ['is an empty text', ''],
  ] as const) {
    test(`ends where the cursor ${what}`, async () => {
      const { visited, asked } = await walk([{ data: entries(1), next_from_id }]);

      expect(visited).toHaveLength(1);
      expect(asked).toHaveLength(1);
    });
  }

  test('counts itself where the list tells no total', async () => {
    const { visited } = await walk([{ data: entries(1, 2), next_from_id: 3 }, { data: entries(3) }]);

    expect(visited.total).toBe(3);
  });

  test('keeps the total of the first page', async () => {
    const { visited } = await walk([
      { data: entries(1), next_from_id: 2, total_count: 1 },
      { data: [], total_count: 8 },
    ]);

    expect(visited.total).toBe(1);
  });

  test('walks a list again that changed meanwhile', async () => {
    const { visited, asked } = await walk([
      { data: entries(1), next_from_id: 2, total_count: 2 },
      { data: [], total_count: 1 },
      { data: entries(1), total_count: 1 },
    ]);

    expect(visited.total).toBe(1);
    expect(asked).toHaveLength(3);
  });

  test('gives what it saw where the total is wrong each time', async () => {
    const { visited, asked } = await walk([{ data: entries(1), total_count: 2 }]);

    expect(visited).toHaveLength(1);
    expect(visited.total).toBe(2);
    expect(asked).toHaveLength(3);
  });

  test('tells of a page that holds more than was asked for', async () => {
    const { visited } = await walk([{ data: entries(1, 2, 3), total_count: 3 }]);

    expect(visited.overfull).toEqual(['page 1 holds 3, the limit was 2']);
  });

  test('has every page asserted, the last one too, and keeps them', async () => {
    const { visited, asserted } = await walk([{ data: entries(1), next_from_id: 2 }, { data: [] }]);

    expect(asserted).toHaveLength(2);
    expect(visited.pages).toEqual(asserted);
  });

  test('takes the other parameters to every page', async () => {
    const { asked } = await walk([{ data: entries(1), next_from_id: 2 }, { data: [] }], { ui_tags: ['a'] });

    expect(asked).toEqual([
      { ui_tags: ['a'], limit: 1000 },
      { ui_tags: ['a'], limit: 1000, from_id: 2 },
    ]);
  });

  test('grows its pages where the list is long, so that it stays short', async () => {
    const { asked } = await walk([{ data: entries(1, 2), next_from_id: 3, total_count: 1800 }, { data: [] }]);

    expect(asked.slice(0, 2).map(({ limit }) => limit)).toEqual([2, 100]);
  });

  test('stops at a page that is no success', async () => {
    const client = clientOf(pageOf({ data: entries(1), next_from_id: 2 }), { body: { error: 400, error_text: 'no' } });

    const visited = await walkPages({
      client,
      id: 'databases.list',
      parameters: {},
      assertPage: () => undefined,
      skip,
    });

    expect([...visited]).toEqual(entries(1));
    expect(client.sent).toHaveLength(2);
  });

  test('tells of a cursor that stands still', async () => {
    const walked = walk([{ data: entries(1), next_from_id: 7 }]);

    await expect(walked).rejects.toThrow('databases.list: next_from_id stays at 7, so the list would never end.');
  });

  test('tells of a cursor that comes back to an earlier place', async () => {
    const turns = Array.from({ length: 30 }, (_, index) => ({ data: entries(index), next_from_id: 2 + (index % 2) }));

    const walked = walk(turns);

    await expect(walked).rejects.toThrow(/next_from_id .* so the list would never end/);
  });

  test('skips a list that is too long to be walked gently', async () => {
    const pages = Array.from({ length: 30 }, (_, index) => ({ data: entries(index), next_from_id: index + 1 }));

    const walked = walk(pages);

    await expect(walked).rejects.toThrow(
      new Skipped(
        'not allowed: paging through databases.list takes more than 20 calls here; the platform must not feel a check.',
      ),
    );
  });

  test('is refused for an operation without pages', async () => {
    const walked = walkPages({
      client: clientOf({}),
      id: 'databases.get',
      parameters: {},
      assertPage: () => undefined,
      skip,
    });

    await expect(walked).rejects.toThrow(
      new HarnessError('databases.get has no paging in its contract; api.pages cannot walk it.'),
    );
  });
});

test.describe('walk through a list that tells no next place', () => {
  const paging = operationOf('databases.list').facts.paging!;
  const { next } = paging;

  test.beforeEach(() => delete paging.next);

  test.afterEach(() => (paging.next = next));

  test('goes on behind the last id until a page is empty', async () => {
    const { visited, asked } = await walk([{ data: entries(1, 4) }, { data: entries(9) }, { data: [] }]);

    expect([...visited]).toEqual(entries(1, 4, 9));
    expect(asked).toEqual([{ limit: 2 }, { limit: 2, from_id: 5 }, { limit: 2, from_id: 10 }]);
  });

  test('minds no other field that looks like a place', async () => {
    const { asked } = await walk([{ data: entries(1), next_from_id: 7 }, { data: [] }]);

    expect(asked[1]).toMatchObject({ from_id: 2 });
  });

  test('ends where the last entry has no number to go on from', async () => {
    const { visited, asked } = await walk([{ data: [{ id: 'a' }] }]);

    expect(visited).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  test('tells of a list that begins again with each page', async () => {
    const walked = walk([{ data: entries(1, 2) }]);

    await expect(walked).rejects.toThrow('databases.list: the last id stays at 3, so the list would never end.');
  });
});

const stateOf = (data: unknown) => ({ body: { error: 0, error_text: '', data } });

test.describe('waiting for a task', () => {
  test('asks until the progress is complete', async () => {
    const client = clientOf(stateOf({ status: 'new', progress: 0 }), stateOf({ status: 'completed', progress: 100 }));

    const reply = await waitForTask(client, 'task_1', 10_000);

    expect(reply.body.data).toEqual({ status: 'completed', progress: 100 });
    expect(client.sent.map(parametersOf)).toEqual([{ task_id: 'task_1' }, { task_id: 'task_1' }]);
  });

  test('ends with a refusal at once', async () => {
    const client = clientOf({ body: { error: 404, error_text: 'no task' } });

    const reply = await waitForTask(client, 'task_1', 10_000);

    expect(reply.body.error).toBe(404);
    expect(client.sent).toHaveLength(1);
  });

  test('ends with a page at once', async () => {
    const client = clientOf({ headers: {}, body: '<html>' });

    const reply = await waitForTask(client, 'task_1', 10_000);

    expect(reply.body).toBe('<html>');
  });

  test('ends with a reply that is null at once', async () => {
    const client = clientOf({ body: 'null' });

    const reply = await waitForTask(client, 'task_1', 10_000);

    expect(reply.body).toBeNull();
  });

  test('gives up after its time and tells what it saw', async () => {
    const client = clientOf(stateOf({ status: 'running', progress: 40 }));

    const waiting = waitForTask(client, 'task_1', -1);

    await expect(waiting).rejects.toThrow(
      new HarnessError(
        'Task task_1 was not over after -1 ms (status "running", progress 40). Raise ALTCRAFT_TASK_TIMEOUT_MS if tasks are slow here.',
      ),
    );
  });
});
