/**
 * Whole groups of calls that an installation does not know: the tariff, the version or a proxy in between may lack them.
 *
 * One unknown path among known ones is a broken promise. Where no call of a group is known, there is nothing to verify; the
 * report names the group, so that nobody takes it for verified.
 */
import { operationOf, operations, type Operation } from '../../schemas/index.ts';
import { askOver } from '../cleanup/ask.ts';
import type { Config } from '../config/config.ts';
import { codeOf, isRefusal, isSuccess, mayBeUnknownPath, speaksOfPath, type Reply } from '../http/exchange.ts';
import { safeRequest } from '../contract/safe-request.ts';
import type { Connections } from '../http/connections/connections.ts';
import type { SkipReason } from '../outcome/outcome.ts';

/** Tells why a reply says nothing of its operation, where the whole group is unknown; undefined in all other cases. */
export type GroupAvailability = (reply: Reply) => Promise<SkipReason | undefined>;

const mostAsked = 4;

/** Groups of the first contact: where their calls are not known, the address leads elsewhere. */
const everywhere = operations.filter(({ facts }) => facts.firstContact).map(({ group }) => group);

/** Reads of a group, lists first: a list needs no object, so that its 404 is about the path. */
function questionsOf(group: string): Operation[] {
  const reads = operations.filter(
    (operation) =>
      operation.group === group &&
      operation.facts.effect === 'read' &&
      operation.hasToken &&
      operation.transport === 'http' &&
      operation.host !== 'pixel',
  );
  const isList = ({ facts }: Operation) => Number(facts.paging !== undefined);
  return reads.sort((one, other) => isList(other) - isList(one)).slice(0, mostAsked);
}

/** Whether a reply proves that the path is known: who has no right to it learns nothing of it. */
function provesPath(reply: Reply): boolean {
  if (isSuccess(reply)) return true;
  return isRefusal(reply) && !mayBeUnknownPath(reply) && ![401, 402, 403, 429].includes(codeOf(reply) ?? reply.status);
}

/** Asks the platform about a group, once a worker and only when a path seems unknown. */
export function createGroupAvailability(http: Connections, config: Config): GroupAvailability {
  const ask = askOver(http, config, 'availability');
  const known = new Set<string>();
  const answers = new Map<string, Promise<SkipReason | undefined>>();

  async function answerFor(group: string): Promise<SkipReason | undefined> {
    let isAboutPath = false;
    for (const operation of questionsOf(group)) {
      const reply = await ask(operation, safeRequest(operation, config));
      if (!mayBeUnknownPath(reply)) return undefined;
      isAboutPath ||= speaksOfPath(reply) || operation.facts.paging !== undefined;
    }
    return isAboutPath ? { cause: 'group unknown', group } : undefined;
  }

  return (reply) => {
    const { group } = operationOf(reply.operation);
    if (provesPath(reply) || everywhere.includes(group)) known.add(group);
    if (known.has(group) || !mayBeUnknownPath(reply)) return Promise.resolve(undefined);
    const answer = answers.get(group) ?? answerFor(group);
    answers.set(group, answer);
    return answer;
  };
}
