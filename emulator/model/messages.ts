/**
 * Message templates, and what the platform keeps of messages that were sent.
 */
import type { Values } from '../core/parameters.ts';
import type { Group } from './databases.ts';

export interface Template {
  id: number;
  name: string;
  description: string;
  /** Messages, one a channel. */
  channels: { sid: string; fields: Record<string, unknown> }[];
  jsonUrl: string;
  isDraft: boolean;
  isConfirm: boolean;
  uiTags: string[];
  groups: Group[];
  /** Linked suppression list; 0 for none. */
  suppressId: number;
  updatedUser: string;
  updatedAt: string;
}

/** A message that was sent to a subscription. */
export interface Message {
  smid: string;
  databaseId: number;
  profileId: string;
  resourceId: number;
  hashId: string;
}

/** A push message, by the uid of its payload, and how often its events were registered. */
export interface PushMessage {
  uid: string;
  launchId: string;
  provider: string;
  subscriptionId: string;
  /** Ciphers of the ready links of the payload. */
  ack: string;
  open: string;
  delivered: number;
  opened: number;
}

/** An e-mail as it was sent. */
export interface WebVersion {
  smid: string;
  createdAt: string;
  email: Values;
}

/** How often a provider answered so on one day. */
export interface Bounce {
  /** Keeps its distance from today, so that a report of the last days is never empty. */
  daysAgo: number;
  mailingId: number;
  text: string;
  toDomain: string;
  fromDomain: string;
  ip: string;
  count: number;
}
