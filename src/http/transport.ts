/**
 * Sends one request once, and reads one reply.
 *
 * Never throws on a status. Throws a NoReplyError, in its own words and without secrets, when no reply came.
 */
import type { Config } from '../config/config.ts';
import type { Connections } from './connections/connections.ts';
import type { Reply, Request } from './exchange.ts';
import { noReply } from './no-reply.ts';
import { readJson } from './json-text.ts';
import { readXml } from './xml.ts';

/** The body as data where it is JSON or XML, otherwise the text; and what is wrong with the text. */
function read(text: string, contentType = ''): Pick<Reply<unknown>, 'body' | 'problem' | 'rounded'> {
  if (/\bxml\b/i.test(contentType)) return { body: readXml(text) ?? text };
  return { body: text, ...readJson(text) };
}

/**
 * @param isRepeated whether it was sent before
 * @returns the reply; `path` is free of the token
 * @throws NoReplyError when none came
 */
export async function sendOnce(
  http: Connections,
  config: Config,
  request: Request,
  isRepeated: boolean,
): Promise<Reply> {
  const { operation, url, headers, data } = request;
  const sentAt = new Date();
  const start = performance.now();
  const elapsed = () => Math.round(performance.now() - start);
  try {
    const {
      status,
      headers: received,
      text,
    } = await http.fetch(url, {
      method: operation.method,
      headers,
      body: data,
      timeoutMs: config.timeoutMs,
      alone: operation.facts.effect !== 'read' || isRepeated,
    });
    return {
      operation: operation.id,
      method: operation.method,
      path: new URL(url).pathname,
      status,
      headers: received,
      ...(read(text, received['content-type']) as Pick<Reply, 'body' | 'problem' | 'rounded'>),
      ms: elapsed(),
    };
  } catch (error) {
    throw noReply(request, config, error, { sentAt, ms: elapsed() });
  }
}
