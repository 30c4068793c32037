/**
 * The first calls of a run: is there an Altcraft Platform at the address, does it accept the token, and does it have what
 * the configuration names?
 */
import { operations } from '../../schemas/index.ts';
import type { Client } from '../client/client.ts';
import type { Config } from '../config/config.ts';
import { proveConfiguredIds } from './configured-ids.ts';
import { probeConnection } from '../http/connections/network-path.ts';
import { NoReplyError } from '../http/errors.ts';
import { nonApiResponse } from './non-api-response.ts';
import { silenceMet } from './silence.ts';
import type { ContactFailure } from '../outcome/outcome.ts';
import {
  codeOf,
  exchangeOf,
  isBlocked,
  isRefusal,
  isSuccess,
  statusLineOf,
  refusalText,
  textOf,
  type Reply,
} from '../http/exchange.ts';

/** Asked one after the other, so that one broken operation is not taken for an unreachable platform. */
export const questions = operations.filter(({ facts }) => facts.firstContact).map(({ id }) => id);

function answerOf(reply: Reply): 'accepted' | 'refused' | 'failed' | 'not Altcraft' {
  if (isSuccess(reply)) return 'accepted';
  if (isRefusal(reply)) return 'refused';
  return codeOf(reply) === null ? 'not Altcraft' : 'failed';
}

function failureOf(replies: readonly [Reply, ...Reply[]], { target: { url } }: Config): ContactFailure {
  const [first] = replies;
  if (replies.every((reply) => codeOf(reply) === 404)) {
    return { cause: 'path wrong', url, answered: refusalText(first), operations: questions };
  }
  const refused = replies.find((reply) => answerOf(reply) === 'refused');
  if (refused) return { cause: 'token refused', url, answered: statusLineOf(refused), said: textOf(refused) };
  const failed = replies.find((reply) => answerOf(reply) === 'failed');
  if (failed) return { cause: 'platform failed', url, answered: statusLineOf(failed) };
  const { saw, means, remedy } = nonApiResponse(first, url);
  return { cause: 'not the API', url, answered: saw, means, remedy, ...(isBlocked(first) ? { blocks: true } : {}) };
}

/** What is wrong where nothing answered: the address may lack an `s`. Anything else is thrown on, as it says what helps. */
async function wantsTls(silence: unknown, config: Config): Promise<ContactFailure> {
  if (!(silence instanceof NoReplyError)) throw silence;
  const { saw, means, remedy } = await silenceMet(silence.facts, config, probeConnection);
  if (remedy === silence.facts.remedy) throw silence;
  return { cause: 'not the API', url: config.target.url, answered: saw, means, remedy };
}

/**
 * Asks whether an Altcraft Platform answers at the address and accepts the token.
 *
 * @returns undefined when it does, otherwise what is wrong
 * @throws NoReplyError when nothing answers
 */
export async function checkConnection(
  client: Pick<Client, 'call'>,
  config: Config,
): Promise<ContactFailure | undefined> {
  const replies: Reply[] = [];
  let silence: unknown;
  for (const question of questions) {
    try {
      const reply = await client.call(question, { limit: 1 }, { whoeverAnswers: true });
      exchangeOf(reply).asserted = true;
      if (answerOf(reply) === 'accepted') return undefined;
      replies.push(reply);
    } catch (error) {
      if (!(error instanceof NoReplyError)) throw error;
      silence ??= error;
    }
  }
  const [first, ...rest] = replies;
  if (!first) return wantsTls(silence, config);
  return failureOf([first, ...rest], config);
}

/**
 * Checks the connection, and what the configuration names.
 *
 * @returns undefined when the platform answers and accepts the token, otherwise what is wrong
 * @throws NoReplyError when nothing answers, ConfigurationError when the platform does not have what is configured
 */
export async function checkPlatform(client: Client, config: Config): Promise<ContactFailure | undefined> {
  const problem = await checkConnection(client, config);
  if (problem === undefined) await proveConfiguredIds(client, config);
  return problem;
}
