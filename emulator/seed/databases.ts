/**
 * Databases and resources of the seeded installation.
 */
import type { Database, Field, Resource } from '../model/databases.ts';
import { mainGroup, subaccountGroup } from '../store/access-groups.ts';

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

export const seededDatabases: Database[] = [
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

export const seededResources: Resource[] = [
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
