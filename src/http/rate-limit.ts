/**
 * How fast a run may call: a customer's production must not feel it.
 */
import type { Connections } from './connections.ts';

/** Time as a pace sees it; self-tests have one of their own. */
export interface Time {
  /** Milliseconds since some fixed moment. */
  now: () => number;
  /** Waits so many milliseconds. */
  pause: (ms: number) => Promise<void>;
}

interface Pace {
  gapMs: number;
  next: number;
  time: Time;
}

const realTime: Time = {
  now: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

const paces = new WeakMap<Connections, Pace>();

/**
 * Gives a connection pool its pace.
 *
 * @param perSecond most calls a second; 0 for no limit
 */
export function setPace(http: Connections, perSecond: number, time = realTime): void {
  paces.set(http, { gapMs: perSecond > 0 ? 1000 / perSecond : 0, next: 0, time });
}

/**
 * Waits.
 *
 * @param ms how long, in milliseconds
 * @param onWait is told so before
 */
export async function pause(http: Connections, ms: number, onWait: (ms: number) => void): Promise<void> {
  onWait(ms);
  await (paces.get(http)?.time ?? realTime).pause(ms);
}

/** Waits until the next call may be made; onWait is told before a wait how long it takes, in milliseconds. */
export async function waitForTurn(http: Connections, onWait: (ms: number) => void): Promise<void> {
  const pace = paces.get(http);
  if (!pace) return;
  const now = pace.time.now();
  const wait = Math.max(0, pace.next - now);
  pace.next = Math.max(now, pace.next) + pace.gapMs;
  if (wait > 0) await pause(http, wait, onWait);
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
