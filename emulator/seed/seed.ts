/**
 * The installation that the emulator starts with: databases, resources, segments, suppression lists, templates, profiles,
 * a sent message, mailings, campaigns, scenarios, senders, queries, the market, relations, promo codes, pixels.
 */
import { mainGroup, subaccountGroup } from '../core/access-groups.ts';
import type { Broker } from '../amqp-server.ts';
import { renewCounters } from '../segments/counters.ts';
import { loyaltyVariables, seededLoyalty } from './seed-loyalty.ts';
import { seededCampaigns, seededMailings, seededScenarios } from './seed-mailings.ts';
import { marketVariables, openSetting, seededMarket } from './seed-market.ts';
import { seededBounces, seededCipher, seededPushMessages, seededPushUid, seededWebVersion } from './seed-messages.ts';
import { archiveProfiles, clientProfiles, fixedProfile, fixedPushToken } from './seed-profiles.ts';
import { seededLinks, seededPixels, seededPromoCodes, seededPromoPrograms, seededRelations } from './seed-relations.ts';
import { seededSegments } from './seed-segments.ts';
import { seededConnectors, seededQueries, seededSenders, seededVirtualSenders } from './seed-senders.ts';
import { seededSuppressionLists } from './seed-suppression.ts';
import { seededTemplates } from './seed-templates.ts';
import { renewSegmentCounters } from '../segments/segment-counters.ts';
import { emptyState, type Database, type Field, type HistoryEntry, type Resource, type State } from '../model/state.ts';

/** The sent message of the fixed profile. */
export const seededSmid = 'cW5kZXJ0aGVsaW5kZW50cmVlc2F0bm9vbjAwMDAwMDE';
/** Token of resource 1. */
export const seededRtoken = 'eMuLaToReSoU-0000000000000001';

const customFields: Field[] = [
  { name: 'contract_number', title: 'Contract number', type: 'int' },
  { name: 'crm_id', title: 'CRM id', type: 'string' },
  { name: 'rating', title: 'Rating', type: 'float' },
  { name: 'vip', title: 'VIP', type: 'bool' },
  { name: 'member_since', title: 'Member since', type: 'date' },
  { name: 'interests', title: 'Interests', type: 'tags' },
  { name: 'preferences', title: 'Preferences', type: 'object' },
  { name: 'purchases', title: 'Purchases', type: 'arr_object' },
];

const databases: Database[] = [
  {
    id: 1,
    name: 'Clients',
    description: 'Customers of the shop',
    suppressId: 1,
    uiTags: [],
    groups: [mainGroup],
    fields: customFields,
  },
  {
    id: 2,
    name: 'Sandbox',
    description: 'May be emptied at any time',
    suppressId: 1,
    uiTags: [],
    groups: [mainGroup],
    fields: customFields,
  },
  {
    id: 6,
    name: 'Archive',
    description: 'Customers of former years',
    suppressId: 2,
    uiTags: ['tag1', 'tag2'],
    groups: [subaccountGroup],
    fields: [{ name: 'crm_id', title: 'CRM id', type: 'string' }],
  },
];

const resources: Resource[] = [
  {
    id: 1,
    name: 'Newsletter',
    url: 'https://news.example.com',
    trackingDomain: 'track.example.com',
    groups: [mainGroup],
    channels: ['email', 'sms', 'push', 'telegram_bot', 'whatsapp'],
    databaseIds: [1, 2],
    categories: ['category_1', 'category_2'],
    rtoken: seededRtoken,
    fields: [{ name: 'custom_int_field', title: 'Custom integer', type: 'int' }],
  },
  {
    id: 4,
    name: 'Shop',
    url: 'https://shop.example.com',
    trackingDomain: 'go.example.com',
    groups: [mainGroup],
    channels: ['email', 'push'],
    databaseIds: [1, 6],
    categories: [],
    rtoken: 'eMuLaToReSoU-0000000000000004',
    fields: [],
  },
  {
    id: 5,
    name: 'Blog',
    url: 'https://blog.example.org',
    trackingDomain: 'track.example.org',
    groups: [subaccountGroup],
    channels: ['email', 'sms'],
    databaseIds: [6],
    categories: ['category_3'],
    rtoken: 'eMuLaToReSoU-0000000000000005',
    fields: [],
  },
];

function byId<K, T extends { id: K }>(entries: T[]): Map<K, T> {
  return new Map(structuredClone(entries).map((entry) => [entry.id, entry]));
}

function seededFurther(): Partial<State> {
  return {
    senders: byId(seededSenders()),
    virtualSenders: byId(seededVirtualSenders()),
    connectors: byId(seededConnectors()),
    segmentationQueries: byId(seededQueries()),
    templateQueries: byId(seededQueries()),
    pushMessages: new Map(seededPushMessages().map((message) => [message.uid, message])),
    webVersions: new Map([[seededSmid, seededWebVersion(seededSmid)]]),
    bounces: seededBounces(),
  };
}

/** A fresh installation; the same every time. */
export function seedState(): State {
  const profiles = [...clientProfiles(), ...archiveProfiles()];
  const state: State = {
    ...emptyState(),
    databases: byId(databases),
    resources: byId(resources),
    segments: byId(seededSegments()),
    suppressionLists: byId(seededSuppressionLists()),
    templates: byId(seededTemplates()),
    profiles: byId(profiles),
    mailings: byId(seededMailings()),
    campaigns: byId(seededCampaigns()),
    scenarios: byId(seededScenarios()),
    ...seededFurther(),
    market: seededMarket(),
    relations: byId(seededRelations()),
    relationLinks: seededLinks(),
    promoPrograms: byId(seededPromoPrograms()),
    promoCodes: seededPromoCodes(),
    pixels: byId(seededPixels()),
    loyalty: seededLoyalty(),
    lastIds: { mailing: 3, product: 3, sku: 3, order: 2, transaction: 1 },
  };
  const hashId = state.profiles.get(fixedProfile)?.subscriptions[0]?.hashId ?? '';
  const message = { smid: seededSmid, databaseId: 1, profileId: fixedProfile, resourceId: 1, hashId };
  state.messages.set(seededSmid, message);
  state.profiles.get(fixedProfile)?.history.push(...seededActions(hashId));
  for (const { id, databaseIds } of resources)
    databaseIds.forEach((databaseId) => renewCounters(state, databaseId, id));
  for (const { id, databaseId } of state.segments.values()) renewSegmentCounters(state, id, databaseId, 1);
  return state;
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
    ALTCRAFT_MAX_RPS: '0', // the emulator does not tire
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
