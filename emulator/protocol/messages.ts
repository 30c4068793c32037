/**
 * Messages of the platform's broker: imports of profiles, and API requests. Nothing here knows about queues.
 *
 * https://guides.altcraft.com/en/developer-guide/profiles/2195492 and
 * https://guides.altcraft.com/en/v72/developer-guide/miscellaneous/44662785
 */
import { isValues, type Values } from '../core/parameters.ts';
import type { EmulatorResponse } from './reply.ts';
import type { EmulatorRequest } from './request.ts';

/** What a message of a queue is. */
export type MessageKind = 'import' | 'request';

type Handle = (request: EmulatorRequest) => EmulatorResponse;

const headers = { 'content-type': 'application/json' };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

// A message has no header Request-ID, and two equal ones are two imports.
function imported(handle: Handle, text: string): string {
  const message = parsed(text);
  const { body } = handle({ method: 'POST', url: '/amqp/database_import', headers, body: text, isMessage: true });
  const result = parsed(body);
  const feedback = isValues(message) ? message.feedback_id : undefined;
  return JSON.stringify({
    ...(isValues(result) ? result : {}),
    ...(feedback === undefined ? {} : { feedback_id: feedback }),
  });
}

function requested(handle: Handle, { request, request_id, body }: Values): string | undefined {
  const url = typeof request === 'string' ? `/${request.replace(/^\//, '')}` : '/';
  const response = handle({ method: 'POST', url, headers, body: JSON.stringify(body ?? {}) });
  return request_id === undefined
    ? undefined
    : JSON.stringify({ body: parsed(response.body) ?? response.body, request_id });
}

/**
 * Answers a message.
 *
 * @param handle answers the request that the message holds
 * @returns the text of the answer; undefined when none is wanted, or the message cannot be read
 */
export function answerMessage(handle: Handle, kind: MessageKind, text: string): string | undefined {
  if (kind === 'import') return imported(handle, text);
  const message = parsed(text);
  return isValues(message) ? requested(handle, message) : undefined;
}
