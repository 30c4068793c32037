/**
 * Walks a list from its first page to its end, and waits for a background task: the two loops that specs must not hold.
 */
import { operationOf } from '../../schemas/index.ts';
import { readerIdOf } from '../contract/object-kinds.ts';
import { nextPlace, type Paging } from '../contract/paging.ts';
import type { Client } from './client.ts';
import { exchangeOf, isSuccess, type Reply } from '../http/exchange.ts';
import { HarnessError } from '../http/errors.ts';
import type { Skip } from '../outcome/annotations.ts';
import { OutcomeError } from '../outcome/outcome-error.ts';

/** A walk may not be felt by the platform: it takes at most this many calls. */
const mostPages = 20;

/** Every entry that a walk met, in order. */
export type Visited<Entry> = Entry[] & {
  /** `total_count` of the first page, or the number of entries where the list tells none. */
  total: number;
  /** The field that tells one entry from another. */
  key: string;
  /** Pages that hold more entries than was asked for, in words. */
  overfull: string[];
  /** The pages, for further expectations. */
  pages: Reply[];
};

type Fields = Record<string, unknown>;

function pageSize(asked: number, total: unknown, page: number): number {
  if (typeof total === 'number') return Math.max(asked, Math.ceil(total / (mostPages - 2)));
  return Math.min(1000, asked * 2 ** Math.max(0, page - 4)); // small pages first, then ever larger ones
}

const isList = (value: unknown): value is Fields[] => Array.isArray(value);

/** How a list is walked. */
export interface Walk {
  client: Client;
  /** The operation that lists. */
  id: string;
  parameters: Fields;
  /** Is called with every page. */
  assertPage: (reply: Reply) => void;
  /** Ends the test as skipped. */
  skip: Skip;
}

/** On a platform at work a list may change under a walk; a real mistake is there each time. */
const mostWalks = 3;

/**
 * Follows the cursor of a list until a page is empty. Pages grow where a list is long, so that a walk stays short; a list
 * that changed meanwhile is walked again.
 *
 * @returns the entries of all pages
 * @throws OutcomeError when the cursor stands still, so that the list would never end; skips the test when the list is too long
 *   to be walked gently
 */
export async function walkPages(walk: Walk): Promise<Visited<Fields>> {
  const { paging } = operationOf(walk.id).facts;
  if (!paging) throw new HarnessError(`${walk.id} has no paging in its contract; api.pages cannot walk it.`);
  for (let attempt = 1; ; attempt += 1) {
    const visited = await walkOnce(walk, paging);
    if (visited.length === visited.total || attempt === mostWalks) return visited;
  }
}

async function walkOnce({ client, id, parameters, assertPage, skip }: Walk, paging: Paging): Promise<Visited<Fields>> {
  const visited: Visited<Fields> = Object.assign([], { total: 0, key: paging.key, overfull: [], pages: [] });
  let total: unknown;
  let cursor: unknown;
  const places = new Set<unknown>();
  const finished = () => Object.assign(visited, { total: typeof total === 'number' ? total : visited.length });
  for (let page = 0; page < mostPages; page += 1) {
    const limit = pageSize(Number(parameters.limit ?? 1000), total, page);
    const place = cursor === undefined ? {} : { [paging.from]: cursor };
    const reply = await client.call(id, { ...parameters, limit, ...place });
    assertPage(reply);
    visited.pages.push(reply);
    const entries = isSuccess(reply) ? reply.body[paging.items] : [];
    total ??= reply.body.total_count;
    if (!isList(entries) || entries.length === 0) return finished();
    if (entries.length > limit)
      visited.overfull.push(`page ${page + 1} holds ${entries.length}, the limit was ${limit}`);
    visited.push(...entries);
    const next = nextPlace(reply.body, entries, paging);
    // A page that was seen in part may tell the next place under another name.
    if (next === undefined && operationOf(id).facts.evidence.reply !== 'documented') total = undefined;
    if (next === undefined || next === null || next === '') return finished();
    if (places.has(next)) {
      const how = next === cursor ? 'stays at' : 'comes back to';
      const text = `${id}: ${paging.next ?? 'the last id'} ${how} ${JSON.stringify(next)}, so the list would never end.`;
      throw new OutcomeError(text, { cause: 'expectation not met' });
    }
    places.add(next);
    cursor = next;
  }
  return skip({ cause: 'list too long', operation: id, calls: mostPages });
}

/** Visits every entry of a list, page by page; every page is checked against its contract. */
export type Pages = (list: { readonly operation: string }, parameters: Fields) => Promise<Visited<Fields>>;

/** Makes the function of a test; see `walkPages`. */
export function createPages(client: Client, assertPage: Walk['assertPage'], skip: Skip): Pages {
  return (list, parameters) => walkPages({ client, id: list.operation, parameters, assertPage, skip });
}

const firstPauseMs = 50;
const longestPauseMs = 2000;

/**
 * Asks for the state of a task until it is over.
 *
 * Only one state is documented for sure: progress 100 when it is completed.
 *
 * @returns the last reply
 * @throws HarnessError when the task is not over in time
 */
export async function waitForTask(client: Client, taskId: string, limitMs: number): Promise<Reply> {
  const end = Date.now() + limitMs;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    const reply = await client.call(readerIdOf('task'), { task_id: taskId });
    exchangeOf(reply).asserted = true;
    if (!isSuccess(reply)) return reply;
    const data = reply.body.data as { progress?: unknown; status?: unknown } | undefined;
    if (data?.progress === 100) return reply;
    if (Date.now() > end) {
      const seen = `status ${JSON.stringify(data?.status)}, progress ${JSON.stringify(data?.progress)}`;
      throw new HarnessError(
        `Task ${taskId} was not over after ${limitMs} ms (${seen}). Raise ALTCRAFT_TASK_TIMEOUT_MS if tasks are slow here.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
