/**
 * Accounts of points: accruals, redemptions, commits, rollbacks, cancellations, expiry. All amounts are decimals.
 *
 * https://guides.altcraft.com/en/developer-guide/loyalty/accrue-points and its siblings
 */
import { Big } from 'big.js';
import { toTheSecond } from '../core/clock.ts';
import { IncorrectRequest } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';
import type { Account, Transaction } from '../model/loyalty.ts';
import type { State } from '../model/state.ts';
import type { Work } from '../store/call.ts';
import { nextNumber } from '../store/numbers.ts';
import { transactionsOf } from './accounts.ts';

/** What a call says about a new transaction. */
export interface Entry {
  eid: string;
  amount: string;
  isTemporary: boolean;
  createdAt: string;
  activeFrom: string;
  expiresAt: string;
  rollsBackAt: string;
  promotionId?: number;
  description: string;
  externalData: Values;
}

const zero = new Big(0);
const sumOf = (amounts: readonly (string | Big)[]) => amounts.reduce((sum: Big, amount) => sum.plus(amount), zero);

/** Points as the platform prints a balance: two decimals at least. */
export function printed(amount: Big): string {
  const decimals = amount.toFixed().split('.')[1]?.length ?? 0;
  return amount.toFixed(Math.max(2, decimals));
}

const lasts = ({ expiresAt }: Transaction, now: number) => expiresAt === '' || Date.parse(expiresAt) > now;
const isActive = ({ activeFrom }: Transaction, now: number) => activeFrom === '' || Date.parse(activeFrom) <= now;

/** Accruals of which something is left. */
function livingAccruals(state: State, account: Account, now: number): Transaction[] {
  return transactionsOf(state, account).filter(
    (entry) => entry.kind === 'accrual' && new Big(entry.remaining).gt(0) && lasts(entry, now),
  );
}

/**
 * The balances of an account. The total counts points that are not active yet, and those that a temporary redemption holds
 * back; no page says so.
 */
export function balancesOf(state: State, account: Account, now: number): { active: Big; total: Big } {
  const living = livingAccruals(state, account, now);
  const active = sumOf(living.filter((entry) => isActive(entry, now)).map(({ remaining }) => remaining));
  const held = transactionsOf(state, account).filter(
    ({ kind, status }) => kind === 'redemption' && status === 'temporary',
  );
  const total = sumOf([...living.map(({ remaining }) => remaining), ...held.map(({ amount }) => amount)]);
  return { active, total };
}

/** How many points of an account expire in a period, both ends included. */
export function expiringPoints(state: State, account: Account, from: number, to: number): Big {
  const expiring = transactionsOf(state, account).filter(({ kind, expiresAt }) => {
    const moment = Date.parse(expiresAt);
    return kind === 'accrual' && moment >= from && moment <= to;
  });
  return sumOf(expiring.map(({ remaining }) => remaining));
}

const blank = { activeFrom: '', expiresAt: '', rollsBackAt: '', remaining: '0', description: '', externalData: {} };

/** Writes a transaction, with the active balance before and after what it does. */
function record(
  { state, ids, now }: Work,
  { programId, profileId, currencyIid }: Account,
  fields: Pick<Transaction, 'kind' | 'status' | 'amount'> & Partial<Transaction>,
  effect: (transaction: Transaction) => void,
): Transaction {
  const account = { programId, profileId, currencyIid };
  const before = printed(balancesOf(state, account, now).active);
  const transaction: Transaction = {
    ...account,
    ...blank,
    id: growingId(nextNumber(state, 'transactions'), ids.uuid()),
    eid: '',
    createdAt: toTheSecond(now),
    taken: [],
    balanceBefore: before,
    balanceAfter: before,
    ...fields,
  };
  state.loyalty.transactions.set(transaction.id, transaction);
  effect(transaction);
  transaction.balanceAfter = printed(balancesOf(state, account, now).active);
  return transaction;
}

/** A UUID that begins with a number, so that pages can follow each other by id. */
function growingId(number: number, uuid: string): string {
  const digits = number.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7${uuid.slice(15)}`;
}

const nothing = () => undefined;

/** Adds points. Those of a temporary transaction count when it is committed. */
export function accrue(work: Work, account: Account, { isTemporary, ...entry }: Entry): Transaction {
  const [status, remaining] = isTemporary ? (['temporary', '0'] as const) : (['final', entry.amount] as const);
  return record(work, account, { ...entry, kind: 'accrual', status, remaining }, nothing);
}

/**
 * Takes points, those that expire first before others; a temporary transaction holds them back.
 *
 * @throws IncorrectRequest when there are not enough that are active
 */
export function redeem(work: Work, account: Account, { isTemporary, ...entry }: Entry): Transaction {
  const { state, now } = work;
  const usable = livingAccruals(state, account, now).filter((accrual) => isActive(accrual, now));
  const byEnd = usable.toSorted((a, b) => endOf(a) - endOf(b));
  if (sumOf(usable.map(({ remaining }) => remaining)).lt(entry.amount)) throw new IncorrectRequest('not enough points');
  const status = isTemporary ? 'temporary' : 'final';
  const fields = { ...entry, activeFrom: '', expiresAt: '', kind: 'redemption', status } as const;
  return record(work, account, fields, (redemption) => {
    let missing = new Big(entry.amount);
    for (const accrual of byEnd.filter(() => missing.gt(0))) {
      const part = missing.lt(accrual.remaining) ? missing : new Big(accrual.remaining);
      accrual.remaining = new Big(accrual.remaining).minus(part).toFixed();
      redemption.taken.push({ id: accrual.id, amount: part.toFixed() });
      missing = missing.minus(part);
    }
  });
}

const endOf = ({ expiresAt }: Transaction) => (expiresAt === '' ? Infinity : Date.parse(expiresAt));

/**
 * Makes a temporary transaction final; a temporary accrual is replaced by a new, full one.
 *
 * @returns the transaction that counts from now on
 * @throws IncorrectRequest when it is not temporary, or not any more
 */
export function commit(work: Work, transaction: Transaction): Transaction {
  checkTemporary(transaction);
  if (transaction.kind === 'redemption') {
    transaction.status = 'final';
    return transaction;
  }
  transaction.status = 'committed';
  const { eid, amount, activeFrom, expiresAt, promotionId, description, externalData } = transaction;
  const kept = { eid, activeFrom, expiresAt, promotionId, description, externalData };
  return record(work, transaction, { ...kept, amount, kind: 'accrual', status: 'final', remaining: amount }, nothing);
}

/** @throws IncorrectRequest when it is not temporary, or not any more */
export function rollBack(work: Work, transaction: Transaction): void {
  checkTemporary(transaction);
  undo(work, transaction, 'rollback');
}

/**
 * Takes back a transaction, be it temporary or final.
 *
 * @throws IncorrectRequest when it is taken back already, or its points are spent
 */
export function cancel(work: Work, transaction: Transaction): void {
  const { kind, status, amount, remaining } = transaction;
  if (status !== 'temporary' && status !== 'final') throw new IncorrectRequest('transaction is not in effect');
  const isSpent = kind === 'accrual' && status === 'final' && !new Big(remaining).eq(amount);
  if (isSpent) throw new IncorrectRequest('points of the transaction are spent');
  undo(work, transaction, 'cancellation');
}

function checkTemporary({ status }: Transaction): void {
  if (status !== 'temporary') throw new IncorrectRequest('transaction is not temporary');
}

function undo(work: Work, transaction: Transaction, kind: 'rollback' | 'cancellation'): void {
  record(work, transaction, { kind, status: 'final', amount: transaction.amount }, () => {
    for (const { id, amount } of transaction.taken) {
      const accrual = work.state.loyalty.transactions.get(id);
      if (accrual) accrual.remaining = new Big(accrual.remaining).plus(amount).toFixed();
    }
    transaction.remaining = '0';
    transaction.status = 'undone';
  });
}

/** Rolls back every temporary transaction that has waited too long. */
export function rollBackExpired(work: Work): void {
  for (const transaction of [...work.state.loyalty.transactions.values()]) {
    const { status, rollsBackAt } = transaction;
    if (status !== 'temporary' || rollsBackAt === '' || Date.parse(rollsBackAt) > work.now) continue;
    undo({ ...work, now: Date.parse(rollsBackAt) }, transaction, 'rollback');
  }
}
