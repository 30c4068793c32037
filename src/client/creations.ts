/**
 * What a call is about to make, and what it made: noted in the ledger before and after, and believed only when a read has shown
 * it. The id that a reply tells is taken for the run's own only then.
 */
import type { ObjectKind, Operation } from '../../schemas/index.ts';
import type { Ledger, LedgerEntry } from '../cleanup/ledger.ts';
import type { Ask } from '../cleanup/ask.ts';
import { idsByName, prove, type Mark, type Proof } from '../cleanup/ownership.ts';
import type { Removability } from '../cleanup/removal.ts';
import type { Config } from '../config/config.ts';
import { createdBy, isNonExistent } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';
import { NoReplyError } from '../http/errors.ts';
import type { BrokenPlace } from '../outcome/outcome.ts';
import { didNothing, isSuccess, type Reply } from '../http/exchange.ts';
import { nameMark } from '../safety/policy.ts';

/** What notes and proves creations. */
export interface CreationParts {
  config: Pick<Config, 'sandbox' | 'run'>;
  ledger: Ledger;
  removability: Removability;
  /** Makes the reads that prove. */
  ask: Ask;
  /** Waits so many milliseconds. */
  wait: (ms: number) => Promise<void>;
}

type Intents = readonly (LedgerEntry | undefined)[];

/**
 * Notes what is about to be made, one entry a row; undefined for a row that changes what the ledger knows already, or an object
 * of the user's own, which nobody may remove.
 */
export function intentsOf(
  { config, ledger }: CreationParts,
  operation: Operation,
  parameters: Record<string, unknown>,
): (LedgerEntry | undefined)[] {
  const sandbox = config.sandbox.filter(({ kind }) => kind === 'profile').map(({ id }) => id);
  return createdBy(operation, parameters).map(({ kind, db_id, email, name, aliases, certain }) => {
    const names = email === undefined ? aliases : [email];
    // Nobody's address in a database that is not there, or not named: nothing is meant, and nothing could be found again.
    const isNowhere = kind === 'profile' && (db_id === undefined || isNonExistent(db_id));
    if (isNowhere && names.every(isNonExistent)) return undefined;
    if (!certain && names.some((known) => ledger.owns(known, kind) || sandbox.includes(known))) return undefined;
    return ledger.intend({ operation: operation.id, kind, db_id, match: { email, name }, aliases });
  });
}

/** Ids of what a reply says was made, one for each entry of the request; undefined where an entry was refused. */
function createdIds(operation: Operation, reply: Reply): (string | undefined)[] {
  if (!operation.facts.creates?.id) return [];
  const [list, inner] = operation.facts.creates.id.split('[].');
  const rows = inner === undefined ? [reply.body] : valuesAt(reply.body, `${list}[]`);
  return rows
    .map((row) => valuesAt(row, inner ?? list ?? '')[0])
    .map((id) => (typeof id === 'string' || typeof id === 'number' ? String(id) : undefined));
}

/** A platform may show what was made a moment later. */
const pausesMs = [200, 1000, 3000];

async function provedInTime({ ask, wait, config }: CreationParts, entry: LedgerEntry, id: string): Promise<Proof> {
  const name = entry.match.email ?? entry.match.name;
  const mark: Mark = name === undefined ? { begin: nameMark(config.run) } : { exact: name };
  try {
    let proof = await prove(ask, entry, id, mark);
    for (const pause of pausesMs) {
      if (proof.state !== 'missing') break;
      await wait(pause);
      proof = await prove(ask, entry, id, mark);
    }
    return proof;
  } catch (error) {
    if (!(error instanceof NoReplyError)) throw error;
    return { state: 'unknown', why: error.message.split('\n')[0] ?? '' };
  }
}

/**
 * The ids of what was really made, by the name that the run gave. A platform may list it a moment later.
 *
 * @returns why the list could not be read, in words, where it could not
 */
export async function idsInTime(
  { ask, wait }: Pick<CreationParts, 'ask' | 'wait'>,
  kind: ObjectKind,
  name: string,
): Promise<string[] | string> {
  let ids = await idsByName(ask, kind, name);
  for (const pause of pausesMs) {
    if (ids.length > 0) break; // found, or a reason
    await wait(pause);
    ids = await idsByName(ask, kind, name);
  }
  return ids;
}

/** What is wrong with the id that the reply to a creation told. */
function problemWith(proof: Proof, { kind }: LedgerEntry, id: string): BrokenPlace | undefined {
  const wrong = (text: string) => ({ kind: 'wrong-creation', text });
  if (proof.state === 'foreign') {
    return wrong(
      `the reply names the ${kind} ${id}, which is called ${JSON.stringify(proof.name)} and was not made by this call`,
    );
  }
  return proof.state === 'missing' ? wrong(`the reply names the ${kind} ${id}, and no read finds it`) : undefined;
}

/** Looks for what was really made where the reply named something else. */
async function rememberReal(parts: CreationParts, entry: LedgerEntry): Promise<void> {
  const { kind, match } = entry;
  if (kind === 'profile' || kind === 'change' || match.name === undefined) return; // a profile is found by its address
  const ids = await idsByName(parts.ask, kind, match.name);
  if (typeof ids !== 'string' && ids[0] !== undefined) parts.ledger.created(entry, ids[0]);
}

async function judgedId(parts: CreationParts, entry: LedgerEntry, id: string): Promise<BrokenPlace | undefined> {
  const { ledger, removability } = parts;
  const proof = await provedInTime(parts, entry, id);
  if (proof.state === 'own') {
    ledger.created(entry, id);
    return undefined;
  }
  if (proof.state !== 'unknown') {
    await rememberReal(parts, entry);
    return problemWith(proof, entry, id);
  }
  ledger.told(entry, id);
  const { kind } = entry;
  if (proof.isBlind && kind !== 'change' && kind !== 'profile') {
    removability.doubt(kind, { cause: 'ownership unproved', kind, id, why: proof.why });
  }
  return undefined;
}

/** What a creation led to. */
export interface Settled {
  /** What is still to be removed. */
  open: LedgerEntry[];
  /** What is wrong with the ids that the reply told, in sentences without a full stop. */
  problems: BrokenPlace[];
  /** Whether each id that the reply told is proved to be the run's own. */
  isProved: boolean;
}

/**
 * Notes what a creation led to. Only a proper refusal means that nothing was made: behind a login page, a broken reply or a
 * server error the object may well exist.
 */
export async function proveCreation(
  parts: CreationParts,
  intents: Intents,
  operation: Operation,
  reply: Reply,
): Promise<Settled> {
  const open = intents.filter((entry) => entry !== undefined);
  if (didNothing(reply)) {
    open.forEach((entry) => parts.ledger.removed(entry));
    return { open: [], problems: [], isProved: true };
  }
  const ids = isSuccess(reply) ? createdIds(operation, reply) : [];
  const problems: (BrokenPlace | undefined)[] = [];
  let isProved = true;
  for (const [index, entry] of intents.entries()) {
    const id = ids[index];
    if (!entry || !id) continue;
    problems.push(await judgedId(parts, entry, id));
    isProved &&= entry.proved === true && entry.id === id;
  }
  return { open, problems: problems.filter((problem) => problem !== undefined), isProved };
}
