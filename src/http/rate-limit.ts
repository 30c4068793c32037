/**
 * How fast a run may call: a customer's production must not feel it.
 */
import type { Connections } from './connections/connections.ts';

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

/** A pace below which it is not lowered: one call in so many milliseconds. */
const slowestMs = 2_000;

/** Halves the pace for the rest of the run: the platform limits it and does not say how. */
export function lowerPace(http: Connections): void {
  const pace = paces.get(http);
  if (pace) pace.gapMs = Math.min(Math.max(pace.gapMs * 2, 100), Math.max(slowestMs, pace.gapMs));
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
