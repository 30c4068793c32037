/**
 * Many calls in one check: each is a step of the report, and one failure does not hide the next.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Client } from '../client/client.ts';
import type { Case } from './cases.ts';
import { NoReplyError } from '../http/errors.ts';
import type { Reply } from '../http/exchange.ts';
import { connectionProblems } from '../outcome/connection-problem.ts';
import type { Skip } from '../outcome/annotations.ts';
import { outcomeText } from '../outcome/text.ts';
import type { SkipReason } from '../outcome/outcome.ts';

/** Makes the calls of a list of cases, one after the other, hands each reply to be judged if asked to, and gives all replies. */
export type Each = (
  operation: Operation,
  cases: readonly Case[],
  judge?: (reply: Reply, special: Case) => void,
) => Promise<Reply[]>;

/** Whether the connection was broken off, which some servers do who refuse to read on. */
function isCutOff(error: unknown): boolean {
  return error instanceof NoReplyError && error.facts.problem === 'broken off';
}

/**
 * @param note is told why a case is not sent, because it might harm if it were accepted, or how it ended without a reply
 * @param skip ends the test as skipped, where none of the cases of a list may be sent: nothing was proved
 */
export function createEach(client: Client, note: (title: string) => Promise<void>, skip: Skip): Each {
  async function replyTo(operation: Operation, special: Case): Promise<Reply | undefined> {
    const { name, parameters, options, mayBeCutOff } = special;
    try {
      return await client.call(operation.id, parameters, { ...options, title: name, once: mayBeCutOff });
    } catch (error) {
      if (!mayBeCutOff || !isCutOff(error)) throw error;
      await note(`${name}: ${connectionProblems['broken off']}, which is a refusal too`);
      return undefined;
    }
  }

  return async (operation, cases, judge) => {
    const refusals: SkipReason[] = [];
    const replies: Reply[] = [];
    for (const special of cases) {
      const refusal = client.refusal(operation.id, special.parameters);
      if (refusal && operation.facts.effect !== 'read' && client.allows(operation)) {
        refusals.push(refusal);
        await note(`${special.name}: not sent, ${outcomeText(refusal)}`);
        continue;
      }
      const reply = await replyTo(operation, special);
      if (!reply) continue;
      replies.push(reply);
      judge?.(reply, special);
    }
    const [refusal] = refusals;
    if (refusal && refusals.length === cases.length) skip(refusal);
    return replies;
  };
}
