/**
 * What the platform keeps of messages that were sent: events of push messages, web versions, answers of providers; and files
 * that callers store.
 */
import type { Values } from '../core/parameters.ts';

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

/** A file that a caller stored; of its content only the size is kept. */
export interface StoredUpload {
  file: string;
  name: string;
  type: string;
  size: number;
}
