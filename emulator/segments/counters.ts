/**
 * Subscription counters of databases, resources and segments: computed on refresh, kept until the next one.
 * https://guides.altcraft.com/en/developer-guide/databases/get-counters
 * https://guides.altcraft.com/en/developer-guide/segments/get-counters
 */
import type { ChannelCounters, Resource } from '../model/databases.ts';
import type { Profile, Subscription } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import type { Task } from '../model/tasks.ts';
import { statusWords } from '../profiles/subscriptions.ts';
import { profilesOf, resourceOf, segmentOf } from '../store/lookups.ts';
import { profilesInSegment } from './members.ts';

const keyOf = (databaseId: number, resourceId: number) => `${databaseId}:${resourceId}`;

/** The counters as of the last refresh; zeros when there was none. */
export function cachedCounters(state: State, databaseId: number, resourceId: number): ChannelCounters[] {
  const cached = state.counters.get(keyOf(databaseId, resourceId));
  return cached ?? countersAmong([], resourceOf(state, resourceId));
}

/** Counts the subscriptions of profiles to a resource, by channel of the resource. */
function countersAmong(profiles: Profile[], { id, channels }: Resource): ChannelCounters[] {
  return channels.map((channel) => countersOf(channel, profiles, id));
}

/** Counts again and keeps the result. */
export function renewCounters(state: State, databaseId: number, resourceId: number): ChannelCounters[] {
  const counters = countersAmong(profilesOf(state, databaseId), resourceOf(state, resourceId));
  state.counters.set(keyOf(databaseId, resourceId), counters);
  return counters;
}

/** The cached counters of a resource in all of its databases together. */
export function summedCounters(state: State, { id, channels, databaseIds }: Resource): ChannelCounters[] {
  const parts = databaseIds.flatMap((databaseId) => cachedCounters(state, databaseId, id));
  return channels.map((channel) => {
    const status: Record<string, number> = {};
    for (const part of parts.filter((candidate) => candidate.channel === channel)) {
      for (const [word, count] of Object.entries(part.status)) status[word] = (status[word] ?? 0) + count;
    }
    return { channel, status };
  });
}

// `all` is the same number in every channel of the documented example, also where there is no subscription: it counts profiles.
function countersOf(channel: string, profiles: Profile[], resourceId: number): ChannelCounters {
  const subscribed = (profile: Profile) => profile.subscriptions.filter((entry) => counts(entry, channel, resourceId));
  const having = (status: string, among: Profile[]) =>
    among.flatMap(subscribed).filter((subscription) => subscription.status === status).length;
  const sendable = profiles.filter((profile) => (profile.fields._status ?? 0) === 0);
  return {
    channel,
    status: {
      all: profiles.length,
      ...Object.fromEntries(statusWords.map((word) => [word, having(word, profiles)])),
      subscribed_sendable: having('subscribed', sendable),
      unconfirmed_sendable: having('unconfirmed', sendable),
    },
  };
}

function counts(subscription: Subscription, channel: string, resourceId: number): boolean {
  return subscription.channel === channel && subscription.resourceId === resourceId && !subscription.deleted;
}

type CounterJob = Extract<Task['job'], { kind: 'segment-counters' }>;

const segmentKey = (...ids: number[]) => ['segment', ...ids].join(':');

/** The counters of a segment as of the last refresh, two numbers a channel; zeros when there was none. */
export function cachedSegmentCounters(
  state: State,
  segmentId: number,
  databaseId: number,
  resourceId: number,
): ChannelCounters[] {
  const cached = state.counters.get(segmentKey(segmentId, databaseId, resourceId));
  return cached ?? countersAmong([], resourceOf(state, resourceId)).map(sendable);
}

/** Counts the profiles of a segment that are in a database, and keeps the result. */
export function renewSegmentCounters(
  state: State,
  segmentId: number,
  databaseId: number,
  resourceId: number,
): ChannelCounters[] {
  const profiles = profilesInSegment(state, segmentOf(state, segmentId));
  const inDatabase = profiles.filter((profile) => profile.databaseId === databaseId);
  const counters = countersAmong(inDatabase, resourceOf(state, resourceId)).map(sendable);
  state.counters.set(segmentKey(segmentId, databaseId, resourceId), counters);
  return counters;
}

/** What tasks.status tells of a finished refresh; nothing when the segment was deleted meanwhile. */
export function segmentCounterResult(state: State, job: CounterJob, updated: string): object[] {
  const { segmentId, databaseId, resourceId } = job;
  if (!state.segments.has(segmentId)) return [];
  return [
    {
      channels: renewSegmentCounters(state, segmentId, databaseId, resourceId),
      in_progress: false,
      list_id: databaseId,
      refresh_task_id: '',
      resource_id: resourceId,
      updated,
    },
  ];
}

/** Forgets the counters of a segment. */
export function dropSegmentCounters(state: State, segmentId: number): void {
  for (const key of state.counters.keys()) if (key.startsWith(`${segmentKey(segmentId)}:`)) state.counters.delete(key);
}

function sendable({ channel, status }: ChannelCounters): ChannelCounters {
  const { subscribed_sendable = 0, unconfirmed_sendable = 0 } = status;
  return { channel, status: { subscribed_sendable, unconfirmed_sendable } };
}
