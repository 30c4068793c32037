import { shortHash } from '../core/ids.ts';
import type { Address, StatusWord, Subscription } from '../model/profiles.ts';

/**
 * Status words in the order of their numbers 0 to 6;
 * https://guides.altcraft.com/en/developer-guide/objects/Subscription-status_2195807
 */
export const statusWords = [
  'subscribed',
  'unsubscribed',
  'complained',
  'hardbounced',
  'unconfirmed',
  'suspended',
  'invalid',
] as const satisfies readonly StatusWord[];

/** The word of a status given as word or number; undefined when it is neither. */
export function statusWordOf(value: unknown): StatusWord | undefined {
  const number = typeof value === 'string' && /^\d$/.test(value) ? Number(value) : value;
  if (typeof number === 'number') return statusWords[number];
  return statusWords.find((word) => word === value);
}

/** Channels and the fields that make up an address in each. */
export const addressFields: Record<string, (keyof Address)[]> = {
  email: ['email'],
  sms: ['phone'],
  push: ['provider', 'subscription_id'],
  telegram_bot: ['cc_data'],
  whatsapp: ['cc_data'],
  viber: ['cc_data'],
  notify: ['cc_data'],
};

/** What a new subscription is made from. */
export type SubscriptionDraft = Pick<Subscription, 'resourceId' | 'channel' | 'address'> &
  Partial<Omit<Subscription, 'hashId'>> & { registration: Subscription['registration'] };

/**
 * A subscription of a profile with everything that the draft leaves open: subscribed, priority 0, no categories.
 *
 * @param profileId goes into the hash, so that the same address of two profiles has two hashes
 */
export function newSubscription(profileId: string, draft: SubscriptionDraft): Subscription {
  const key = JSON.stringify([profileId, draft.resourceId, draft.channel, addressKey(draft.address)]);
  return {
    hashId: shortHash(key, 8),
    status: 'subscribed',
    priority: 0,
    deleted: false,
    customFields: {},
    categories: [],
    ...draft,
  };
}

/** A text that is the same for the same address. */
export function addressKey({ email, phone, provider, subscription_id, cc_data }: Address): string {
  return JSON.stringify([email?.toLowerCase(), phone, provider, subscription_id, cc_data?.id ?? cc_data?.phone]);
}
