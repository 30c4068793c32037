/**
 * What the emulated platform knows. Plain data: a deep copy of it is a copy of the platform.
 */
import type { ChannelCounters, Database, Resource } from './databases.ts';
import type { Connector, ExternalQuery } from './external-datatables.ts';
import type { Loyalty, PromoCode, PromoProgram } from './loyalty.ts';
import type { Mailing, Sender, SentMessage, VirtualSender } from './mailings.ts';
import type { Market } from './market.ts';
import type { Bounce, Message, PushMessage, Template, WebVersion } from './messages.ts';
import type { GoalEvent, Pixel, Profile, Relation, RelationLink } from './profiles.ts';
import type { Campaign, Scenario } from './scenarios.ts';
import type { Segment } from './segments.ts';
import type { SuppressionList } from './suppression-lists.ts';
import type { StoredFile, StoredUpload, Task } from './tasks.ts';

export interface State {
  databases: Map<number, Database>;
  resources: Map<number, Resource>;
  segments: Map<number, Segment>;
  suppressionLists: Map<number, SuppressionList>;
  templates: Map<number, Template>;
  /** By profile id, in the order of creation; written by `putProfile` and `dropProfile` only, which keep the index. */
  profiles: ReadonlyMap<string, Profile>;
  relations: Map<number, Relation>;
  relationLinks: RelationLink[];
  pixels: Map<number, Pixel>;
  goals: GoalEvent[];
  messages: Map<string, Message>;
  /** By uid. */
  pushMessages: Map<string, PushMessage>;
  /** By id of the message. */
  webVersions: Map<string, WebVersion>;
  bounces: Bounce[];
  mailings: Map<number, Mailing>;
  campaigns: Map<number, Campaign>;
  scenarios: Map<number, Scenario>;
  senders: Map<number, Sender>;
  virtualSenders: Map<number, VirtualSender>;
  connectors: Map<number, Connector>;
  segmentationQueries: Map<number, ExternalQuery>;
  templateQueries: Map<number, ExternalQuery>;
  market: Market;
  loyalty: Loyalty;
  promoPrograms: Map<number, PromoProgram>;
  promoCodes: PromoCode[];
  /** What would have been sent, in the order of sending. */
  outbox: SentMessage[];
  /** By `<database>:<resource>`, of segments by `segment:<segment>:<database>:<resource>`; as old as the last refresh. */
  counters: Map<string, ChannelCounters[]>;
  tasks: Map<string, Task>;
  /** By path below /api/download/. */
  files: Map<string, StoredFile>;
  /** Files that callers stored, by their UUID. */
  uploads: Map<string, StoredUpload>;
  /** The last number of each kind of object that the API creates; no number is given twice. */
  lastNumbers: Record<NumberedKind, number>;
}

/** Kinds of objects that calls create and that are numbered. */
export type NumberedKind =
  | 'segments'
  | 'suppressionLists'
  | 'templates'
  | 'mailings'
  | 'virtualSenders'
  | 'segmentationQueries'
  | 'templateQueries'
  | 'products'
  | 'skus'
  | 'orders'
  | 'transactions';
