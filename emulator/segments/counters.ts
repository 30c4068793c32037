/**
 * Subscription counters: computed on refresh, kept until the next one.
 * https://guides.altcraft.com/en/developer-guide/databases/get-counters
 */
import {
  profilesOf,
  resourceOf,
  type ChannelCounters,
  type Profile,
  type Resource,
  type State,
  type Subscription,
} from '../model/state.ts';
import { statusWords } from '../profiles/subscription-record.ts';

const keyOf = (databaseId: number, resourceId: number) => `${databaseId}:${resourceId}`;

/** The counters as of the last refresh; zeros when there was none. */
export function cachedCounters(state: State, databaseId: number, resourceId: number): ChannelCounters[] {
  const cached = state.counters.get(keyOf(databaseId, resourceId));
  return cached ?? countersAmong([], resourceOf(state, resourceId));
}

/** Counts the subscriptions of profiles to a resource, by channel of the resource. */
export function countersAmong(profiles: Profile[], { id, channels }: Resource): ChannelCounters[] {
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

// `all` is the same number in every channel of the documented example, also where nobody subscribed: it counts profiles.
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
