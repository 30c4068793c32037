/**
 * The envelope of an answer, or what stands in its place: a status, a file; in JSON or XML.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Refusal } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';
import type { StoredFile } from '../model/tasks.ts';
import type { Answer } from '../store/call.ts';
import { writeXml } from './xml.ts';

/** Where refusals stand: only in the envelope, or in the HTTP status too. */
export type RefusalForm = 'envelope' | 'http';

/** An answer as the pure core gives it. */
export interface EmulatorResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Set when each letter of the body stands for a byte, as in an archive. */
  encoding?: 'latin1';
  /** `hang`: never answered; `drop`: the connection is cut. Both come from faults only. */
  fate: 'send' | 'hang' | 'drop';
}

/** The form of one reply: what the operation prescribes, and what the caller asks for. */
export interface ReplyForm {
  envelope: Operation['envelope'];
  format: 'json' | 'xml';
  /** Makes another body of each; without it the body is as the operation answers it. */
  reshape?: (body: Values) => Values;
}

/** An answer with a body of the given type. */
export function responseOf(status: number, type: string, body: string): EmulatorResponse {
  return { status, headers: { 'content-type': type }, body, fate: 'send' };
}

/** An answer in JSON, whatever the caller asked for. */
export function jsonResponse(status: number, body: unknown): EmulatorResponse {
  return responseOf(status, 'application/json; charset=utf-8', JSON.stringify(body));
}

function bodyResponse(status: number, body: Values, { format, reshape }: ReplyForm): EmulatorResponse {
  const shaped = reshape ? reshape(body) : body;
  return format === 'xml'
    ? responseOf(status, 'application/xml; charset=utf-8', writeXml(shaped))
    : jsonResponse(status, shaped);
}

/** Puts the envelope round what an operation answered. */
export function successOf(operation: Operation, answer: Answer, replyForm: ReplyForm): EmulatorResponse {
  const { format } = replyForm;
  if ('file' in answer) {
    const { type, content, encoding } = answer.file as StoredFile;
    return { ...responseOf(200, type, content), ...(encoding ? { encoding } : {}) };
  }
  if (operation.envelope === 'status') return responseOf(200, 'text/plain; charset=utf-8', 'OK');
  if (operation.envelope === 'v1.0') return bodyResponse(200, answer, replyForm);
  const body = { error: 0, error_text: 'Successful operation', ...answer };
  return bodyResponse(200, format === 'xml' ? withNestedResult(operation, body) : body, replyForm);
}

// The XML twin of profiles/add_batch has no <result>: each entry is a nested <xml> element, as the page prints it.
function withNestedResult(operation: Operation, body: Values): Values {
  if (operation.id !== 'profiles.addBatch') return body;
  const { result, ...rest } = body;
  return { ...rest, xml: result };
}

/**
 * The answer of a refusal. Only the envelope of v1.1 can carry a code, so elsewhere the HTTP status is always the code.
 */
export function refusalOf(refusal: Refusal, form: RefusalForm, replyForm: ReplyForm): EmulatorResponse {
  const { envelope } = replyForm;
  const http = form === 'http' || refusal.alwaysHttp || envelope !== 'v1.1';
  const status = http && refusal.code < 600 ? refusal.code : 200;
  if (envelope === 'status') return responseOf(status, 'text/plain; charset=utf-8', refusal.message);
  return bodyResponse(status, { error: refusal.code, error_text: refusal.message }, replyForm);
}
