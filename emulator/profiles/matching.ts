/**
 * Matching: how a call finds a profile. https://guides.altcraft.com/en/developer-guide/37848489
 */
import { AmbiguousMatch, existing, IncorrectRequest } from '../core/errors.ts';
import { entryOf, type Parameters, spelled } from '../core/parameters.ts';
import type { Database } from '../model/databases.ts';
import type { Profile, Subscription } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import { databaseOf } from '../store/lookups.ts';
import { phoneOf, tagsOf } from './field-values.ts';
import { profileField } from './fields.ts';
import { candidates } from './search-index.ts';
import { type Search, searchOf } from './search.ts';

type Test = (profile: Profile, search: Search, database: Database) => boolean;

const tests: Record<string, Test> = {
  email: (profile, search) => hasEmail(profile, search) || isSubscribedByEmail(profile, search),
  email_profile: hasEmail,
  email_sub: isSubscribedByEmail,
  phone: (profile, search) => hasPhone(profile, search) || isSubscribedByPhone(profile, search),
  phone_sub: isSubscribedByPhone,
  profile_id: (profile, { profileId }) => profile.id === profileId,
  push_sub: (profile, { provider, subscriptionId, resourceId }) =>
    live(profile, 'push', resourceId).some(
      ({ address }) => address.provider === provider && address.subscription_id === subscriptionId,
    ),
  custom: hasFieldValue,
  custom_sub: (profile, { fieldName = '', fieldValue, resourceId }) =>
    live(profile, undefined, resourceId).some(({ address, customFields }) =>
      [address.cc_data?.[fieldName], customFields[fieldName]].some(
        (value) => value !== undefined && spelled(value) === fieldValue,
      ),
    ),
  email_phone: (profile, search) => hasEmail(profile, search) || hasPhone(profile, search),
  email_phone_sub: (profile, search) => isSubscribedByEmail(profile, search) || isSubscribedByPhone(profile, search),
};

/**
 * The one profile of a database that a search finds, or undefined.
 *
 * @throws AmbiguousMatch when there are several
 * @throws IncorrectRequest when the mode is custom and the database has no such field
 */
export function findProfile(state: State, databaseId: number, search: Search): Profile | undefined {
  const database = databaseOf(state, databaseId);
  if (search.mode === 'custom') checkField(database, search.fieldName ?? '');
  const test = entryOf(tests, search.mode);
  const folded = search.email === undefined ? search : { ...search, email: search.email.toLowerCase() };
  const found = candidates(state, database, folded).filter((profile) => test?.(profile, folded, database));
  if (found.length > 1) throw new AmbiguousMatch(found.length);
  return found[0];
}

/**
 * The one profile of a database that a call names.
 *
 * @throws NotFound, AmbiguousMatch, IncorrectField
 */
export function profileIn(state: State, databaseId: number, parameters: Parameters): Profile {
  return existing(findProfile(state, databaseId, searchOf(parameters)), 'profile');
}

function checkField(database: Database, name: string): void {
  if (!profileField(database, name)) throw new IncorrectRequest(`with field "${name}": Incorrect field`);
}

function live(profile: Profile, channel: string | undefined, resourceId: number | undefined): Subscription[] {
  return profile.subscriptions.filter(
    (subscription) =>
      !subscription.deleted &&
      (channel === undefined || subscription.channel === channel) &&
      (resourceId === undefined || subscription.resourceId === resourceId),
  );
}

// `localhost` stands for no e-mail, so it finds no profile: https://guides.altcraft.com/en/developer-guide/profiles/41484440
function hasEmail({ fields }: Profile, { email }: Search): boolean {
  if (email === 'localhost') return false;
  return email !== undefined && typeof fields.email === 'string' && fields.email.toLowerCase() === email;
}

function isSubscribedByEmail(profile: Profile, { email, resourceId }: Search): boolean {
  return (
    email !== undefined &&
    live(profile, 'email', resourceId).some(({ address }) => address.email?.toLowerCase() === email)
  );
}

function hasPhone({ fields }: Profile, { phone }: Search): boolean {
  return phone !== undefined && Array.isArray(fields.phones) && fields.phones.includes(phoneOf(phone) ?? phone);
}

function isSubscribedByPhone(profile: Profile, { phone, resourceId }: Search): boolean {
  return (
    phone !== undefined &&
    live(profile, 'sms', resourceId).some(({ address }) => address.phone === (phoneOf(phone) ?? phone))
  );
}

function hasFieldValue({ fields }: Profile, { fieldName = '', fieldValue }: Search, database: Database): boolean {
  const stored = fields[fieldName];
  if (stored === undefined || fieldValue === undefined) return false;
  if (profileField(database, fieldName)?.field.type !== 'tags') return spelled(stored) === fieldValue;
  return tagsOf(fieldValue)?.every((tag) => (stored as string[]).includes(tag)) === true;
}
