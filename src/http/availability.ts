/**
 * Whether the platform as a whole is there: a restart is waited for, and a run against a platform that is gone ends soon.
 *
 * One operation that fails is the business of its check. Where a call met a page of the server in front (HTTP 502, 503, 504), or
 * several calls in a row were lost, an operation of the first contact is asked; only what holds for it too is an outage.
 */
import { operationOf, operations } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import type { Outage } from '../outcome/outage.ts';
import type { Connections } from './connections/connections.ts';
import { NoReplyError } from './errors.ts';
import { frontText, hasEnvelope, isBlocked, type Reply } from './exchange.ts';
import { pause } from './rate-limit.ts';
import { buildRequest } from './request.ts';
import { sendOnce } from './transport.ts';

/** What is known of the platform over the connections of one worker. */
interface Memory {
  /** Whether the platform has to be there; otherwise its absence is for others to explain. */
  isExpected?: boolean;
  outage?: Outage;
  /** When the first of the calls was sent that were lost in a row. */
  lostSince?: Date;
  lostInRow: number;
  /** Operations that a server in front blocked while it let the first contact through. */
  blocked: Set<string>;
  blockedInRow: number;
}

const memories = new WeakMap<Connections, Memory>();

function memoryOf(http: Connections): Memory {
  const memory = memories.get(http) ?? { lostInRow: 0, blocked: new Set(), blockedInRow: 0 };
  memories.set(http, memory);
  return memory;
}

/** The outage that ended the calls over these connections; undefined while the platform is there. */
export function outageOf(http: Connections): Outage | undefined {
  return memoryOf(http).outage;
}

/** From now on an outage is waited for, and ends the calls. A command that looks for the cause does not want that. */
export function expectPlatform(http: Connections): void {
  memoryOf(http).isExpected = true;
}

/** Notes an outage: no further call is sent over these connections. */
export function noteOutage(http: Connections, outage: Outage): void {
  memoryOf(http).outage = outage;
  http.onOutage?.(outage);
}

/** A page of a server in front that could not reach the platform. */
export const isPage = (reply: Reply) => [502, 503, 504].includes(reply.status) && !hasEnvelope(reply);

/** Whether a reply is such a page in a run that expects the platform. */
export function isOutagePage(http: Connections, reply: Reply): boolean {
  return memoryOf(http).isExpected === true && isPage(reply);
}

/** What one question to the platform met: undefined where it was answered by the platform itself. */
async function probe(http: Connections, config: Config): Promise<string | undefined> {
  const [operation] = operations.filter(({ facts }) => facts.firstContact);
  if (!operation) return undefined;
  try {
    const reply = await sendOnce(http, config, buildRequest(config, operation, { limit: 1 }), true);
    return isPage(reply) || isBlocked(reply) ? `${frontText(reply)} of a server in front` : undefined;
  } catch (error) {
    if (!(error instanceof NoReplyError)) throw error;
    return error.facts.reason;
  }
}

/** How long a restart is waited for, question by question, in milliseconds: a minute and a half in all. */
const patienceMs = [0, 2_000, 5_000, 10_000, 15_000, 30_000, 30_000];

/**
 * Waits until the platform is there again.
 *
 * @param since when the call was sent that met the outage
 * @returns `there` where it never was away, `back` where it came back, `away` where it stayed away, which is noted
 */
export async function waitForPlatform(
  http: Connections,
  config: Config,
  since: Date,
  onTime: (ms: number) => void,
): Promise<'there' | 'back' | 'away'> {
  let seen = '';
  for (const [asked, ms] of patienceMs.entries()) {
    if (ms > 0) await pause(http, ms, onTime);
    const met = await probe(http, config);
    if (met === undefined) return asked === 0 ? 'there' : 'back';
    seen = met;
  }
  noteOutage(http, { kind: 'unavailable', from: since.toISOString(), to: new Date().toISOString(), seen });
  return 'away';
}

/** Calls lost in a row before somebody asks whether the platform is there at all. */
const mostLost = 3;

/** Notes a call to which no reply came, and finds out whether it is the platform that is gone. */
export async function noteLost(http: Connections, config: Config, { facts }: NoReplyError): Promise<void> {
  const memory = memoryOf(http);
  if (!memory.isExpected) return;
  memory.lostInRow += 1;
  memory.lostSince ??= facts.sentAt;
  if (memory.lostInRow < mostLost || memory.outage) return;
  const seen = await probe(http, config);
  if (seen === undefined) return noteAnswered(http);
  const from = memory.lostSince.toISOString();
  noteOutage(http, { kind: 'silent', from, to: new Date().toISOString(), seen });
}

/**
 * Notes a call that a server in front refused, and finds out whether it keeps out every call: once an operation, and where calls
 * are refused in a row. What the first contact itself meets is told by the first contact.
 */
export async function noteBlocked(http: Connections, config: Config, reply: Reply, sentAt: Date): Promise<void> {
  const memory = memoryOf(http);
  if (!memory.isExpected || operationOf(reply.operation).facts.firstContact) return;
  memory.blockedInRow += 1;
  if (memory.outage || (memory.blocked.has(reply.operation) && memory.blockedInRow < mostLost)) return;
  memory.blocked.add(reply.operation);
  memory.blockedInRow = 0;
  const seen = await probe(http, config);
  if (seen === undefined) return;
  noteOutage(http, { kind: 'blocked', from: sentAt.toISOString(), to: new Date().toISOString(), seen });
}

/** Notes that the platform answered. */
export function noteAnswered(http: Connections): void {
  const memory = memoryOf(http);
  memory.lostInRow = 0;
  memory.lostSince = undefined;
  memory.blockedInRow = 0;
}
