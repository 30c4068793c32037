/**
 * Creates and changes subscriptions of a profile.
 * https://guides.altcraft.com/en/developer-guide/profiles/subscriptions/2195519
 */
import { IncorrectField, Refusal, refusalOr } from '../core/errors.ts';
import { isValues, type Values } from '../core/parameters.ts';
import type { Resource } from '../model/databases.ts';
import type { Address, Profile, Subscription } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import { emailOf, phoneOf } from './field-values.ts';
import { subscriptionFields } from './fields.ts';
import { updatedValue } from './functional-update.ts';
import { addressFields, addressKey, newSubscription, statusWordOf } from './subscriptions.ts';

const refuse = (field: string, reason: string) => new IncorrectField(`subscriptions.${field}`, reason);

/**
 * Creates the described subscription, or changes the one with the same resource, channel and address.
 *
 * @param profile a copy that the caller saves; it is changed
 * @param values the subscription as sent, flat or with a nested address
 * @throws IncorrectField named `subscriptions.<field>`
 */
export function putSubscription(state: State, profile: Profile, values: Values, date: string): void {
  const resource = linkedResource(state, profile.databaseId, values.resource_id);
  const channel = channelOf(resource, values.channel);
  const address = addressOf(channel, values);
  const known = profile.subscriptions.find((entry) => isSame(entry, resource.id, channel, address));
  const registration = known?.registration ?? { date };
  const target = known ?? newSubscription(profile.id, { resourceId: resource.id, channel, address, registration });
  change(target, resource, values);
  target.deleted = false;
  if (!known) profile.subscriptions.push(target);
}

/** Puts every subscription of a profile's data. With `skipInvalid`, those that would be refused are left out. */
export function putSubscriptions(
  state: State,
  profile: Profile,
  entries: Values[],
  { date, skipInvalid }: { date: string; skipInvalid: boolean },
): void {
  for (const values of entries) {
    const outcome = refusalOr(() => putSubscription(state, profile, values, date));
    if (outcome instanceof Refusal && !skipInvalid) throw outcome;
  }
}

/** Whether a subscription is the one of a resource, channel and address. */
export function isSame(entry: Subscription, resourceId: number, channel: string, address: Address): boolean {
  return (
    entry.resourceId === resourceId && entry.channel === channel && addressKey(entry.address) === addressKey(address)
  );
}

function linkedResource(state: State, databaseId: number, id: unknown): Resource {
  if (id === undefined) throw refuse('resource_id', 'is required');
  const resource = state.resources.get(Number(id));
  if (!resource?.databaseIds.includes(databaseId)) throw refuse('resource_id', 'resource not found in database');
  return resource;
}

/** @throws IncorrectField when the channel is missing, unknown, or not open in the resource */
export function channelOf(resource: Resource, channel: unknown): string {
  if (typeof channel !== 'string') throw refuse('channel', 'is required');
  if (!resource.channels.includes(channel)) throw refuse('channel', 'channel not found in resource');
  return channel;
}

/**
 * Reads the address that belongs to a channel; batches nest it (`email_data`, `push_data`, `phone_data`), other calls
 * put it flat.
 *
 * @throws IncorrectField when a part is missing or wrong
 */
export function addressOf(channel: string, values: Values): Address {
  const nested = [values.email_data, values.phone_data, values.push_data].filter(isValues);
  const source: Values = Object.assign({}, values, ...nested) as Values;
  const names = addressFields[channel] ?? [];
  return Object.fromEntries(names.map((name) => [name, addressPart(channel, name, source)]));
}

function addressPart(channel: string, name: keyof Address, source: Values): unknown {
  if (name === 'cc_data') return chatOf(channel, source);
  const value = source[name];
  if (value === undefined) throw refuse(name, 'is required');
  if (name === 'email') return emailOf(value) ?? fail(name, 'incorrect email');
  if (name === 'phone') return phoneOf(value) ?? fail(name, 'Incorrect phone');
  return typeof value === 'string' && value !== '' ? value : fail(name, 'must be string');
}

function chatOf(channel: string, source: Values): Values {
  const data: Values = isValues(source.cc_data) ? source.cc_data : {};
  if (channel === 'telegram_bot') {
    const id = Number(data.id ?? Number.NaN);
    return Number.isInteger(id) ? { id } : fail('cc_data', 'id is required');
  }
  const phone = phoneOf(data.phone ?? source.phone);
  return phone ? { phone } : fail('cc_data', 'phone is required');
}

function fail(field: string, reason: string): never {
  throw refuse(field, reason);
}

// Batches leave status and priority as they are when they are -1:
// https://guides.altcraft.com/developer-guide/profiles/2195504
function change(target: Subscription, resource: Resource, values: Values): void {
  const { status, priority, cats, custom_fields } = values;
  if (status !== undefined && Number(status) !== -1)
    target.status = statusWordOf(status) ?? fail('status', 'unknown status');
  if (priority !== undefined && Number(priority) !== -1) target.priority = Number(priority);
  // A batch in XML may carry one category without the mark of a list.
  if (cats !== undefined) target.categories = checkedCategories(resource, [cats].flat());
  if (isValues(custom_fields)) Object.assign(target.customFields, checkedFields(resource, target, custom_fields));
  const { date, ip, url } = values;
  const given = Object.entries({ date, ip, url }).filter(([, value]) => typeof value === 'string');
  Object.assign(target.registration, Object.fromEntries(given));
}

/** @throws IncorrectField when the resource has no such category */
export function checkedCategories(resource: Resource, categories: unknown[]): string[] {
  const unknown = categories.some((category) => !resource.categories.includes(String(category)));
  if (unknown) throw refuse('cats', 'category not found in resource');
  return categories as string[];
}

function checkedFields(resource: Resource, { customFields }: Subscription, values: Values): Values {
  const fields = subscriptionFields(resource);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find((candidate) => candidate.name === name);
      if (!field) throw new IncorrectField(name, 'failed convert custom field');
      return [name, updatedValue(field, true, customFields[name], value)];
    }),
  );
}
