/**
 * Makes what a test needs before its call. Throws when the platform refuses, so that a failed set-up is never taken for a
 * failed check; whatever is made is in the ledger and removed after the test.
 */
import type { OperationId } from '../../../schemas/index.ts';
import type { Requests, Success } from '../../client/api.ts';
import type { Client } from '../../client/client.ts';
import type { Config } from '../../config/config.ts';
import type { TestData } from '../test-data.ts';
import { HarnessError } from '../../http/errors.ts';
import { codeOf, exchangeOf, isSuccess, statusLineOf, unsupportedReason, type Reply } from '../../http/exchange.ts';
import { createKnown, recordDeviation } from '../../deviations/ignore.ts';
import { redactor } from '../../safety/redact.ts';
import { skip } from '../../outcome/annotations.ts';
import type { FailureReason } from '../../outcome/outcome.ts';
import { outcomeText } from '../../outcome/text.ts';
import { rendered } from '../../outcome/rendered.ts';
import { waitForTask } from '../../client/pagination.ts';
import { violations as violationsIn } from '../../matchers/error-text.ts';
import { judgeReply, operationOf, type ObjectKind, type Operation } from '../../../schemas/index.ts';

/** A profile that a test made. */
export interface ArrangedProfile {
  db_id: number;
  profile_id: string;
  email: string;
  phone: string;
  first_name: string;
  last_name: string;
}

/** A subscription that a test made, in the fields that address it. */
export interface ArrangedSubscription {
  db_id: number;
  profile_id: string;
  resource_id: number;
  channel: 'email';
  email: string;
}

/** Set-up of tests. */
export interface Arrange {
  /** A profile with a first and a last name, an e-mail and a phone; `data` adds fields or replaces them. */
  profile(db_id: number, data?: Record<string, unknown>): Promise<ArrangedProfile>;
  /** A profile that can be written to at the address of ALTCRAFT_CONFIRM_SEND only; skips the test when there is none. */
  recipient(db_id: number, resource_id: number): Promise<ArrangedProfile>;
  /** An e-mail subscription of a profile to a resource; `fields` adds status, priority, categories … */
  subscription(
    profile: ArrangedProfile,
    resource_id: number,
    fields?: Record<string, unknown>,
  ): Promise<ArrangedSubscription>;
  /** Waits until a background task is over and gives its last state. */
  finishedTask(task_id: string): Promise<Reply>;
  /** Notes the call that takes back what the test is about to change on an object of the user's own. */
  undo(id: string, parameters: Record<string, unknown>): void;
  /** Calls an operation that a test needs but does not judge. */
  done<Id extends OperationId>(id: Id, parameters: Requests<Id>): Promise<Reply<Success<Id>>>;
  /** Address of a subscription that a profile of the user's own has, with the given fields; skips the test without one. */
  existingSubscription(db_id: number, profile_id: string, fields?: Record<string, unknown>): Promise<Address>;
}

/** What tells a subscription from the others of its profile, in the fields of its channel. */
export interface Address {
  resource_id: number;
  channel: string;
  email?: string;
  phone?: string;
  provider?: string;
  subscription_id?: string;
  cc_data?: object;
}

const addressFields = ['resource_id', 'channel', 'email', 'phone', 'provider', 'subscription_id', 'cc_data'];

function addressOf(subscription: Address): Address {
  const own = Object.entries(subscription).filter(([name]) => addressFields.includes(name));
  return Object.fromEntries(own) as unknown as Address;
}

/**
 * @param outcome what it means, and for which operation
 * @param detail what the reply has that ends the set-up
 * @param told what is said of it, where that is another outcome
 */
function setUpFailed(outcome: FailureReason, detail: string, told: FailureReason = outcome): HarnessError {
  const what = outcomeText(told);
  const text =
    `${what.charAt(0).toUpperCase()}${what.slice(1)}${detail}. ` +
    'The check itself was not reached; see what the spec of that operation says.';
  return new HarnessError(rendered(text), outcome);
}

/** A set-up that goes on with a broken reply would blame the operation under test. */
function assertSound(reply: Reply<unknown>, config: Config): void {
  const found = violationsIn(judgeReply(operationOf(reply.operation), reply.body));
  // The spec of that operation tells of what is not known.
  const violations = createKnown(config.deviations, redactor(config.secrets), recordDeviation).ignore(
    found,
    { operation: reply.operation },
    false,
  );
  const [problem] = violations;
  if (problem === undefined) return;
  const { operation } = reply;
  const outcome = { cause: 'contract broken', operation, rule: 'shape in a set-up', violations } as const;
  throw setUpFailed(outcome, ` (${problem.text})`, { cause: 'set-up broken', operation });
}

/** @param underTest id of the operation that the test is about: where it is refused itself, the set-up is the check */
function setUpRefused(reply: Reply<unknown>, underTest?: string): never {
  const reason = unsupportedReason(reply);
  if (reason) skip({ ...reason, inSetUp: true } as typeof reason);
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
  const { operation, status } = reply;
  if (operation === underTest) {
    const problem = { kind: 'refused', text: `it was answered with ${statusLineOf(reply)}, and success was expected` };
    const outcome = { cause: 'contract broken', operation, rule: 'shape in a set-up', violations: [problem] } as const;
    const told = { cause: 'set-up refused', operation, status, error: codeOf(reply) } as const;
    throw setUpFailed(outcome, `: ${text.slice(0, 300)}`, told);
  }
  const outcome = { cause: 'set-up refused', operation, status, error: codeOf(reply) } as const;
  throw setUpFailed(outcome, `, ${reply.ms} ms: ${text.slice(0, 300)}`);
}

/** Set-up that needs nothing but the contract. */
export interface ArrangeByContract {
  /** An object of a kind, made with the example of the contract; its id. `madeBy` names the operation where several make the kind. */
  object(kind: ObjectKind, madeBy?: OperationId): Promise<number>;
  /** An object of a kind that is named by an external id, made with the example of the contract; that id. */
  externalId(kind: ObjectKind): Promise<string>;
  /** A request that the platform has to accept, made of the contract, the variables and objects of the test. */
  request(operation: Operation): Promise<Record<string, unknown>>;
}

/**
 * Makes the set-up of one test.
 *
 * @param underTest id of the operation that the test is about
 */
export function createArrange(client: Client, config: Config, data: TestData, underTest?: string): Arrange {
  async function done<Id extends OperationId>(id: Id, parameters: Requests<Id>): Promise<Reply<Success<Id>>> {
    const reply = await client.call(id, parameters);
    exchangeOf(reply).asserted = true;
    if (!isSuccess(reply)) setUpRefused(reply, underTest);
    assertSound(reply, config);
    return reply as Reply<Success<Id>>;
  }

  return {
    done,
    undo: (id, parameters) => client.undoLater(id, parameters),
    async profile(db_id, fields = {}) {
      const made = {
        email: data.email(),
        phone: data.phone(),
        first_name: data.firstName(),
        last_name: data.lastName(),
      };
      const reply = await done('profiles.import', {
        db_id,
        email: made.email,
        skip_triggers: true,
        data: { _fname: made.first_name, _lname: made.last_name, email: made.email, phones: [made.phone], ...fields },
      });
      const profile_id = reply.body.profile_id;
      if (typeof profile_id !== 'string') setUpRefused(reply, underTest);
      return { db_id, profile_id: String(profile_id), ...made };
    },
    async subscription({ db_id, profile_id, email }, resource_id, fields = {}) {
      const address = { db_id, profile_id, resource_id, channel: 'email' as const, email };
      await done('subscriptions.set', { ...address, skip_triggers: true, ...fields });
      return address;
    },
    async recipient(db_id, resource_id) {
      const address = config.confirm.send;
      if (!config.allow.has('send')) return skip({ cause: 'effect not allowed', effect: 'send' });
      if (!address) return skip({ cause: 'confirmation missing', variable: 'ALTCRAFT_CONFIRM_SEND' });
      const profile = await this.profile(db_id);
      await this.subscription({ ...profile, email: address }, resource_id);
      return profile;
    },
    async existingSubscription(db_id, profile_id, fields = {}) {
      const { body } = await done('subscriptions.list', { db_id, profile_id });
      const wanted = Object.entries(fields);
      const listed = (body.data ?? []) as (Address & Record<string, unknown>)[];
      const found = listed.find((entry) => wanted.every(([name, value]) => entry[name] === value));
      if (!found) return skip({ cause: 'object missing', lack: { kind: 'no subscription', fields } });
      return addressOf(found);
    },
    async finishedTask(task_id) {
      const reply = await waitForTask(client, task_id, config.taskTimeoutMs);
      exchangeOf(reply).asserted = true;
      if (isSuccess(reply)) return reply;
      client.blameTeller(task_id, reply);
      return setUpRefused(reply, underTest);
    },
  };
}
