/**
 * An emulated loyalty program with a member of the test's own; every reply is held against the contract.
 */
import { expect } from '@playwright/test';
import { judgeReply, operationOf } from '../../../schemas/index.ts';
import { install } from '../installation.ts';

/** The profile that is registered. */
export const bruno = '650000000000000000000002';

export type Body = Record<string, unknown>;

/** An installation with a member that has 25 stars, which every new member gets. */
export async function club() {
  const installation = install();
  const call = async (operation: string, body: Body) => {
    const { body: reply } = await installation.call(`loyalty.${operation}`, body);
    const { errors } = judgeReply(operationOf(`loyalty.${operation}`), reply);
    expect(errors).toEqual([]);
    return reply as Body & { data: Body };
  };
  const member = { loyalty_program_id: 1, points_currency_eid: 'stars', matching: 'profile_id', profile_id: bruno };
  await call('registerMember', { loyalty_program_id: 1, matching: 'profile_id', profile_id: bruno });
  return {
    ...installation,
    call,
    member,
    accrue: (amount: string, more: Body = {}) => call('accruePoints', { ...member, amount, ...more }),
    redeem: (amount: string, more: Body = {}) => call('redeemPoints', { ...member, amount, ...more }),
    balance: async (more: Body = {}) => (await call('accountBalance', { ...member, ...more })).data,
    listed: async (more: Body = {}) =>
      (await call('accountTransactions', { ...member, ...more })).data as unknown as Record<string, string>[],
  };
}

/** A balance as it is printed. */
export const balance = (active: string, total = active) => ({ active_balance: active, total_balance: total });
