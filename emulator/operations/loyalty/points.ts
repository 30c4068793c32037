import { Big } from 'big.js';
import { dayMs, toTheSecond } from '../../core/clock.ts';
import { existing, IncorrectField } from '../../core/errors.ts';
import type { Parameters } from '../../core/parameters.ts';
import { accountOf, currencyOf, namedTransaction } from '../../loyalty/accounts.ts';
import { accrue, balancesOf, cancel, commit, type Entry, printed, redeem, rollBack } from '../../loyalty/points.ts';
import type { LoyaltyProgram, PointsCurrency, Transaction } from '../../model/loyalty.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { loyaltyProgramOf } from '../../store/lookups.ts';

/** Earning and spending points; https://guides.altcraft.com/en/developer-guide/loyalty/accrue-points and its siblings. */
export const points = {
  // No page shows the reply; presumably it is that of a commit.
  'loyalty.accruePoints'(call) {
    const { account, program, currency } = accountIn(call);
    return told(call, accrue(call, account, entryIn(call, program, currency, 'accrualRules')));
  },

  // No page shows more of the reply than its envelope.
  'loyalty.redeemPoints'(call) {
    const { account, program, currency } = accountIn(call);
    return told(call, redeem(call, account, entryIn(call, program, currency, 'redeemRules')));
  },

  'loyalty.commitTransaction'(call) {
    return told(call, commit(call, namedTransaction(call.state, call.parameters)));
  },

  'loyalty.rollbackTransaction'(call) {
    const transaction = namedTransaction(call.state, call.parameters);
    rollBack(call, transaction);
    return told(call, transaction);
  },

  'loyalty.cancelTransaction'(call) {
    const transaction = namedTransaction(call.state, call.parameters);
    cancel(call, transaction);
    return told(call, transaction);
  },
} satisfies OperationFunctions;

function accountIn({ state, parameters }: Call) {
  const account = accountOf(state, parameters);
  const program = loyaltyProgramOf(state, account.programId);
  return { account, program, currency: currencyOf(program, parameters) };
}

/** A transaction and the active balance, as commits, rollbacks and cancellations tell them. */
function told({ state, now }: Call, transaction: Transaction) {
  const balance = printed(balancesOf(state, transaction, now).active);
  return { data: { transaction_id: transaction.id, balance } };
}

/** What a transaction says by default. */
export function plainEntry({ now }: Call, { lastsDays }: PointsCurrency): Omit<Entry, 'amount'> {
  return {
    eid: '',
    isTemporary: false,
    createdAt: toTheSecond(now),
    activeFrom: toTheSecond(now),
    expiresAt: lastsDays === 0 ? '' : toTheSecond(now + lastsDays * dayMs),
    rollsBackAt: '',
    description: '',
    externalData: {},
  };
}

function entryIn(
  call: Call,
  program: LoyaltyProgram,
  currency: PointsCurrency,
  rules: 'accrualRules' | 'redeemRules',
): Entry {
  const { parameters, now } = call;
  const usual = plainEntry(call, currency);
  const isTemporary = parameters.flag('is_temp');
  const seconds = isTemporary ? parameters.optionalInteger('temp_timeout_sec') : undefined;
  const amount = amountIn(parameters);
  return {
    ...usual,
    eid: freeEid(call, program),
    amount,
    isTemporary,
    createdAt: momentIn(parameters, 'created_at') ?? usual.createdAt,
    activeFrom: momentIn(parameters, 'activation_date') ?? usual.activeFrom,
    expiresAt: momentIn(parameters, 'expiration_date') ?? usual.expiresAt,
    rollsBackAt: seconds === undefined ? '' : toTheSecond(now + seconds * 1000),
    promotionId: promotionIn(parameters, program, currency, rules, amount),
    externalData: parameters.optionalObject('external_data') ?? {},
  };
}

function momentIn(parameters: Parameters, name: string): string | undefined {
  const moment = parameters.optionalMoment(name);
  return moment === undefined ? undefined : toTheSecond(moment);
}

function amountIn(parameters: Parameters): string {
  const amount = parameters.text('amount');
  if (/^\d+(\.\d+)?$/.test(amount) && new Big(amount).gt(0)) return amount;
  throw new IncorrectField('amount', 'is no amount');
}

/** @throws IncorrectField when another transaction of the program has the external id */
function freeEid({ state, parameters }: Call, { id }: LoyaltyProgram): string {
  const eid = parameters.optionalText('transaction_eid') ?? '';
  const isTaken = [...state.loyalty.transactions.values()].some((entry) => entry.programId === id && entry.eid === eid);
  if (eid !== '' && isTaken) throw new IncorrectField('transaction_eid', 'is taken');
  return eid;
}

/** @throws NotFound when no active promotion has the id, IncorrectField when the amount is beyond what it allows */
function promotionIn(
  parameters: Parameters,
  { promotions }: LoyaltyProgram,
  { eid }: PointsCurrency,
  rules: 'accrualRules' | 'redeemRules',
  amount: string,
): number | undefined {
  const wanted = parameters.optionalText('promotion_id');
  if (wanted === undefined) return undefined;
  const active = promotions.filter(({ isActive }) => isActive);
  const named = active.find(({ id, externalId }) => externalId === wanted || String(id) === wanted);
  const promotion = existing(named, `promotion ${wanted}`);
  const rule = promotion[rules].find(({ currencyEid }) => currencyEid === eid);
  const isWithin = rule && new Big(amount).gte(rule.minAmount) && new Big(amount).lte(rule.maxAmount);
  if (!isWithin) throw new IncorrectField('amount', `is beyond what promotion ${wanted} allows`);
  return promotion.id;
}
