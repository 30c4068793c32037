/**
 * The request as it came over the wire, and its parameters.
 */
import type { Operation } from '../../schemas/index.ts';
import { IncorrectRequest, Refusal, refusalOr, TooLarge } from '../core/errors.ts';
import { isValues, type Values, without } from '../core/parameters.ts';
import { coerceBody, coerceScalar } from './coercion.ts';
import { readXml } from './xml.ts';

/** A request as the pure core takes it. */
export interface EmulatorRequest {
  method: string;
  /** Path with query. */
  url: string;
  /** Header names in lower case. */
  headers?: Record<string, string | string[] | undefined>;
  body?: Buffer | string;
  /** Set when it came as a message over the broker: `method` and `url` then stand for the operation only. */
  isMessage?: boolean;
  /** Set when the shell stopped reading because there was too much. */
  oversized?: boolean;
}

/** What could be read of a request; a refusal stands here until token and path have been judged. */
interface Reading {
  values: Values;
  refusal?: Refusal;
}

const limit = 10 * 1024 * 1024;

/** The first value of a header, or undefined. */
export function headerOf(request: EmulatorRequest, name: string): string | undefined {
  return [request.headers?.[name]].flat()[0];
}

/**
 * Reads the body by its Content-Type.
 *
 * @returns the parameters as sent, or the refusal that the body deserves; never throws
 */
export function readBody(request: EmulatorRequest, operation: Operation | undefined): Reading {
  const body = refusalOr(() => bodyOf(request, operation));
  return body instanceof Refusal ? { values: {}, refusal: body } : { values: body };
}

function bodyOf(request: EmulatorRequest, operation: Operation | undefined): Values {
  const { body } = request;
  if (request.oversized) throw new TooLarge();
  if (body === undefined || body.length === 0) return {};
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  if (bytes.length > limit) throw new TooLarge();
  const type = (headerOf(request, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const text = bytes.toString('utf8');
  if (type === 'application/json') return readJson(text);
  if (type === 'application/xml') return operation ? coerceBody(operation, readXml(text)) : readXml(text);
  if (type === 'application/x-www-form-urlencoded' && operation?.send === 'query') {
    return Object.fromEntries(new URLSearchParams(text));
  }
  throw new IncorrectRequest('Content-Type must be application/json or application/xml');
}

function readJson(text: string): Values {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new IncorrectRequest('malformed JSON');
  }
  if (!isValues(value)) throw new IncorrectRequest('malformed JSON: the body must be an object');
  return value;
}

/** The value of a query that is one value without a name. */
function textOf(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}

/** Query and path parameters without the token, with the types that the contract declares. */
export function looseParameters(operation: Operation, url: URL, path: Record<string, string>, form: Values): Values {
  const sent: Values = { ...path };
  const bare = operation.parameters.find((parameter) => parameter['x-bare']);
  if (bare && url.search.length > 1) sent[bare.name] = textOf(url.search.slice(1));
  else if (operation.send === 'query') Object.assign(sent, Object.fromEntries(url.searchParams), form);
  return Object.fromEntries(
    Object.entries(without(sent, 'token')).map(([name, value]) => {
      const declared = operation.parameters.find((parameter) => parameter.name === name);
      const types = [declared?.schema.type ?? 'string'].flat() as string[];
      return [name, typeof value === 'string' ? coerceScalar(value, types) : value];
    }),
  );
}
