/**
 * Asks an installation, and reads only: whatever has another effect is not sent.
 */
import type { Client } from '../../src/client/client.ts';
import type { Config } from '../../src/config/config.ts';
import { NoReplyError } from '../../src/http/errors.ts';
import {
  isRefusal,
  isSuccess,
  mayBeUnknownPath,
  statusLineOf,
  refusalText,
  unsupportedReason,
  type Reply,
} from '../../src/http/exchange.ts';
import { nextPlace } from '../../src/contract/paging.ts';
import type { Connections } from '../../src/http/connections/connections.ts';
import { operationOf } from '../../schemas/index.ts';
import { outcomeText } from '../../src/outcome/text.ts';
import { NotAsked, readingClient } from '../reading.ts';

/** Fields of an object, as they came. */
export type Fields = Record<string, unknown>;

/** What a call told, or in words why it told nothing. */
export type ReadResult = { body: Fields; problem?: undefined } | { body?: undefined; problem: string };

/** Entries of a list, from its beginning. */
export interface Listing {
  entries: Fields[];
  /** How many were not looked at, in words; undefined where all were. */
  unseen?: string;
  /** Why the list could not be read. */
  problem?: string;
}

/** Reads from one installation. */
export interface Reader extends Pick<Client, 'call'> {
  /** Calls an operation that reads. */
  read(id: string, parameters: Fields): Promise<ReadResult>;
  /** Walks a list, at most to its thousandth entry. */
  list(id: string, parameters?: Fields): Promise<Listing>;
}

const pageSize = 250;
const mostEntries = 1000;
/** After so many calls in a row without a reply no more are made. */
const mostSilences = 2;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Entries of a reply; none where it has no list. */
export function entriesOf(body: Fields, items = 'data'): Fields[] {
  const list = body[items];
  return Array.isArray(list) ? list.filter(isFields) : [];
}

const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

/** Why a reply tells nothing, in words. */
function problemOf(reply: Reply): string {
  const unsupported = unsupportedReason(reply);
  if (unsupported) return withoutStop(outcomeText(unsupported));
  if (!isRefusal(reply)) {
    const type = reply.headers['content-type'] ?? 'no content type';
    return `${reply.operation} gave no reply of this API (${statusLineOf(reply)}, ${type})`;
  }
  const refused = `${reply.operation} was refused with ${refusalText(reply)}`;
  return mayBeUnknownPath(reply) ? `${refused}: this installation does not know the call` : refused;
}

/**
 * @param onCall is told of every call before it is made
 */
export function createReader(config: Config, http: Connections, onCall: (id: string) => void): Reader {
  let silences = 0;

  const client = readingClient(config, http);
  const call: Client['call'] = (id, parameters) => {
    onCall(id);
    return client.call(id, parameters);
  };

  const read: Reader['read'] = async (id, parameters) => {
    try {
      const reply = await call(id, parameters);
      silences = 0;
      return isSuccess(reply) ? { body: reply.body } : { problem: problemOf(reply) };
    } catch (error) {
      if (error instanceof NotAsked) return { problem: withoutStop(error.message) };
      silences += 1;
      if (!(error instanceof NoReplyError) || silences === mostSilences) throw error;
      return { problem: withoutStop(error.message.split('\n')[0] ?? '') };
    }
  };

  const list: Reader['list'] = async (id, parameters = {}) => {
    const { paging } = operationOf(id).facts;
    const found = new Map<unknown, Fields>();
    let place: Fields = {};
    while (found.size < mostEntries) {
      const { body, problem } = await read(id, { ...parameters, limit: pageSize, ...place });
      if (!body) return found.size > 0 ? seenOf(found, problem) : { entries: [], problem };
      const entries = entriesOf(body, paging?.items);
      const before = found.size;
      for (const entry of entries) found.set(entry[paging?.key ?? 'id'], entry);
      const next = paging && nextPlace(body, entries, paging);
      const total = body.total_count ?? body.total;
      const isOver = found.size === before || (typeof total === 'number' && found.size >= total);
      if (isOver || !paging || next === undefined || next === null || next === '') return seenOf(found);
      place = { [paging.from]: next };
    }
    return seenOf(found, `only the first ${mostEntries} were looked at`);
  };

  return { call, read, list };
}

function seenOf(found: Map<unknown, Fields>, unseen?: string): Listing {
  return { entries: [...found.values()], unseen };
}
