/**
 * Builds the request of a call: address, headers, body, and where the token travels.
 */
import { randomUUID } from 'node:crypto';
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { curlFlags } from '../config/connection-settings.ts';
import { isSameOrigin } from '../config/address.ts';
import { buildMessage } from './amqp-client.ts';
import type { Request, TokenForm } from './exchange.ts';
import { writeXml } from './xml.ts';

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
  /** Gives the reply of a server in front of the platform too. */
  whoeverAnswers?: boolean;
}

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
  const url = `${operation.host === 'pixel' ? config.pixelUrl : config.target.url}${withPathParameters(operation, parameters)}${search}`;
  return {
    operation,
    parameters,
    url,
    headers,
    data: operation.send === 'json' ? bodyText(form === 'body' ? { ...rest, token } : rest, as, options) : undefined,
    token: form === 'none' ? undefined : token,
    title: options.title,
    isOdd: options.isOdd,
    isMangled: options.mangle !== undefined,
    once: options.once,
    curl: curlFlags(config.connection, isSameOrigin(url, config.target.url)),
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
