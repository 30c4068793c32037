/**
 * Points cannot be unearned: who may write into a loyalty program, and which transactions are the run's own.
 */
import { expect } from '@playwright/test';
import { operationOf } from '../../../schemas/index.ts';
import { refusedByPolicy } from '../../../src/safety/policy.ts';
import { nonExistent, nonExistentName } from '../../../src/contract/identity.ts';
import { createAudienceTracker } from '../../../src/safety/audience-tracker.ts';
import { configOf, mark, strangers, told } from '../exchanges.ts';
import { bench, Skipped, test } from '../fake-platform.ts';

const own = '650000000000000000000042';
const program = { sandbox: [{ kind: 'loyalty-program', id: '5' }] };
const accrual = { loyalty_program_id: 5, matching: 'profile_id', profile_id: own, amount: '1' };
const order = { external_id: `${mark}order`, profile_id: own, data: {} };

function judged(id: string, parameters: Record<string, unknown>, sandbox = program) {
  const owns = (value: string) => value === own;
  return told(
    refusedByPolicy(operationOf(id), parameters, configOf(sandbox), { owns, audiences: createAudienceTracker() }),
  );
}

test.describe('a loyalty program', () => {
  test('is written into only where the sandbox names it', () => {
    expect(judged('loyalty.accruePoints', accrual)).toBeUndefined();
    expect(judged('loyalty.accruePoints', accrual, { sandbox: [] })).toContain('would change loyalty program 5');
    expect(judged('loyalty.accruePoints', { ...accrual, loyalty_program_id: 6 })).toContain('loyalty program 6');
  });

  test('gets and loses no members of the user', () => {
    const stranger = { ...accrual, profile_id: strangers.profile_id };

    expect(judged('loyalty.registerMember', stranger)).toContain(`profile ${strangers.profile_id}`);
    expect(judged('loyalty.deleteMember', stranger)).toContain(`profile ${strangers.profile_id}`);
  });

  test('has to be opened for an order that moves points in a program which it does not name', () => {
    expect(judged('loyalty.preorderCommit', order)).toBeUndefined();
    expect(judged('loyalty.preorderCommit', order, { sandbox: [] })).toBe(
      'not allowed: loyalty.preorderCommit would change a loyalty program that it does not name. ALTCRAFT_SANDBOX=loyalty-program:<id> permits one of yours.',
    );
  });

  test('does not matter to an order of nobody', () => {
    const nobodys = { ...order, profile_id: nonExistent.profile_id, external_id: nonExistentName };

    expect(judged('loyalty.preorderCommit', nobodys, { sandbox: [] })).toBeUndefined();
  });

  test('that is opened opens no address of somebody else', () => {
    const refusal = judged('loyalty.accruePoints', { ...accrual, email: strangers.email });

    expect(refusal).toBe(
      `not allowed: loyalty.accruePoints would write ${strangers.email}, an address of somebody else.`,
    );
  });
});

test.describe('a transaction', () => {
  test('is the run’s by the name that the run gave', () => {
    expect(judged('loyalty.cancelTransaction', { transaction_eid: `${mark}1` })).toBeUndefined();
    expect(judged('loyalty.cancelTransaction', { transaction_eid: 'ORDER-1' })).toContain('transaction ORDER-1');
    expect(judged('loyalty.cancelTransaction', {})).toContain('a transaction without a name');
  });

  test('has to be the run’s by both names where both are given', () => {
    const both = { transaction_eid: `${mark}1`, transaction_id: 'a0000000-0000-4000-8000-000000000001' };

    expect(judged('loyalty.commitTransaction', both)).toContain(`transaction ${both.transaction_id}`);
  });

  test('that is made may go without a name, but not take one of somebody else', () => {
    expect(judged('loyalty.redeemPoints', accrual)).toBeUndefined();
    expect(judged('loyalty.redeemPoints', { ...accrual, transaction_eid: 'ORDER-1' })).toContain('transaction ORDER-1');
  });
});

test.describe('ids of transactions that the platform tells', () => {
  const id = 'a0000000-0000-4000-8000-000000000001';
  const email = `${mark}1@example.com`;
  const made = { body: { error: 0, profile_id: own } };
  const listed = { body: { error: 0, error_text: '', data: [{ transaction_id: id }] } };
  const account = { loyalty_program_id: 5, points_currency_eid: 'stars' };

  test('are the run’s where they are listed of a profile of the run', async ({ folder }) => {
    const { client } = bench(folder, [made, listed], program);
    await client.call('profiles.import', { db_id: 1, email, data: { email } });

    await client.call('loyalty.accountTransactions', { ...account, matching: 'email', email });

    expect(client.refusal('loyalty.cancelTransaction', { transaction_id: id })).toBeUndefined();
  });

  test('are not the run’s where they are listed of anybody else', async ({ folder }) => {
    const { client } = bench(folder, [listed], program);
    const { profile_id } = strangers;

    await client.call('loyalty.accountTransactions', { ...account, matching: 'profile_id', profile_id });

    const cancelling = client.call('loyalty.cancelTransaction', { transaction_id: id });
    await expect(cancelling).rejects.toThrow(Skipped);
  });
});
