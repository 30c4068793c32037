/**
 * The installation that the emulator starts with, and the variables that point a caller at it.
 */
import type { Broker } from '../core/broker.ts';
import { defined } from '../core/parameters.ts';
import type { HistoryEntry } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import { renewCounters, renewSegmentCounters } from '../segments/counters.ts';
import { seededDatabases, seededResources, seededRtoken } from './databases.ts';
import { loyaltyVariables, seededLoyalty, seededPromoCodes, seededPromoPrograms } from './loyalty.ts';
import { seededCampaigns, seededMailings, seededScenarios } from './mailings.ts';
import { marketVariables, openSetting, seededMarket } from './market.ts';
import { seededBounces, seededCipher, seededPushMessages, seededPushUid, seededWebVersion } from './messages.ts';
import { archiveProfiles, clientProfiles, fixedProfile, fixedPushToken } from './profiles.ts';
import { seededLinks, seededPixels, seededRelations } from './relations.ts';
import { seededSegments } from './segments.ts';
import { seededConnectors, seededQueries, seededSenders, seededVirtualSenders } from './senders.ts';
import { seededSuppressionLists } from './suppression-lists.ts';
import { seededTemplates } from './templates.ts';

/** The sent message of the fixed profile. */
export const seededSmid = 'cW5kZXJ0aGVsaW5kZW50cmVlc2F0bm9vbjAwMDAwMDE';

/** The highest numbers among the seeded objects. */
const lastNumbers: State['lastNumbers'] = {
  segments: 5,
  suppressionLists: 3,
  templates: 3,
  mailings: 6,
  virtualSenders: 2,
  segmentationQueries: 1,
  templateQueries: 1,
  products: 3,
  skus: 3,
  orders: 2,
  transactions: 1,
};

function byId<K, T extends { id: K }>(entries: T[]): Map<K, T> {
  return new Map(structuredClone(entries).map((entry) => [entry.id, entry]));
}

/** A fresh installation; the same every time. */
export function seedState(): State {
  const state = seededObjects();
  const hashId = state.profiles.get(fixedProfile)?.subscriptions[0]?.hashId ?? '';
  const message = { smid: seededSmid, databaseId: 1, profileId: fixedProfile, resourceId: 1, hashId };
  state.messages.set(seededSmid, message);
  state.profiles.get(fixedProfile)?.history.push(...seededActions(hashId));
  renewAllCounters(state);
  return state;
}

/** Counts everything anew, as the platform does from time to time. */
export function renewAllCounters(state: State): void {
  for (const { id, databaseIds } of state.resources.values())
    databaseIds.forEach((databaseId) => renewCounters(state, databaseId, id));
  for (const { id, databaseId } of state.segments.values()) renewSegmentCounters(state, id, databaseId, 1);
}

function seededObjects(): State {
  return {
    databases: byId(seededDatabases),
    resources: byId(seededResources),
    segments: byId(seededSegments()),
    suppressionLists: byId(seededSuppressionLists()),
    templates: byId(seededTemplates()),
    profiles: byId([...clientProfiles(), ...archiveProfiles()]),
    relations: byId(seededRelations()),
    relationLinks: seededLinks(),
    pixels: byId(seededPixels()),
    goals: [],
    messages: new Map(),
    pushMessages: new Map(seededPushMessages().map((message) => [message.uid, message])),
    webVersions: new Map([[seededSmid, seededWebVersion(seededSmid)]]),
    bounces: seededBounces(),
    mailings: byId(seededMailings()),
    campaigns: byId(seededCampaigns()),
    scenarios: byId(seededScenarios()),
    senders: byId(seededSenders()),
    virtualSenders: byId(seededVirtualSenders()),
    connectors: byId(seededConnectors()),
    segmentationQueries: byId(seededQueries()),
    templateQueries: byId(seededQueries()),
    market: seededMarket(),
    loyalty: seededLoyalty(),
    promoPrograms: byId(seededPromoPrograms()),
    promoCodes: seededPromoCodes(),
    outbox: [],
    counters: new Map(),
    tasks: new Map(),
    files: new Map(),
    uploads: new Map(),
    lastNumbers: { ...lastNumbers },
  };
}

/** What the seeded broadcast left in the history of its one recipient; the second entry in the form of older pages. */
function seededActions(hashId: string): HistoryEntry[] {
  const sent = { date: '2024-05-28T16:38:00.138Z', event: 'send', smid: seededSmid, hashId, mailingId: 1 };
  return [sent, { date: '2024-05-28T17:02:11.000Z', event: 'web_version_save', mailingId: 1, isOld: true }];
}

/** What a run may change of the seed. */
const emulatorSandbox = [
  `profile:${fixedProfile}`,
  `message:${seededSmid}`,
  `message:${seededPushUid}`,
  'segment:3',
  'scenario:2',
  'campaign:2',
  'expendable-campaign:3',
  'loyalty-program:1',
  'connector:2',
  `market-setting:${openSetting}`,
].join(',');

/** Variables of a state that may lack what the seed has: where it is, and the first objects that a call needs. */
export function variablesOf(state: State, address: EmulatorAddress): Record<string, string> {
  const all = emulatorVariables(address);
  const [database] = state.databases.values();
  const [resource] = state.resources.values();
  const [profile] = state.profiles.values();
  return defined({
    ALTCRAFT_URL: all.ALTCRAFT_URL,
    ALTCRAFT_TOKEN: all.ALTCRAFT_TOKEN,
    ALTCRAFT_DB_ID: database && String(database.id),
    ALTCRAFT_RESOURCE_ID: resource && String(resource.id),
    ALTCRAFT_RTOKEN: resource?.rtoken,
    ALTCRAFT_PROFILE_ID: profile?.id,
    ALTCRAFT_PIXEL_URL: all.ALTCRAFT_PIXEL_URL,
    ALTCRAFT_MAX_RPS: all.ALTCRAFT_MAX_RPS,
  }) as Record<string, string>;
}

/** Where an emulator is, and what it accepts. */
export interface EmulatorAddress {
  url: string;
  token: string;
  amqp?: Broker;
}

/**
 * The variables that point a caller at this installation, in the order of the vendor's Postman collection, then the run
 * controls of the contract suite.
 */
export function emulatorVariables({ url, token, amqp }: EmulatorAddress): Record<string, string> {
  return {
    ALTCRAFT_URL: url,
    ALTCRAFT_TOKEN: token,
    ALTCRAFT_RESOURCE_ID: '1',
    ALTCRAFT_DB_ID: '1',
    ALTCRAFT_DB_CUSTOM_FIELD: 'contract_number',
    ALTCRAFT_STSEGMENT_ID: '3',
    ALTCRAFT_DYNSEGMENT_ID: '4',
    ALTCRAFT_SEGMENT_ID: '3',
    ALTCRAFT_SUPLIST_ID: '3',
    ALTCRAFT_TEMPLATE_ID: '1',
    ALTCRAFT_CAMPAIGN_ID: '1',
    ALTCRAFT_WORKFLOW_ID: '1',
    ALTCRAFT_PIXEL_ID: '1',
    ALTCRAFT_LOYALTY_ID: '1',
    ALTCRAFT_VSENDER_ID: '1',
    ALTCRAFT_PROFILE_ID: fixedProfile,
    ALTCRAFT_SMID: seededSmid,
    ALTCRAFT_SUBSCRIPTION_ID: fixedPushToken,
    ALTCRAFT_RTOKEN: seededRtoken,
    ALTCRAFT_LAUNCH_ID: '1',
    ...marketVariables,
    ...loyaltyVariables,
    ALTCRAFT_RELATION_ID: '3',
    ALTCRAFT_RELATION_PROPERTY: 'likes',
    ALTCRAFT_SENDER_ID: '1',
    ALTCRAFT_CONNECTOR_ID: '2',
    ALTCRAFT_PUSH_UID: seededPushUid,
    ALTCRAFT_PIXEL_URL: url,
    ALTCRAFT_HUB_LINK: `${url}/api/v1.1/pushes/crypto_post_events?${seededCipher}`,
    ALTCRAFT_ACCOUNT_ID: '1',
    ALTCRAFT_CONFIRM_SEND: 'contract@example.com',
    ALTCRAFT_CONFIRM_DESTRUCTIVE: '2',
    ALTCRAFT_SANDBOX: emulatorSandbox,
    ALTCRAFT_MAX_RPS: '0', // the emulator has no limit
    ...(amqp ? brokerVariables(amqp) : {}),
  };
}

function brokerVariables({ url, queues }: Broker): Record<string, string> {
  return {
    ALTCRAFT_AMQP_URL: url,
    ALTCRAFT_AMQP_IMPORT_QUEUE: queues.import,
    ALTCRAFT_AMQP_RESULT_QUEUE: queues.imported,
    ALTCRAFT_AMQP_REQUEST_QUEUE: queues.request,
    ALTCRAFT_AMQP_ANSWER_QUEUE: queues.answer,
  };
}
