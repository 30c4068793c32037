/**
 * Launches of mailings: they begin with a call or by the schedule, and their messages go out when the clock says so.
 */
import { timestamp } from '../core/clock.ts';
import { Refusal, refusalOr } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';
import type { Audience, Launch, LogEntry, Mailing } from '../model/mailings.ts';
import type { Profile } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import { profilesAddressed } from './audience.ts';
import { nextStart } from './schedule.ts';
import { messagesTo, recordSent } from './sending.ts';

/** How one launch differs from what the mailing says. */
interface LaunchOptions {
  audience?: Audience;
  /** The most messages of this launch. */
  limit?: number;
}

/** Makes a mailing active; its schedule, if it has one, starts it from now on. */
export function arm(mailing: Mailing, now: number): void {
  mailing.isActive = true;
  mailing.isCompleted = false;
  mailing.dueAt = mailing.type === 'trigger' ? undefined : nextStart(mailing.schedule, now);
}

/**
 * Makes a mailing inactive.
 *
 * @param aborts whether messages that are queued are dropped; otherwise they still go out
 */
export function disarm(mailing: Mailing, now: number, aborts: boolean): void {
  mailing.isActive = false;
  mailing.dueAt = undefined;
  for (const launch of aborts ? running(mailing) : []) {
    launch.state = 'aborted';
    launch.queue = [];
    write(mailing, now, { level: 'INFO', message: 'Campaign aborted', state: 'end' });
  }
}

/**
 * Launches a broadcast or regular mailing.
 *
 * @param duration how long it takes on the emulator's clock
 * @throws NotFound when the audience is not there
 */
export function launchToAudience(
  state: State,
  mailing: Mailing,
  { now, duration }: { now: number; duration: number },
  { audience, limit }: LaunchOptions = {},
): Launch {
  const profiles = profilesAddressed(state, audience ?? mailing.audience);
  const launch = launchTo(state, mailing, profiles, { now, duration });
  const most = limit ?? Number(mailing.settings.limit);
  if (most > 0) launch.queue = launch.queue.slice(0, most);
  return launch;
}

/** Launches a mailing to profiles that are known already; a profile without a fitting subscription gets nothing. */
export function launchTo(
  state: State,
  mailing: Mailing,
  profiles: Profile[],
  { now, duration, filter }: { now: number; duration: number; filter?: Values },
): Launch {
  const id = String(mailing.launches.length + 1);
  const { id: mailing_id, channel, resourceId, settings } = mailing;
  const unconditional = settings.unconditional_sending === true;
  const sending = { channel, resourceId, pushMode: String(settings.push_sending_mode), unconditional, filter };
  const time = timestamp(now + duration);
  const queue = profiles
    .flatMap((profile) => messagesTo(state, profile, sending))
    .map((message) => ({ time, ...message, mailing_id, launch_id: id }));
  const launch: Launch = { id, startedAt: now, finishedAt: now + duration, state: 'running', queue, sent: 0 };
  mailing.launches.push(launch);
  write(mailing, now, { level: 'INFO', message: 'Campaign started', state: 'start' });
  return launch;
}

/** Starts what is due by its schedule, and sends the queues of launches whose time is over. */
export function advanceMailings(state: State, now: number, duration: number): void {
  for (const mailing of state.mailings.values()) {
    startWhenDue(state, mailing, now, duration);
    for (const launch of running(mailing)) if (launch.finishedAt <= now) finish(state, mailing, launch);
  }
}

/** Launches that have not ended. */
export function running({ launches }: Mailing): Launch[] {
  return launches.filter(({ state }) => state === 'running');
}

// A jump of the clock over several moments makes one launch, so that a jump of a year stays quick.
function startWhenDue(state: State, mailing: Mailing, now: number, duration: number): void {
  const { dueAt } = mailing;
  if (dueAt === undefined || dueAt > now) return;
  mailing.dueAt = mailing.type === 'regular' ? nextStart(mailing.schedule, now) : undefined;
  const launch = refusalOr(() => launchToAudience(state, mailing, { now: dueAt, duration }));
  if (launch instanceof Refusal) write(mailing, dueAt, { level: 'ERROR', message: launch.message, state: '' });
}

// A broadcast is sent once; regular mailings and triggers stay active.
function finish(state: State, mailing: Mailing, launch: Launch): void {
  const { startedAt, finishedAt, queue } = launch;
  state.outbox.push(...queue);
  for (const message of queue) recordSent(state, message, mailing);
  Object.assign(launch, { state: 'finished', sent: queue.length, queue: [] });
  write(mailing, finishedAt, { level: 'INFO', message: 'Campaign finished', state: 'end' });
  const value = `${finishedAt - startedAt}ms`;
  write(mailing, finishedAt, { level: 'INFO', message: 'Total time spent', state: '', value });
  if (mailing.type !== 'broadcast') return;
  mailing.isActive = false;
  mailing.isCompleted = true;
  mailing.dueAt = undefined;
}

function write(mailing: Mailing, now: number, entry: Omit<LogEntry, 'time' | 'value'> & { value?: string }): void {
  mailing.log.push({ time: timestamp(now), value: '', ...entry });
}
