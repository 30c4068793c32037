/**
 * Finds profiles without looking at all of them, so that the time of a batch grows with its rows and not with rows times
 * profiles.
 *
 * The index is made from the profiles. It gives candidates, and `matching.ts` tests them. A change of what is indexed (fields, addresses, custom fields of subscriptions) has to come through `putProfile`.
 */
import { spelled } from '../core/parameters.ts';
import type { Database } from '../model/databases.ts';
import type { Profile } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import { phoneOf, tagsOf } from './field-values.ts';
import { profileField } from './fields.ts';
import type { Search } from './search.ts';

interface Index {
  ids: Map<string, Set<string>>;
  /** What each profile was entered under, to take it out again. */
  keys: Map<string, string[]>;
}

// Beside the state and not in it: the state stays plain data, and a copy of it gets an index of its own.
const indexes = new WeakMap<State['profiles'], Index>();

const keyOf = (...parts: string[]) => parts.join('\u0000');
const emailKey = (email: string) => keyOf('email', email.toLowerCase());
const phoneKey = (phone: string) => keyOf('phone', phone);
const pushKey = (provider: string, id: string) => keyOf('push', provider, id);

const texts = (value: unknown) => [value].flat().filter((entry): entry is string => typeof entry === 'string');

/** Everything that the profile can be found by, in any mode. */
function keysOf({ fields, subscriptions }: Profile): string[] {
  const addresses = subscriptions.map(({ address }) => address);
  const named = subscriptions.flatMap(({ address, customFields }) =>
    [address.cc_data ?? {}, customFields].flatMap(Object.entries<unknown>),
  );
  const keys = [
    ...[...texts(fields.email), ...addresses.flatMap(({ email }) => texts(email))].map(emailKey),
    ...[...texts(fields.phones), ...addresses.flatMap(({ phone }) => texts(phone))].map(phoneKey),
    ...addresses.flatMap(({ provider, subscription_id: id }) => (provider && id ? [pushKey(provider, id)] : [])),
    ...Object.entries(fields).map(([name, value]) => keyOf('field', name, spelled(value))),
    ...Object.entries(fields).flatMap(([name, value]) => texts(value).map((tag) => keyOf('tag', name, tag))),
    ...named.filter(([, value]) => value !== undefined).map(([name, value]) => keyOf('sub', name, spelled(value))),
  ];
  return [...new Set(keys)];
}

function fieldKey({ fieldName = '', fieldValue = '' }: Search, database: Database): string {
  if (profileField(database, fieldName)?.field.type !== 'tags') return keyOf('field', fieldName, fieldValue);
  return keyOf('tag', fieldName, tagsOf(fieldValue)?.[0] ?? '');
}

/** What the profiles in question are entered under. */
function soughtKeys(sought: Search, database: Database): string[] {
  const { mode, email, phone, provider = '', subscriptionId = '', fieldName = '', fieldValue = '' } = sought;
  if (mode === 'push_sub') return [pushKey(provider, subscriptionId)];
  if (mode === 'custom') return [fieldKey(sought, database)];
  if (mode === 'custom_sub') return [keyOf('sub', fieldName, fieldValue)];
  const byEmail = mode.startsWith('email') && email !== undefined ? [emailKey(email)] : [];
  const byPhone = mode.includes('phone') && phone !== undefined ? [phoneKey(phoneOf(phone) ?? phone)] : [];
  return [...byEmail, ...byPhone];
}

function enter({ ids, keys }: Index, profile: Profile): void {
  const own = keysOf(profile);
  keys.set(profile.id, own);
  for (const key of own) {
    const known = ids.get(key);
    if (known) known.add(profile.id);
    else ids.set(key, new Set([profile.id]));
  }
}

function takeOut({ ids, keys }: Index, id: string): void {
  for (const key of keys.get(id) ?? []) {
    const known = ids.get(key);
    known?.delete(id);
    if (known?.size === 0) ids.delete(key);
  }
  keys.delete(id);
}

function indexOf({ profiles }: State): Index {
  let index = indexes.get(profiles);
  if (!index) {
    index = { ids: new Map(), keys: new Map() };
    for (const profile of profiles.values()) enter(index, profile);
    indexes.set(profiles, index);
  }
  return index;
}

function found(state: State, keys: string[]): Profile[] {
  const { ids } = indexOf(state);
  const all = new Set(keys.flatMap((key) => [...(ids.get(key) ?? [])]));
  return [...all].flatMap((id) => state.profiles.get(id) ?? []);
}

/** Profiles of a database that a search may find: all that it does find, and perhaps others. */
export function candidates(state: State, database: Database, sought: Search): Profile[] {
  const { mode, profileId = '' } = sought;
  const profiles =
    mode === 'profile_id' ? [state.profiles.get(profileId) ?? []].flat() : found(state, soughtKeys(sought, database));
  return profiles.filter(({ databaseId }) => databaseId === database.id);
}

/** Profiles of a database that have an e-mail, in a field or a subscription. */
export function profilesWithEmail(state: State, databaseId: number, email: string): Profile[] {
  return found(state, [emailKey(email)]).filter((profile) => profile.databaseId === databaseId);
}

/** Puts a profile into the state, in the place of the one with its id. */
export function putProfile(state: State, profile: Profile): void {
  const index = indexOf(state);
  takeOut(index, profile.id);
  (state.profiles as Map<string, Profile>).set(profile.id, profile);
  enter(index, profile);
}

/** Takes a profile out of the state. */
export function dropProfile(state: State, id: string): void {
  takeOut(indexOf(state), id);
  (state.profiles as Map<string, Profile>).delete(id);
}
