/**
 * The profiles of the seeded databases: invented names, reserved domains, phone numbers reserved for fiction.
 */
import type { Profile, StatusWord, Subscription } from '../model/profiles.ts';
import { newSubscription, statusWords, type SubscriptionDraft } from '../profiles/subscriptions.ts';

/** The profile that the variable ALTCRAFT_PROFILE_ID names. */
export const fixedProfile = '650000000000000000000001';
/** A push token of the fixed profile. */
export const fixedPushToken = 'emulated-push-token-0001';

const seededAt = '2024-01-09T12:12:18.172Z';
const registration = { date: seededAt, ip: '203.0.113.10' };

interface Person {
  first: string;
  last: string;
  city: string;
  domain: 'com' | 'org' | 'net';
  phone?: string;
  /** Global status. */
  status?: StatusWord;
  fields?: Record<string, unknown>;
  subscriptions?: Omit<SubscriptionDraft, 'registration'>[];
}

const push = (token: string) => ({ provider: 'android-firebase', subscription_id: token });

const clients: Person[] = [
  {
    first: 'Ada',
    last: 'Berzina',
    city: 'Riga',
    domain: 'com',
    phone: '+12025550101',
    fields: {
      contract_number: 1001,
      crm_id: 'CRM-0001',
      rating: 4.5,
      vip: true,
      member_since: '2020-05-17T00:00:00Z',
      interests: ['gardening', 'chess'],
      preferences: { language: 'en', colour: { main: 'green' } },
      purchases: [{ sku: 'A-1', count: 2 }],
      _bdate: '1990-07-06T00:00:00Z',
      _deliv_exist: true,
      _deliv_date: '2024-04-18T10:18:29.809Z',
    },
    subscriptions: [
      { resourceId: 1, channel: 'email', address: { email: 'ada.berzina@example.com' }, categories: ['category_1'] },
      { resourceId: 1, channel: 'sms', address: { phone: '+12025550101' } },
      { resourceId: 1, channel: 'push', address: push(fixedPushToken) },
      { resourceId: 1, channel: 'telegram_bot', address: { cc_data: { id: 100001 } } },
      {
        resourceId: 1,
        channel: 'whatsapp',
        address: { cc_data: { phone: '+12025550101' } },
        customFields: { custom_int_field: 7 },
      },
      { resourceId: 4, channel: 'email', address: { email: 'ada.berzina@example.com' }, priority: 1 },
    ],
  },
  { first: 'Bruno', last: 'Costa', city: 'Porto', domain: 'com', phone: '+12025550102' },
  { first: 'Clara', last: 'Dumont', city: 'Lyon', domain: 'org', fields: { crm_id: 'CRM-0003', vip: false } },
  { first: 'Dmitri', last: 'Egorov', city: 'Riga', domain: 'net', status: 'unsubscribed' },
  { first: 'Elif', last: 'Demir', city: 'Izmir', domain: 'com', fields: { interests: ['chess'] } },
  { first: 'Finn', last: 'Gallagher', city: 'Cork', domain: 'org', status: 'hardbounced', phone: '+12025550106' },
  { first: 'Greta', last: 'Holm', city: 'Bergen', domain: 'net', fields: { contract_number: 1007 } },
  { first: 'Hugo', last: 'Ivarsson', city: 'Malmo', domain: 'com', status: 'suspended' },
  { first: 'Ines', last: 'Jimenez', city: 'Cadiz', domain: 'org', status: 'unconfirmed' },
  { first: 'Jonas', last: 'Kowalski', city: 'Riga', domain: 'com', phone: '+12025550110' },
  { first: 'Kira', last: 'Lindqvist', city: 'Turku', domain: 'net', status: 'complained' },
  { first: 'Luca', last: 'Moretti', city: 'Turin', domain: 'com', status: 'invalid' },
];

const archived: Person[] = [
  { first: 'Mira', last: 'Novak', city: 'Brno', domain: 'org', fields: { crm_id: 'OLD-0001' } },
  { first: 'Nils', last: 'Olsen', city: 'Bergen', domain: 'net' },
  { first: 'Olga', last: 'Petrova', city: 'Varna', domain: 'com', status: 'unsubscribed' },
];

/** The twelve profiles of database 1. */
export function clientProfiles(): Profile[] {
  return clients.map((person, index) => profileFrom(person, 1, index + 1, 1));
}

/** The profiles of database 6. */
export function archiveProfiles(): Profile[] {
  return archived.map((person, index) => profileFrom(person, 6, 0x600 + index + 1, 4));
}

/** The id of a seeded profile, by its number in the list. */
export function seededId(number: number): string {
  return `65${number.toString(16).padStart(22, '0')}`;
}

function profileFrom(person: Person, databaseId: number, number: number, resourceId: number): Profile {
  const id = seededId(number);
  const email = `${person.first}.${person.last}@example.${person.domain}`.toLowerCase();
  const status = person.status ?? 'subscribed';
  return {
    id,
    databaseId,
    createdAt: seededAt,
    fields: {
      _fname: person.first,
      _lname: person.last,
      _city: person.city,
      _status: statusWords.indexOf(status),
      _regdate: seededAt,
      email,
      ...(person.phone ? { phones: [person.phone] } : {}),
      ...structuredClone(person.fields),
    },
    subscriptions: subscriptionsOf(person, id, email, resourceId, status),
    history: [{ date: seededAt, event: 'created' }],
  };
}

function subscriptionsOf(
  person: Person,
  id: string,
  email: string,
  resourceId: number,
  status: StatusWord,
): Subscription[] {
  const drafts = person.subscriptions ?? [{ resourceId, channel: 'email', address: { email }, status }];
  return drafts.map((draft) => newSubscription(id, { ...structuredClone(draft), registration }));
}
