import { timestamp } from '../../core/clock.ts';
import { NotFound } from '../../core/errors.ts';
import type { Parameters } from '../../core/parameters.ts';
import { limitOf } from '../../lists/paging.ts';
import type { Profile, StatusWord, Subscription } from '../../model/profiles.ts';
import type { State } from '../../model/state.ts';
import { putProfile } from '../../profiles/search-index.ts';
import { addressOf, channelOf, isSame, putSubscription } from '../../profiles/subscription-write.ts';
import { flatSubscription, subscriptionRow } from '../../profiles/view.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { databaseOf, profileOf, profilesOf, resourceOf } from '../../store/lookups.ts';
import { cursorOf, readCursor } from './cursor.ts';

/** Subscriptions; https://guides.altcraft.com/en/developer-guide/profiles/subscriptions/2195519 and its siblings. */
export const subscriptions = {
  'subscriptions.set'({ state, parameters, now }) {
    const profile = profileCopy(state, parameters);
    resourceOf(state, parameters.integer('resource_id'));
    const date = timestamp(now);
    putSubscription(state, profile, parameters.values, date);
    save(state, profile, date, 'subscription set');
    return {};
  },

  'subscriptions.list'({ state, parameters }) {
    const profile = profileOf(state, parameters.integer('db_id'), parameters.text('profile_id'));
    return { data: profile.subscriptions.filter(({ deleted }) => !deleted).map(flatSubscription) };
  },

  'subscriptions.listAll'({ state, parameters }) {
    const resource = resourceOf(state, parameters.integer('resource_id'));
    const databaseId = parameters.optionalInteger('db_id');
    if (databaseId !== undefined) databaseOf(state, databaseId);
    const after = readCursor(parameters.optionalText('from_id'));
    const rows = [...state.databases.keys()]
      .filter((id) => databaseId === undefined || id === databaseId)
      .flatMap((id) => profilesOf(state, id).flatMap((profile) => rowsOf(profile, resource.id, parameters)))
      .filter(({ position }) => position > after)
      .slice(0, limitOf(parameters));
    return { data: rows.map(({ row }) => row), next_from_id: cursorOf(rows.at(-1)?.position ?? after) };
  },

  'subscriptions.get'({ state, parameters }) {
    const profile = profileOf(state, parameters.integer('db_id'), parameters.text('profile_id'));
    return { data: flatSubscription(subscriptionIn(state, profile, parameters, false)) };
  },

  'subscriptions.delete'({ state, parameters, now }) {
    const profile = profileCopy(state, parameters);
    subscriptionIn(state, profile, parameters, false).deleted = true;
    save(state, profile, timestamp(now), 'subscription deleted');
    return {};
  },

  'subscriptions.undelete'({ state, parameters, now }) {
    const profile = profileCopy(state, parameters);
    subscriptionIn(state, profile, parameters, true).deleted = false;
    save(state, profile, timestamp(now), 'subscription restored');
    return {};
  },

  'subscriptions.suspendAll'(call) {
    return { updated: replaceStatus(call, 'subscribed', 'suspended') };
  },

  'subscriptions.unsuspendAll'(call) {
    return { updated: replaceStatus(call, 'suspended', 'subscribed') };
  },
} satisfies OperationFunctions;

function profileCopy(state: State, parameters: Parameters): Profile {
  return structuredClone(profileOf(state, parameters.integer('db_id'), parameters.text('profile_id')));
}

function save(state: State, profile: Profile, date: string, event: string): void {
  profile.history.push({ date, event });
  putProfile(state, profile);
}

function subscriptionIn(state: State, profile: Profile, parameters: Parameters, alsoDeleted: boolean): Subscription {
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
    .map((entry) => ({ position: positionOf(profile, entry), row: subscriptionRow(profile, entry) }))
    .sort((a, b) => (a.position < b.position ? -1 : 1));
}

function positionOf({ databaseId, id }: Profile, { hashId }: Subscription): string {
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
