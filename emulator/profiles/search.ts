/**
 * What a call says to find a profile by. https://guides.altcraft.com/en/developer-guide/37848489
 */
import { IncorrectField } from '../core/errors.ts';
import { defined, entryOf, type Parameters, spelled, type Values } from '../core/parameters.ts';

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
  return { mode, ...defined(values) };
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
