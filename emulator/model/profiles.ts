/**
 * Profiles, their subscriptions and history, the relations between them, the goals that they reached.
 */
import type { Values } from '../core/parameters.ts';

export type StatusWord =
  'subscribed' | 'unsubscribed' | 'complained' | 'hardbounced' | 'unconfirmed' | 'suspended' | 'invalid';

/** Where a subscription is delivered to; which fields are set follows from the channel. */
export interface Address {
  email?: string;
  phone?: string;
  provider?: string;
  subscription_id?: string;
  cc_data?: Record<string, unknown>;
}

export interface Subscription {
  hashId: string;
  resourceId: number;
  channel: string;
  address: Address;
  status: StatusWord;
  priority: number;
  deleted: boolean;
  registration: { date: string; ip?: string; url?: string };
  customFields: Record<string, unknown>;
  categories: string[];
}

export interface HistoryEntry {
  date: string;
  event: string;
  /** Of a message: its id, the subscription that it went to, and the mailing that it belongs to. */
  smid?: string;
  hashId?: string;
  mailingId?: number;
  /** Whether it is printed in the form of older page versions. */
  isOld?: boolean;
}

export interface Profile {
  id: string;
  databaseId: number;
  createdAt: string;
  /** Filled fields by name, system and custom, e-mail and phones among them. */
  fields: Record<string, unknown>;
  subscriptions: Subscription[];
  history: HistoryEntry[];
}

/** What is counted of a property: the sum of its numbers, the highest of them, or how many have the flag at all. */
export type PropertyKind = 'sum' | 'top' | 'flag';

/** A kind of relation, made in the panel. */
export interface Relation {
  id: number;
  name: string;
  databaseA: number;
  databaseB: number;
  properties: Record<string, PropertyKind>;
}

/** Two profiles that are related. */
export interface RelationLink {
  relationId: number;
  profileA: string;
  profileB: string;
  values: Record<string, number | boolean>;
}

export interface Pixel {
  id: number;
  name: string;
}

/** One goal that a profile reached. */
export interface GoalEvent {
  pixelId: number;
  databaseId: number;
  profileId: string;
  goal: string;
  value: number | null;
  date: string;
  isTest: boolean;
  vendor: string;
  data: Values;
}
