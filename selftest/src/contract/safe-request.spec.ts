import { judgeRequest, operationOf, operations, type Operation } from '../../../schemas/index.ts';
import { placeVariables } from '../../../src/config/variables/variables.ts';
import { refusedByPolicy } from '../../../src/safety/policy.ts';
import { safeRequest, isName } from '../../../src/contract/safe-request.ts';
import { isNonExistent } from '../../../src/contract/identity.ts';
import { createAudienceTracker } from '../../../src/safety/audience-tracker.ts';
import { violations } from '../../../src/matchers/error-text.ts';
import { configOf, strangers } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

const nobody = { owns: () => false, audiences: createAudienceTracker() };
const variables = Object.fromEntries(placeVariables.map(({ name, example }) => [name, example]));
const config = configOf({ variables, confirm: { destructive: 2 } });

const changing = operations.filter(({ facts }) => facts.effect !== 'read');
const judgedByName = changing.filter(({ facts }) => facts.touches !== undefined || facts.deletesDataOf !== undefined);

/** The values of a request that name somebody: ids, addresses. */
function namesIn(field: string, value: unknown): unknown[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => namesIn(Array.isArray(value) ? field : name, inner));
  }
  return isName(field) || /@|^\+\d/.test(String(value)) ? [value] : [];
}

/** All plain values of a request. */
function leavesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

/** The same request about somebody and a database that exist. */
function real(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(real);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, real(inner)]));
  }
  if (!isNonExistent(value)) return value;
  return typeof value === 'number' ? 1 : strangers.email;
}

const realOf = (operation: Operation) => real(safeRequest(operation, config)) as Record<string, unknown>;

test.describe('harmless requests', () => {
  for (const operation of operations) {
    test(`${operation.id} gets a complete request`, () => {
      const request = safeRequest(operation, config);

      const missing = operation.parameters.filter(({ name, required }) => required && !(name in request));

      expect(violations(judgeRequest(operation, request))).toEqual([]);
      expect(missing).toEqual([]);
    });
  }

  for (const operation of changing) {
    test(`${operation.id} names nobody and passes the gate`, () => {
      const request = safeRequest(operation, config);

      expect(namesIn('', request).filter((value) => !isNonExistent(value))).toEqual([]);
      expect(refusedByPolicy(operation, request, config, nobody)).toBeUndefined();
    });
  }

  for (const operation of judgedByName) {
    test(`${operation.id} is refused as soon as the names are real`, () => {
      const refusal = refusedByPolicy(operation, realOf(operation), config, nobody);

      expect(refusal).toMatchObject({ cause: 'harm possible', operation: operation.id });
    });
  }

  test('of changes name a database where the operation has one, so that none is open to all of them', () => {
    const open = changing.filter((operation) => !leavesOf(safeRequest(operation, config)).some(isNonExistent));

    expect(open.map(({ id }) => id)).toEqual([]);
  });

  test('give what they would make a name that no other call looks for', () => {
    const made = safeRequest(operationOf('market.ordersImport'), config).data;
    const deleted = safeRequest(operationOf('market.ordersDelete'), config);

    expect(made).toMatchObject([{ external_id: 'market.ordersImport.contract.invalid' }]);
    expect(made).toMatchObject([{ lines: [{ product: 'contract.invalid' }] }]);
    expect(deleted).toEqual({ external_id: 'contract.invalid' });
  });

  test('of reads use the ids of the installation, so that data given away shows', () => {
    const reads = operations.filter(
      ({ facts, send }) => facts.effect === 'read' && facts.needs?.includes('db_id') && send === 'json',
    );

    const without = reads.filter((operation) => !leavesOf(safeRequest(operation, config)).includes(1));

    expect(reads.length).toBeGreaterThan(0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('are complete without a single variable', () => {
    const bare = configOf();

    const incomplete = operations.filter(
      (operation) => judgeRequest(operation, safeRequest(operation, bare)).errors.length > 0,
    );

    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });
});
