/**
 * Creates and changes profiles. Every function works on a copy and saves it at the end, so a refusal changes nothing.
 */
import { timestamp } from '../core/clock.ts';
import { IncorrectField, IncorrectRequest, NotFound, TariffLimit } from '../core/errors.ts';
import { isValues, type Values } from '../core/parameters.ts';
import type { Profile } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import type { Work } from '../store/call.ts';
import { databaseOf } from '../store/lookups.ts';
import { profileField } from './fields.ts';
import { updatedValue } from './functional-update.ts';
import { findProfile } from './matching.ts';
import { profilesWithEmail, putProfile } from './search-index.ts';
import { impliedFields, type Search } from './search.ts';
import { putSubscriptions } from './subscription-write.ts';

/** One profile to be written. */
interface Writing {
  databaseId: number;
  /** Fields, custom fields and subscriptions. */
  data: Values;
  /** How to find an existing profile; without it a new one is always made. */
  search?: Search;
  /** Whether a profile that is not found may be created; true by default. */
  mayCreate?: boolean;
  /** Whether subscriptions that would be refused are left out; false by default. */
  skipInvalid?: boolean;
}

/**
 * Imports, updates or adds one profile.
 *
 * @returns the saved profile
 * @throws NotFound when it is not there and may not be created; matching by profile_id never creates
 */
export function writeProfile(call: Work, writing: Writing): Profile {
  const { state, now } = call;
  const { databaseId, search, data, mayCreate = true, skipInvalid = false } = writing;
  databaseOf(state, databaseId);
  const found = search && findProfile(state, databaseId, search);
  if (!found && (!mayCreate || search?.mode === 'profile_id')) throw new NotFound('profile not found');
  const profile = found ? structuredClone(found) : newProfile(call, databaseId);
  const implied = found || !search ? {} : impliedFields(search);
  const date = timestamp(now);
  applyData(state, profile, { ...implied, ...data }, { date, skipInvalid });
  profile.history.push({ date, event: found ? 'updated' : 'created' });
  saveProfile(state, profile);
  return profile;
}

/**
 * An empty profile that is not saved yet.
 *
 * @throws TariffLimit when the installation holds as many profiles as it may
 */
export function newProfile({ state, settings, ids, now }: Work, databaseId: number): Profile {
  if (settings.maxProfiles !== undefined && state.profiles.size >= settings.maxProfiles) {
    throw new TariffLimit('tariff limit of profiles reached');
  }
  const createdAt = timestamp(now);
  const fields = { _status: 0, _regdate: createdAt };
  return { id: ids.profile(), databaseId, createdAt, fields, subscriptions: [], history: [] };
}

/**
 * Applies the data of a call to a copy of a profile.
 *
 * @throws IncorrectRequest when the database has no such field, or a value does not fit its field
 */
export function applyData(
  state: State,
  profile: Profile,
  { subscriptions, ...fields }: Values,
  options: { date: string; skipInvalid: boolean },
): void {
  const database = databaseOf(state, profile.databaseId);
  for (const [name, value] of Object.entries(fields)) {
    const known = profileField(database, name);
    if (!known) throw new IncorrectRequest(`with field "${name}": Incorrect field`);
    const updated = updatedValue(known.field, known.custom, profile.fields[name], value);
    if (updated === undefined) delete profile.fields[name];
    else profile.fields[name] = updated;
  }
  const entries = Array.isArray(subscriptions) ? subscriptions.filter(isValues) : [];
  putSubscriptions(state, profile, entries, options);
}

/**
 * Puts a changed copy in the place of the profile.
 *
 * @throws IncorrectField when another profile of the database has the same e-mail, which must be unique
 */
export function saveProfile(state: State, profile: Profile): void {
  const email = emailKey(profile);
  const known = state.profiles.get(profile.id);
  const isNew = email !== undefined && (!known || emailKey(known) !== email);
  if (isNew && isTaken(state, profile.databaseId, email)) {
    throw new IncorrectField('email', 'a profile with this email exists');
  }
  putProfile(state, profile);
}

function isTaken(state: State, databaseId: number, email: string): boolean {
  return profilesWithEmail(state, databaseId, email).some((profile) => emailKey(profile) === email);
}

// `localhost` stands for no e-mail, so any number of profiles may have it.
function emailKey({ fields }: Profile): string | undefined {
  const email = typeof fields.email === 'string' ? fields.email.toLowerCase() : 'localhost';
  return email === 'localhost' ? undefined : email;
}
