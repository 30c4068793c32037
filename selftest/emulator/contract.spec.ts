import { test, expect } from '@playwright/test';
import { judgeReply, operationOf, operations } from '../../schemas/index.ts';
import { functionOf } from '../../emulator/operations/index.ts';
import { seededRtoken, seededSmid } from '../../emulator/seed/seed.ts';
import { ada, install } from './installation.ts';

const email = { channel: 'email', email: 'ada.berzina@example.com' };
const pair = { profile_a: { profile_id: ada }, profile_b: { email: 'bruno.costa@example.com' } };
const person = (name: string) => ({ email: `${name}@example.com`, _fname: name });

/** A successful call of every v1.1 operation. */
const successes: Record<string, Record<string, unknown>> = {
  'profiles.import': { db_id: 1, email: 'new@example.com', data: person('new') },
  'profiles.update': { db_id: 1, matching: 'profile_id', profile_id: ada, data: { _city: 'Tartu' } },
  'profiles.importBatch': { db_id: 1, data: [person('one'), person('two')] },
  'profiles.updateBatch': { db_id: 1, data: [{ email: 'ada.berzina@example.com', _city: 'Tartu' }] },
  'profiles.addBatch': { db_id: 1, data: [person('three')] },
  'profiles.add': { db_id: 1, data: {} },
  'profiles.get': { db_id: 1, matching: 'profile_id', profile_id: ada },
  'profiles.getAll': { source_type: 'database', source_id: 1 },
  'profiles.delete': { db_id: 1, matching: 'profile_id', profile_id: ada },
  'profiles.merge': {
    db_id: 1,
    source: [{ db_id: 1, email: 'ada.berzina@example.com' }],
    destination: { db_id: 1, email: 'bruno.costa@example.com' },
  },
  'profiles.messageUnsub': { rtoken: seededRtoken, smid: seededSmid },
  'profiles.split': {
    source: { db_id: 1, email: 'ada.berzina@example.com' },
    destination: [{ db_id: 1, email: 'other@example.com' }],
  },
  'profiles.list': { db_id: 1 },
  'subscriptions.set': { db_id: 1, profile_id: ada, resource_id: 1, ...email, status: 'suspended' },
  'subscriptions.list': { db_id: 1, profile_id: ada },
  'subscriptions.listAll': { resource_id: 1 },
  'subscriptions.get': { db_id: 1, profile_id: ada, resource_id: 1, ...email },
  'subscriptions.delete': { db_id: 1, profile_id: ada, resource_id: 1, ...email },
  'subscriptions.undelete': { db_id: 1, profile_id: ada, resource_id: 1, ...email },
  'subscriptions.suspendAll': { db_id: 1 },
  'subscriptions.unsuspendAll': { db_id: 1 },
  'actionHistory.get': { list_id: 1, matching: 'profile_id', profile_id: ada },
  'actionHistory.getAll': { list_id: 1, date_from: '2024-01-01', date_to: '2024-12-31', fields: ['_city'] },
  'profileRelations.attach': { rel_id: 3, ...pair },
  'profileRelations.detach': { rel_id: 3, ...pair },
  'profileRelations.strengthen': { rel_id: 3, ...pair, weights: { likes: -1, follows: false } },
  'profileRelations.edit': { rel_id: 3, ...pair, weights: { likes: 7 } },
  'profileRelations.getCounter': { rel_id: 3, profile_id: ada },
  'profileRelations.get': { rel_id: 3, profile_id: ada },
  'promoCodes.import': { loyalty_id: 1, codes: ['NEW-1', 'SPRING-1'] },
  'promoCodes.get': { loyalty_id: 1, code: 'SPRING-2' },
  'promoCodes.activate': { loyalty_id: 1, code: 'SPRING-2' },
  'promoCodes.update': { loyalty_id: 1, code: 'SPRING-2', activated: true },
  'promoCodes.attach': { loyalty_id: 1, db_id: 1, profile_id: ada },
  'promoCodes.detach': { loyalty_id: 1, db_id: 1, profile_id: ada, code: 'SPRING-2' },
  'promoCodes.exportAll': { loyalty_id: 1 },
  'goals.register': { db_id: 1, pixel_id: 1, matching: 'profile_id', profile_id: ada, goal: 'card', value: -2.5 },
  'databases.getCounters': { id: 1, resource_id: 1 },
  'databases.refreshCounters': { id: 1, resource_id: 1 },
  'databases.list': {},
  'databases.get': { id: 1 },
  'databases.fieldsGet': { id: 1 },
  'databases.wipe': { id: 2 },
  'resources.getCounters': { id: 1, list_id: 1 },
  'resources.refreshCounters': { id: 1, list_id: 1 },
  'resources.list': {},
  'resources.get': { id: 1 },
  'resources.fieldsGet': { id: 1, channel: 'email' },
  'suppressionLists.add': { name: 'New' },
  'suppressionLists.update': { id: 3, name: 'New' },
  'suppressionLists.get': { id: 1 },
  'suppressionLists.list': {},
  'suppressionLists.delete': { id: 3 },
  'suppressionLists.export': { id: 3 },
  'suppressionLists.emailCheck': { id: 3, email: 'new@example.com' },
  'suppressionLists.emailAdd': { id: 3, email: 'new@example.com' },
  'suppressionLists.emailsAdd': { id: 3, emails: ['new@example.com'] },
  'suppressionLists.emailRemove': { id: 3, email: 'new@example.com' },
  'suppressionLists.emailsRemove': { id: 3 },
  'suppressionLists.domainCheck': { id: 3, domain: 'new.example' },
  'suppressionLists.domainAdd': { id: 3, domain: 'new.example' },
  'suppressionLists.domainsAdd': { id: 3, domains: ['new.example'] },
  'suppressionLists.domainRemove': { id: 3, domain: 'new.example' },
  'suppressionLists.domainsRemove': { id: 3 },
  'suppressionLists.phoneCheck': { id: 3, value: '+12025550192' },
  'suppressionLists.phoneAdd': { id: 3, value: '+12025550192' },
  'suppressionLists.phonesAdd': { id: 3, values: ['+12025550192'] },
  'suppressionLists.phoneRemove': { id: 3, value: '+12025550192' },
  'suppressionLists.phonesRemove': { id: 3 },
  'segments.getCounters': { id: 3, resource_id: 1 },
  'segments.refreshCounters': { id: 3, resource_id: 1 },
  'segments.segstaticAdd': { segment_id: 3, db_id: 1, profile_id: ada },
  'segments.segstaticRemove': { segment_id: 3, db_id: 1, profile_id: ada },
  'segments.segstaticGet': { segment_id: 3, db_id: 1, profile_id: ada },
  'segments.add': { name: 'New', list_id: 1, is_static: true },
  'segments.update': { id: 3, name: 'New', is_static: true, is_refresh_daily: false },
  'segments.get': { id: 4 },
  'segments.list': {},
  'segments.delete': { id: 3 },
  'templates.list': {},
  'templates.get': { id: 1 },
  'templates.add': { name: 'New', channels: [{ sid: 'sms', fields: { sms: 'Hello' } }] },
  'templates.update': { id: 1, name: 'New', channels: [{ sid: 'sms', fields: { sms: 'Hello' } }] },
  'templates.delete': { id: 1 },
  'market.ordersImport': {
    data: [
      {
        external_id: 'new',
        email: 'ada.berzina@example.com',
        endpoint: 'website',
        status: 'new',
        total_price: '900',
        currency: 'USD',
        lines: [{ external_id: 'line-1', product: 'phone-a', final_price_per_item: '900' }],
      },
    ],
  },
  'market.ordersList': {},
  'market.ordersDelete': { external_id: 'order-1' },
  'market.ordersGetStatus': { id: 1 },
  'market.ordersUpdateOrderLineStatus': {
    order_external_id: 'order-1',
    order_line_external_id: 'line-1',
    status_external_id: 'delivered',
  },
  'market.productsImport': { data: [{ external_id: 'new', name: 'New' }] },
  'market.skuImport': { data: [{ external_id: 'new', name: 'New', product_external_id: 'phone-a' }] },
  'market.productsList': {},
  'market.skuList': {},
  'market.productsDelete': { ids: [1] },
  'market.skuDelete': { external_ids: ['phone-a-256gb'] },
};

test.describe('operations against the contract', () => {
  for (const [id, body] of Object.entries(successes)) {
    test(`${id} succeeds in the shape of the contract`, async () => {
      const { call } = install();

      const reply = await call(id, body);

      expect(reply.body).toMatchObject({ error: 0 });
      expect(judgeReply(operationOf(id), reply.body).errors).toEqual([]);
    });
  }

  test('every operation with a function is known to the contract, and these groups are complete', () => {
    const groups = [
      'profiles',
      'subscriptions',
      'databases',
      'resources',
      'suppressionLists',
      'segments',
      'templates',
      'market',
      'tasks',
      'actionHistory',
      'profileRelations',
      'promoCodes',
      'goals',
    ];
    const own = operations.filter(({ group }) => groups.includes(group));

    const missing = own.filter(({ id }) => functionOf(id) === undefined).map(({ id }) => id);

    expect(missing).toEqual([]);
  });
});
