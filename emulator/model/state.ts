/**
 * What the emulated platform knows. Plain data: a deep copy of it is a copy of the platform.
 */
import type { Campaign } from '../scenarios/campaign-record.ts';
import { NotFound } from '../core/errors.ts';
import { emptyLoyalty, type Loyalty } from '../loyalty/loyalty-state.ts';
import type { Mailing, SentMessage } from '../mailings/mailing-record.ts';
import { emptyMarket, type Market } from '../market/market-state.ts';
import type { Scenario } from '../scenarios/scenario-record.ts';
import { emptyFurtherState, type FurtherState } from './state-further.ts';

/** Types of database fields; https://guides.altcraft.com/en/user-guide/profiles-and-databases/types-of-db-fields */
export type FieldType =
  | 'int'
  | 'float'
  | 'string'
  | 'bool'
  | 'date'
  | 'ip'
  | 'tags'
  | 'object'
  | 'arr_object'
  | 'email'
  | 'phones'
  | 'status'
  | 'sex'
  | 'version';

export interface Field {
  name: string;
  title: string;
  type: FieldType;
}

export interface SubscriptionField extends Field {
  category: 'custom' | 'system';
  dictionary?: string;
}

export interface Group {
  id: number;
  name: string;
}

export interface Database {
  id: number;
  name: string;
  description: string;
  suppressId: number;
  uiTags: string[];
  groups: Group[];
  /** Custom fields; the system fields are the same in every database. */
  fields: Field[];
}

export interface Resource {
  id: number;
  name: string;
  url: string;
  trackingDomain: string;
  groups: Group[];
  channels: string[];
  databaseIds: number[];
  categories: string[];
  rtoken: string;
  /** Custom subscription fields, the same for every channel of the resource. */
  fields: Field[];
}

/** A rule of a segment: a field or another source, compared with values. */
export interface SegmentRule {
  /** Where the compared value comes from. */
  compo: string;
  name: string;
  operator: string;
  type: string;
  value: { name: string; value: unknown }[];
  /** Rules below this one and how they are combined. */
  child: SegmentRule[];
  condition: string;
}

/** A group of rules over one database. */
export interface SegmentCondition {
  databaseId: number;
  condition: 'and' | 'or';
  /** The most profiles that the group selects; 0 for any number. */
  limit: number;
  percentFrom: number;
  percentTo: number;
  queries: SegmentRule[];
}

export interface Segment {
  id: number;
  name: string;
  /** Database of a static segment, and the first one of the rules of any other. */
  databaseId: number;
  kind: 'static' | 'dynamic' | 'updatable';
  isRefreshDaily: boolean;
  uiTags: string[];
  groups: Group[];
  /** Profiles of a static segment, and those that an updatable one selected last. */
  members: string[];
  /** Rules of a dynamic or updatable segment. */
  conditions: SegmentCondition[];
}

/** What a suppression list holds. */
export type EntryKind = 'emails' | 'domains' | 'phones';

export interface SuppressionList extends Record<EntryKind, Set<string>> {
  id: number;
  name: string;
  description: string;
  isGlobal: boolean;
  uiTags: string[];
  groups: Group[];
}

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

/** A message that was sent to a subscription. */
export interface Message {
  smid: string;
  databaseId: number;
  profileId: string;
  resourceId: number;
  hashId: string;
}

/** Subscription counters of one channel. */
export interface ChannelCounters {
  channel: string;
  status: Record<string, number>;
}

/** What a task that starts something does in the end. */
export type StartOperation = 'triggerStart' | 'triggerImport' | 'scenarioImport';

export interface Task {
  id: string;
  startedAt: number;
  finishedAt: number;
  job:
    | { kind: 'counters'; databaseId: number; resourceId: number }
    | {
        kind: 'export';
        source: 'database' | 'segment';
        sourceId: number;
        form: 'csv' | 'json';
        filter: Record<string, unknown>;
        file: string;
      }
    | { kind: 'segment-counters'; segmentId: number; databaseId: number; resourceId: number }
    | { kind: 'suppression-export'; listId: number; entries: EntryKind | 'all'; file: string }
    | {
        kind: 'points-export';
        programId: number;
        currencyIid: number;
        /** The period, in milliseconds since 1970. */
        from: number;
        to: number;
        fromId?: string;
        file: string;
      }
    | {
        /** Starts a trigger mailing or a scenario for many profiles. */
        kind: 'start';
        /** The operation that does at once what the task does later. */
        operation: StartOperation;
        values: Record<string, unknown>;
      };
  /** Set when the clock has passed the end of the task; null when there is nothing to show. */
  result?: unknown;
}

export interface StoredFile {
  type: string;
  content: string;
  /** Set when each letter of the content stands for a byte, as in an archive. */
  encoding?: 'latin1';
}

export interface State extends FurtherState {
  databases: Map<number, Database>;
  resources: Map<number, Resource>;
  segments: Map<number, Segment>;
  suppressionLists: Map<number, SuppressionList>;
  templates: Map<number, Template>;
  /** By profile id, in the order of creation; written by `putProfile` and `dropProfile` only, which keep the index. */
  profiles: ReadonlyMap<string, Profile>;
  messages: Map<string, Message>;
  mailings: Map<number, Mailing>;
  campaigns: Map<number, Campaign>;
  scenarios: Map<number, Scenario>;
  market: Market;
  loyalty: Loyalty;
  /** What would have been sent, in the order of sending. */
  outbox: SentMessage[];
  /** The last id of each kind of object that the API creates; ids are never given twice. */
  lastIds: Record<string, number>;
  /** By `<database>:<resource>`, of segments by `segment:<segment>:<database>:<resource>`; as old as the last refresh. */
  counters: Map<string, ChannelCounters[]>;
  tasks: Map<string, Task>;
  /** By path below /api/download/. */
  files: Map<string, StoredFile>;
  /** The last number that was given to an object of a kind. */
  lastNumbers: Map<string, number>;
}

/** A state without any object. */
export function emptyState(): State {
  return {
    ...emptyFurtherState(),
    databases: new Map(),
    resources: new Map(),
    segments: new Map(),
    suppressionLists: new Map(),
    templates: new Map(),
    profiles: new Map(),
    messages: new Map(),
    mailings: new Map(),
    campaigns: new Map(),
    scenarios: new Map(),
    market: emptyMarket(),
    loyalty: emptyLoyalty(),
    outbox: [],
    lastIds: {},
    counters: new Map(),
    tasks: new Map(),
    files: new Map(),
    lastNumbers: new Map(),
  };
}

/** The next id of a kind of object. */
export function newId(state: State, kind: string): number {
  const id = (state.lastIds[kind] ?? 0) + 1;
  state.lastIds[kind] = id;
  return id;
}

/** @throws NotFound */
export function databaseOf(state: State, id: number): Database {
  const database = state.databases.get(id);
  if (!database) throw new NotFound(`database ${id} not found`);
  return database;
}

/** @throws NotFound */
export function resourceOf(state: State, id: number): Resource {
  const resource = state.resources.get(id);
  if (!resource) throw new NotFound(`resource ${id} not found`);
  return resource;
}

/** @throws NotFound */
export function segmentOf(state: State, id: number): Segment {
  const segment = state.segments.get(id);
  if (!segment) throw new NotFound(`segment ${id} not found`);
  return segment;
}

/** @throws NotFound also when the profile is in another database */
export function profileOf(state: State, databaseId: number, id: string): Profile {
  databaseOf(state, databaseId);
  const profile = state.profiles.get(id);
  if (!profile || profile.databaseId !== databaseId) throw new NotFound('profile not found');
  return profile;
}

/** Profiles of a database by id; ids grow, so the order of creation is the order of ids. */
export function profilesOf(state: State, databaseId: number): Profile[] {
  return [...state.profiles.values()].filter((profile) => profile.databaseId === databaseId);
}
