/**
 * Asks the platform through the client of the suite, and never throws: what came instead of a reply is an answer too.
 */
import { NoReplyError } from '../../src/http/errors.ts';
import { exchangeOf, type Reply } from '../../src/http/exchange.ts';
import type { CallOptions } from '../../src/http/transport.ts';
import { NotAsked } from '../reading.ts';
import { problem, type Context, type Result } from './check.ts';

/** A reply, the error where none came, or why nothing can be said. */
export type Answer =
  | { state: 'replied'; reply: Reply }
  | { state: 'silent'; error: NoReplyError }
  | { state: 'not asked'; reason: string };

/** Runs something that calls the platform. */
export async function attempt<T>(
  run: () => Promise<T>,
): Promise<{ state: 'done'; value: T } | Exclude<Answer, { state: 'replied' }>> {
  try {
    return { state: 'done', value: await run() };
  } catch (error) {
    if (error instanceof NoReplyError) return { state: 'silent', error };
    if (error instanceof NotAsked) return { state: 'not asked', reason: error.message };
    throw error;
  }
}

/** Makes one call. */
export async function ask(
  { client }: Context,
  operation: string,
  parameters: Record<string, unknown>,
  options: CallOptions = {},
): Promise<Answer> {
  const answer = await attempt(() => client.call(operation, parameters, options));
  if (answer.state !== 'done') return answer;
  exchangeOf(answer.value).asserted = true;
  return { state: 'replied', reply: answer.value };
}

/** `gave no reply: the connection was broken off`, or why it could not be asked. */
export function silenceText(answer: Exclude<Answer, { state: 'replied' }>): string {
  if (answer.state === 'not asked') return answer.reason.replace(/^unsupported here: /, '');
  const { reason } = answer.error.facts;
  return reason.startsWith('no reply') ? reason : `no reply came: ${reason}`;
}

/** The platform went on limiting its callers, however long they waited. */
export function notAsked(reason: string): Result {
  return problem(
    reason.replace(/^unsupported here: |\.? Lower ALTCRAFT_MAX_RPS\.$/g, ''),
    'Each call is answered with HTTP 429, too many requests, even after waiting.',
    'Wait a minute, lower ALTCRAFT_MAX_RPS, or have this machine let through faster.',
  );
}
