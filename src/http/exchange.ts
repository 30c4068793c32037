/**
 * One call and its reply, as plain printable data.
 */
import { HarnessError } from './errors.ts';
import type { BrokenPlace, SkipReason } from '../outcome/outcome.ts';
import { operationOf, type Operation } from '../../schemas/index.ts';

/** What came back from a call. */
export interface Reply<Body = Record<string, unknown>> {
  /** Id of the operation, for example `databases.list`. */
  operation: string;
  method: string;
  /** Path as called, without the token. */
  path: string;
  status: number;
  headers: Record<string, string>;
  /** The parsed body when it is JSON or XML, otherwise the text. */
  body: Body;
  /** What is wrong with the text of the body, where it is no proper JSON: a clause. */
  problem?: string;
  /** How many whole numbers of the body are beyond 2^53, so that they were rounded. */
  rounded?: number;
  /** Set on a refusal where the setting of its operation is known to be on. */
  settingIsOn?: boolean;
  /** From sending the request to having read the reply, in milliseconds. */
  ms: number;
  /** How often the platform asked to wait before it answered so; missing when it never did. */
  throttled?: number;
  /** Why it was repeated, once for each time that no reply came; missing when the first call was answered. */
  lost?: string[];
}

/** How a call proves who it is. */
export type TokenForm = 'body' | 'bearer' | 'url' | 'none';

/** Where a message to the broker goes, and how its answer is known. */
export interface Message {
  queue: string;
  answers: string;
  /** Field of message and answer with the id that belongs to both. */
  idField: 'feedback_id' | 'request_id';
}

/** Everything about a request that is needed to send or repeat it. */
export interface Request {
  operation: Operation;
  /** Parameters without the token. */
  parameters: Record<string, unknown>;
  url: string;
  headers: Record<string, string>;
  /** JSON text with the token in it, or undefined when the request has no body. */
  data?: string;
  /** The token that was sent, which no reply may repeat; undefined when none was. */
  token?: string;
  /** What is special about this call, where one test makes many. */
  title?: string;
  /** Whether the values are odd, so that a success is worth telling. */
  isOdd?: boolean;
  /** Whether its body was made another than the right one. */
  isMangled?: boolean;
  /** What curl has to know of the way; the variables stand in it by their names. */
  curl?: readonly string[];
  /** Never to be repeated: that no reply comes is an answer too. */
  once?: boolean;
  /** Where it goes when it is a message to the broker, and no HTTP request. */
  message?: Message;
}

/** A request with its reply, and how it was judged. */
export interface Exchange {
  request: Request;
  reply: Reply;
  /** Set by the matchers; a test that leaves it unset has asserted nothing about this reply. */
  asserted: boolean;
  /** What the matchers found wrong, free of secrets. */
  problems: BrokenPlace[];
}

const exchanges = new WeakMap<object, Exchange>();

/** Remembers which request a reply belongs to. */
export function remember(exchange: Exchange): void {
  exchanges.set(exchange.reply, exchange);
}

/**
 * The exchange of a reply.
 *
 * @throws HarnessError when the value did not come from `api`
 */
export function exchangeOf(reply: unknown): Exchange {
  const exchange = typeof reply === 'object' && reply !== null ? exchanges.get(reply) : undefined;
  if (!exchange) throw new HarnessError('This matcher needs a reply of `api`, as it came: expect(await api.…()).…');
  return exchange;
}

/** Code in the envelope of a reply, or null where there is none. */
export function codeOf(reply: Reply<unknown>): number | null {
  const body = reply.body;
  if (typeof body !== 'object' || body === null) return null;
  const code = (body as { error?: unknown }).error;
  return typeof code === 'number' ? code : null;
}

/** Text of the envelope, empty where there is none. */
export function textOf(reply: Reply<unknown>): string {
  const text = (reply.body as { error_text?: unknown } | null)?.error_text;
  return typeof text === 'string' ? text : '';
}

/** Names that stand at the top of a reply of the API, whatever its operation. */
const envelopeNames = ['error', 'error_text', 'error text', 'data', 'result'];

/** Whether a reply has the envelope of the API; gateways answer with a number named `error` too, and with a text of another name. */
export function hasEnvelope(reply: Reply<unknown>): boolean {
  const names = typeof reply.body === 'object' && reply.body !== null ? Object.keys(reply.body) : [];
  const isCoded = codeOf(reply) !== null;
  return names.includes('error_text') || (isCoded && names.every((name) => envelopeNames.includes(name)));
}

/** `HTTP 403 (nginx)`: what a server in front said, with the name that it gives itself. */
export function frontText({ status, headers }: Reply<unknown>): string {
  return `HTTP ${status}${headers.server ? ` (${headers.server})` : ''}`;
}

/** Statuses by which a server in front keeps a caller out. */
const keptOut = [401, 403, 406, 407, 451];

/** Pages of firewalls that keep out with any status, by the words of F5 and of Imperva. */
const firewallPage = /<title>Request Rejected<\/title>|Incapsula incident ID/;

/**
 * Whether a server in front of the platform refused a call: it keeps the caller out, and not in the envelope of the API.
 * Where no page shows an envelope, a page for people and JSON of another form count, and a bare status does not.
 */
export function isBlocked(reply: Reply<unknown>): boolean {
  const { body, method, status, operation } = reply;
  if (method === 'AMQP' || hasEnvelope(reply) || statusOf(reply) !== undefined) return false;
  const text = typeof body === 'string' ? body : '';
  const isPage = /<html|<!doctype html/i.test(text);
  if (isPage && firewallPage.test(text)) return true;
  if (!keptOut.includes(status) || /^\s*\{\s*"error"/.test(text)) return false;
  return operationOf(operation).envelope === 'v1.1' || isPage || typeof body === 'object';
}

/** What a v1.0 reply tells. */
function statusOf(reply: Reply<unknown>): string | undefined {
  const status = (reply.body as { Status?: unknown } | null)?.Status;
  return typeof status === 'string' ? status : undefined;
}

/** Whether a reply says that there were too many calls, so that nothing was done. */
export function isThrottled(reply: Reply<unknown>): boolean {
  return reply.status === 429 || codeOf(reply) === 429;
}

/** Whether a reply asks to come again later. A server that is down for maintenance does so too. */
export function asksToWait(reply: Reply<unknown>): boolean {
  return isThrottled(reply) || (reply.status === 503 && reply.headers['retry-after'] !== undefined);
}

/** Whether a reply tells of success, in the way of its operation. */
export function isSuccess(reply: Reply<unknown>): boolean {
  const { envelope } = operationOf(reply.operation);
  if (reply.status < 200 || reply.status > 299) return false;
  if (envelope === 'v1.1') return codeOf(reply) === 0;
  if (envelope === 'v1.0') return typeof reply.body === 'object' && ['Ok', undefined].includes(statusOf(reply));
  return codeOf(reply) === null || codeOf(reply) === 0;
}

/**
 * Whether a reply is one of the legal forms of a refusal: a code below 500 in the envelope of an HTTP 200 or 4xx, or HTTP 4xx
 * where there is none.
 */
export function isRefusal(reply: Reply<unknown>): boolean {
  if (reply.status >= 500) return false;
  const code = codeOf(reply);
  if (code !== null) return code > 0 && code < 500 && (reply.status === 200 || reply.status >= 400);
  const { envelope } = operationOf(reply.operation);
  // v1.0 documents no refusal, but what success says; a file may be kept back by sending the caller to the login page.
  if (envelope === 'v1.0' && !['Ok', undefined].includes(statusOf(reply))) return true;
  return envelope !== 'v1.1' && reply.status >= (envelope === 'file' ? 300 : 400);
}

/**
 * Whether the platform itself says that a call did nothing. What a server in front says proves nothing: some look at the answer
 * only, when the platform has done it.
 */
export function didNothing(reply: Reply<unknown>): boolean {
  return isRefusal(reply) || isThrottled(reply);
}

/** `403 "No access"`: how a reply refuses, for texts. */
export function refusalText(reply: Reply<unknown>): string {
  const text = textOf(reply);
  return `${codeOf(reply) ?? `HTTP ${reply.status}`}${text && ` "${text}"`}`;
}

/**
 * Why a refused call says nothing about the contract: the tariff lacks it, the token has no right to it, or a setting of
 * the server that the operation needs may be off. Undefined when the refusal has none of these reasons.
 */
export function unsupportedReason(reply: Reply<unknown>): SkipReason | undefined {
  if (isBlocked(reply)) return { cause: 'blocked in front', operation: reply.operation, answered: frontText(reply) };
  if (!isRefusal(reply)) return undefined;
  const code = codeOf(reply) ?? reply.status;
  const { operation } = reply;
  const { setting } = operationOf(operation).facts;
  const refused = { operation, refusal: refusalText(reply) };
  if (setting && !reply.settingIsOn) return { cause: 'setting', setting, ...refused };
  if (code === 402) return { cause: 'tariff', ...refused };
  return code === 403 ? { cause: 'rights', ...refused } : undefined;
}

/** `HTTP 200, error 0, 12 ms`, or `message, error 0, 12 ms` for what came over the broker. */
export function statusLineOf(reply: Reply<unknown>): string {
  const code = codeOf(reply);
  const way = reply.method === 'AMQP' ? 'message' : `HTTP ${reply.status}`;
  return [way, ...(code === null ? [] : [`error ${code}`]), `${reply.ms} ms`].join(', ');
}

const wordsForPath = /\b(method|handler|route|endpoint|path|page|url)\b|метод|обработчик|маршрут|путь|страниц/i;
const wordsForObject =
  /\b(database|resource|profile|subscription|segment|list|message|mailing|campaign|trigger|scenario|workflow|template|sender|query|connector|relation|program|pixel|task|file|object|record|id)s?\b/i;
const russianWordsForObject =
  /баз[аыу]|ресурс|профил|подписк|сегмент|спис(?:ок|ка)|сообщени|рассыл|кампани|триггер|сценари|шаблон|отправител|запрос|связ|программ|промокод|пиксел|товар|заказ|задач|файл|объект|запис|идентификатор/i;

/** Whether the text of a reply is about the path that was called, not about an object. */
export function speaksOfPath(reply: Reply<unknown>): boolean {
  return wordsForPath.test(textOf(reply));
}

function speaksOfObject(reply: Reply<unknown>): boolean {
  return wordsForObject.test(textOf(reply)) || russianWordsForObject.test(textOf(reply));
}

/**
 * Whether a reply may mean that the installation does not know the path. No page prints how it would say so, so every
 * 404 and 405 counts, with an envelope or without, unless its text speaks of an object (`database 7 not found`) and not of
 * a path; and so does any other refusal whose text speaks of a path, but for those of the token. Whoever takes this for
 * "unconfirmed" never blames an installation for a path that it does not have.
 */
export function mayBeUnknownPath(reply: Reply<unknown>): boolean {
  const code = codeOf(reply) ?? reply.status;
  if (speaksOfPath(reply)) return code >= 400 && code < 500 && ![401, 402, 403].includes(code);
  return [reply.status, code].some((number) => number === 404 || number === 405) && !speaksOfObject(reply);
}
