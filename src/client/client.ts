/**
 * The client that every call of the suite goes through: gate, ledger, request, reply, record.
 */
import { operationOf, requestFields, type ObjectKind, type Operation } from '../../schemas/index.ts';
import type { Absence } from './group-availability.ts';
import { createChanges, stillToUndo } from '../cleanup/changes.ts';
import type { Config } from '../config/config.ts';
import { HarnessError, NoReplyError } from '../http/errors.ts';
import {
  isRefusal,
  isSuccess,
  isThrottled,
  mayBeUnknownPath,
  remember,
  type Exchange,
  type Reply,
  type Request,
} from '../http/exchange.ts';
import { refusedByGate } from '../safety/policy.ts';
import { createdBy, isImpossible, profileNames } from '../contract/identity.ts';
import type { Ledger, LedgerEntry } from '../cleanup/ledger.ts';
import type { Broker } from '../http/amqp-client.ts';
import { valuesAt } from '../contract/json-path.ts';
import type { Reach } from '../safety/audience-tracker.ts';
import { idsByName, type Removability } from '../cleanup/removal.ts';
import { buildRequest, send, type CallOptions } from '../http/transport.ts';
import { environmentName } from '../config/variables.ts';
import type { Wire } from '../http/connections.ts';
import type { Skip } from '../outcome/annotations.ts';
import type { SkipReason } from '../outcome/outcome.ts';

type Fields = Record<string, unknown>;

/** What a client works with. The last three tie it to the test that uses it. */
export interface ClientParts {
  config: Config;
  http: Wire;
  broker: Broker;
  ledger: Ledger;
  /** Who would receive what the run sends. */
  reach: Reach;
  /** Why what is made could not be removed again, by kind. */
  removability: Removability;
  /** Whether the group of an operation is unknown here. */
  absence: Absence;
  /** Ends the test as skipped; does not return. */
  skip: Skip;
  /** Shows a call as one step in the report. */
  step: (request: Request, run: () => Promise<Exchange>) => Promise<Exchange>;
  /** Is told of every exchange once it is over. */
  onExchange: (exchange: Exchange) => void;
  /** Is told of every call to which no reply came. */
  onSilence: (request: Request, error: NoReplyError) => void;
}

/** Calls operations by id. */
export interface Client {
  /**
   * Calls an operation.
   *
   * @param id the operation, for example `databases.list`
   * @param parameters of path, query and body together, without the token
   * @returns the reply, whatever its status
   * @throws NoReplyError when none came; skips the test when the gate does not let the call pass
   */
  call(id: string, parameters: Record<string, unknown>, options?: CallOptions): Promise<Reply>;
  /** Why the gate does not let a call pass; undefined when it does. */
  refusal(id: string, parameters: Record<string, unknown>): SkipReason | undefined;
  /** Whether the effect of an operation is allowed at all. */
  allows(operation: Operation): boolean;
  /**
   * Notes the call that takes back what the test is about to change; it is made after the test, or by the sweep when the
   * run is killed. Skips the test when the gate would not let it pass.
   */
  undoLater(id: string, parameters: Record<string, unknown>): void;
  /**
   * Finds the id of an object that this test made, where the reply to its creation did not tell it, and notes it.
   *
   * @throws HarnessError when the platform does not list it
   */
  locate(kind: ObjectKind, name: string): Promise<string>;
  /** What this test has made or changed and not undone, in order. Changes that were all refused are struck out. */
  open(): LedgerEntry[];
}

/**
 * What is about to be made, one entry a row; undefined for a row that changes what the ledger knows already, or an object
 * of the user's own, which nobody may remove.
 */
function intentsOf(
  config: Config,
  ledger: Ledger,
  operation: Operation,
  parameters: Record<string, unknown>,
): (LedgerEntry | undefined)[] {
  const sandbox = config.sandbox.filter(({ kind }) => kind === 'profile').map(({ id }) => id);
  return createdBy(operation, parameters).map(({ kind, db_id, email, name, aliases, certain }) => {
    const names = email === undefined ? aliases : [email];
    // Nobody's address in a database that is not there, or not named: nothing is meant, and nothing could be found again.
    const isNowhere = kind === 'profile' && (db_id === undefined || isImpossible(db_id));
    if (isNowhere && names.every(isImpossible)) return undefined;
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

/**
 * Notes what a creation led to. Only a proper refusal means that nothing was made: behind a login page, a broken reply or
 * a server error the object may well exist.
 */
function settle(
  ledger: Ledger,
  intents: (LedgerEntry | undefined)[],
  operation: Operation,
  reply: Reply,
): LedgerEntry[] {
  const entries = intents.filter((entry) => entry !== undefined);
  if (isRefusal(reply) || isThrottled(reply)) {
    entries.forEach((entry) => ledger.removed(entry));
    return [];
  }
  const ids = isSuccess(reply) ? createdIds(operation, reply) : [];
  intents.forEach((entry, index) => {
    const id = ids[index];
    if (entry && id) ledger.created(entry, id);
  });
  return entries;
}

/** Remembers what a successful call tells: whom it lets be reached, and what belongs to a profile that the run made. */
function learn({ ledger, reach }: ClientParts, operation: Operation, parameters: Fields, reply: Reply): void {
  if (!isSuccess(reply)) return;
  reach.observe(operation, parameters, reply.body);
  const { tells } = operation.facts;
  if (!tells) return;
  const names = profileNames(parameters, parameters);
  const isOwn = names.length > 0 && names.every((name) => ledger.owns(name, 'profile'));
  if (!isOwn) return;
  for (const id of valuesAt(reply.body, tells.id)) {
    if (typeof id === 'string' && id !== '') ledger.learn(tells.kind, id);
  }
}

function brokerMissing({ transport }: Operation, { by }: CallOptions, { amqp }: Config): SkipReason | undefined {
  const isMessage = transport === 'amqp' || by === 'message';
  const isMissing = isMessage && amqp.url === undefined;
  return isMissing ? { cause: 'variable missing', variable: environmentName('amqp_url') } : undefined;
}

/** Why what a call makes could not be removed again; undefined when it could. */
async function obstacleTo({ facts }: Operation, removability: Removability): Promise<SkipReason | undefined> {
  for (const { kind } of [facts.creates ?? [], facts.alsoCreates ?? []].flat()) {
    const obstacle = await removability(kind);
    if (obstacle) return obstacle;
  }
  return undefined;
}

/** Triggers send messages to people, so none may fire wherever the API lets a call say so. */
function withoutTriggers(operation: Operation, parameters: Record<string, unknown>): Record<string, unknown> {
  const takes = requestFields(operation)?.properties.skip_triggers !== undefined;
  return takes ? { skip_triggers: true, ...parameters } : parameters;
}

const numberOf = (value: unknown) => (value === undefined ? undefined : Number(value));

/** Finds what was made by its name, and notes its id. */
async function located(
  { http, config, ledger, reach }: ClientParts,
  made: readonly LedgerEntry[],
  kind: ObjectKind,
  name: string,
): Promise<string> {
  const entry = made.find((candidate) => candidate.kind === kind && candidate.match.name === name);
  const [id] = entry ? await idsByName(http, config, kind, name) : [];
  if (!entry || id === undefined) {
    throw new HarnessError(`The ${kind} ${name} was made, and the platform does not list it by its name.`);
  }
  ledger.created(entry, id);
  if (kind === 'mailing') reach.alias(name, id);
  return id;
}

/** Sends a request, and tells of it when no reply came. */
async function exchanged(parts: ClientParts, request: Request): Promise<Exchange> {
  const { http, broker, config, onSilence } = parts;
  try {
    const reply = await (request.message ? broker.ask(request) : send(http, config, request));
    return { request, reply, asserted: false, problems: [] };
  } catch (error) {
    if (error instanceof NoReplyError) onSilence(request, error);
    throw error;
  }
}

/** Why a reply says nothing about the contract of its operation; undefined when it does. */
async function whySilentOnContract(
  { request, reply }: Exchange,
  { absence }: ClientParts,
): Promise<SkipReason | undefined> {
  const { path, facts } = request.operation;
  if (isThrottled(reply)) return { cause: 'rate limited' };
  const absent = await absence(reply);
  if (absent) return absent;
  const isUnconfirmed = facts.path === 'inferred' && mayBeUnknownPath(reply);
  return isUnconfirmed ? { cause: 'path unconfirmed', path } : undefined;
}

/** Makes the client of one test. */
export function createClient(parts: ClientParts): Client {
  const { config, ledger, reach, removability, skip, step, onExchange } = parts;
  const made: LedgerEntry[] = [];
  const changes = createChanges();
  const knowledge = { owns: ledger.owns, reach };

  return {
    async call(id, given, options = {}) {
      const operation = operationOf(id);
      const parameters = withoutTriggers(operation, given);
      const refusal =
        refusedByGate(operation, parameters, config, knowledge) ?? brokerMissing(operation, options, config);
      if (refusal) return skip(refusal);

      const obstacle = await obstacleTo(operation, removability);
      if (obstacle) return skip(obstacle);

      const request = buildRequest(config, operation, parameters, options);
      const intents = intentsOf(config, ledger, operation, parameters);
      const entries = intents.filter((entry) => entry !== undefined);
      made.push(...entries);
      entries.forEach((entry) => (entry.unanswered = true));
      reach.expect(operation, parameters);
      const settleChange = changes.begin(operation);
      const exchange = await step(request, () => exchanged(parts, request));
      entries.forEach((entry) => (entry.unanswered = false));
      const { reply } = exchange;
      settleChange(reply);
      remember(exchange);
      const remaining = settle(ledger, intents, operation, reply);
      made.splice(0, made.length, ...made.filter((entry) => !entries.includes(entry) || remaining.includes(entry)));
      onExchange(exchange);
      learn(parts, operation, parameters, reply);
      const reason = await whySilentOnContract(exchange, parts);
      if (reason) {
        exchange.asserted = true;
        skip(reason);
      }
      return reply;
    },
    refusal: (id, parameters) => refusedByGate(operationOf(id), parameters, config, knowledge),
    allows: ({ facts }) => config.allow.has(facts.effect),
    undoLater(id, parameters) {
      const refusal = refusedByGate(operationOf(id), parameters, config, knowledge);
      if (refusal) return skip(refusal);
      const undo = { operation: id, parameters };
      const db_id = numberOf(parameters.db_id);
      const entry = ledger.intend({ operation: id, kind: 'change', db_id, match: {}, aliases: [], undo });
      changes.note(entry);
      made.push(entry);
    },
    locate: (kind, name) => located(parts, made, kind, name),
    open: () => stillToUndo(made, changes, ledger),
  };
}
