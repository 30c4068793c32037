/**
 * How a profile and its subscriptions look in replies.
 *
 * profiles.get and profiles.list nest the address (`email_data`), subscriptions.* are flat:
 * https://guides.altcraft.com/en/developer-guide/profiles/2195482
 * https://guides.altcraft.com/en/developer-guide/profiles/subscriptions/2195522
 */
import { md5, shortHash } from '../core/ids.ts';
import type { Values } from '../core/parameters.ts';
import type { Profile, Subscription } from '../model/profiles.ts';

const phoneChannels = ['sms', 'viber', 'whatsapp', 'notify'];

/** The platform's own hash of a profile. */
export function profileHash(profile: Profile): string {
  return shortHash(`xxh:${profile.id}`, 16);
}

/** Everything that is filled in a profile, system fields and subscriptions included. */
export function profileView(profile: Profile): Values {
  const { email } = profile.fields;
  const hash = profileHash(profile);
  return {
    ...structuredClone(profile.fields),
    ...(typeof email === 'string' ? emailFields(email) : {}),
    _createtime: profile.createdAt,
    _xxh: hash,
    _xxm: Number.parseInt(hash.slice(0, 4), 16) % 10_000,
    db_id: profile.databaseId,
    id: profile.id,
    ...(profile.subscriptions.length > 0 ? { subscriptions: profile.subscriptions.map(nestedSubscription) } : {}),
  };
}

function emailFields(email: string): Values {
  return { _emaildomain: domainOf(email), _domaingroup: 'other', _md5: md5(email) };
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}

/** A subscription inside a profile. */
function nestedSubscription(subscription: Subscription): Values {
  return {
    resource_id: subscription.resourceId,
    channel: subscription.channel,
    ...nestedAddress(subscription),
    priority: subscription.priority,
    status: subscription.status,
    reg_info: { ...subscription.registration },
    hash_id: subscription.hashId,
    is_delete: subscription.deleted,
    ...filledExtras(subscription),
  };
}

function nestedAddress({ channel, address }: Subscription): Values {
  const { email, phone, provider, subscription_id, cc_data } = address;
  if (channel === 'email' && email !== undefined) {
    return { email_data: { email, domain: domainOf(email), domain_group: 'other', md5: md5(email) } };
  }
  if (channel === 'push') return { push_data: { provider, subscription_id } };
  if (phoneChannels.includes(channel)) return { phone_data: { phone: phone ?? cc_data?.phone } };
  return { cc_data: { ...cc_data } };
}

/** A subscription as subscriptions.list prints it. */
export function flatSubscription(subscription: Subscription): Values {
  return {
    resource_id: subscription.resourceId,
    channel: subscription.channel,
    ...structuredClone(subscription.address),
    priority: subscription.priority,
    status: subscription.status,
    ...filledExtras(subscription),
  };
}

/** A subscription as subscriptions.list_all prints it, with the profile that it belongs to. */
export function subscriptionRow(profile: Profile, subscription: Subscription): Values {
  return {
    db_id: profile.databaseId,
    profile_id: profile.id,
    _xxh: profileHash(profile),
    hash_id: subscription.hashId,
    ...flatSubscription(subscription),
  };
}

function filledExtras({ customFields, categories }: Subscription): Values {
  return {
    ...(Object.keys(customFields).length > 0 ? { custom_fields: structuredClone(customFields) } : {}),
    ...(categories.length > 0 ? { cats: [...categories] } : {}),
  };
}
