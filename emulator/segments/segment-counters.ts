/**
 * Subscription counters of segments: two numbers a channel, computed on refresh, kept until the next one.
 * https://guides.altcraft.com/en/developer-guide/segments/get-counters
 */
import { countersAmong } from './counters.ts';
import { profilesInSegment } from './segment-members.ts';
import { resourceOf, segmentOf, type ChannelCounters, type State, type Task } from '../model/state.ts';

type CounterJob = Extract<Task['job'], { kind: 'segment-counters' }>;

const keyOf = (...ids: number[]) => ['segment', ...ids].join(':');

/** The counters as of the last refresh; zeros when there was none. */
export function cachedSegmentCounters(
  state: State,
  segmentId: number,
  databaseId: number,
  resourceId: number,
): ChannelCounters[] {
  const cached = state.counters.get(keyOf(segmentId, databaseId, resourceId));
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
  const counted = profiles.filter((profile) => profile.databaseId === databaseId);
  const counters = countersAmong(counted, resourceOf(state, resourceId)).map(sendable);
  state.counters.set(keyOf(segmentId, databaseId, resourceId), counters);
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
  for (const key of state.counters.keys()) if (key.startsWith(`${keyOf(segmentId)}:`)) state.counters.delete(key);
}

function sendable({ channel, status }: ChannelCounters): ChannelCounters {
  const { subscribed_sendable = 0, unconfirmed_sendable = 0 } = status;
  return { channel, status: { subscribed_sendable, unconfirmed_sendable } };
}
