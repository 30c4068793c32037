/**
 * Mailings as the emulator keeps them, all types in one store: broadcast, regular and trigger.
 */
import { NotFound } from '../core/errors.ts';
import type { Parameters, Values } from '../core/parameters.ts';
import type { Schedule } from './schedule.ts';
import type { Group, State } from '../model/state.ts';

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

export interface Mailing {
  id: number;
  name: string;
  type: MailingType;
  isActive: boolean;
  isCompleted: boolean;
  channel: string;
  /** 0 when there is none; such a mailing reaches nobody. */
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

/**
 * The mailing of an id.
 *
 * @param type refuses mailings of other types; what the platform does with them is not documented
 * @throws NotFound
 */
export function mailingOf(state: State, id: number, type?: MailingType): Mailing {
  const mailing = state.mailings.get(id);
  if (!mailing || (type && mailing.type !== type)) throw new NotFound('mailing not found');
  return mailing;
}

/** An id that some examples send as a string: https://guides.altcraft.com/en/developer-guide/campaigns/2195662 */
export function idIn(parameters: Parameters, name = 'id'): number {
  const value = parameters.values[name];
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : parameters.integer(name);
}
