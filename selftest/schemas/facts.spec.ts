/**
 * The facts of the contract fit each other, and what the fields say. A message names the fact and the file that lacks it.
 */
import {
  child,
  follow,
  operationOf,
  operations,
  replySchema,
  requestFields,
  type Located,
  type ObjectKind,
  type Operation,
} from '../../schemas/index.ts';
import { deactivatorOf, listOf, readerOf, removerOf } from '../../src/contract/object-kinds.ts';
import { expect, test } from '../test.ts';

/** Complaints about operations, each with the file to mend. */
function complaints(about: (operation: Operation) => string[]): string[] {
  return operations.flatMap((operation) => about(operation).map((text) => `${operation.file}: ${text}`));
}

/** The schemas that may stand behind one: what it refers to, and its branches. */
function alternatives(at: Located): Located[] {
  const target = follow(at);
  const branches = ['then', 'else']
    .filter((name) => typeof at.schema[name] === 'object')
    .map((name) => child(at, name));
  return [at, ...[...(target ? [target] : []), ...branches].flatMap(alternatives)];
}

/** The schemas at a JSON path of a reply; none where the contract does not describe it. */
function schemasAt(start: Located, path: string): Located[] {
  const names = path === '' ? [] : path.replaceAll('[]', '.[]').split('.');
  return names.reduce<Located[]>(
    (found, name) =>
      found.flatMap(alternatives).flatMap((at) => {
        const properties = (at.schema.properties ?? {}) as Record<string, unknown>;
        const isThere: unknown = name === '[]' ? at.schema.items : properties[name];
        if (typeof isThere !== 'object') return [];
        return [name === '[]' ? child(at, 'items') : child(at, 'properties', name)];
      }),
    [start],
  );
}

function isInReply(operation: Operation, path: string): boolean {
  const at = replySchema(operation);
  return at !== undefined && schemasAt(at, path).length > 0;
}

function isInRequest(operation: Operation, field: string): boolean {
  const names = [
    ...operation.parameters.map(({ name }) => name),
    ...Object.keys(requestFields(operation)?.properties ?? {}),
  ];
  return names.includes(field);
}

/** Kinds of which no page tells a read: a run never has to look for one of them before it removes it. */
const unread: ObjectKind[] = ['message', 'loyalty program', 'market setting', 'connector'];

test.describe('the facts of an operation', () => {
  test('tell which profiles it writes, where it makes or changes some', () => {
    const silent = complaints(({ facts }) => {
      const { effect, creates, touches = [] } = facts;
      const isWrite = ['create', 'update', 'send', 'destructive'].includes(effect);
      const isAboutProfiles = creates?.kind === 'profile' || touches.some(({ kind }) => kind === 'profile');
      return isWrite && isAboutProfiles && !facts.writes ? ['x-facts.writes is missing'] : [];
    });

    expect(silent).toEqual([]);
  });

  test('tell of written profiles only where it makes or changes some', () => {
    const liars = complaints(({ facts }) => {
      const { creates, touches = [] } = facts;
      const isAboutProfiles = creates?.kind === 'profile' || touches.some(({ kind }) => kind === 'profile');
      return facts.writes && !isAboutProfiles ? ['x-facts.writes, but neither creates nor touches a profile'] : [];
    });

    expect(liars).toEqual([]);
  });

  test('name a segment that profiles enter only where they touch it', () => {
    const strays = complaints(({ facts: { writes, touches = [] } }) => {
      const isTouched = touches.some(({ kind, by }) => kind === 'segment' && by === writes?.into);
      return writes?.into !== undefined && !isTouched ? [`x-facts.writes.into ${writes.into} is not in touches`] : [];
    });

    expect(strays).toEqual([]);
  });

  test('name fields that its request has, where it reads one object', () => {
    const strays = complaints((operation) => {
      const { reads } = operation.facts;
      return reads && !isInRequest(operation, reads.by) ? [`x-facts.reads.by ${reads.by} is no field`] : [];
    });

    expect(strays).toEqual([]);
  });

  test('name JSON paths that its reply has, where it reads or lists', () => {
    const strays = complaints((operation) => {
      const { reads, lists } = operation.facts;
      const paths = [reads?.name, lists?.id, lists?.name].filter((path) => path !== undefined);
      return paths.filter((path) => !isInReply(operation, path)).map((path) => `${path} is not in the reply`);
    });

    expect(strays).toEqual([]);
  });

  test('say reads or lists of reads only', () => {
    const liars = complaints(({ facts }) =>
      facts.effect !== 'read' && (facts.reads ?? facts.lists)
        ? ['x-facts.reads or lists, but the effect is not read']
        : [],
    );

    expect(liars).toEqual([]);
  });

  test('tell by which read what it deactivates is known to be off', () => {
    const strays = complaints(({ facts }) => {
      const state = facts.deactivates?.state;
      if (!state) return [];
      const read = operationOf(state.operation);
      const isAsked = isInRequest(read, state.by) && isInReply(read, state.field);
      return isAsked ? [] : [`x-facts.deactivates.state names what ${read.id} does not have`];
    });

    expect(strays).toEqual([]);
  });

  test('name the objects that it deactivates among those that it touches', () => {
    const strays = complaints(({ facts: { deactivates, touches = [] } }) =>
      deactivates && !touches.some(({ kind }) => kind === deactivates.kind)
        ? ['x-facts.deactivates is not in touches']
        : [],
    );

    expect(strays).toEqual([]);
  });
});

test.describe('a kind of object', () => {
  test('is read or listed wherever a call changes it', () => {
    const kinds = [...new Set(operations.flatMap(({ facts }) => (facts.touches ?? []).map(({ kind }) => kind)))];
    const seen = (kind: ObjectKind) => readerOf(kind) ?? listOf(kind) ?? listOf(kind, 'profile');

    expect(kinds.filter((kind) => !seen(kind) && !unread.includes(kind))).toEqual([]);
  });

  test('is told with its name wherever a call deletes it, as far as pages show a read', () => {
    const deleted = operations.flatMap(({ facts }) => facts.deletes ?? []);
    const named = (kind: ObjectKind) => readerOf(kind)?.facts.reads?.name ?? listOf(kind)?.facts.lists?.name;

    expect(deleted.filter((kind) => named(kind) === undefined)).toEqual(['segmentation query', 'template query']);
  });

  test('is deleted, read, listed and deactivated by one operation each', () => {
    const seen = (kind: ObjectKind) =>
      [removerOf(kind), readerOf(kind), listOf(kind), deactivatorOf(kind)].map((operation) => operation?.id);

    expect(seen('mailing')).toEqual(['mailings.delete', 'mailings.get', 'mailings.list', 'mailings.deactivate']);
    expect(seen('scenario')).toEqual([
      undefined,
      undefined,
      'automationScenarios.list',
      'automationScenarios.deactivate',
    ]);
    expect(seen('product')).toEqual(['market.productsDelete', undefined, 'market.productsList', undefined]);
  });

  test('has one reader and one list that show any type of it', () => {
    const keys = operations.flatMap(({ facts: { reads, lists } }) => [
      ...(reads && reads.only === undefined ? [`reads ${reads.kind}`] : []),
      ...(lists && lists.only === undefined ? [`lists ${lists.kind} ${lists.of ?? ''}`] : []),
    ]);

    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
