/**
 * Asks the platform through the client of the suite, and never throws: what came instead of a reply is an answer too.
 */
import { isUnreadable } from '../../src/outcome/connection-problem.ts';
import { NoReplyError } from '../../src/http/errors.ts';
import { exchangeOf, type Reply } from '../../src/http/exchange.ts';
import type { CallOptions } from '../../src/http/request.ts';
import type { SkipReason } from '../../src/outcome/outcome.ts';
import { outcomeText, rateLimitText } from '../../src/outcome/text.ts';
import { NotAsked } from '../reading.ts';
import { problem, skipped, type DoctorContext, type Result } from './check.ts';

/** A reply, the error where none came, or why nothing can be said. */
export type Answer =
  | { state: 'replied'; reply: Reply }
  | { state: 'silent'; error: NoReplyError }
  | { state: 'not asked'; outcome: SkipReason };

/** Runs something that calls the platform. */
export async function attempt<T>(
  run: () => Promise<T>,
): Promise<{ state: 'done'; value: T } | Exclude<Answer, { state: 'replied' }>> {
  try {
    return { state: 'done', value: await run() };
  } catch (error) {
    if (error instanceof NoReplyError) return { state: 'silent', error };
    if (error instanceof NotAsked) return { state: 'not asked', outcome: error.outcome };
    throw error;
  }
}

/** Makes one call. */
export async function ask(
  { client }: DoctorContext,
  operation: string,
  parameters: Record<string, unknown>,
  options: CallOptions = {},
): Promise<Answer> {
  const answer = await attempt(() => client.call(operation, parameters, options));
  if (answer.state !== 'done') return answer;
  exchangeOf(answer.value).asserted = true;
  return { state: 'replied', reply: answer.value };
}

/** `no reply came: the connection was broken off`, or why it could not be asked. */
export function silenceText(answer: Exclude<Answer, { state: 'replied' }>): string {
  if (answer.state === 'not asked') return outcomeText(answer.outcome);
  const { problem: what, reason } = answer.error.facts;
  return what === 'timed out' || isUnreadable(what) ? reason : `no reply came: ${reason}`;
}

/** The call was not made, or the platform went on limiting its callers, however long they waited. */
export function notAsked(outcome: SkipReason): Result {
  if (outcome.cause !== 'rate limited') return skipped(outcomeText(outcome));
  return problem(
    rateLimitText,
    'Each call is answered with HTTP 429, too many requests, even after waiting.',
    'Wait a minute, lower ALTCRAFT_MAX_RPS, or have this machine let through faster.',
  );
}
