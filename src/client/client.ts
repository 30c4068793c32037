/**
 * The client that every call of the suite goes through: gate, ledger, request, reply, record.
 */
import { operationOf, requestFields, type ObjectKind, type Operation } from '../../schemas/index.ts';
import type { GroupAvailability } from './group-availability.ts';
import type { InFront } from './in-front.ts';
import { createChanges, stillToUndo, type Changes } from '../cleanup/changes.ts';
import type { Config } from '../config/config.ts';
import { reproductionOf } from '../http/curl.ts';
import { HarnessError, NoReplyError } from '../http/errors.ts';
import {
  isSuccess,
  isThrottled,
  mayBeUnknownPath,
  remember,
  statusLineOf,
  type Exchange,
  type Reply,
  type Request,
} from '../http/exchange.ts';
import { refusedByPolicy } from '../safety/policy.ts';
import { profileNames } from '../contract/identity.ts';
import type { Ledger, LedgerEntry } from '../cleanup/ledger.ts';
import type { Broker } from '../http/amqp-client.ts';
import { valuesAt } from '../contract/json-path.ts';
import type { AudienceTracker } from '../safety/audience-tracker.ts';
import { askOver } from '../cleanup/ask.ts';
import { isGone } from '../cleanup/ownership.ts';
import type { Removability } from '../cleanup/removal.ts';
import { pause } from '../http/rate-limit.ts';
import { idsInTime, intentsOf, proveCreation, type CreationParts } from './creations.ts';
import { buildRequest, type CallOptions } from '../http/request.ts';
import { send } from '../http/retry.ts';
import { outageOf } from '../http/availability.ts';
import { environmentName } from '../config/variables/variables.ts';
import type { Connections } from '../http/connections/connections.ts';
import type { Skip } from '../outcome/annotations.ts';
import type { SettingAvailability } from './setting-availability.ts';
import { OutcomeError } from '../outcome/outcome-error.ts';
import type { BrokenPlace, SkipReason } from '../outcome/outcome.ts';
import { ruleTexts } from '../outcome/text.ts';

type Fields = Record<string, unknown>;

/** What a client works with. The last three tie it to the test that uses it. */
export interface ClientParts {
  config: Config;
  http: Connections;
  broker: Broker;
  ledger: Ledger;
  /** Who would receive what the run sends. */
  audiences: AudienceTracker;
  /** Why what is made could not be removed again, by kind. */
  removability: Removability;
  /** Whether the group of an operation is unknown here. */
  groupAvailability: GroupAvailability;
  /** Whether the setting that an operation needs is on here; where it is missing, nobody knows. */
  settingAvailability?: SettingAvailability;
  /** Why a reply is not one of the platform; where it is missing, any reply is given. */
  inFront?: InFront;
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
  /**
   * Blames the operation whose reply named a task that the platform does not know.
   *
   * @throws OutcomeError then
   */
  blameTeller(taskId: string, refusal: Reply): void;
  /** The test is over: what is left running of it after an interruption gets no further than its next call. */
  end(): void;
  /** What this test has made or changed and not undone, in order. Changes that were all refused are struck out. */
  open(): LedgerEntry[];
}

/** Remembers what a successful call tells: whom it lets be reached, and what belongs to a profile that the run made. */
function learn({ ledger, audiences }: ClientParts, operation: Operation, parameters: Fields, reply: Reply): void {
  if (!isSuccess(reply)) return;
  audiences.observe(operation, parameters, reply.body);
  const { lists } = operation.facts;
  if (lists?.of !== 'profile' || lists.id === undefined) return;
  const names = profileNames(parameters, parameters);
  const isOwn = names.length > 0 && names.every((name) => ledger.owns(name, 'profile'));
  if (!isOwn) return;
  for (const id of valuesAt(reply.body, lists.id)) {
    if (typeof id === 'string' && id !== '') ledger.learn(lists.kind, id);
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

/** A creation that did not make what its reply tells: the platform broke the contract of this operation. */
function wrongCreation({ request, reply }: Exchange, problems: readonly BrokenPlace[], config: Config): OutcomeError {
  const { operation } = request;
  const lines = [
    `${operation.id} ${ruleTexts.creation}`,
    `  ${reply.method} ${reply.path} → ${statusLineOf(reply)}`,
    `  contract: ${operation.file} (reply ${operation.facts.evidence.reply})`,
    `  page: ${operation.page}`,
    ...problems.map(({ text }) => `✗ ${text}`),
    ...reproductionOf(request, config.token),
  ];
  const outcome = {
    cause: 'contract broken',
    operation: operation.id,
    rule: 'creation',
    violations: problems,
  } as const;
  return new OutcomeError(lines.join('\n'), outcome);
}

const madeNothing = (text: string): BrokenPlace => ({ kind: 'wrong-creation', text });

/** Finds what was made by its name, and notes its id. */
async function located(
  parts: ClientParts,
  creation: CreationParts,
  made: readonly Made[],
  kind: ObjectKind,
  name: string,
) {
  const found = made.find(({ entry }) => entry.kind === kind && entry.match.name === name);
  if (!found) throw new HarnessError(`This test made no ${kind} ${name}, so that it cannot ask for its id.`);
  const { entry, exchange } = found;
  const ids = await idsInTime(creation, kind, name);
  if (typeof ids === 'string') throw new HarnessError(`The id of the ${kind} ${name} cannot be found out: ${ids}.`);
  const [id] = ids;
  if (id === undefined) {
    const problem = `the reply tells of success, and no list shows the ${kind} ${name}`;
    throw exchange ? wrongCreation(exchange, [madeNothing(problem)], parts.config) : new HarnessError(problem);
  }
  parts.ledger.created(entry, id);
  if (kind === 'mailing') parts.audiences.alias(name, id);
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
  { groupAvailability, inFront }: ClientParts,
  { whoeverAnswers }: CallOptions,
): Promise<SkipReason | undefined> {
  const { path, facts } = request.operation;
  if (isThrottled(reply)) return { cause: 'rate limited' };
  const front = whoeverAnswers ? undefined : await inFront?.(request, reply);
  if (front) return front;
  const absent = await groupAvailability(reply);
  if (absent) return absent;
  const isUnconfirmed = facts.path === 'inferred' && mayBeUnknownPath(reply);
  return isUnconfirmed ? { cause: 'path unconfirmed', path } : undefined;
}

/** Something that the test made or changed, and the exchange in which it did. */
interface Made {
  entry: LedgerEntry;
  exchange?: Exchange;
}

/** What the client of one test keeps. */
interface Session {
  parts: ClientParts;
  creation: CreationParts;
  /** What the test made or changed and has not undone, in order. */
  made: Made[];
  changes: Changes;
  /** In which exchange the id of a task was told. */
  tasks: Map<string, Exchange>;
  isOver: boolean;
}

/** Sends a call that may be sent, and notes before and after what it makes. */
async function proved(session: Session, request: Request, parameters: Fields): Promise<Exchange> {
  const { parts, creation, made, changes } = session;
  const { operation } = request;
  const intents = intentsOf(creation, operation, parameters);
  const makings: Made[] = intents.filter((entry) => entry !== undefined).map((entry) => ({ entry }));
  made.push(...makings);
  makings.forEach(({ entry }) => (entry.unanswered = true));
  parts.audiences.expect(operation, parameters);
  const endChange = changes.begin(operation);
  const exchange = await parts
    .step(request, () => exchanged(parts, request))
    .catch((error: unknown) => {
      const isUnsent = error instanceof NoReplyError && !error.facts.wasSent;
      // What was never sent made nothing, so nothing of it can be left.
      if (isUnsent) {
        for (const { entry } of makings) parts.ledger.removed(entry);
        made.splice(0, made.length, ...made.filter((making) => !makings.includes(making)));
      }
      throw error;
    });
  const { reply } = exchange;
  endChange(reply);
  remember(exchange);
  for (const making of makings) {
    making.entry.unanswered = false;
    making.exchange = exchange;
  }
  const { open, problems, isProved } = await proveCreation(creation, intents, operation, reply);
  const isOver = (making: Made) => makings.includes(making) && !open.includes(making.entry);
  made.splice(0, made.length, ...made.filter((making) => !isOver(making)));
  parts.onExchange(exchange);
  if (problems.length > 0) {
    exchange.asserted = true;
    exchange.problems.push(...problems);
    throw wrongCreation(exchange, problems, parts.config);
  }
  const task = (reply.body as { data?: { task_id?: unknown } } | null)?.data?.task_id;
  if (typeof task === 'string') session.tasks.set(task, exchange);
  if (isProved) learn(parts, operation, parameters, reply);
  return exchange;
}

/** Makes the client of one test. */
export function createClient(parts: ClientParts): Client {
  const { config, ledger, audiences, removability, skip, http } = parts;
  const wait = (ms: number) => pause(http, ms, http.onTime ?? (() => undefined));
  const creation: CreationParts = { ...parts, ask: askOver(http, config, 'proof'), wait };
  const session: Session = { parts, creation, made: [], changes: createChanges(), tasks: new Map(), isOver: false };
  const { made, changes, tasks } = session;
  const judge = (operation: Operation, parameters: Fields) =>
    refusedByPolicy(operation, parameters, config, { owns: ledger.owns, audiences });

  return {
    async call(id, given, options = {}) {
      const operation = operationOf(id);
      const parameters = withoutTriggers(operation, given);
      const refusal = judge(operation, parameters) ?? brokerMissing(operation, options, config);
      if (refusal) return skip(refusal);
      if (outageOf(http)) return skip({ cause: 'platform lost' });
      const obstacle = await obstacleTo(operation, removability);
      if (obstacle) return skip(obstacle);
      if (session.isOver) return new Promise<never>(() => undefined);

      const exchange = await proved(session, buildRequest(config, operation, parameters, options), parameters);
      const reason = await whySilentOnContract(exchange, parts, options);
      if (reason) {
        exchange.asserted = true;
        skip(reason);
      }
      if (await parts.settingAvailability?.(exchange.reply)) exchange.reply.settingIsOn = true;
      return exchange.reply;
    },
    refusal: (id, parameters) => judge(operationOf(id), parameters),
    allows: ({ facts }) => config.allow.has(facts.effect),
    undoLater(id, parameters) {
      const refusal = judge(operationOf(id), parameters);
      if (refusal) return skip(refusal);
      const undo = { operation: id, parameters };
      const db_id = numberOf(parameters.db_id);
      const entry = ledger.intend({ operation: id, kind: 'change', db_id, match: {}, aliases: [], undo });
      changes.note(entry);
      made.push({ entry });
    },
    locate: (kind, name) => located(parts, creation, made, kind, name),
    blameTeller(taskId, refusal) {
      const exchange = tasks.get(taskId);
      if (!exchange || !isGone(refusal)) return;
      throw wrongCreation(
        exchange,
        [madeNothing(`the reply names the task ${taskId}, and no task has that id`)],
        config,
      );
    },
    end: () => void (session.isOver = true),
    open() {
      const entries = made.map(({ entry }) => entry);
      return stillToUndo(entries, changes, ledger);
    },
  };
}
