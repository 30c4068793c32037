/**
 * The list of all calls of a run, `results/calls.jsonl`: what the summary counts, and what an operator can compare with
 * the platform's own log. It holds no parameters and no bodies.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { judgeReply } from '../../schemas/index.ts';
import type { NoReplyError } from '../http/errors.ts';
import { codeOf, isRefusal, isSuccess, speaksOfPath, textOf, type Exchange, type Request } from '../http/exchange.ts';

/** Where the list is written, relative to the project. */
export const callLogFile = 'results/calls.jsonl';

/** Masks secrets: a reply may hold one even as the name of a field. */
export type Redact = (text: string) => string;

/** One line of the list. */
export interface CallRecord {
  /** When the call was sent. */
  at: string;
  operation: string;
  method: string;
  path: string;
  requestId: string;
  /** HTTP status, 0 where no reply came. */
  status: number;
  /** Code of the envelope, null where the reply has none. */
  error: number | null;
  ms: number;
  /** Set where the reply tells of success. */
  success?: true;
  /** What happened instead of a reply. */
  noReply?: string;
  /** Code of the network error, where no reply came: `ECONNRESET`. */
  code?: string;
  /** By how many seconds the clock of the server is ahead of this machine's; missing below a minute. */
  clockAhead?: number;
  /** Set where a refusal is worded in Cyrillic letters. */
  inRussian?: true;
  /** How often it was repeated because no reply came; missing when it never was. */
  retries?: number;
  /** How a refusal was spoken: with the code in the envelope of an HTTP 200, or with the HTTP status as well. */
  refusal?: 'envelope' | 'http';
  /** Documented variants that the reply speaks, by subject. */
  variants?: Record<string, string>;
  /** Fields of a success that the contract does not mention, as `data[].extra`; names only. */
  undeclared?: string[];
  /** How often the platform asked to wait before this reply, because there were too many calls. */
  throttled?: number;
  /** The odd value that a successful call had, by the name of its case: `limit: a text`. */
  accepted?: string;
}

/** Places without positions, none twice: `data[3].extra` as `data[].extra`. */
function generalized(places: readonly string[]): string[] {
  return [...new Set(places.map((place) => place.replaceAll(/\[\d+\]/g, '[]')))];
}

function append(record: CallRecord, redact: Redact): void {
  mkdirSync(dirname(callLogFile), { recursive: true });
  appendFileSync(callLogFile, `${redact(JSON.stringify(record))}\n`);
}

const leastSkew = 60;

/** How far the clock of the server is ahead, in seconds, by the header Date; undefined where it is about right. */
function clockAheadOf({ headers, ms }: Exchange['reply']): number | undefined {
  const theirs = Date.parse(headers.date ?? '');
  const ahead = Math.round((theirs - (Date.now() - ms / 2)) / 1000);
  return Math.abs(ahead) >= leastSkew ? ahead : undefined;
}

/** What the list tells of one exchange. */
export function recordOf({ request, reply }: Exchange): CallRecord {
  const { operation } = request;
  const judgement = judgeReply(operation, reply.body);
  // A page that was not readable as a whole says nothing about further fields.
  const isWhole = operation.facts.evidence.reply === 'documented' && isSuccess(reply);
  const undeclared = isWhole ? generalized(judgement.undeclared) : [];
  const { variants } = judgement;
  return {
    at: new Date(Date.now() - reply.ms).toISOString(),
    operation: reply.operation,
    method: reply.method,
    path: reply.path,
    requestId: request.headers['Request-ID'] ?? '',
    status: reply.status,
    error: codeOf(reply),
    ms: reply.ms,
    ...(isSuccess(reply) ? { success: true } : {}),
    ...(isRefusal(reply) && operation.envelope === 'v1.1' && !speaksOfPath(reply)
      ? { refusal: reply.status === 200 ? 'envelope' : 'http' }
      : {}),
    ...(Object.keys(variants).length > 0 ? { variants } : {}),
    ...(undeclared.length > 0 ? { undeclared } : {}),
    ...(reply.throttled === undefined ? {} : { throttled: reply.throttled }),
    ...(clockAheadOf(reply) === undefined ? {} : { clockAhead: clockAheadOf(reply) }),
    ...(isRefusal(reply) && /[а-яё]/i.test(textOf(reply)) ? { inRussian: true } : {}),
    ...(reply.lost === undefined ? {} : { retries: reply.lost.length }),
    ...(request.isOdd && isSuccess(reply) ? { accepted: request.title } : {}),
  };
}

/** Appends one exchange to the list. */
export function recordCall(exchange: Exchange, redact: Redact): void {
  append(recordOf(exchange), redact);
}

/** Appends a call to which no reply came: the platform's log may know more of it. */
export function recordSilence({ operation, url, headers }: Request, { facts }: NoReplyError, redact: Redact): void {
  const record = {
    at: facts.sentAt.toISOString(),
    operation: operation.id,
    method: operation.method,
    path: new URL(url).pathname,
    requestId: headers['Request-ID'] ?? '',
    status: 0,
    error: null,
    ms: facts.ms,
    noReply: facts.reason,
    code: facts.code,
    ...(facts.retries === undefined ? {} : { retries: facts.retries }),
  };
  append(record, redact);
}

/** The calls of the run so far, of all its workers. */
export function readCalls(): CallRecord[] {
  if (!existsSync(callLogFile)) return [];
  return readFileSync(callLogFile, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}')) // another worker may be at its next one
    .map((line) => JSON.parse(line) as CallRecord);
}

/** Operations whose last call got no reply. */
export function silentOperations(): Set<string> {
  const last = new Map(readCalls().map(({ operation, noReply }) => [operation, noReply]));
  return new Set([...last].flatMap(([operation, noReply]) => (noReply === undefined ? [] : [operation])));
}
