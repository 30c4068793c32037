/**
 * Which messages would go out: a profile gets one at its subscription to the resource in the channel, if it may be written
 * to at all. Nothing leaves the emulator; the outbox keeps what would have.
 */
import { shortHash } from '../core/ids.ts';
import { spelled, type Values } from '../core/parameters.ts';
import type { Mailing, SentMessage } from '../model/mailings.ts';
import type { Address, Profile, Subscription } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import { phoneOf } from '../profiles/field-values.ts';
import { isSuppressed } from '../suppression/entries.ts';

/** The channel and resource of a message, and how it picks subscriptions. */
interface Sending {
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

/** The address of a message, as text. */
function addressText({ email, phone, subscription_id: token, cc_data: messenger }: Address): string {
  return email ?? phone ?? token ?? spelled(messenger?.phone ?? messenger?.id ?? '');
}

/** Writes a message into the history of its profile, and makes it known by an id of its own. */
export function recordSent(state: State, message: SentMessage, mailing?: Mailing): void {
  const profile = state.profiles.get(message.profile_id);
  if (!profile) return;
  const subscription = profile.subscriptions.find(
    ({ channel, address, resourceId }) =>
      channel === message.channel &&
      addressText(address) === message.to &&
      (mailing === undefined || resourceId === mailing.resourceId),
  );
  const { time: date, mailing_id, scenario_id, launch_id, to } = message;
  const smid = shortHash(`smid:${profile.id}:${mailing_id}:${scenario_id}:${launch_id}:${to}:${date}`, 48);
  profile.history.push({ date, event: 'send', smid, hashId: subscription?.hashId, mailingId: mailing_id });
  if (!subscription) return;
  const { hashId, resourceId } = subscription;
  state.messages.set(smid, { smid, databaseId: profile.databaseId, profileId: profile.id, resourceId, hashId });
}
