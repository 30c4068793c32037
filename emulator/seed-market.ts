/**
 * The market of the seeded installation: three touchpoints, three products with three SKUs, two orders.
 */
import { emptyMarket, type Goods, type Market, type Order, type Sku } from './market-state.ts';
import { fixedProfile } from './seed-profiles.ts';

/** What the variables name. */
export const seededProduct = 'phone-a';
export const seededSku = 'phone-a-256gb';
export const seededOrder = 'order-1';
export const seededLine = 'line-1';
export const seededEndpoint = 'website';
export const seededRegion = 'region-1';
export const seededCategory = 'phones';
export const seededCurrency = 'USD';
/** A setting that is not there, and that a caller may make. */
export const openSetting = 'contract-setting';

const phone = { price: '900', old_price: '950', currency: seededCurrency, categories: [seededCategory] };

const products: Goods[] = [
  { id: 1, externalId: seededProduct, fields: { name: 'Phone A', ...phone, custom_fields: {} } },
  { id: 2, externalId: 'phone-b', fields: { name: 'Phone B', ...phone, custom_fields: {} } },
  { id: 3, externalId: 'headphones-c', fields: { name: 'Headphones C', custom_fields: {} } },
];

const skus: Sku[] = [
  { id: 1, externalId: seededSku, product: seededProduct, fields: { name: 'Phone A 256GB', custom_fields: {} } },
  { id: 2, externalId: 'phone-a-128gb', product: seededProduct, fields: { name: 'Phone A 128GB', custom_fields: {} } },
  { id: 3, externalId: 'phone-b-256gb', product: 'phone-b', fields: { name: 'Phone B 256GB', custom_fields: {} } },
];

const line = { status: 'new', minPrice: '0', count: 1, customFields: {} };
const seededAt = '2024-01-10T09:38:39Z';

const orders: Order[] = [
  {
    id: 1,
    externalId: seededOrder,
    profileId: fixedProfile,
    endpoint: seededEndpoint,
    status: 'new',
    tags: [],
    deliveryCost: '10',
    totalPrice: '910',
    currency: seededCurrency,
    customFields: {},
    lines: [{ ...line, externalId: seededLine, product: seededProduct, basePrice: '900', finalPrice: '900' }],
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
    region: seededRegion,
    customFields: { gift_note: 'Many happy returns' },
    lines: [
      {
        ...line,
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
    ...emptyMarket(),
    currencies: [seededCurrency, 'EUR', 'RUB'],
    regions: [seededRegion, 'region-2'],
    touchpoints: byExternalId([
      { externalId: seededEndpoint, databaseId: 1 },
      { externalId: 'marketplace', databaseId: 1 },
      { externalId: 'outlet', databaseId: 6 },
    ]),
    categories: byExternalId([
      { externalId: seededCategory, name: 'Phones' },
      { externalId: 'smartphones', name: 'Smartphones', parent: seededCategory },
    ]),
    customFields: new Map([['order:gift_note', { ...giftNote, isRequired: false, defaultValue: '', enumValues: {} }]]),
    lineStatuses: byExternalId([{ externalId: 'at-pickup-point', name: 'At the pickup point', type: 'in_process' }]),
    products: byExternalId(products),
    skus: byExternalId(skus),
    orders: byExternalId(orders),
  };
}
