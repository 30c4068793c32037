import type { Call } from '../core/call.ts';
import { timestamp } from '../core/clock.ts';
import { cursorOf, readCursor } from '../lists/cursor.ts';
import { NotFound } from '../core/errors.ts';
import { limitOf } from '../lists/paging.ts';
import type { Parameters } from '../core/parameters.ts';
import { putProfile } from '../profiles/profile-index.ts';
import { flatSubscription, subscriptionRow } from '../profiles/profile-view.ts';
import {
  databaseOf,
  profileOf,
  profilesOf,
  resourceOf,
  type Profile,
  type State,
  type StatusWord,
  type Subscription,
} from '../model/state.ts';
import { addressOf, channelOf, isSame, putSubscription } from '../profiles/subscription-write.ts';

/** Subscriptions; https://guides.altcraft.com/en/developer-guide/profiles/subscriptions/2195519 and its siblings. */
export const subscriptions = {
  set({ state, parameters, now }: Call) {
    const profile = profileCopy(state, parameters);
    resourceOf(state, parameters.integer('resource_id'));
    const date = timestamp(now);
    putSubscription(state, profile, parameters.values, date);
    save(state, profile, date, 'subscription set');
    return {};
  },

  list({ state, parameters }: Call) {
    const profile = profileOf(state, parameters.integer('db_id'), parameters.text('profile_id'));
    return { data: profile.subscriptions.filter(({ deleted }) => !deleted).map(flatSubscription) };
  },

  listAll({ state, parameters }: Call) {
    const resource = resourceOf(state, parameters.integer('resource_id'));
    const databaseId = parameters.optionalInteger('db_id');
    if (databaseId !== undefined) databaseOf(state, databaseId);
    const after = readCursor(parameters.optionalText('from_id'));
    const rows = [...state.databases.keys()]
      .filter((id) => databaseId === undefined || id === databaseId)
      .flatMap((id) => profilesOf(state, id).flatMap((profile) => rowsOf(profile, resource.id, parameters)))
      .filter(({ place }) => place > after)
      .slice(0, limitOf(parameters));
    return { data: rows.map(({ row }) => row), next_from_id: cursorOf(rows.at(-1)?.place ?? after) };
  },

  // The reply could not be read: one object of the list's shape is a presumption.
  get({ state, parameters }: Call) {
    const profile = profileOf(state, parameters.integer('db_id'), parameters.text('profile_id'));
    return { data: flatSubscription(demandSubscription(state, profile, parameters, false)) };
  },

  delete({ state, parameters, now }: Call) {
    const profile = profileCopy(state, parameters);
    demandSubscription(state, profile, parameters, false).deleted = true;
    save(state, profile, timestamp(now), 'subscription deleted');
    return {};
  },

  undelete({ state, parameters, now }: Call) {
    const profile = profileCopy(state, parameters);
    demandSubscription(state, profile, parameters, true).deleted = false;
    save(state, profile, timestamp(now), 'subscription restored');
    return {};
  },

  suspendAll(call: Call) {
    return { updated: replaceStatus(call, 'subscribed', 'suspended') };
  },

  unsuspendAll(call: Call) {
    return { updated: replaceStatus(call, 'suspended', 'subscribed') };
  },
};

function profileCopy(state: State, parameters: Parameters): Profile {
  return structuredClone(profileOf(state, parameters.integer('db_id'), parameters.text('profile_id')));
}

function save(state: State, profile: Profile, date: string, event: string): void {
  profile.history.push({ date, event });
  putProfile(state, profile);
}

function demandSubscription(
  state: State,
  profile: Profile,
  parameters: Parameters,
  alsoDeleted: boolean,
): Subscription {
  const resource = resourceOf(state, parameters.integer('resource_id'));
  const channel = channelOf(resource, parameters.values.channel);
  const address = addressOf(channel, parameters.values);
  const found = profile.subscriptions.find((entry) => isSame(entry, resource.id, channel, address));
  if (!found || (found.deleted && !alsoDeleted)) throw new NotFound('subscription not found');
  return found;
}

function rowsOf(profile: Profile, resourceId: number, parameters: Parameters) {
  const channel = parameters.optionalText('channel');
  const status = parameters.optionalText('status');
  return profile.subscriptions
    .filter((entry) => entry.resourceId === resourceId && !entry.deleted)
    .filter((entry) => (!channel || entry.channel === channel) && (!status || entry.status === status))
    .map((entry) => ({ place: placeOf(profile, entry), row: subscriptionRow(profile, entry) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

function placeOf({ databaseId, id }: Profile, { hashId }: Subscription): string {
  return [String(databaseId).padStart(8, '0'), id, hashId].join(':');
}

// Whether both filters together mean either or both is not documented; here both must fit.
function replaceStatus({ state, parameters, now }: Call, from: StatusWord, to: StatusWord): number {
  const database = databaseOf(state, parameters.integer('db_id'));
  const resourceId = parameters.optionalInteger('resource_id');
  if (resourceId !== undefined) resourceOf(state, resourceId);
  const channel = parameters.optionalText('channel');
  const date = timestamp(now);
  let updated = 0;
  for (const profile of profilesOf(state, database.id)) {
    const affected = profile.subscriptions.filter(
      (entry) =>
        entry.status === from &&
        !entry.deleted &&
        (resourceId === undefined || entry.resourceId === resourceId) &&
        (channel === undefined || entry.channel === channel),
    );
    for (const entry of affected) entry.status = to;
    if (affected.length > 0) profile.history.push({ date, event: `subscriptions ${to}` });
    updated += affected.length;
  }
  return updated;
}
