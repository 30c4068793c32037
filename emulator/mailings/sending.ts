/**
 * Which messages would go out: a profile gets one at its subscription to the resource in the channel, if it may be written
 * to at all. Nothing leaves the emulator; the outbox keeps what would have.
 */
import { phoneOf } from '../profiles/field-values.ts';
import type { SentMessage } from './mailing-record.ts';
import { spelled, type Values } from '../core/parameters.ts';
import type { Address, Profile, State, Subscription } from '../model/state.ts';
import { isSuppressed } from '../suppression/suppression.ts';

/** What a message goes by: where it comes from, and how it picks subscriptions. */
export interface Sending {
  channel: string;
  resourceId: number;
  /** Push only: `fanout` sends to all subscriptions of a profile, `last` to the newest. */
  pushMode?: string;
  /** Sends whatever the status of subscription and profile. */
  unconditional?: boolean;
  /** The one subscription that is meant, by its address, with `not_strict`. */
  filter?: Values;
}

/** The messages of one profile, without a time; empty when it has no subscription that may be written to. */
export function messagesTo(state: State, profile: Profile, sending: Sending): Omit<SentMessage, 'time'>[] {
  const isOpen = sending.unconditional === true || (profile.fields._status ?? 0) === 0;
  const subscriptions = isOpen ? chosen(reachable(profile, sending), sending) : [];
  return subscriptions
    .map(({ channel, address }) => ({ channel, to: addressText(address), profile_id: profile.id }))
    .filter(({ to }) => !isSuppressed(state, profile.databaseId, to));
}

function reachable({ subscriptions }: Profile, { channel, resourceId, unconditional }: Sending): Subscription[] {
  return subscriptions.filter(
    (entry) =>
      !entry.deleted &&
      entry.channel === channel &&
      entry.resourceId === resourceId &&
      (unconditional === true || entry.status === 'subscribed'),
  );
}

function chosen(subscriptions: Subscription[], { channel, pushMode, filter }: Sending): Subscription[] {
  const wanted = filter ? subscriptions.filter(({ address }) => isMeant(address, filter)) : [];
  if (wanted.length > 0) return wanted.slice(0, 1);
  if (filter && filter.not_strict !== true) return [];
  if (channel === 'push') return pushMode === 'last' ? subscriptions.slice(-1) : subscriptions;
  return [...subscriptions].sort((a, b) => b.priority - a.priority).slice(0, 1);
}

function isMeant(address: Address, { email, phone, provider, subscription_id: id }: Values): boolean {
  if (typeof email === 'string') return address.email?.toLowerCase() === email.toLowerCase();
  if (typeof phone === 'string') return address.phone !== undefined && address.phone === (phoneOf(phone) ?? phone);
  return address.subscription_id !== undefined && address.subscription_id === id && address.provider === provider;
}

/** Where a message goes, as text. */
export function addressText({ email, phone, subscription_id: token, cc_data: messenger }: Address): string {
  return email ?? phone ?? token ?? spelled(messenger?.phone ?? messenger?.id ?? '');
}
