/**
 * What an account of points shows, read so that it can be compared.
 */
import { Big, type Account, type Arrange } from '../../fixtures';

/** A transaction in the fields that the only example shows of each. */
interface Listed {
  transaction_id: string;
  transaction_eid?: string | null;
  created_at: string;
  activation_date?: string | null;
  expiration_date?: string | null;
  amount: string;
  balance_before: string;
  balance_after: string;
}

/** An account at one moment. */
export interface Points {
  active: string;
  total: string;
  transactions: readonly Listed[];
}

/** Balances and transactions of a member of the test's own. */
export async function pointsOf(arrange: Arrange, account: Account): Promise<Points> {
  const { body } = await arrange.done('loyalty.accountBalance', account);
  const list = await arrange.done('loyalty.accountTransactions', { ...account, limit: 100 });
  const { active_balance: active, total_balance: total } = body.data;
  return { active, total, transactions: list.body.data ?? [] };
}

/** An amount and another together. */
export const plus = (amount: string, more: string): Big => new Big(amount).plus(more);

/** An amount less another. */
export const minus = (amount: string, less: string): Big => new Big(amount).minus(less);

/** The transactions with an external id. */
export function named({ transactions }: Points, eid: string): readonly Listed[] {
  return transactions.filter(({ transaction_eid }) => transaction_eid === eid);
}

/** The transactions that were not there before. */
export function newSince(before: Points, { transactions }: Points): readonly Listed[] {
  const known = before.transactions.map(({ transaction_id }) => transaction_id);
  return transactions.filter(({ transaction_id }) => !known.includes(transaction_id));
}

/** When the points of a transaction become active and expire, in milliseconds. */
export function lifeOf({ activation_date, expiration_date }: Partial<Listed>) {
  return { from: Date.parse(activation_date ?? ''), until: Date.parse(expiration_date ?? '') };
}

/** By how much a transaction changed the balance. */
export function changeBy(transaction: Listed | undefined): Big {
  return minus(transaction?.balance_after ?? '0', transaction?.balance_before ?? '0');
}

/**
 * Balances that an account can have by its list: those before and after each transaction, and the one that it began with. How
 * transactions that were taken back are listed is not documented, so one of them has to be the balance of now.
 */
export function toldBalances({ transactions }: Points, start: Points): string[] {
  const told = transactions.flatMap(({ balance_before, balance_after }) => [balance_before, balance_after]);
  return [start.active, ...told].map(plain);
}

/** An amount without zeros at its end. */
export const plain = (amount: string | Big): string => new Big(amount).toFixed();
