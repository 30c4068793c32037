/**
 * What the platform knows beside profiles, segments, mailings and what belongs to them.
 */
import type { GoalEvent, Pixel } from '../profiles/goal-record.ts';
import type { PromoCode, PromoProgram } from '../loyalty/promo-code-record.ts';
import type { Relation, RelationLink } from '../profiles/relation-record.ts';
import type { Bounce, PushMessage, StoredUpload, WebVersion } from '../mailings/message-record.ts';
import type { Connector, ExternalQuery } from '../segments/query-record.ts';
import type { Sender, VirtualSender } from '../mailings/sender-record.ts';

export interface FurtherState {
  senders: Map<number, Sender>;
  virtualSenders: Map<number, VirtualSender>;
  connectors: Map<number, Connector>;
  segmentationQueries: Map<number, ExternalQuery>;
  templateQueries: Map<number, ExternalQuery>;
  /** By uid. */
  pushMessages: Map<string, PushMessage>;
  /** By id of the message. */
  webVersions: Map<string, WebVersion>;
  bounces: Bounce[];
  /** Files that callers stored, by their UUID. */
  uploads: Map<string, StoredUpload>;
  relations: Map<number, Relation>;
  relationLinks: RelationLink[];
  promoPrograms: Map<number, PromoProgram>;
  promoCodes: PromoCode[];
  pixels: Map<number, Pixel>;
  goals: GoalEvent[];
}

/** Nothing of it. */
export function emptyFurtherState(): FurtherState {
  return {
    senders: new Map(),
    virtualSenders: new Map(),
    connectors: new Map(),
    segmentationQueries: new Map(),
    templateQueries: new Map(),
    pushMessages: new Map(),
    webVersions: new Map(),
    bounces: [],
    uploads: new Map(),
    relations: new Map(),
    relationLinks: [],
    promoPrograms: new Map(),
    promoCodes: [],
    pixels: new Map(),
    goals: [],
  };
}

/** All of it as lists, for people. */
export function furtherView(state: FurtherState): Record<keyof FurtherState, unknown[]> {
  return {
    senders: [...state.senders.values()],
    virtualSenders: [...state.virtualSenders.values()],
    connectors: [...state.connectors.values()],
    segmentationQueries: [...state.segmentationQueries.values()],
    templateQueries: [...state.templateQueries.values()],
    pushMessages: [...state.pushMessages.values()],
    webVersions: [...state.webVersions.values()],
    bounces: state.bounces,
    uploads: [...state.uploads.values()],
    relations: [...state.relations.values()],
    relationLinks: state.relationLinks,
    promoPrograms: [...state.promoPrograms.values()],
    promoCodes: state.promoCodes,
    pixels: [...state.pixels.values()],
    goals: state.goals,
  };
}
