/**
 * What the token may read: one harmless read of each group of operations.
 */
import {
  codeOf,
  isRefusal,
  isSuccess,
  mayBeUnknownPath,
  refusalText,
  speaksOfPath,
  type Reply,
} from '../../../src/http/exchange.ts';
import { safeRequest } from '../../../src/contract/safe-request.ts';
import { environmentName, type PlaceName } from '../../../src/config/variables/variables.ts';
import { operationOf, operations, type Operation } from '../../../schemas/index.ts';
import { isEnvelope } from '../connection/answer.ts';
import { ask, silenceText, type Answer } from '../ask.ts';
import { ok, warning, type Check, type DoctorContext } from '../check.ts';

/** How the read of a group ended, for texts; undefined where the group may be read. */
interface Obstacle {
  group: string;
  kind: 'tariff' | 'rights' | 'path' | 'broken';
  /** The read that was refused; missing where no reply came. */
  operation?: string;
  /** How it was answered. */
  what: string;
}

const needsOf = ({ facts }: Operation) => (facts.needs ?? []) as PlaceName[];

/** How well a read shows whether its group may be read: a plain list best. */
const costOf = (operation: Operation) => needsOf(operation).length + (operation.facts.paging ? 0 : 2);

/** Where a path is presumed only, an unknown one says nothing of the group. */
const reads = operations.filter(
  ({ facts, host, transport, envelope }) =>
    facts.effect === 'read' &&
    facts.path === 'documented' &&
    host === 'panel' &&
    transport === 'http' &&
    envelope !== 'file',
);

/** The request of a read: the first entry of a list. */
function requestFor(read: Operation, config: DoctorContext['config']): Record<string, unknown> {
  const request = safeRequest(read, config);
  const { paging } = read.facts;
  if (!paging) return request;
  delete request[paging.from];
  return { ...request, limit: 1 };
}

interface Question {
  /** The read that shows the group best with what is set; the best of all where the variables for each are missing. */
  read?: Operation;
  /** What is missing for it. */
  lacks: PlaceName[];
}

function questionOf(group: string, { variables }: DoctorContext['config']): Question {
  const candidates = reads
    .filter((operation) => operation.group === group)
    .sort((one, other) => costOf(one) - costOf(other));
  const lacking = (operation: Operation) => needsOf(operation).filter((name) => variables[name] === undefined);
  const read = candidates.find((operation) => lacking(operation).length === 0) ?? candidates[0];
  return { read, lacks: read ? lacking(read) : [] };
}

/** Of a list only the path can be unknown, if it is not the list of an object; of any other read it may be the object. */
function isUnknownPath(reply: Reply, lacks: readonly PlaceName[]): boolean {
  if (!mayBeUnknownPath(reply)) return false;
  if (lacks.length > 0) return speaksOfPath(reply);
  const isList = operationOf(reply.operation).facts.paging !== undefined;
  return isList || speaksOfPath(reply) || !isEnvelope(reply);
}

function obstacleIn(group: string, reply: Reply, lacks: readonly PlaceName[]): Obstacle | undefined {
  const code = codeOf(reply) ?? reply.status;
  const met = { group, operation: reply.operation, what: refusalText(reply) };
  if (code === 402) return { ...met, kind: 'tariff' };
  if (code === 403 || code === 401) return { ...met, kind: 'rights' };
  if (isUnknownPath(reply, lacks)) return { ...met, kind: 'path' };
  // Any other refusal is about the object that was asked for, so the group as such is open.
  return isSuccess(reply) || isRefusal(reply) || (reply.status === 200 && codeOf(reply) === null)
    ? undefined
    : { ...met, kind: 'broken' };
}

/** Asked about an object that is not there, only these are about the group: who may not see an object is told so too. */
const isOfGroup = ({ kind }: Obstacle) => kind === 'tariff' || kind === 'path';

function obstacleOf(group: string, answer: Answer, lacks: readonly PlaceName[]): Obstacle[] {
  const met: Obstacle | undefined =
    answer.state === 'replied'
      ? obstacleIn(group, answer.reply, lacks)
      : { group, kind: 'broken', what: silenceText(answer) };
  return met && (lacks.length === 0 || isOfGroup(met)) ? [met] : [];
}

interface Words {
  /** What is said of one group; of several with `are` and `their`. */
  means: string;
  remedy?: (groups: string) => string;
}

const words: Record<Obstacle['kind'], Words> = {
  tariff: {
    means: 'is not in the tariff (402); a run reports its operations as unsupported, and does not fail for it',
  },
  rights: {
    means: 'is closed to the token (403); a run reports its operations as unsupported',
    remedy: (groups) => `To verify them give the role of the token the right to view ${groups}.`,
  },
  path: {
    means: 'is not known here (404): the version may be older than the documentation, or a server in front blocks it',
    remedy: (groups) => `Ask which version of the platform runs there, and what its documentation says of ${groups}.`,
  },
  broken: {
    means: 'did not answer as it ought to',
    remedy: (groups) => `See the platform's log at this time for ${groups}.`,
  },
};

const plural = (text: string) => text.replace(/^is /, 'are ').replace(' its ', ' their ').replace(' it ', ' they ');

/** `mailings, campaigns (mailings.list, campaigns.list: 403 "No access")`: groups that were answered alike are named together. */
function namedBy(obstacles: readonly Obstacle[]): string {
  const answers = [...new Set(obstacles.map(({ what }) => what))];
  const texts = answers.map((what) => {
    const alike = obstacles.filter((obstacle) => obstacle.what === what);
    const reads = alike.flatMap(({ operation }) => operation ?? []).join(', ');
    return `${alike.map(({ group }) => group).join(', ')} (${reads && `${reads}: `}${what})`;
  });
  return texts.join(', ');
}

function textsOf(obstacles: readonly Obstacle[]): { means: string; remedy?: string } {
  const kinds = [...new Set(obstacles.map(({ kind }) => kind))];
  const texts = kinds.map((kind) => {
    const ofKind = obstacles.filter((obstacle) => obstacle.kind === kind);
    const named = namedBy(ofKind);
    const { means, remedy } = words[kind];
    return {
      means: `${named} ${ofKind.length > 1 ? plural(means) : means}.`,
      remedy: remedy?.(ofKind.map(({ group }) => group).join(', ')) ?? [],
    };
  });
  const remedies = texts.flatMap(({ remedy }) => remedy);
  return { means: texts.map(({ means }) => means).join('\n'), remedy: remedies.join('\n') || undefined };
}

/** What could not be told: groups whose objects no variable names, and groups without a read. */
function untoldText(untold: readonly [group: string, lacks: readonly PlaceName[]][]): string {
  const without = untold.filter(([, lacks]) => lacks.length === 0).map(([group]) => group);
  const texts = [
    ...untold.flatMap(([group, lacks]) =>
      lacks.length > 0 ? [`${group} needs ${lacks.map(environmentName).join(', ')}`] : [],
    ),
    ...(without.length > 0 ? [`no page shows a read of ${without.join(', ')}`] : []),
  ];
  return texts.length > 0 ? `; not told: ${texts.join('; ')}` : '';
}

/** Whether each group may be read. */
export const rights: Check = {
  name: 'rights',
  async run(context) {
    const groups = [...new Set(operations.map(({ group }) => group))];
    const obstacles: Obstacle[] = [];
    const untold: [string, PlaceName[]][] = [];
    for (const group of groups) {
      const { read, lacks } = questionOf(group, context.config);
      const met = read ? obstacleOf(group, await ask(context, read.id, requestFor(read, context.config)), lacks) : [];
      obstacles.push(...met);
      if (met.length === 0 && (!read || lacks.length > 0)) untold.push([group, lacks]);
    }
    const told = groups.length - untold.length;
    const saw = `${told - obstacles.length} of ${told} groups can be read${untoldText(untold)}`;
    if (obstacles.length === 0) return ok(saw);
    const { means, remedy } = textsOf(obstacles);
    return warning(saw, means, remedy);
  },
};
