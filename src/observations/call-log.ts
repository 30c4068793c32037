/**
 * The list of all calls of a run, `results/calls.jsonl`: what the summary counts, and what an operator can compare with
 * the platform's own log. It holds no parameters and no bodies.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { judgeReply } from '../../schemas/index.ts';
import { NoReplyError } from '../http/errors.ts';
import {
  codeOf,
  isRefusal,
  isSuccess,
  speaksOfPath,
  textOf,
  type Exchange,
  type Reply,
  type Request,
} from '../http/exchange.ts';

/** Where the list is written, relative to the project. */
export const callLogFile = 'results/calls.jsonl';

/** Masks secrets: a reply may hold one even as the name of a field. */
export type Redact = (text: string) => string;

/** What the calls of a spec file are for. */
export function purposeOf(file: string): string {
  const [folder = '', name = ''] = file.split(/[\\/]/).slice(-2);
  if (folder === 'conventions') return name.replace('.spec.ts', '');
  if (name === 'hello.spec.ts') return 'first contact';
  return folder === 'flows' ? 'flow' : 'check';
}

/** One line of the list. */
export interface CallRecord {
  /** When the call was sent. */
  at: string;
  operation: string;
  method: string;
  path: string;
  requestId: string;
  /** What it was for: the name of a convention, `check`, `flow`, `first contact`; or what no check asked for. */
  purpose: string;
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
  /** Media type of a success in JSON or XML that says something else; `none` where it is missing. */
  mediaType?: string;
  /** What a success says in its envelope, where no page prints it. */
  successText?: string;
  /** How many whole numbers beyond 2^53 the reply had: JavaScript rounds them. */
  rounded?: number;
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

function identityOf({ operation, url, headers }: Request, purpose: string) {
  return {
    operation: operation.id,
    method: operation.method,
    path: new URL(url).pathname,
    requestId: headers['Request-ID'] ?? '',
    purpose,
  };
}

/** What the pages print beside `error: 0`. Russian is another language, and no other text. */
const successTexts = ['', 'Successful operation'];

/** What is odd about the frame of a success, and no page forbids. */
function oddFrameOf(reply: Exchange['reply']): Pick<CallRecord, 'mediaType' | 'successText'> {
  if (!isSuccess(reply) || typeof reply.body !== 'object') return {};
  const [mediaType = 'none'] = (reply.headers['content-type'] ?? 'none').split(';');
  const text = textOf(reply);
  const isPrinted = successTexts.includes(text) || /[а-яё]/i.test(text);
  const isLabelled = reply.method === 'AMQP' || /\b(json|xml)\b/i.test(mediaType);
  return { ...(isLabelled ? {} : { mediaType }), ...(isPrinted ? {} : { successText: text }) };
}

/** What the list tells of one exchange. */
export function recordOf({ request, reply }: Exchange, purpose = 'check'): CallRecord {
  const { operation } = request;
  const judgement = judgeReply(operation, reply.body);
  // A page that was not readable as a whole says nothing about further fields.
  // The contract describes replies in JSON; in XML some have other names.
  const isInXml = /\bxml\b/i.test(reply.headers['content-type'] ?? '');
  const isWhole = operation.facts.evidence.reply === 'documented' && isSuccess(reply) && !isInXml;
  const undeclared = isWhole ? generalized(judgement.undeclared) : [];
  const { variants } = judgement;
  return {
    at: new Date(Date.now() - reply.ms).toISOString(),
    ...identityOf(request, purpose),
    path: reply.path,
    status: reply.status,
    error: codeOf(reply),
    ms: reply.ms,
    ...(isSuccess(reply) ? { success: true } : {}),
    ...oddFrameOf(reply),
    ...(reply.rounded === undefined ? {} : { rounded: reply.rounded }),
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
export function recordCall(exchange: Exchange, purpose: string, redact: Redact): void {
  append(recordOf(exchange, purpose), redact);
}

const asidePurposes = ['proof', 'removal', 'availability'] as const;

/** What a call is for that no check asks for: it counts, and says nothing about the contract. */
export type AskPurpose = (typeof asidePurposes)[number];

/** Whether a check asked for a call. */
export const isOfCheck = ({ purpose }: CallRecord) => !asidePurposes.some((aside) => aside === purpose);

/** Appends a call that no check asked for. */
export function recordAsk(request: Request, answer: Reply | NoReplyError, purpose: AskPurpose, redact: Redact): void {
  if (answer instanceof NoReplyError) return recordSilence(request, answer, purpose, redact);
  const { status, ms } = answer;
  const at = new Date(Date.now() - ms).toISOString();
  append({ at, ...identityOf(request, purpose), status, error: codeOf(answer), ms }, redact);
}

/** Appends a call to which no reply came: the platform's log may know more of it. */
export function recordSilence(request: Request, { facts }: NoReplyError, purpose: string, redact: Redact): void {
  const record = {
    at: facts.sentAt.toISOString(),
    ...identityOf(request, purpose),
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
  const last = new Map(
    readCalls()
      .filter(isOfCheck)
      .map(({ operation, noReply }) => [operation, noReply]),
  );
  return new Set([...last].flatMap(([operation, noReply]) => (noReply === undefined ? [] : [operation])));
}
