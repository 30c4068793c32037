/**
 * Links: an id that one operation returns feeds the request of another. They follow from `x-facts`: what an operation
 * creates or lists, and where another one names an object of that kind.
 */
import { operations, requestFields, type ObjectKind, type Operation, type ShownKind } from '../../schemas/index.ts';
import { withValuesAt } from '../../src/contract/json-path.ts';
import { exampleOf } from '../../src/contract/request-fields.ts';
import { type Node, without } from './components.ts';

/** Where a reply has the id of an object. */
interface Origin {
  kind: ShownKind;
  id: string;
  only?: string;
}

/** Where a request names an object. */
interface Goal {
  kind: ShownKind;
  by: string;
  only?: string;
  madeBy?: string;
}

function originsOf({ facts }: Operation): Origin[] {
  const { creates, alsoCreates = [], lists } = facts;
  return [creates, ...alsoCreates, lists].flatMap((one) => (one?.id ? [{ ...one, id: one.id }] : []));
}

function goalsOf({ facts }: Operation): Goal[] {
  const { reads, touches = [] } = facts;
  return [...(reads ? [reads] : []), ...touches.filter(({ optional }) => !optional)];
}

// Nobody who follows links should send a message or lose data by it.
const isHarmful = ({ facts }: Operation) => facts.effect === 'send' || facts.effect === 'destructive';

/** `data[].id` as the expression for the first id of that place. */
const expressionOf = (path: string) => `$response.body#/${path.replaceAll('[]', '.0').replaceAll('.', '/')}`;

function leadsTo(from: Operation, origin: Origin, goal: Goal): boolean {
  if (origin.kind !== goal.kind) return false;
  if (goal.madeBy !== undefined) return goal.madeBy === from.id;
  return goal.only === undefined || goal.only === origin.only;
}

/** The example of a request with an id in it; undefined where the request has no field for the id. */
function requestWith(to: Operation, { by, kind }: Goal, id: string): Node | undefined {
  const fields = requestFields(to)?.properties ?? {};
  const path = by.split(' ')[0] ?? '';
  if (path === '') return kind === ('profile' satisfies ObjectKind) ? bySearch(to, fields, id) : undefined;
  const example = exampleOf(to);
  if (path in fields) return { ...withoutSearch(example, fields, path), [path]: id };
  const changed = withValuesAt(example, path, () => id);
  return JSON.stringify(changed) === JSON.stringify(example) ? undefined : (changed as Node);
}

/** A profile is searched by its id where the request can do that. */
function bySearch(to: Operation, fields: Node, id: string): Node | undefined {
  if (!('profile_id' in fields)) return undefined;
  return { ...withoutSearch(exampleOf(to), fields, 'profile_id'), profile_id: id };
}

/** Beside an id of a profile the mode of the search says so, and what the example searches by is left out. */
function withoutSearch(example: Node, fields: Node, path: string): Node {
  if (path !== 'profile_id' || !('matching' in fields)) return example;
  return { ...without(example, 'email', 'phone'), matching: 'profile_id' };
}

/** The links of the reply of an operation, by name. */
export function linksOf(from: Operation): Record<string, Node> {
  const links: Record<string, Node> = {};
  for (const origin of originsOf(from)) {
    for (const to of operations) {
      if (to.id === from.id || to.send !== 'json' || to.transport !== 'http' || isHarmful(to)) continue;
      for (const goal of goalsOf(to)) {
        if (!leadsTo(from, origin, goal)) continue;
        const requestBody = requestWith(to, goal, expressionOf(origin.id));
        if (!requestBody) continue;
        const name = to.id in links ? `${to.id}-${goal.by.replaceAll(/\W+/g, '-')}` : to.id;
        const description = `The ${origin.kind} of \`${origin.id}\` is the one of \`${goal.by || 'profile_id'}\` there.`;
        links[name] = { operationId: to.id, requestBody, description };
      }
    }
  }
  return links;
}
