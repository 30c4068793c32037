/**
 * The frame of an answer: envelope, status frame, file, in JSON or XML.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Answer } from '../core/call.ts';
import type { Refusal } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';
import type { StoredFile } from '../model/state.ts';
import { writeXml } from './xml.ts';

/** Where refusals are spoken: only in the envelope, or by the HTTP status too. */
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

/** How the caller wants to be answered. */
export interface Audience {
  frame: Operation['frame'];
  format: 'json' | 'xml';
  /** How this installation spells what the operations answer; as they answer it when left out. */
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

function bodyResponse(status: number, body: Values, { format, reshape }: Audience): EmulatorResponse {
  const shaped = reshape ? reshape(body) : body;
  return format === 'xml'
    ? responseOf(status, 'application/xml; charset=utf-8', writeXml(shaped))
    : jsonResponse(status, shaped);
}

/** Puts the frame round what an operation answered. */
export function successOf(operation: Operation, answer: Answer, audience: Audience): EmulatorResponse {
  const { format } = audience;
  if ('file' in answer) {
    const { type, content, encoding } = answer.file as StoredFile;
    return { ...responseOf(200, type, content), ...(encoding ? { encoding } : {}) };
  }
  if (operation.frame === 'status') return responseOf(200, 'text/plain; charset=utf-8', 'OK');
  if (operation.frame === 'v1.0') return bodyResponse(200, answer, audience);
  const body = { error: 0, error_text: 'Successful operation', ...answer };
  return bodyResponse(200, format === 'xml' ? withNestedResult(operation, body) : body, audience);
}

// The XML twin of profiles/add_batch has no <result>: each entry is a nested <xml> element, as the page prints it.
function withNestedResult(operation: Operation, body: Values): Values {
  if (operation.id !== 'profiles.addBatch') return body;
  const { result, ...rest } = body;
  return { ...rest, xml: result };
}

/**
 * Says no. Only v1.1 has an envelope that can carry a code, so the other frames always tell it by the HTTP status.
 */
export function refusalOf(refusal: Refusal, form: RefusalForm, audience: Audience): EmulatorResponse {
  const { frame } = audience;
  const http = form === 'http' || refusal.alwaysHttp || frame !== 'v1.1';
  const status = http && refusal.code < 600 ? refusal.code : 200;
  if (frame === 'status') return responseOf(status, 'text/plain; charset=utf-8', refusal.message);
  return bodyResponse(status, { error: refusal.code, error_text: refusal.message }, audience);
}
