/**
 * The first calls of a run: is there an Altcraft Platform at the address, does it accept the token, and does it have what
 * the configuration names?
 */
import { operations } from '../../schemas/index.ts';
import type { Client } from '../client/client.ts';
import type { Config } from '../config/config.ts';
import { proveConfiguredIds } from './configured-ids.ts';
import { NoReplyError } from '../http/errors.ts';
import {
  codeOf,
  exchangeOf,
  isRefusal,
  isSuccess,
  outcomeOf,
  refusalText,
  textOf,
  type Reply,
} from '../http/exchange.ts';

/** Asked one after the other, so that one broken operation is not taken for an unreachable platform. */
export const questions = operations.filter(({ facts }) => facts.firstContact).map(({ id }) => id);

function verdictOf(reply: Reply): 'accepted' | 'refused' | 'failed' | 'not Altcraft' {
  if (isSuccess(reply)) return 'accepted';
  if (isRefusal(reply)) return 'refused';
  return codeOf(reply) === null ? 'not Altcraft' : 'failed';
}

function complaint(replies: Reply[], config: Config): string {
  const [first] = replies;
  if (first && replies.every((reply) => codeOf(reply) === 404)) {
    return (
      `Nothing of the Altcraft API lies below ${config.target.url}: ${questions.join(' and ')} were answered with ${refusalText(first)}. ` +
      'Check the path in ALTCRAFT_URL: it must be the address of the control panel, without anything of a page behind it.'
    );
  }
  const refused = replies.find((reply) => verdictOf(reply) === 'refused');
  if (refused) {
    const text = textOf(refused);
    return (
      `The platform at ${config.target.url} refused the token (${outcomeOf(refused)}${text && `, "${text}"`}). ` +
      'Check ALTCRAFT_TOKEN: is it complete, active, made on this installation, and may its role read databases?'
    );
  }
  const failed = replies.find((reply) => verdictOf(reply) === 'failed');
  if (failed) {
    return (
      `The platform at ${config.target.url} failed on the first calls (${outcomeOf(failed)}). ` +
      "It is the API that answers, but it works for nobody; see the platform's log at this time."
    );
  }
  const seen = first ? `${outcomeOf(first)}, ${first.headers['content-type'] ?? 'no content type'}` : 'nothing';
  const moved = first?.headers.location ? ` It redirects to ${first.headers.location}.` : '';
  return (
    `What answers at ${config.target.url} does not speak the Altcraft API (${seen}).${moved} ` +
    'Check ALTCRAFT_URL: it must be the address of the control panel, with scheme, port and path as the browser shows them.'
  );
}

/**
 * Asks whether an Altcraft Platform answers at the address and accepts the token.
 *
 * @returns undefined when it does, otherwise what is wrong and what to check
 * @throws NoReplyError when nothing answers
 */
export async function meet(client: Pick<Client, 'call'>, config: Config): Promise<string | undefined> {
  const replies: Reply[] = [];
  let silence: unknown;
  for (const question of questions) {
    try {
      const reply = await client.call(question, { limit: 1 });
      exchangeOf(reply).asserted = true;
      if (verdictOf(reply) === 'accepted') return undefined;
      replies.push(reply);
    } catch (error) {
      if (!(error instanceof NoReplyError)) throw error;
      silence ??= error;
    }
  }
  if (replies.length === 0) throw silence;
  return complaint(replies, config);
}

/**
 * Greets the platform.
 *
 * @returns undefined when it answers and accepts the token, otherwise what is wrong and what to check
 * @throws NoReplyError when nothing answers, ConfigurationError when the platform does not have what is configured
 */
export async function greet(client: Client, config: Config): Promise<string | undefined> {
  const problem = await meet(client, config);
  if (problem === undefined) await proveConfiguredIds(client, config);
  return problem;
}
