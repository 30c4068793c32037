/**
 * What the token may read: one harmless read of each group of operations.
 */
import { codeOf, isRefusal, mayBeUnknownPath, refusalText, speaksOfPath, type Reply } from '../../fixtures/exchange.ts';
import { harmlessRequest } from '../../fixtures/harmless.ts';
import { environmentName, type PlaceName } from '../../fixtures/variables.ts';
import { operationOf, operations, type Operation } from '../../schemas/index.ts';
import { isEnvelope } from './answer.ts';
import { ask, silenceText, type Answer } from './ask.ts';
import { ok, warning, type Check, type Context } from './check.ts';

/** How the read of a group ended, for texts; undefined where the group may be read. */
interface Obstacle {
  group: string;
  kind: 'tariff' | 'rights' | 'path' | 'broken';
  what: string;
}

const needsOf = ({ facts }: Operation) => (facts.needs ?? []) as PlaceName[];

/** How well a read shows whether its group may be read: a plain list best. */
const costOf = (operation: Operation) => needsOf(operation).length + (operation.facts.paging ? 0 : 2);

/** Where a path is presumed only, an unknown one says nothing of the group. */
const reads = operations.filter(
  ({ facts, host, transport, frame }) =>
    facts.effect === 'read' &&
    facts.path === 'documented' &&
    host === 'panel' &&
    transport === 'http' &&
    frame !== 'file',
);

/** The request of a read: the first entry of a list. */
function requestFor(read: Operation, config: Context['config']): Record<string, unknown> {
  const request = harmlessRequest(read, config);
  const { paging } = read.facts;
  if (!paging) return request;
  delete request[paging.from];
  return { ...request, limit: 1 };
}

function readOf(group: string, { variables }: Context['config']): { read?: Operation; lacks: PlaceName[] } {
  const candidates = reads
    .filter((operation) => operation.group === group)
    .sort((one, other) => costOf(one) - costOf(other));
  const lacking = (operation: Operation) => needsOf(operation).filter((name) => variables[name] === undefined);
  const read = candidates.find((operation) => lacking(operation).length === 0);
  return { read, lacks: candidates[0] ? lacking(candidates[0]) : [] };
}

/** Of a list only the path can be unknown; of any other read it may be the object. */
function isUnknownPath(reply: Reply): boolean {
  const isList = operationOf(reply.operation).facts.paging !== undefined;
  return mayBeUnknownPath(reply) && (isList || speaksOfPath(reply) || !isEnvelope(reply));
}

function obstacleIn(group: string, reply: Reply): Obstacle | undefined {
  const code = codeOf(reply) ?? reply.status;
  const what = `${reply.operation}: ${refusalText(reply)}`;
  if (code === 402) return { group, kind: 'tariff', what };
  if (code === 403 || code === 401) return { group, kind: 'rights', what };
  if (isUnknownPath(reply)) return { group, kind: 'path', what };
  // Any other refusal is about the object that was asked for, so the group as such is open.
  return (isEnvelope(reply) && code === 0) || isRefusal(reply) || (reply.status === 200 && codeOf(reply) === null)
    ? undefined
    : { group, kind: 'broken', what };
}

function obstacleOf(group: string, answer: Answer): Obstacle[] {
  if (answer.state === 'replied') return [obstacleIn(group, answer.reply) ?? []].flat();
  return [{ group, kind: 'broken', what: silenceText(answer) }];
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

function textsOf(obstacles: readonly Obstacle[]): { means: string; remedy?: string } {
  const kinds = [...new Set(obstacles.map(({ kind }) => kind))];
  const texts = kinds.map((kind) => {
    const ofKind = obstacles.filter((obstacle) => obstacle.kind === kind);
    const named = ofKind.map(({ group, what }) => `${group} (${what})`).join(', ');
    const { means, remedy } = words[kind];
    return {
      means: `${named} ${ofKind.length > 1 ? plural(means) : means}.`,
      remedy: remedy?.(ofKind.map(({ group }) => group).join(', ')) ?? [],
    };
  });
  const remedies = texts.flatMap(({ remedy }) => remedy);
  return { means: texts.map(({ means }) => means).join('\n'), remedy: remedies.join('\n') || undefined };
}

/** What could not be asked: groups whose objects no variable names, and groups without a read. */
function unaskedText(lacking: readonly [group: string, lacks: readonly PlaceName[]][]): string {
  const without = lacking.filter(([, lacks]) => lacks.length === 0).map(([group]) => group);
  const texts = [
    ...lacking.flatMap(([group, lacks]) =>
      lacks.length > 0 ? [`${group} needs ${lacks.map(environmentName).join(', ')}`] : [],
    ),
    ...(without.length > 0 ? [`no page shows a read of ${without.join(', ')}`] : []),
  ];
  return texts.length > 0 ? `; not asked: ${texts.join('; ')}` : '';
}

/** Whether each group may be read. */
export const rights: Check = {
  name: 'rights',
  async run(context) {
    const groups = [...new Set(operations.map(({ group }) => group))];
    const obstacles: Obstacle[] = [];
    const lacking: [string, PlaceName[]][] = [];
    for (const group of groups) {
      const { read, lacks } = readOf(group, context.config);
      if (!read) lacking.push([group, lacks]);
      else obstacles.push(...obstacleOf(group, await ask(context, read.id, requestFor(read, context.config))));
    }
    const asked = groups.length - lacking.length;
    const saw = `${asked - obstacles.length} of ${asked} groups can be read${unaskedText(lacking)}`;
    if (obstacles.length === 0) return ok(saw);
    const { means, remedy } = textsOf(obstacles);
    return warning(saw, means, remedy);
  },
};
