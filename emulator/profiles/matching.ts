/**
 * Matching: how a call finds a profile. https://guides.altcraft.com/en/developer-guide/37848489
 */
import { AmbiguousMatch, IncorrectField, IncorrectRequest } from '../core/errors.ts';
import { phoneOf, tagsOf } from './field-values.ts';
import { entryOf, spelled, type Parameters, type Values } from '../core/parameters.ts';
import { profileField } from './profile-fields.ts';
import { candidates } from './profile-index.ts';
import { databaseOf, type Database, type Profile, type State, type Subscription } from '../model/state.ts';

/** What to search by; which values are needed follows from the mode. */
export interface Search {
  mode: string;
  email?: string;
  phone?: string;
  profileId?: string;
  provider?: string;
  subscriptionId?: string;
  fieldName?: string;
  fieldValue?: string;
  /** Limits the search in subscriptions to one resource. */
  resourceId?: number;
}

type Test = (profile: Profile, search: Search, database: Database) => boolean;

const needed: Record<string, (keyof Search)[]> = {
  email: ['email'],
  email_profile: ['email'],
  email_sub: ['email'],
  phone: ['phone'],
  phone_sub: ['phone'],
  profile_id: ['profileId'],
  push_sub: ['provider', 'subscriptionId'],
  custom: ['fieldName', 'fieldValue'],
  custom_sub: ['fieldName', 'fieldValue'],
  email_phone: [],
  email_phone_sub: [],
};

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
 * Reads the search of a call.
 *
 * @param mode the mode, when it stands elsewhere than beside the values, as in batches
 * @throws IncorrectField when the mode is unknown or one of its values is missing
 */
export function searchOf(parameters: Parameters, mode?: string): Search {
  const search = valuesOf(parameters, mode ?? parameters.optionalText('matching') ?? defaultMode(parameters));
  const wanted = entryOf(needed, search.mode);
  if (!wanted) throw new IncorrectField('matching', `unknown mode "${search.mode}"`);
  const missing = wanted.find((name) => search[name] === undefined);
  if (missing) throw new IncorrectField(parameterNames[missing], 'is required');
  if (wanted.length === 0 && !search.email && !search.phone) throw new IncorrectField('email', 'is required');
  return search;
}

// An example of profiles/update sends profile_id without matching, although the default is email.
function defaultMode(parameters: Parameters): string {
  return !parameters.has('email') && parameters.has('profile_id') ? 'profile_id' : 'email';
}

const parameterNames: Record<keyof Search, string> = {
  mode: 'matching',
  email: 'email',
  phone: 'phone',
  profileId: 'profile_id',
  provider: 'provider',
  subscriptionId: 'subscription_id',
  fieldName: 'field_name',
  fieldValue: 'field_value',
  resourceId: 'resource_id',
};

function valuesOf(parameters: Parameters, mode: string): Search {
  const fieldValue = parameters.values.field_value;
  const values: Record<string, unknown> = {
    email: parameters.optionalText('email'),
    phone: parameters.optionalText('phone'),
    profileId: parameters.optionalText('profile_id'),
    provider: parameters.optionalText('provider'),
    subscriptionId: parameters.optionalText('subscription_id'),
    fieldName: parameters.optionalText('field_name'),
    fieldValue: fieldValue === undefined ? undefined : spelled(fieldValue),
    resourceId: parameters.optionalInteger('resource_id'),
  };
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { mode, ...given };
}

/**
 * The one profile of a database that a search finds, or undefined.
 *
 * @throws AmbiguousMatch when there are several
 * @throws IncorrectRequest when the mode is custom and the database has no such field
 */
export function findProfile(state: State, databaseId: number, search: Search): Profile | undefined {
  const database = databaseOf(state, databaseId);
  if (search.mode === 'custom') demandField(database, search.fieldName ?? '');
  const test = entryOf(tests, search.mode);
  const folded = search.email === undefined ? search : { ...search, email: search.email.toLowerCase() };
  const found = candidates(state, database, folded).filter((profile) => test?.(profile, folded, database));
  if (found.length > 1) throw new AmbiguousMatch(found.length);
  return found[0];
}

function demandField(database: Database, name: string): void {
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

// `localhost` stands for no e-mail, so it finds nobody: https://guides.altcraft.com/en/developer-guide/profiles/41484440
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

/**
 * What a search tells about the profile that it did not find: a new profile gets these values, unless the data say
 * otherwise. Without this the same import twice would make two profiles.
 */
export function impliedFields({ mode, email, phone, fieldName, fieldValue }: Search): Values {
  if (['email', 'email_profile', 'email_phone'].includes(mode) && email) return { email };
  if (['phone', 'email_phone'].includes(mode) && phone) return { phones: [phone] };
  return mode === 'custom' && fieldName ? { [fieldName]: fieldValue } : {};
}
