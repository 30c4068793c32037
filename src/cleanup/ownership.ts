/**
 * Whether an object is the run's own: only a read that shows the run's mark in its name, its address or its external id
 * proves it. An id alone proves nothing: a reply may name the wrong one, and ids come again when an installation is restored.
 */
import type { ObjectKind } from '../../schemas/index.ts';
import { isNonExistent } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';
import { listOf, readerOf, valuesOf } from '../contract/object-kinds.ts';
import { nextPlace } from '../contract/paging.ts';
import { codeOf, isRefusal, isSuccess, refusalText, textOf, type Reply } from '../http/exchange.ts';
import type { Ask } from './ask.ts';
import type { LedgerEntry } from './ledger.ts';

type Fields = Record<string, unknown>;

/** What is known of the object behind an id. */
export type Proof =
  | { state: 'own' }
  /** A read shows it, and it carries another name than the run gave. */
  | { state: 'foreign'; name: string }
  /** Every read says that there is no such object. */
  | { state: 'missing' }
  /** No read tells; `isBlind` where none ever will, because of the right, the path or the shape of the reply. */
  | { state: 'unknown'; why: string; isBlind?: true };

/** Whether a reply says that there is no such object. */
export function isGone(reply: Reply): boolean {
  const code = codeOf(reply);
  if (!isRefusal(reply) || code === 401 || code === 402 || code === 403) return false;
  return code === 404 || /not found|не найден/i.test(textOf(reply));
}

/** Why a call did not succeed, in the platform's words where it has some. */
export function refusalOf(reply: Reply): string {
  if (codeOf(reply) === null && !isRefusal(reply)) {
    const type = reply.headers['content-type'] ?? 'no content type';
    return `${reply.operation} answered HTTP ${reply.status} (${type}), which is no reply of this API`;
  }
  return `${reply.operation} was refused with ${refusalText(reply)}`;
}

/** What the name of an object has to be: exactly the one that the run gave, or any with the mark of the run. */
export type Mark = { exact: string } | { begin: string };

/**
 * Whether a name carries the mark. Platforms may write addresses in lower case. What a platform wrongly accepts in a negative
 * check has a name that nobody but this suite gives.
 */
export function carries(name: unknown, mark: Mark): boolean {
  if (typeof name !== 'string') return false;
  const shown = name.toLowerCase();
  if ('exact' in mark) return shown === mark.exact.toLowerCase();
  return shown.startsWith(mark.begin.toLowerCase()) || isNonExistent(name);
}

/** Where the reply of a read shows a name, if no page tells: as every other object has it. It can prove, never disprove. */
const usualName = 'data.name';

/** What the read of one object by its id proves. */
async function provedByRead(ask: Ask, entry: LedgerEntry, id: string, mark: Mark): Promise<Proof> {
  const { kind, db_id } = entry;
  const reader = kind === 'change' ? undefined : readerOf(kind);
  const reads = reader?.facts.reads;
  if (!reader || !reads) return { state: 'unknown', why: `no documented call reads a ${kind}`, isBlind: true };
  const isProfile = kind === 'profile';
  const search = isProfile ? { db_id, matching: reads.by } : {};
  const reply = await ask(reader, { ...search, [reads.by]: isProfile ? id : Number(id) });
  if (isGone(reply)) return { state: 'missing' };
  if (!isSuccess(reply)) return { state: 'unknown', why: refusalOf(reply), isBlind: true };
  const [shownId] = valuesAt(reply.body, 'data.id').filter((value) => value !== null);
  if (shownId !== undefined && JSON.stringify(shownId) !== (isProfile ? `"${id}"` : id)) {
    return { state: 'unknown', why: `${reader.id} was asked for ${id} and shows ${JSON.stringify(shownId)}` };
  }
  const names = valuesOf(reader, reply.body, reads.name ?? usualName, id).filter((name) => typeof name === 'string');
  if (names.some((name) => carries(name, mark))) return { state: 'own' };
  const [name] = names;
  if (name === undefined) return { state: 'unknown', why: `${reader.id} shows no name of it`, isBlind: true };
  return name === '' ? { state: 'unknown', why: `${reader.id} shows an empty name` } : { state: 'foreign', name };
}

/** What the search for a profile by an address that only this run can have given proves of an id. */
async function provedByAddress(ask: Ask, { db_id, match }: LedgerEntry, id: string): Promise<Proof | undefined> {
  const reader = readerOf('profile');
  if (!reader || match.email === undefined) return undefined;
  const reply = await ask(reader, { db_id, matching: 'email', email: match.email });
  const shown = isSuccess(reply) ? valuesAt(reply.body, 'data.id') : [];
  return shown.map(String).includes(id) ? { state: 'own' } : undefined;
}

/**
 * Proves that the object behind an id is the run's own.
 *
 * @param ask makes the reads
 * @param entry what the ledger tells of the object
 * @param id the id that a reply told, or that the ledger has
 * @param mark what its name has to be
 * @throws NoReplyError when the platform does not answer
 */
export async function prove(ask: Ask, entry: LedgerEntry, id: string, mark: Mark): Promise<Proof> {
  const { kind, match } = entry;
  if (kind === 'profile' && carries(match.email, mark)) {
    const proof = await provedByAddress(ask, entry, id);
    if (proof) return proof;
  }
  const proof = await provedByRead(ask, entry, id, mark);
  if (proof.state !== 'unknown' || kind === 'profile' || kind === 'change') return proof;
  if (match.name === undefined || !carries(match.name, mark)) return proof;
  const listed = await idsByName(ask, kind, match.name);
  return typeof listed !== 'string' && listed.includes(id) ? { state: 'own' } : proof;
}

const mostListed = 50_000;
/** Of a list whose reply no page shows: one call is made, and the usual names are looked for. */
const unpaged = { from: '', items: 'data', key: 'id' };

/** An object as a list shows it. */
export interface Listed {
  id: string;
  name: string;
}

/**
 * The objects of a kind whose name fits, from its list.
 *
 * @returns why the list could not be read, in words, where it could not
 * @throws NoReplyError when the platform does not answer
 */
export async function listedAs(
  ask: Ask,
  kind: ObjectKind,
  fits: (name: string) => boolean,
): Promise<Listed[] | string> {
  const list = listOf(kind);
  if (!list) return `no documented call lists a ${kind}`;
  const paging = list.facts.paging ?? unpaged;
  const nameField = list.facts.lists?.name?.split('[].')[1] ?? 'name';
  const found = new Map<string, string>();
  let place: unknown;
  for (let seen = 0; seen < mostListed;) {
    const from = place === undefined ? {} : { [paging.from]: place };
    const reply = await ask(list, { ...(paging === unpaged ? {} : { limit: 1000 }), ...from });
    if (!isSuccess(reply)) return refusalOf(reply);
    const entries = reply.body[paging.items];
    // An empty list may be null; where no page shows the reply, anything else may be no list at all.
    if (!Array.isArray(entries) && entries !== null) return `${list.id} shows no list at ${paging.items}`;
    const rows = (entries ?? []) as Fields[];
    if (rows.length === 0) break;
    for (const row of rows) {
      const name = row[nameField];
      if (typeof name === 'string' && fits(name)) found.set(String(row[paging.key]), name);
    }
    const next = paging === unpaged ? undefined : nextPlace(reply.body, rows, paging);
    if (next === undefined || next === null || next === '' || next === place) break;
    place = next;
    seen += rows.length;
  }
  return [...found].map(([id, name]) => ({ id, name }));
}

/**
 * The ids of all objects of a kind with a name.
 *
 * @returns why the list could not be read, in words, where it could not
 * @throws NoReplyError when the platform does not answer
 */
export async function idsByName(ask: Ask, kind: ObjectKind, name: string): Promise<string[] | string> {
  const listed = await listedAs(ask, kind, (shown) => shown === name);
  return typeof listed === 'string' ? listed : listed.map(({ id }) => id);
}
