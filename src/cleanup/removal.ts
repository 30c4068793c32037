/**
 * Removes what a run made, and says what it could not remove and why. Works on ledger entries only, and deletes nothing of
 * which no read shows that it is the run's own.
 */
import { findOperation, operationOf, type ObjectKind, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { nonExistent, nonExistentName } from '../contract/identity.ts';
import { deactivatorOf, hasExternalId, namePathOf, removerOf } from '../contract/object-kinds.ts';
import { NoReplyError } from '../http/errors.ts';
import { codeOf, isSuccess, mayBeUnknownPath, type Reply } from '../http/exchange.ts';
import { nameMark, sandboxKind } from '../safety/policy.ts';
import type { SkipReason } from '../outcome/outcome.ts';
import { skipText } from '../outcome/text.ts';
import { isOffAlready } from './deactivation.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Ask } from './ask.ts';
import { carries, idsByName, isGone, prove, refusalOf, type Proof } from './ownership.ts';

type Fields = Record<string, unknown>;
type Call = NonNullable<LedgerEntry['undo']>;

/** What a removal works with. */
export interface Removal {
  /** Makes reads and deletions. */
  ask: Ask;
  config: Pick<Config, 'sandbox'>;
  /** How every name begins that the run of the ledger gave. */
  mark: string;
  /** Why the safety policy does not let a call pass that takes a change back; undefined when it does. */
  refusal: (operation: Operation, parameters: Fields) => Promise<SkipReason | undefined>;
}

/** The client of a test, as far as it judges. */
interface Judge {
  refusal(id: string, parameters: Fields): SkipReason | undefined;
}

/**
 * How a run removes what it made itself.
 *
 * @param client judges the calls that take changes back, as every other call
 */
export function ownRemoval(ask: Ask, config: Config, client: Judge): Removal {
  const refusal = ({ id }: Operation, parameters: Fields) => Promise.resolve(client.refusal(id, parameters));
  return { ask, config, mark: nameMark(config.run), refusal };
}

/** Names an entry for people: `profile 54759eb3c090d83494e2d804 in database 1`. */
export function nameOf({ kind, id, match, db_id, operation, undo }: LedgerEntry): string {
  const place = db_id === undefined ? '' : ` in database ${db_id}`;
  if (undo) return `change by ${operation}${place}`;
  return `${kind} ${id ?? match.email ?? match.name ?? '(unknown)'}${place}`;
}

/** How a call for removal ended: what it removed, that nothing was found, or why it was refused. */
type Attempt = { removed: string | undefined } | 'not found' | { refused: string };

async function attempt(ask: Ask, operation: Operation, parameters: Fields): Promise<Attempt> {
  const reply = await ask(operation, parameters);
  if (isSuccess(reply)) return { removed: (reply.body as { data?: { profile_id?: string } }).data?.profile_id };
  return isGone(reply) ? 'not found' : { refused: explained(reply) };
}

/** A refusal, with what it may mean where one code stands for two things. */
function explained(reply: Reply): string {
  const isForbidden = codeOf(reply) === 403 && reply.operation === removerOf('profile')?.id;
  const hint = isForbidden ? ' Either the token is wrong, or its role lacks the permission to delete profiles.' : '';
  return `${refusalOf(reply)}.${hint}`;
}

/** Why something is left on the platform. */
export interface Left {
  /** A sentence without a full stop, or the platform's own words. */
  reason: string;
  /** The platform does not answer, so it is no use to go on. */
  noReply?: true;
}

/**
 * Removes one object, or takes one change back.
 *
 * @returns undefined when it is gone, otherwise why it is not
 */
export async function remove(removal: Removal, entry: LedgerEntry): Promise<Left | undefined> {
  try {
    const reason = await removedOr(removal, entry);
    return reason === undefined ? undefined : { reason };
  } catch (error) {
    if (!(error instanceof NoReplyError)) throw error;
    return { reason: error.message.split('\n')[0] ?? '', noReply: true };
  }
}

async function removedOr(removal: Removal, entry: LedgerEntry): Promise<string | undefined> {
  if (entry.undo) return takeBack(removal, entry.undo);
  const { kind } = entry;
  if (kind === 'change') return 'its ledger does not tell which call takes the change back';
  return kind === 'profile' ? removeProfile(removal, entry) : removeObject(removal, { ...entry, kind });
}

async function takeBack({ ask, refusal }: Removal, undo: Call): Promise<string | undefined> {
  const operation = findOperation(undo.operation);
  if (!operation?.facts.undoes) {
    return `its ledger names ${undo.operation}, which the contract does not know as a call that takes something back; nothing was sent`;
  }
  const refused = await refusal(operation, undo.parameters);
  if (refused !== undefined) return skipText(refused);
  const outcome = await attempt(ask, operation, undo.parameters);
  if (outcome === 'not found') {
    const isDone = operation.facts.effect === 'delete'; // there is nothing to take back any more
    return isDone ? undefined : `${undo.operation} does not find what it would take back`;
  }
  if (!('refused' in outcome)) return undefined;
  try {
    const isOff = await isOffAlready(undo, (id, parameters) => ask(operationOf(id), parameters));
    return isOff ? undefined : outcome.refused;
  } catch (error) {
    if (!(error instanceof NoReplyError)) throw error;
    return outcome.refused; // no read tells the state either
  }
}

/** Why an object is left where it is; undefined where it is the run's own, or is not there. */
function doubtAbout(proof: Proof, name: string): string | undefined {
  switch (proof.state) {
    case 'own':
    case 'missing':
      return undefined;
    case 'foreign':
      return `${name} is called ${JSON.stringify(proof.name)}, so it is somebody else's; it was not deleted`;
    case 'unknown':
      return `no read shows that ${name} is the run's own (${proof.why}), so it was not deleted`;
  }
}

const isSandbox = ({ config }: Removal, kind: ObjectKind, id: string) =>
  config.sandbox.some((object) => object.kind === sandboxKind(kind) && object.id === id);

const unanswered = 'no reply came to its creation, and it may still be made';
const mostCopies = 3;

/**
 * Deletes the profiles of an address that only this run can have given. More than one may carry it: a copy that was wrongly
 * made, or another profile of the run after a merge.
 *
 * @returns the ids of those that were deleted, as far as the platform tells, or why it refused
 */
async function deletedByAddress(ask: Ask, remover: Operation, { id, match, db_id }: LedgerEntry) {
  const deleted: (string | undefined)[] = [];
  while (deleted.length < mostCopies) {
    const outcome = await attempt(ask, remover, { db_id, matching: 'email', email: match.email });
    if (outcome === 'not found') break;
    if ('refused' in outcome) return outcome;
    deleted.push(outcome.removed);
    if (id === undefined || outcome.removed === undefined || outcome.removed === id) break;
  }
  return { deleted };
}

async function removeProfile(removal: Removal, entry: LedgerEntry): Promise<string | undefined> {
  const { ask, mark } = removal;
  const { id, match, db_id } = entry;
  const remover = removerOf('profile');
  if (!remover) return 'no documented call deletes a profile';
  const isMarked = carries(match.email, { begin: mark });
  if (match.email !== undefined && !isMarked) {
    return 'its address does not carry the name of the run, so it was not deleted';
  }
  if (!isMarked && id === undefined) {
    return 'the run ended before the platform told its id, and it has no e-mail to search by';
  }
  const byAddress = isMarked ? await deletedByAddress(ask, remover, entry) : { deleted: [] };
  if ('refused' in byAddress) return byAddress.refused;
  const isFound = byAddress.deleted.length > 0;
  if (id === undefined || isSandbox(removal, 'profile', id)) {
    return !isFound && entry.unanswered ? unanswered : undefined;
  }
  if (byAddress.deleted.includes(id)) return undefined;
  const proof: Proof = entry.proved ? { state: 'own' } : await prove(ask, entry, id, { begin: mark });
  if (proof.state !== 'own') return isFound ? undefined : doubtAbout(proof, nameOf(entry));
  const outcome = await attempt(ask, remover, { db_id, matching: 'profile_id', profile_id: id });
  return outcome !== 'not found' && 'refused' in outcome ? outcome.refused : undefined;
}

type ObjectEntry = LedgerEntry & { kind: ObjectKind };

/** The call that deletes one object. */
function deletionOf(remover: Operation, kind: ObjectKind, id: string): Fields {
  const path = namePathOf(remover, kind);
  const value = path === 'id' ? Number(id) : id;
  return path.endsWith('[]') ? { [path.slice(0, -2)]: [value] } : { [path]: value };
}

/** What is to be deleted for an entry: ids that are proved to be the run's own, and why there may be more. */
interface Found {
  ids: string[];
  doubt?: string;
}

async function ownIds({ ask, mark }: Removal, entry: ObjectEntry): Promise<Found> {
  const { id, match, kind } = entry;
  const name = carries(match.name, { begin: mark }) ? match.name : undefined;
  if (hasExternalId(kind)) {
    const doubt = 'its name does not carry the name of the run, so it was not deleted';
    return name === undefined ? { ids: [], doubt } : { ids: [name] };
  }
  if (id !== undefined && entry.proved) return { ids: [id] };
  const proof = id === undefined ? undefined : await prove(ask, entry, id, { begin: mark });
  if (id !== undefined && proof?.state === 'own') return { ids: [id] };
  const doubt = proof && doubtAbout(proof, nameOf(entry));
  // The id is in doubt, or was never told: the name finds what was really made.
  if (name === undefined) return { ids: [], doubt: doubt ?? 'it has no name of the run to search by' };
  const listed = await idsByName(ask, kind, name);
  if (typeof listed === 'string') return { ids: [], doubt: doubt ?? listed };
  if (listed.length === 0) return { ids: [], doubt: doubt ?? (entry.unanswered ? unanswered : undefined) };
  return { ids: listed, doubt: proof?.state === 'unknown' ? doubt : undefined };
}

/** Deletes an object, and tells why it could not. */
async function deleted(
  { ask }: Removal,
  remover: Operation,
  kind: ObjectKind,
  id: string,
): Promise<string | undefined> {
  const parameters = deletionOf(remover, kind, id);
  let outcome = await attempt(ask, remover, parameters);
  const deactivator = deactivatorOf(kind);
  if (outcome !== 'not found' && 'refused' in outcome && deactivator) {
    await attempt(ask, deactivator, { id: Number(id) }); // what is active may refuse to be deleted: no page tells
    outcome = await attempt(ask, remover, parameters);
  }
  if (outcome === 'not found') return stillThere(ask, remover, kind, id);
  return 'refused' in outcome ? outcome.refused : undefined;
}

/** A deletion that does not find its object is looked at again: the object may be there all the same. */
async function stillThere(ask: Ask, remover: Operation, kind: ObjectKind, id: string): Promise<string | undefined> {
  if (hasExternalId(kind)) return undefined;
  const entry: LedgerEntry = { key: '', operation: remover.id, kind, match: {}, aliases: [] };
  const { state } = await prove(ask, entry, id, { begin: '' });
  return state === 'own' ? `${remover.id} does not find it, and it is there all the same` : undefined;
}

async function removeObject(removal: Removal, entry: ObjectEntry): Promise<string | undefined> {
  const { kind } = entry;
  const remover = removerOf(kind);
  if (!remover) return `no documented call deletes a ${kind}`;
  const { ids, doubt } = await ownIds(removal, entry);
  for (const id of ids) {
    if (isSandbox(removal, kind, id)) return 'it has the id of an object that ALTCRAFT_SANDBOX names';
    const refused = await deleted(removal, remover, kind, id);
    if (refused !== undefined) return refused;
  }
  return doubt;
}

/** Tells why an object of a kind could not be removed if it were made; undefined when it could. */
export interface Removability {
  (kind: ObjectKind): Promise<SkipReason | undefined>;
  /** Notes that nothing shows whose an object of a kind is: no more of it is made. */
  doubt(kind: ObjectKind, reason: SkipReason): void;
}

/** For clients that make nothing. */
export const makesNothing: Removability = Object.assign(() => Promise.resolve(undefined), { doubt: () => undefined });

/**
 * Asks the platform once for each kind whether it knows the call that deletes: where no page prints its path, nothing is
 * made before it is known that it can be removed.
 */
export function createRemovability(ask: Ask, config: Pick<Config, 'allow'>): Removability {
  const known = new Map<ObjectKind, Promise<SkipReason | undefined>>();
  async function look(kind: ObjectKind): Promise<SkipReason | undefined> {
    const remover = removerOf(kind);
    if (kind === 'profile' || remover?.facts.path === 'documented') return undefined;
    if (!remover) return { cause: 'removal undocumented', kind };
    if (!config.allow.has('delete')) return undefined; // nothing is made then either
    const anyId = namePathOf(remover, kind) === 'id' ? String(nonExistent.id) : nonExistentName;
    const reply = await ask(remover, deletionOf(remover, kind, anyId));
    return mayBeUnknownPath(reply) ? { cause: 'removal unconfirmed', path: remover.path } : undefined;
  }
  const removability = (kind: ObjectKind) => {
    const answer = known.get(kind) ?? look(kind);
    known.set(kind, answer);
    return answer;
  };
  return Object.assign(removability, {
    doubt: (kind: ObjectKind, reason: SkipReason) => void known.set(kind, Promise.resolve(reason)),
  });
}
