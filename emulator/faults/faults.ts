/**
 * Faults: ways in which an installation may misbehave, each set by its name, for testing a client or a test suite.
 * Nothing here is random; without a fault the emulator never does any of this.
 */
import { isValues, spelled } from '../core/parameters.ts';
import { unknownWord } from '../core/words.ts';
import { type EmulatorResponse, jsonResponse, responseOf } from '../protocol/reply.ts';

/** Every kind, with what it does. */
export const faultKinds = {
  'field-missing': 'leaves out the field at the path',
  'wrong-type': 'gives the field at the path another type',
  null: 'sets the field at the path to null',
  'error-code': 'answers a success as error 500 with HTTP 200',
  html: 'answers a login page with HTTP 200',
  empty: 'answers HTTP 200 without a body',
  truncated: 'sends the first half of the body',
  'status-500': 'answers HTTP 500 with an HTML page',
  redirect: 'answers HTTP 302 to /login',
  hang: 'does not answer',
  drop: 'cuts the connection',
  'accept-any-token': 'does not look at the token',
  'no-validation': 'does not check the request',
  'accept-malformed': 'takes a body that it cannot read for an empty one',
  crash: 'answers HTTP 500 with a stack trace in place of a refusal',
  'first-object': 'answers an unknown id with the first successful answer',
  'json-only': 'answers in JSON whatever form is asked for',
  'no-deduplication': 'runs a repeated request again',
  'ignore-cursor': 'begins each page of a list at its first entry',
  'stuck-cursor': 'names each page of a list as the next one',
  'early-end': 'names no next page of a list',
  'stale-read': 'reads what was there before the last change',
  'delete-nothing': 'answers success to a deletion and changes nothing',
  'no-effect': 'answers success and changes nothing',
  'double-effect': 'does twice what it is asked for, and answers once',
  'lose-parameter': 'does not see the parameter at the path',
  'ignore-limit': 'ignores the parameter limit',
  'off-by-one': 'takes amounts, prices and counts as one more, and lists one entry less',
  replay: 'gives the first successful answer to every later call',
} as const;

export type FaultKind = keyof typeof faultKinds;

export interface Fault {
  /** Operation id, or `*` for all. */
  operation: string;
  kind: FaultKind;
  /** Field of the reply, as `data[0].name`; only for field-missing, wrong-type, null and lose-parameter. */
  path?: string;
}

const damagesField = new Set<string>(['field-missing', 'wrong-type', 'null']);
const needPath = new Set<string>([...damagesField, 'lose-parameter']);

/**
 * Checks a fault that was given as data.
 *
 * @throws Error that names the mistake and the nearest right word
 */
export function faultOf(value: unknown, operations: readonly { id: string }[]): Fault {
  if (!isValues(value)) throw new Error('A fault is an object { operation, kind, path? }.');
  const { operation, kind, path } = value;
  const ids = operations.map(({ id }) => id);
  if (operation !== '*' && !ids.includes(String(operation))) throw unknownWord('operation', String(operation), ids);
  const kinds = Object.keys(faultKinds);
  if (!kinds.includes(String(kind))) throw unknownWord('fault', String(kind), kinds);
  if (needPath.has(String(kind)) && typeof path !== 'string') {
    throw new Error(`The fault "${String(kind)}" needs the path of a field, for example data[0].name.`);
  }
  const fault: Fault = { operation: String(operation), kind: kind as FaultKind };
  return typeof path === 'string' ? { ...fault, path } : fault;
}

/**
 * Reads the form of the command line: `databases.list:field-missing:data[0].name`.
 *
 * @throws Error as faultOf does
 */
export function parseFault(text: string, operations: readonly { id: string }[]): Fault {
  const [operation, kind, ...path] = text.split(':');
  return faultOf({ operation, kind, ...(path.length > 0 ? { path: path.join(':') } : {}) }, operations);
}

const page = (title: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
const html = 'text/html; charset=utf-8';

/** The answer of a fault that keeps the operation from running, or undefined. */
export function faultBefore(kinds: Set<FaultKind>): EmulatorResponse | undefined {
  if (kinds.has('drop')) return { ...responseOf(200, html, ''), fate: 'drop' };
  if (kinds.has('hang')) return { ...responseOf(200, html, ''), fate: 'hang' };
  if (kinds.has('status-500')) return responseOf(500, html, page('Internal Server Error'));
  if (kinds.has('redirect')) return { ...responseOf(302, html, ''), headers: { location: '/login' } };
  if (kinds.has('html')) return responseOf(200, html, page('Log in'));
  return undefined;
}

const trace = 'panic: runtime error: index out of range\n\ngoroutine 1 [running]:\nmain.handle(0x0)\n\t/srv/api.go:42';

/** The answer of a fault in place of a refusal, or undefined. */
export function faultInstead(
  kinds: Set<FaultKind>,
  code: number,
  first?: EmulatorResponse,
): EmulatorResponse | undefined {
  if (kinds.has('crash') && (code === 400 || code === 404)) return responseOf(500, 'text/plain', trace);
  return kinds.has('first-object') && code === 404 ? first : undefined;
}

/** The parameters that an operation is not told. */
export function lostParameters(faults: readonly Fault[]): string[] {
  return faults.flatMap(({ kind, path }) => (kind === 'lose-parameter' && path !== undefined ? [path] : []));
}

/** Damages a finished answer. */
export function faultAfter(faults: Fault[], response: EmulatorResponse, successful: boolean): EmulatorResponse {
  return faults.reduce((reply, fault) => damaged(fault, reply, successful), response);
}

function damaged(fault: Fault, response: EmulatorResponse, successful: boolean): EmulatorResponse {
  if (fault.kind === 'empty') return { ...response, status: 200, headers: {}, body: '' };
  if (fault.kind === 'truncated') return { ...response, body: response.body.slice(0, response.body.length / 2) };
  if (!successful) return response;
  if (fault.kind === 'error-code') return jsonResponse(200, { error: 500, error_text: 'Internal error' });
  const isJson = response.headers['content-type']?.startsWith('application/json') === true;
  if (!damagesField.has(fault.kind) || !isJson) return response;
  const body: unknown = JSON.parse(response.body);
  changeAt(body, stepsOf(fault.path ?? ''), fault.kind);
  return { ...response, body: JSON.stringify(body) };
}

function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((part) => part !== '');
}

function changeAt(node: unknown, steps: string[], kind: FaultKind): void {
  const [name, ...rest] = steps;
  if (name === undefined || typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return;
  const parent = node as Record<string, unknown>;
  if (rest.length > 0) return changeAt(parent[name], rest, kind);
  if (kind === 'null') parent[name] = null;
  else if (kind === 'wrong-type') parent[name] = otherType(parent[name]);
  else if (Array.isArray(node)) node.splice(Number(name), 1);
  else delete parent[name];
}

function otherType(value: unknown): unknown {
  if (typeof value === 'string') return 12345;
  if (value === null) return 12345;
  return typeof value === 'object' ? 'not an object' : `${spelled(value)} as text`;
}
