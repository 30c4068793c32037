/**
 * Sends one request and reads one reply, over Playwright's HTTP client.
 *
 * Never throws on a status. Throws a NoReplyError, in its own words and without secrets, when no reply came: the client's
 * own text would print the full address and all headers.
 */
import { randomUUID } from 'node:crypto';
import type { APIResponse } from '@playwright/test';
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { curlFlags } from '../config/connection-settings.ts';
import { NoReplyError } from './errors.ts';
import { CodedError, networkErrorOf } from './network-error.ts';
import { asksToWait, type Reply, type Request, type TokenForm } from './exchange.ts';
import { buildMessage } from './amqp-client.ts';
import { pause, throttleDelay, waitForTurn } from './rate-limit.ts';
import { isWorthALook } from './tls-and-proxy-errors.ts';
import { assertMeaningfulRefusal, noteReply, repeatedInVain, noReplyDelay } from './retry.ts';
import { noReply } from './no-reply.ts';
import { probeConnection, hostAndPort, type NetworkPath } from './connection-probe.ts';
import type { Connections } from './connections.ts';
import { readXml, writeXml } from './xml.ts';

/** How one call differs from an ordinary one. */
export interface CallOptions {
  /** How the token travels; the documented way of the operation by default. */
  tokenForm?: TokenForm;
  /** Another token than the configured one. */
  token?: string;
  /** The `Request-ID`; a fresh one by default, because the platform replays its answer to a known one for a day. */
  requestId?: string;
  /** Form of the body; JSON by default. */
  as?: 'json' | 'xml';
  /** Another Content-Type than that of the body. */
  contentType?: string;
  /** Makes another body of the right one, to see it refused. The gate judges the parameters, so it must not add any. */
  mangle?: (body: string) => string;
  /** What is special about this call, for report and failure text. */
  title?: string;
  /** Whether the values are odd, so that a success is worth telling. */
  isOdd?: boolean;
  /** Sends the request over the platform's broker. */
  by?: 'message';
  /** Never repeats it: that no reply comes is an answer too. */
  once?: boolean;
}

const bodyLimit = 64 * 1024 * 1024;

function withPathParameters(operation: Operation, parameters: Record<string, unknown>): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return text.split('/').map(encodeURIComponent).join('/');
  });
}

function usualForm(operation: Operation): TokenForm {
  if (!operation.hasToken) return 'none';
  if (operation.envelope === 'file') return 'bearer';
  return operation.send === 'json' ? 'body' : 'url';
}

/**
 * Builds the request of a call.
 *
 * @param config where to and with which token
 * @param operation what to call
 * @param parameters the parameters of path, query and body together
 */
export function buildRequest(
  config: Config,
  operation: Operation,
  parameters: Record<string, unknown>,
  options: CallOptions = {},
): Request {
  if (operation.transport === 'amqp' || options.by === 'message') {
    return buildMessage(config, operation, parameters, options.title);
  }
  const token = options.token ?? config.token;
  const form = options.tokenForm ?? usualForm(operation);
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const rest = Object.fromEntries(Object.entries(parameters).filter(([name]) => !inPath.includes(name)));
  const bare = operation.parameters.find((parameter) => parameter['x-bare']);
  const query = new URLSearchParams();
  if (operation.send === 'query' && !bare)
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, textOf(value));
  if (form === 'url') query.set('token', token);
  const headers: Record<string, string> = { 'Request-ID': options.requestId ?? randomUUID() };
  if (form === 'bearer') headers.Authorization = `Bearer ${token}`;
  const as = options.as ?? 'json';
  if (operation.send === 'json') headers['Content-Type'] = options.contentType ?? `application/${as}`;
  const search = bare ? bareQuery(rest[bare.name]) : query.size > 0 ? `?${query.toString()}` : '';
  return {
    operation,
    parameters,
    url: `${operation.host === 'pixel' ? config.pixelUrl : config.target.url}${withPathParameters(operation, parameters)}${search}`,
    headers,
    data: operation.send === 'json' ? bodyText(form === 'body' ? { ...rest, token } : rest, as, options) : undefined,
    token: form === 'none' ? undefined : token,
    title: options.title,
    isOdd: options.isOdd,
    once: options.once,
    curl: curlFlags(config.connection),
  };
}

/** A query that is one value without a name. It comes ready for the address, so only what breaks one is encoded. */
function bareQuery(value: unknown): string {
  if (value === undefined) return '';
  const text = textOf(value);
  const query = text.slice(text.indexOf('?') + 1); // a ready link ends with it
  return `?${query.replaceAll(/[^\w\-./~!$&'()*+,;=:@?%]/gu, encodeURIComponent)}`;
}

function bodyText(fields: Record<string, unknown>, as: 'json' | 'xml', { mangle }: CallOptions): string {
  const body = as === 'xml' ? writeXml(fields) : JSON.stringify(fields);
  return mangle ? mangle(body) : body;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function bodyOf(response: APIResponse): Promise<unknown> {
  const length = Number(response.headers()['content-length'] ?? 0);
  if (length > bodyLimit) return `(a body of ${length} bytes, not read)`;
  const text = await response.text();
  if (/\bxml\b/.test(response.headers()['content-type'] ?? '')) return readXml(text) ?? text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const mostAttempts = 4;

/**
 * Sends a request at the pace of the run. A platform that says that there were too many calls is obeyed, and asked again
 * with the same Request-ID; after a few times its refusal is the reply. A call to which no reply came is repeated where
 * that does no harm.
 *
 * @param http the worker's connections
 * @param onTime is told of time that passes for the platform's sake, in milliseconds; the one of the connections by default
 * @returns the reply; `path` is free of the token
 * @throws NoReplyError when none came
 */
export async function send(
  http: Connections,
  config: Config,
  request: Request,
  onTime: (ms: number) => void = http.onTime ?? (() => undefined),
): Promise<Reply> {
  const lost: NoReplyError[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const reply = await sendRepeatedly(http, config, request, onTime, lost);
    const limited = asksToWait(reply);
    const throttled = limited ? attempt : attempt - 1;
    if (!limited || attempt === mostAttempts) {
      return {
        ...reply,
        ...(throttled > 0 ? { throttled } : {}),
        ...(lost.length > 0 ? { lost: lost.map(({ facts }) => facts.reason) } : {}),
      };
    }
    await pause(http, throttleDelay(reply.headers, attempt), onTime);
  }
}

/** Sends a request until a reply comes, or repeating it is no use. `lost` takes what was in vain. */
async function sendRepeatedly(
  http: Connections,
  config: Config,
  request: Request,
  onTime: (ms: number) => void,
  lost: NoReplyError[],
): Promise<Reply> {
  for (;;) {
    await waitForTurn(http, onTime);
    const outcome = await sendOnce(http, config, request, lost.length > 0).catch((error: unknown) => error);
    if (!(outcome instanceof Error)) {
      const reply = outcome as Reply;
      onTime(reply.ms);
      noteReply(http, request);
      assertMeaningfulRefusal(reply, request, lost);
      return reply;
    }
    if (!(outcome instanceof NoReplyError)) throw outcome;
    onTime(outcome.facts.ms);
    const delay = noReplyDelay(http, config, request, outcome.facts, lost.length);
    if (delay === undefined) throw repeatedInVain(outcome, lost.length);
    lost.push(outcome);
    await pause(http, delay, onTime);
  }
}

/** What a proxy said in the place of the platform; then nobody was at the other end of the connection. */
async function proxyAnswer(
  response: APIResponse,
  { connection }: Config,
  { url }: Request,
): Promise<NetworkPath | undefined> {
  if (!connection.proxy || (await response.serverAddr()) !== null) return undefined;
  const wants = response.headers()['proxy-authenticate'] ?? '';
  return { place: hostAndPort(url), proxy: { status: response.status(), wants }, certificates: [] };
}

async function sendOnce(http: Connections, config: Config, request: Request, isRepeated: boolean): Promise<Reply> {
  const { operation } = request;
  const sentAt = new Date();
  const start = performance.now();
  const elapsed = () => Math.round(performance.now() - start);
  try {
    const response = await http.fetch(request.url, {
      method: operation.method,
      headers: { ...request.headers, Cookie: '' }, // no session may stand in for the token
      data: request.data,
      timeout: config.timeoutMs,
      maxRedirects: 0,
      failOnStatusCode: false,
      alone: operation.facts.effect !== 'read' || isRepeated,
    });
    const closed = await proxyAnswer(response, config, request);
    if (closed) {
      const error = new CodedError('PROXY_STATUS', 'the proxy opened no tunnel');
      throw noReply(request, config, error, { sentAt, ms: elapsed(), way: closed });
    }
    const body = (await bodyOf(response)) as Reply['body'];
    const reply: Reply = {
      operation: operation.id,
      method: operation.method,
      path: new URL(request.url).pathname,
      status: response.status(),
      headers: response.headers(),
      body,
      ms: elapsed(),
    };
    await response.dispose();
    return reply;
  } catch (error) {
    if (error instanceof NoReplyError) throw error;
    const ms = elapsed();
    const isUnclear = isWorthALook(networkErrorOf(error), config);
    const way = isUnclear ? await probeConnection(request.url, config.connection) : undefined;
    throw noReply(request, config, error, { sentAt, ms, way });
  }
}
