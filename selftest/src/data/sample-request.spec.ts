import { expect } from '@playwright/test';
import { operationOf } from '../../../schemas/index.ts';
import { createData } from '../../../src/data/test-data.ts';
import { variableOf } from '../../../src/contract/request-fields.ts';
import { canBeArranged, sampleRequest } from '../../../src/data/sample-request.ts';
import { mark, run } from '../exchanges.ts';
import { skip, Skipped, test } from '../fake-platform.ts';

const own = {
  profile_id: '650000000000000000000009',
  email: `${mark}own@example.com`,
  phone: '+12015550100',
  first_name: 'Ada',
  last_name: 'Own',
};
const variables: Record<string, unknown> = {
  db_id: 12,
  resource_id: 34,
  profile_id: '54759eb3c090d83494e2d804',
  loyalty_id: 56,
  relation_id: 78,
  relation_property: 'warmth',
};

/** A sample, and what was done for it. */
async function sampled(id: string, valueOf = (name: string): unknown => variables[name]) {
  const steps: unknown[] = [];
  const request = await sampleRequest(operationOf(id), {
    valueOf,
    profile: (db_id) => {
      steps.push(`profile in ${db_id}`);
      return Promise.resolve({ db_id, ...own });
    },
    done: ({ id: before }, parameters) => Promise.resolve(void steps.push({ before, parameters })),
    locate: () => Promise.resolve('7'),
    data: createData(run, 0, 'sample'),
  });
  return { request, steps };
}

test.describe('sample', () => {
  test('of a read is the example with the ids of the installation', async () => {
    const { request, steps } = await sampled('profiles.get');

    expect(request).toEqual({ db_id: 12, matching: 'profile_id', profile_id: variables.profile_id });
    expect(steps).toEqual([]);
  });

  test('knows a database by the other names that requests have for it', async () => {
    const { request } = await sampled('databases.get');

    expect(request).toEqual({ id: 12 });
    expect(variableOf('list_id', undefined)).toBe('db_id');
    expect(variableOf('limit', undefined)).toBeUndefined();
  });

  test('of a creation has addresses of the run, wherever they stand', async () => {
    const { request, steps } = await sampled('profiles.addBatch');

    expect(request).toMatchObject({ db_id: 12, data: [{ email: expect.stringContaining(mark) }] });
    expect(steps).toEqual([]);
  });

  test('of a change names a profile that the test made, never the configured one', async () => {
    const { request, steps } = await sampled('profiles.delete');

    expect(request).toEqual({ db_id: 12, matching: 'profile_id', profile_id: own.profile_id });
    expect(steps).toEqual(['profile in 12']);
  });

  test('is preceded by what has to have run, on the same object, in order', async () => {
    const { request, steps } = await sampled('subscriptions.undelete');

    const { profile_id, email } = own;
    const address = { db_id: 12, profile_id, resource_id: 34, channel: 'email', email };
    expect(request).toEqual(address);
    expect(steps).toEqual([
      'profile in 12',
      { before: 'subscriptions.set', parameters: { ...address, status: 'subscribed', skip_triggers: true } },
      { before: 'subscriptions.delete', parameters: address },
    ]);
  });

  test('fills fields below the top by the variable that the contract names, and makes what a line is about', async () => {
    const places: Record<string, unknown> = { db_id: 12, market_endpoint: 'shop', market_currency: 'EUR' };

    const { request, steps } = await sampled('market.ordersImport', (name) => places[name]);

    const product = expect.stringContaining(mark) as unknown;
    const order = { external_id: product, endpoint: 'shop', currency: 'EUR', email: own.email };
    expect(request.data).toMatchObject([{ ...order, lines: [{ external_id: 'line-1', product }] }]);
    expect(steps).toEqual([{ before: 'market.productsImport', parameters: expect.anything() }, 'profile in 12']);
  });

  test('is preceded by a whole call where that is about more than the request names', async () => {
    const { request, steps } = await sampled('promoCodes.activate');

    expect(request).toEqual({ code: expect.stringContaining(mark) as unknown, loyalty_id: 56 });
    expect(steps).toEqual([
      'profile in 12',
      {
        before: 'promoCodes.attach',
        parameters: {
          db_id: 12,
          matching: 'profile_id',
          profile_id: own.profile_id,
          loyalty_id: 56,
          code: request.code,
        },
      },
    ]);
  });

  test('gives names of the run to what stays inside another object', async () => {
    const { request } = await sampled('promoCodes.import');

    const codes = request.codes as string[];
    expect(codes).toEqual([expect.stringContaining(mark), expect.stringContaining(mark)]);
    expect(new Set(codes).size).toBe(2);
  });

  test('calls a property of a relation as the installation does', async () => {
    const { request } = await sampled('profileRelations.edit');

    expect(request).toMatchObject({ rel_id: 78, weights: { warmth: 2 } });
  });

  test('leaves the example of the contract as it was', async () => {
    const first = await sampled('profiles.addBatch');
    const second = await sampled('profiles.addBatch');

    expect(second.request).toEqual(first.request);
    expect(second.request).not.toBe(first.request);
  });

  test('ends as skipped where a variable is not set', async () => {
    const call = sampled('databases.get', () => skip({ cause: 'variable missing', variable: 'ALTCRAFT_DB_ID' }));

    await expect(call).rejects.toThrow(Skipped);
  });

  test('can be made of what a test can make itself', () => {
    expect(canBeArranged(operationOf('profiles.delete'))).toBe(true);
    expect(canBeArranged(operationOf('databases.list'))).toBe(true);
    expect(canBeArranged(operationOf('profiles.messageUnsub'))).toBe(false);
  });
});
