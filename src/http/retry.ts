/**
 * Whether a call is repeated to which no reply came, and when.
 *
 * Nobody can see whether a call that was broken off had been read: a server that closes an idle connection and one that
 * breaks down at its work look the same. So a call is repeated only where a second one does no harm:
 *
 * - nothing had been sent, because there was no connection yet;
 * - it only reads;
 * - it stands in the vendor's list of deduplicated calls, so that one Request-ID has one effect. Only when it was broken
 *   off: after too long a wait the first one may still be at work, and there is no answer yet to be replayed.
 *
 * Sending, destroying, tasks and exports are never repeated once they may have been read.
 */
import type { Config } from '../config/config.ts';
import { rendered } from '../outcome/rendered.ts';
import { NoReplyError, type NoReplyFacts } from './errors.ts';
import { isRefusal, isThrottled, refusalText, type Reply, type Request } from './exchange.ts';
import type { Connections } from './connections.ts';

const delaysMs = [100, 2_000];

/** What is known of the silence of a platform. */
interface Memory {
  /** Whether anything answered yet, and answers still. */
  isReached: boolean;
  /** Operations that stayed silent when they were repeated: what did not help will not help again. */
  silent: Set<string>;
}

const memories = new WeakMap<Connections, Memory>();

function memoryOf(http: Connections): Memory {
  const memory = memories.get(http) ?? { isReached: false, silent: new Set() };
  memories.set(http, memory);
  return memory;
}

/** Tells of operations to which no reply came earlier in the run. */
export function rememberNoReply(http: Connections, operations: Iterable<string>): void {
  for (const operation of operations) memoryOf(http).silent.add(operation);
}

/** Notes that an operation answered. */
export function noteReply(http: Connections, { operation }: Request): void {
  const memory = memoryOf(http);
  memory.isReached = true;
  memory.silent.delete(operation.id);
}

const deduplicatedEffects = ['create', 'update', 'delete'];

/** Whether a second call does no harm, whatever became of the first. */
function isRepeatable(request: Request, config: Config, { problem, wasSent }: NoReplyFacts): boolean {
  const { effect, deduplicated } = request.operation.facts;
  if (request.message || request.once) return false;
  if (!wasSent || effect === 'read') return true;
  const isKnown = deduplicated === true && config.deduplicates && deduplicatedEffects.includes(effect);
  return isKnown && problem === 'broken off';
}

/**
 * How long to wait before a call is repeated, in milliseconds.
 *
 * @param repeated how often it was repeated already
 * @returns undefined when it is not to be repeated
 */
export function noReplyDelay(
  http: Connections,
  config: Config,
  request: Request,
  facts: NoReplyFacts,
  repeated: number,
): number | undefined {
  const memory = memoryOf(http);
  const isHopeless = memory.silent.has(request.operation.id) || (!facts.wasSent && !memory.isReached);
  const delay = isHopeless || !isRepeatable(request, config, facts) ? undefined : delaysMs[repeated];
  if (delay === undefined) {
    memory.silent.add(request.operation.id);
    if (!facts.wasSent) memory.isReached = false;
  }
  return delay;
}

/** The error of a call that was repeated and got no reply either. */
export function repeatedInVain({ message, facts }: NoReplyError, retries: number): NoReplyError {
  if (retries === 0) return new NoReplyError(message, facts);
  const times = retries === 1 ? 'once' : `${retries} times`;
  return new NoReplyError(rendered(`${message}\n  repeated: ${times}, and there was no reply then either`), {
    ...facts,
    retries,
  });
}

/**
 * Refuses a refusal that says nothing: the call had been broken off, and it may be its own first effect that the repeated
 * one was refused for.
 *
 * @throws NoReplyError then
 */
export function assertMeaningfulRefusal(reply: Reply, { operation }: Request, lost: readonly NoReplyError[]): void {
  const first = lost.find(({ facts }) => facts.wasSent);
  if (!first || operation.facts.effect === 'read' || !isRefusal(reply) || isThrottled(reply)) return;
  throw repeatedInVain(
    new NoReplyError(
      rendered(
        `${first.message}\n  It was repeated with the same Request-ID and refused with ${refusalText(reply)}. Whether the first call was carried out is not known, so this says nothing.`,
      ),
      first.facts,
    ),
    0,
  );
}
