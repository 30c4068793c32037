/**
 * Sends a call, and repeats it: where the platform says that there were too many calls, and where no reply came and a second
 * call does no harm.
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
import { isBrokenOff } from '../outcome/connection-problem.ts';
import { rendered } from '../outcome/rendered.ts';
import { NoReplyError, type NoReplyFacts } from './errors.ts';
import { asksToWait, isBlocked, isRefusal, isThrottled, refusalText, type Reply, type Request } from './exchange.ts';
import type { Connections } from './connections/connections.ts';
import {
  isOutagePage,
  noteAnswered,
  noteBlocked,
  noteLost,
  noteOutage,
  outageOf,
  waitForPlatform,
} from './availability.ts';
import { CallError, CodedError } from './connections/network-error.ts';
import { noReply } from './no-reply.ts';
import { lowerPace, pause, waitForTurn } from './rate-limit.ts';
import { sendOnce } from './transport.ts';

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
  return isKnown && (isBrokenOff(problem) || problem === 'unavailable');
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

const longestWaitMs = 60_000;

/** What the header Retry-After asks for, in milliseconds; 0 where it asks for nothing that can be waited for. */
function asked(header: string, now: number): number {
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  // A date has letters in it: JavaScript would read -5 and 1.5 as days of long ago, and the call would come back at once.
  const date = /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

/**
 * How long a platform that limits its callers asks to wait, in milliseconds: after its header Retry-After, as seconds or
 * as a date, else twice as long each time. A header that asks for no wait is not taken at its word.
 *
 * @param attempt number of the try that was limited, from 1
 * @returns at most a minute
 */
export function throttleDelay(headers: Record<string, string>, attempt: number, now = Date.now()): number {
  const delay = asked(headers['retry-after']?.trim() ?? '', now);
  return Math.min(delay > 0 ? delay : 1000 * 2 ** (attempt - 1), longestWaitMs);
}

const mostAttempts = 4;
/** Without Retry-After the platform does not say how long; then the pace is lowered, and it is asked more often. */
const mostAttemptsUntold = 6;

/** A wait that no run can make, in milliseconds: a quota of the day. */
const longestQuotaMs = 5 * 60_000;

/** Notes that calls are not allowed any more for long, where a reply says so. */
function noteQuota(http: Connections, reply: Reply): void {
  const now = Date.now();
  const ms = asked(reply.headers['retry-after']?.trim() ?? '', now);
  if (ms <= longestQuotaMs) return;
  const moment = new Date(now).toISOString();
  const back = new Date(now + ms).toISOString();
  noteOutage(http, { kind: 'quota', from: moment, to: moment, seen: `HTTP ${reply.status}, Retry-After`, back });
}

/**
 * Sends a request at the pace of the run. A platform that says that there were too many calls is obeyed, and asked again
 * with the same Request-ID; after a few times its refusal is the reply. A call to which no reply came is repeated where
 * that does no harm.
 *
 * @param http the worker's connections
 * @param onTime is told of time that passes for the platform's sake, in milliseconds; the one of the connections by default
 * @returns the reply; `path` is free of the token
 * @throws NoReplyError when none came
 */
export async function send(
  http: Connections,
  config: Config,
  request: Request,
  onTime: (ms: number) => void = http.onTime ?? (() => undefined),
): Promise<Reply> {
  const lost: NoReplyError[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const reply = await sendRepeatedly(http, config, request, onTime, lost);
    const limited = asksToWait(reply);
    const isTold = reply.headers['retry-after'] !== undefined;
    if (limited) noteQuota(http, reply);
    if (limited && outageOf(http)) throw lostError(request, config);
    if (limited && !isTold) lowerPace(http);
    const most = isTold ? mostAttempts : mostAttemptsUntold;
    const throttled = limited ? attempt : attempt - 1;
    if (!limited || attempt === most) {
      return {
        ...reply,
        ...(throttled > 0 ? { throttled } : {}),
        ...(lost.length > 0 ? { lost: lost.map(({ facts }) => facts.reason) } : {}),
      };
    }
    await pause(http, throttleDelay(reply.headers, attempt), onTime);
  }
}

/** The error of a call that met a page of the server in front. */
function outageError(request: Request, config: Config, reply: Reply, sentAt: Date): NoReplyError {
  const error = new CodedError('UNAVAILABLE', `HTTP ${reply.status}`);
  return noReply(request, config, error, { sentAt, ms: reply.ms });
}

/** The error of a call that a server in front kept from the platform, as it keeps every other. */
function blockedError(request: Request, config: Config, reply: Reply, sentAt: Date): NoReplyError {
  const error = new CallError({ code: 'BLOCKED', message: `HTTP ${reply.status}`, phase: 'connecting' });
  return noReply(request, config, error, { sentAt, ms: reply.ms });
}

const isOutage = ({ facts }: NoReplyError) => facts.problem === 'unavailable';

/** The error of a call that is not sent, because the platform is gone. */
function lostError(request: Request, config: Config): NoReplyError {
  return noReply(request, config, new CodedError('PLATFORM_LOST', 'not sent'), { sentAt: new Date(), ms: 0 });
}

/** Sends a request until a reply comes, or repeating it is no use. `lost` takes what was in vain. */
async function sendRepeatedly(
  http: Connections,
  config: Config,
  request: Request,
  onTime: (ms: number) => void,
  lost: NoReplyError[],
): Promise<Reply> {
  for (;;) {
    if (outageOf(http)) throw lostError(request, config);
    await waitForTurn(http, onTime);
    const sentAt = new Date();
    const outcome = await sendOnce(http, config, request, lost.length > 0).catch((error: unknown) => error);
    if (!(outcome instanceof Error)) {
      const reply = outcome as Reply;
      onTime(reply.ms);
      noteReply(http, request);
      if (isOutagePage(http, reply) && !asksToWait(reply) && !lost.some(isOutage)) {
        const state = await waitForPlatform(http, config, sentAt, onTime);
        const error = outageError(request, config, reply, sentAt);
        if (state === 'away') throw error;
        if (isRepeatable(request, config, error.facts)) {
          lost.push(error);
          continue;
        }
        if (state === 'back') throw error;
      }
      if (isBlocked(reply)) await noteBlocked(http, config, reply, sentAt);
      else noteAnswered(http);
      if (outageOf(http)?.kind === 'blocked') throw blockedError(request, config, reply, sentAt);
      assertMeaningfulRefusal(reply, request, lost);
      return reply;
    }
    if (!(outcome instanceof NoReplyError)) throw outcome;
    onTime(outcome.facts.ms);
    if (!request.once) await noteLost(http, config, outcome);
    const delay = noReplyDelay(http, config, request, outcome.facts, lost.length);
    if (delay === undefined) {
      const wasSent = outcome.facts.wasSent || lost.some(({ facts }) => facts.wasSent);
      throw repeatedInVain(new NoReplyError(outcome.message, { ...outcome.facts, wasSent }), lost.length);
    }
    lost.push(outcome);
    await pause(http, delay, onTime);
  }
}
