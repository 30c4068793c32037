/**
 * Which operations make, read, list, delete and deactivate the objects of a kind, after the facts of the contract.
 */
import { operations, type ObjectKind, type Operation, type ShownKind } from '../../schemas/index.ts';
import { valuesAt } from './json-path.ts';

type Fields = Record<string, unknown>;

/** Kinds that a run may name and no call deletes: a name of the run does not make such an object the run's, because it would stay. */
export const permanentKinds: readonly ObjectKind[] = ['loyalty program', 'market setting', 'connector'];

/** The operation that deletes an object of a kind; undefined where no documented call does. */
export function removerOf(kind: ShownKind): Operation | undefined {
  return operations.find(({ facts }) => facts.deletes === kind);
}

/** Whether a call that makes an object also names an existing one of that kind, as a copy does. */
export function isCopy({ facts }: Operation): boolean {
  return facts.creates !== undefined && (facts.touches ?? []).some(({ kind }) => kind === facts.creates?.kind);
}

/** The operation that makes an object of a kind without another one of it; the group that also deletes them comes first. */
export function creatorOf(kind: ObjectKind): Operation | undefined {
  const creators = operations.filter(
    (operation) => operation.facts.effect === 'create' && operation.facts.creates?.kind === kind && !isCopy(operation),
  );
  return creators.find(({ group }) => group === removerOf(kind)?.group) ?? creators[0];
}

/** The read that shows one object of any type of a kind; undefined where no documented call does. */
export function readerOf(kind: ShownKind): Operation | undefined {
  return operations.find(({ facts: { reads } }) => reads?.kind === kind && reads.only === undefined);
}

/**
 * The read that lists the objects of any type of a kind.
 *
 * @param of lists what belongs to one profile, and not what a database or an account has
 */
export function listOf(kind: ShownKind, of?: 'profile'): Operation | undefined {
  return operations.find(({ facts: { lists } }) => lists?.kind === kind && lists.only === undefined && lists.of === of);
}

/**
 * The id of the operation that shows one object of a kind.
 *
 * @throws Error when the contract has none
 */
export function readerIdOf(kind: ShownKind): string {
  return idOf(readerOf(kind), `reads a ${kind}`);
}

/**
 * The id of the operation that lists the objects of a kind.
 *
 * @throws Error when the contract has none
 */
export function listIdOf(kind: ShownKind, of?: 'profile'): string {
  return idOf(listOf(kind, of), `lists each ${kind}${of ? ` of a ${of}` : ''}`);
}

function idOf(operation: Operation | undefined, what: string): string {
  if (!operation) throw new Error(`The contract has no operation that ${what}; x-facts of one must say so.`);
  return operation.id;
}

/** The operation that deactivates objects of a kind. */
export function deactivatorOf(kind: ObjectKind): Operation | undefined {
  return operations.find(({ facts }) => facts.deactivates?.kind === kind);
}

/** Where the operation that deletes an object of a kind takes its name: the JSON path of the first choice. */
export function namePathOf({ facts }: Operation, kind: ShownKind): string {
  const [path = ''] = (facts.touches?.find((touched) => touched.kind === kind)?.by ?? '').split(' ');
  return path;
}

/** Whether objects of a kind are named by an id that the run gives, and not by one of the platform. */
export function hasExternalId(kind: ShownKind): boolean {
  const remover = removerOf(kind);
  return remover !== undefined && namePathOf(remover, kind) !== 'id';
}

/** The request of a read about one object: that of `reads`, or of the state that `deactivates` names. */
export function requestAbout(operation: Operation, by: string, id: unknown): Fields {
  return { [by]: id, ...(operation.facts.paging ? { limit: 1 } : {}) };
}

/**
 * What a read tells of one object.
 *
 * @param body the reply of a read of one object, or of a list
 * @param path JSON path of what is asked for, as `data.name` or `data[].name`
 * @returns the values; of a list those of the entry with the id
 */
export function valuesOf({ facts }: Operation, body: unknown, path: string, id: unknown): unknown[] {
  const idPath = facts.lists?.id;
  const end = path.lastIndexOf('[].');
  if (idPath === undefined || end < 0) return valuesAt(body, path);
  const rows = valuesAt(body, path.slice(0, end + 2));
  const idName = idPath.slice(end + 3);
  const own = rows.filter((row) => valuesAt(row, idName).some((value) => String(value) === String(id)));
  return own.flatMap((row) => valuesAt(row, path.slice(end + 3)));
}
