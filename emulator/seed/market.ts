/**
 * The market of the seeded installation: three touchpoints, three products with three SKUs, two orders.
 */
import type { Goods, Market, Order, Sku } from '../model/market.ts';
import { fixedProfile } from './profiles.ts';

const product = 'phone-a';
const sku = 'phone-a-256gb';
const order = 'order-1';
const line = 'line-1';
const endpoint = 'website';
const region = 'region-1';
const category = 'phones';
const currency = 'USD';

/** The variables that point a caller at this market. */
export const marketVariables = {
  ALTCRAFT_PRODUCT_ID: product,
  ALTCRAFT_SKU_ID: sku,
  ALTCRAFT_ORDER_EXTERNAL_ID: order,
  ALTCRAFT_ORDER_INTERNAL_ID: '1',
  ALTCRAFT_LINE_ID: line,
  ALTCRAFT_MARKET_ENDPOINT: endpoint,
  ALTCRAFT_MARKET_REGION: region,
  ALTCRAFT_MARKET_CATEGORY: category,
  ALTCRAFT_MARKET_CURRENCY: currency,
};

/** A setting that is not there, and that a caller may make. */
export const openSetting = 'contract-setting';

const phone = { price: '900', old_price: '950', currency, categories: [category] };

const products: Goods[] = [
  { id: 1, externalId: product, fields: { name: 'Phone A', ...phone, custom_fields: {} } },
  { id: 2, externalId: 'phone-b', fields: { name: 'Phone B', ...phone, custom_fields: {} } },
  { id: 3, externalId: 'headphones-c', fields: { name: 'Headphones C', custom_fields: {} } },
];

const skus: Sku[] = [
  { id: 1, externalId: sku, product, fields: { name: 'Phone A 256GB', custom_fields: {} } },
  { id: 2, externalId: 'phone-a-128gb', product, fields: { name: 'Phone A 128GB', custom_fields: {} } },
  { id: 3, externalId: 'phone-b-256gb', product: 'phone-b', fields: { name: 'Phone B 256GB', custom_fields: {} } },
];

const plainLine = { status: 'new', minPrice: '0', count: 1, customFields: {} };
const seededAt = '2024-01-10T09:38:39Z';

const orders: Order[] = [
  {
    id: 1,
    externalId: order,
    profileId: fixedProfile,
    endpoint,
    status: 'new',
    tags: [],
    deliveryCost: '10',
    totalPrice: '910',
    currency,
    customFields: {},
    lines: [{ ...plainLine, externalId: line, product, basePrice: '900', finalPrice: '900' }],
    createdAt: seededAt,
    updatedAt: seededAt,
  },
  {
    id: 2,
    externalId: 'order-2',
    profileId: '650000000000000000000002',
    endpoint: 'marketplace',
    status: 'delivered',
    tags: ['one', 'two'],
    deliveryCost: '0',
    totalPrice: '1700.50',
    currency: 'EUR',
    region,
    customFields: { gift_note: 'Many happy returns' },
    lines: [
      {
        ...plainLine,
        externalId: 'line-1',
        status: 'at-pickup-point',
        sku: 'phone-b-256gb',
        basePrice: '950',
        minPrice: '800',
        finalPrice: '850.25',
        count: 2,
      },
    ],
    createdAt: seededAt,
    updatedAt: seededAt,
  },
];

const giftNote = { externalId: 'gift_note', name: 'Gift note', entity: 'order', type: 'unicode' } as const;

function byExternalId<T extends { externalId: string }>(entries: T[]): Map<string, T> {
  return new Map(structuredClone(entries).map((entry) => [entry.externalId, entry]));
}

/** A fresh market; the same every time. */
export function seededMarket(): Market {
  return {
    currencies: [currency, 'EUR', 'RUB'],
    regions: [region, 'region-2'],
    touchpoints: byExternalId([
      { externalId: endpoint, databaseId: 1 },
      { externalId: 'marketplace', databaseId: 1 },
      { externalId: 'outlet', databaseId: 6 },
    ]),
    categories: byExternalId([
      { externalId: category, name: 'Phones' },
      { externalId: 'smartphones', name: 'Smartphones', parent: category },
    ]),
    customFields: new Map([['order:gift_note', { ...giftNote, isRequired: false, defaultValue: '', enumValues: {} }]]),
    lineStatuses: byExternalId([{ externalId: 'at-pickup-point', name: 'At the pickup point', type: 'in_process' }]),
    products: byExternalId(products),
    skus: byExternalId(skus),
    orders: byExternalId(orders),
  };
}
