/**
 * Mailings of all types: broadcast, regular and trigger; and the senders of their messages.
 */
import type { Values } from '../core/parameters.ts';
import type { Group } from './databases.ts';

export type MailingType = 'broadcast' | 'regular' | 'trigger';

/** A message that was, or is about to be, sent; the outbox prints it as it is. */
export interface SentMessage {
  time: string;
  channel: string;
  /** Address of the subscription. */
  to: string;
  profile_id: string;
  mailing_id?: number;
  scenario_id?: number;
  /** Unique within its mailing; scenarios have no launches. */
  launch_id?: string;
}

/** One run of a mailing: its messages wait in the queue until the clock reaches the end. */
export interface Launch {
  id: string;
  startedAt: number;
  finishedAt: number;
  state: 'running' | 'finished' | 'aborted';
  queue: SentMessage[];
  /** Number of messages that went out. */
  sent: number;
}

export interface LogEntry {
  level: 'INFO' | 'ERROR';
  message: string;
  time: string;
  state: 'start' | 'end' | '';
  value: string;
}

/** Who is addressed: a whole database (`list`) or a segment. */
export interface Audience {
  type: 'list' | 'segment';
  id: number;
}

/** When a mailing starts, in UTC; an empty list restricts nothing. */
export type Schedule = Record<
  'start_mins' | 'start_hours' | 'start_mdays' | 'start_wdays' | 'start_months' | 'start_years',
  number[]
>;

export interface Mailing {
  id: number;
  name: string;
  type: MailingType;
  isActive: boolean;
  isCompleted: boolean;
  channel: string;
  /** 0 when there is none; such a mailing sends nothing. */
  resourceId: number;
  /** Of a trigger mailing, the database that its profiles are searched in. */
  audience: Audience;
  content: Values[];
  schedule: Schedule;
  /** When the schedule starts the mailing next; undefined when it does not. */
  dueAt?: number;
  /** Everything that is only kept and printed, under the names of replies. */
  settings: Values;
  trigger?: { type: string; skipMinutes: number; action?: string; updateQuery?: Values[] };
  uiTags: string[];
  groups: Group[];
  attributes: Record<string, string[]>;
  updatedUser: string;
  updatedAt: string;
  launches: Launch[];
  log: LogEntry[];
}

/** A real sender, which only the administrator makes. */
export interface Sender {
  id: number;
  name: string;
  type: string;
  channel: 'email' | 'sms';
}

/** A rule as it was sent: what it fits, and the real senders with their shares. */
export type SenderRule = Values;

export interface VirtualSender {
  id: number;
  name: string;
  emailRules: SenderRule[];
  smsRules: SenderRule[];
}
