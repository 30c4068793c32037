/**
 * Removes what a run made, and says what it could not remove and why. Works on ledger entries only.
 */
import type { Wire } from '../http/connections.ts';
import { operationOf, operations, type ObjectKind, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { codeOf, isRefusal, isSuccess, mayBeUnknownPath, refusalText, textOf, type Reply } from '../http/exchange.ts';
import { sandboxKind } from '../safety/policy.ts';
import type { SkipReason } from '../outcome/outcome.ts';
import { impossible, nobody } from '../contract/identity.ts';
import type { LedgerEntry } from './ledger.ts';
import { isOffAlready } from './deactivation.ts';
import { buildRequest, send } from '../http/transport.ts';
import { nextPlace } from '../client/pagination.ts';

function isGone(reply: Reply): boolean {
  const code = codeOf(reply);
  if (!isRefusal(reply) || code === 401 || code === 402 || code === 403) return false;
  return code === 404 || /not found|не найден/i.test(textOf(reply));
}

/** Names an entry for people: `profile 54759eb3c090d83494e2d804 in database 1`. */
export function nameOf({ kind, id, match, db_id, operation, undo }: LedgerEntry): string {
  const place = db_id === undefined ? '' : ` in database ${db_id}`;
  if (undo) return `change by ${operation}${place}`;
  return `${kind} ${id ?? match.email ?? match.name ?? '(unknown)'}${place}`;
}

type Call = NonNullable<LedgerEntry['undo']>;

/**
 * The calls that may remove a profile, the safest first: an address that only this run can have given, then the id that
 * the platform told. A profile of the user's own is never among them.
 */
function deletionsOf({ id, match, db_id }: LedgerEntry, config: Config): Call[] {
  const isSandbox = config.sandbox.some((object) => object.kind === 'profile' && object.id === id);
  const searches = [
    ...(match.email ? [{ matching: 'email', email: match.email }] : []),
    ...(id && !isSandbox ? [{ matching: 'profile_id', profile_id: id }] : []),
  ];
  return searches.map((search) => ({ operation: 'profiles.delete', parameters: { db_id, ...search } }));
}

const mostCopies = 3;

/** How a call for removal ended: what it removed, that nothing was found, or why it was refused. */
type Attempt = { removed: string | undefined } | 'not found' | { refused: string };

/** Why a removal did not succeed, in the platform's words where it has some. */
function refusalOf(reply: Reply): string {
  if (codeOf(reply) === null && !isRefusal(reply)) {
    const type = reply.headers['content-type'] ?? 'no content type';
    return `${reply.operation} answered HTTP ${reply.status} (${type}), which is no reply of this API.`;
  }
  const isForbidden = codeOf(reply) === 403 && reply.operation === 'profiles.delete';
  // The same code for both: which of the two it is stands in the platform's text, if anywhere.
  const hint = isForbidden ? ' Either the token is wrong, or its role lacks the permission to delete profiles.' : '';
  return `${reply.operation} was refused with ${refusalText(reply)}.${hint}`;
}

async function attempt(http: Wire, config: Config, call: Call): Promise<Attempt> {
  try {
    const reply = await send(http, config, buildRequest(config, operationOf(call.operation), call.parameters));
    if (isSuccess(reply)) return { removed: (reply.body as { data?: { profile_id?: string } }).data?.profile_id };
    if (isGone(reply)) return 'not found';
    return { refused: refusalOf(reply) };
  } catch (error) {
    const [first = ''] = (error as Error).message.split('\n');
    return { refused: first };
  }
}

/**
 * Removes one object, or takes one change back.
 *
 * @returns undefined when it is gone, otherwise why it is not
 */
export async function remove(http: Wire, config: Config, entry: LedgerEntry): Promise<string | undefined> {
  if (entry.undo) return takeBack(http, config, entry.undo);
  return entry.kind === 'profile' ? removeProfile(http, config, entry) : removeObject(http, config, entry);
}

async function takeBack(http: Wire, config: Config, undo: Call): Promise<string | undefined> {
  const outcome = await attempt(http, config, undo);
  if (outcome === 'not found') {
    const isDone = operationOf(undo.operation).facts.effect === 'delete'; // there is nothing to take back any more
    return isDone ? undefined : `${undo.operation} does not find what it would take back`;
  }
  if (!('refused' in outcome)) return undefined;
  const ask = (id: string, parameters: Record<string, unknown>) =>
    send(http, config, buildRequest(config, operationOf(id), parameters));
  try {
    return (await isOffAlready(undo, ask)) ? undefined : outcome.refused;
  } catch {
    return outcome.refused; // nobody tells the state either
  }
}

async function removeProfile(http: Wire, config: Config, entry: LedgerEntry): Promise<string | undefined> {
  const calls = deletionsOf(entry, config);
  if (calls.length === 0) return 'the run ended before the platform told its id, and it has no e-mail to search by';
  let remains: string | undefined;
  let found = false;
  for (const call of calls) {
    // More than one may carry the address: a copy that was wrongly made, or another profile of the run after a merge.
    for (let round = 0; round < mostCopies; round += 1) {
      const outcome = await attempt(http, config, call);
      if (outcome === 'not found') break;
      found = true;
      if ('removed' in outcome && outcome.removed !== undefined && outcome.removed !== entry.id) continue;
      if ('refused' in outcome) remains = outcome.refused;
      else if (!entry.id || outcome.removed === entry.id) return undefined;
      break;
    }
  }
  if (!found && entry.unanswered) return 'no reply came to its creation, and it may still be made';
  return remains;
}

/** The operation that deletes an object of a kind. */
export function removerOf(kind: string): Operation | undefined {
  return operations.find(({ facts }) => facts.deletes === kind);
}

/** Whether objects of a kind are named by an id that the run gives, and not by one of the platform. */
export function hasExternalId(kind: string): boolean {
  const remover = removerOf(kind);
  return remover !== undefined && placeOfName(remover, kind) !== 'id';
}

/** Where the operation that deletes an object of a kind takes its name: the first of the places. */
function placeOfName({ facts }: Operation, kind: string): string {
  const [place = ''] = (facts.touches?.find((touched) => touched.kind === kind)?.by ?? '').split(' ');
  return place;
}

/** The call that deletes one object. */
function deletionOf(remover: Operation, kind: string, id: string): Call {
  const place = placeOfName(remover, kind);
  const value = place === 'id' ? Number(id) : id;
  const parameters = place.endsWith('[]') ? { [place.slice(0, -2)]: [value] } : { [place]: value };
  return { operation: remover.id, parameters };
}

/** The operation that lists the objects of a kind: the neighbour of the one that deletes them. */
function listOf(kind: string): Operation | undefined {
  const id = removerOf(kind)?.id.replace(/(d|D)elete$/, (_, first) => (first === 'd' ? 'list' : 'List'));
  return operations.find((operation) => operation.id === id);
}

const mostListed = 50_000;
/** Of a list whose reply no page shows: one call is made, and the usual names are looked for. */
const unpaged = { from: '', items: 'data', key: 'id' };

/**
 * The ids of all objects of a kind with a name.
 *
 * @throws NoReplyError when the platform does not answer
 */
export async function idsByName(http: Wire, config: Config, kind: string, name: string): Promise<string[]> {
  const list = listOf(kind);
  if (!list) return [];
  const paging = list.facts.paging ?? unpaged;
  const ids: string[] = [];
  let place: unknown;
  for (let seen = 0; seen < mostListed;) {
    const from = place === undefined ? {} : { [paging.from]: place };
    const reply = await send(
      http,
      config,
      buildRequest(config, list, { ...(paging === unpaged ? {} : { limit: 1000 }), ...from }),
    );
    const entries = isSuccess(reply) ? reply.body[paging.items] : undefined;
    if (!Array.isArray(entries) || entries.length === 0) break;
    const rows = entries as Record<string, unknown>[];
    ids.push(...rows.filter((row) => row.name === name).map((row) => String(row[paging.key])));
    const next = paging === unpaged ? undefined : nextPlace(reply, rows, paging);
    if (next === undefined || next === null || next === '' || next === place) break;
    place = next;
    seen += rows.length;
  }
  return [...new Set(ids)];
}

/** What is on may refuse to be deleted, so it is switched off then: no page tells. */
const switchedOffBy: Record<string, string> = { mailing: 'mailings.deactivate' };

/** Deletes an object, and tells why it could not. */
async function deleted(http: Wire, config: Config, call: Call, kind: string): Promise<string | undefined> {
  const switchOff = switchedOffBy[kind];
  const outcome = await attempt(http, config, call);
  if (outcome === 'not found' || !('refused' in outcome)) return undefined;
  if (switchOff === undefined) return outcome.refused;
  await attempt(http, config, { operation: switchOff, parameters: call.parameters });
  const again = await attempt(http, config, call);
  return again !== 'not found' && 'refused' in again ? again.refused : undefined;
}

/** By what the platform deletes an object: the id that it told, the external id that the run gave, or what a list says. */
async function idsOf(http: Wire, config: Config, entry: LedgerEntry, remover: Operation) {
  const { id, match, kind } = entry;
  if (id !== undefined) return [id];
  if (match.name === undefined) return [];
  return placeOfName(remover, kind) === 'id' ? idsByName(http, config, kind, match.name) : [match.name];
}

async function removeObject(http: Wire, config: Config, entry: LedgerEntry): Promise<string | undefined> {
  const remover = removerOf(entry.kind);
  if (!remover) return `no documented call deletes a ${entry.kind}`;
  try {
    const ids = await idsOf(http, config, entry, remover);
    if (ids.length === 0 && entry.unanswered) return 'no reply came to its creation, and it may still be made';
    for (const id of ids) {
      const isOpened = config.sandbox.some((object) => object.kind === sandboxKind(entry.kind) && object.id === id);
      if (isOpened) return `it has the id of an object that ALTCRAFT_SANDBOX names`;
      const refused = await deleted(http, config, deletionOf(remover, entry.kind, id), entry.kind);
      if (refused !== undefined) return refused;
    }
    return undefined;
  } catch (error) {
    const [first = ''] = (error as Error).message.split('\n');
    return first;
  }
}

/** Tells why an object of a kind could not be removed if it were made; undefined when it could. */
export type Removability = (kind: ObjectKind) => Promise<SkipReason | undefined>;

/**
 * Asks the platform once for each kind whether it knows the call that deletes: where no page prints its path, nothing is
 * made before it is known that it can be removed.
 */
export function createRemovability(http: Wire, config: Config): Removability {
  const known = new Map<ObjectKind, Promise<SkipReason | undefined>>();
  async function ask(kind: ObjectKind): Promise<SkipReason | undefined> {
    const remover = removerOf(kind);
    if (kind === 'profile' || remover?.facts.path === 'documented') return undefined;
    if (!remover) return { cause: 'removal undocumented', kind };
    if (!config.allow.has('delete')) return undefined; // nothing is made then either
    const nobodys = placeOfName(remover, kind) === 'id' ? String(impossible.id) : nobody;
    const { parameters } = deletionOf(remover, kind, nobodys);
    const reply = await send(http, config, buildRequest(config, remover, parameters));
    return mayBeUnknownPath(reply) ? { cause: 'removal unconfirmed', path: remover.path } : undefined;
  }
  return (kind) => {
    if (!known.has(kind)) known.set(kind, ask(kind));
    return known.get(kind) ?? Promise.resolve(undefined);
  };
}
