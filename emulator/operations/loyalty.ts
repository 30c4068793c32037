import { Big } from 'big.js';
import type { Call } from '../core/call.ts';
import { IncorrectField, NotFound } from '../core/errors.ts';
import {
  accountOf,
  currencyOf,
  memberOf,
  momentIn,
  namedTransaction,
  profileIn,
  programOf,
} from '../loyalty/loyalty-account.ts';
import {
  dropMember,
  memberKey,
  toTheSecond,
  transactionsOf,
  type Account,
  type LoyaltyProgram,
  type PointsCurrency,
  type Transaction,
} from '../loyalty/loyalty-state.ts';
import { noteOrder } from '../market/market-orders.ts';
import type { Parameters } from '../core/parameters.ts';
import {
  accrue,
  balancesOf,
  cancel,
  commit,
  expiringPoints,
  printed,
  redeem,
  rollBack,
  type Entry,
} from '../loyalty/points.ts';
import { promotionView, reachedTiers, transactionView } from '../loyalty/points-view.ts';
import { computed, givenSearch, placeOrder } from '../market/preorder.ts';
import { startTask } from '../tasks/tasks.ts';

const day = 86_400_000;

/** Operations on loyalty programs; https://guides.altcraft.com/en/developer-guide/loyalty */
export const loyalty = {
  accountTiers({ state, parameters }: Call) {
    const program = programOf(state, parameters.integer('loyalty_program_id'));
    const member = memberOf(state, program, parameters);
    const groupId = parameters.integer('tiers_group_id');
    if (!program.tiersGroups.some(({ id }) => id === groupId)) throw new NotFound(`tiers group ${groupId} not found`);
    const own = program.currencies.flatMap(({ iid }) =>
      transactionsOf(state, { programId: program.id, profileId: member.profileId, currencyIid: iid }),
    );
    return { data: reachedTiers(program, groupId, member, own) };
  },

  transactionsExport({ state, parameters, settings, ids, now }: Call) {
    const program = programOf(state, parameters.integer('loyalty_program_id'));
    const task = startTask(state, `task_${ids.uuid()}`, now, settings.taskMs, {
      kind: 'points-export',
      programId: program.id,
      currencyIid: currencyOf(program, parameters).iid,
      ...periodIn(parameters),
      fromId: parameters.optionalText('from_id'),
      file: `data/${ids.uuid()}/${program.id}_loyalty_transactions.csv`,
    });
    return { data: { task_id: task.id } };
  },

  accountExpiringPoints({ state, parameters }: Call) {
    const { from, to } = periodIn(parameters);
    return { data: { expiring_points: printed(expiringPoints(state, accountOf(state, parameters), from, to)) } };
  },

  accountTransactions({ state, parameters }: Call) {
    const account = accountOf(state, parameters);
    const from = parameters.optionalText('from_id') ?? '';
    const program = programOf(state, account.programId);
    const page = transactionsOf(state, account).filter(({ id }) => id > from);
    return { data: page.slice(0, limitIn(parameters)).map((entry) => transactionView(program, entry)) };
  },

  triggerPromotions({ state, parameters, format }: Call) {
    const program = programOf(state, parameters.integer('loyalty_program_id'));
    const wanted = program.promotions.filter(
      ({ isActive }) => !parameters.has('is_active') || isActive === parameters.flag('is_active'),
    );
    const from = parameters.optionalInteger('from_id') ?? 0;
    const page = wanted.filter(({ id }) => id > from).slice(0, limitIn(parameters));
    const data = page.map((promotion) => promotionView(program, promotion, format));
    return { data, next_from_id: page.at(-1)?.id ?? from, total_count: wanted.length };
  },

  // No page shows the reply; presumably it is that of a commit.
  accruePoints(call: Call) {
    const { account, program, currency } = accountIn(call);
    return told(call, accrue(call, account, entryIn(call, program, currency, 'accrualRules')));
  },

  // No page shows more of the reply than its frame.
  redeemPoints(call: Call) {
    const { account, program, currency } = accountIn(call);
    return told(call, redeem(call, account, entryIn(call, program, currency, 'redeemRules')));
  },

  commitTransaction(call: Call) {
    return told(call, commit(call, namedTransaction(call.state, call.parameters)));
  },

  rollbackTransaction(call: Call) {
    const transaction = namedTransaction(call.state, call.parameters);
    rollBack(call, transaction);
    return told(call, transaction);
  },

  cancelTransaction(call: Call) {
    const transaction = namedTransaction(call.state, call.parameters);
    cancel(call, transaction);
    return told(call, transaction);
  },

  accountBalance({ state, parameters, now }: Call) {
    const { active, total } = balancesOf(state, accountOf(state, parameters), now);
    return { data: { total_balance: printed(total), active_balance: printed(active) } };
  },

  registerMember(call: Call) {
    const { state, parameters, now } = call;
    const program = programOf(state, parameters.integer('loyalty_program_id'));
    const member = {
      programId: program.id,
      profileId: profileIn(state, program, parameters),
      registeredAt: momentIn(parameters, 'registration_date') ?? toTheSecond(now),
    };
    if (!state.loyalty.members.has(memberKey(member))) {
      state.loyalty.members.set(memberKey(member), member);
      for (const currency of program.currencies) giveInitialBalance(call, currency, member);
    }
    return { profile_id: member.profileId };
  },

  deleteMember({ state, parameters }: Call) {
    const member = memberOf(state, programOf(state, parameters.integer('loyalty_program_id')), parameters);
    dropMember(state, member);
    return { profile_id: member.profileId };
  },

  // A reading: what it counts with is thrown away.
  preorder(call: Call) {
    const scratch = { ...call, state: { ...call.state, lastIds: { ...call.state.lastIds } } };
    const matching = call.parameters.optionalText('matching') ?? 'email';
    const order = placeOrder(scratch, structuredClone(call.state.market), matching);
    return { error_text: '', data: computed(order) };
  },

  preorderCommit(call: Call) {
    const market = structuredClone(call.state.market);
    const order = placeOrder(call, market, givenSearch(call.parameters));
    call.state.market = market;
    noteOrder(call, order);
    return { error_text: '', data: computed(order) };
  },
};

function accountIn({ state, parameters }: Call) {
  const account = accountOf(state, parameters);
  const program = programOf(state, account.programId);
  return { account, program, currency: currencyOf(program, parameters) };
}

/** A transaction and the active balance, as commits, rollbacks and cancellations tell them. */
function told({ state, now }: Call, transaction: Transaction) {
  const balance = printed(balancesOf(state, transaction, now).active);
  return { data: { transaction_id: transaction.id, balance } };
}

function giveInitialBalance(call: Call, currency: PointsCurrency, member: Omit<Account, 'currencyIid'>): void {
  if (new Big(currency.initialBalance).eq(0)) return;
  accrue(call, { ...member, currencyIid: currency.iid }, { ...plain(call, currency), amount: currency.initialBalance });
}

/** An entry that says nothing special. */
function plain({ now }: Call, { lastsDays }: PointsCurrency): Omit<Entry, 'amount'> {
  return {
    eid: '',
    isTemporary: false,
    createdAt: toTheSecond(now),
    activeFrom: toTheSecond(now),
    expiresAt: lastsDays === 0 ? '' : toTheSecond(now + lastsDays * day),
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
  const usual = plain(call, currency);
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
  const promotion = promotions.find(
    ({ id, externalId, isActive }) => isActive && (externalId === wanted || String(id) === wanted),
  );
  if (!promotion) throw new NotFound(`promotion ${wanted} not found`);
  const rule = promotion[rules].find(({ currencyEid }) => currencyEid === eid);
  const isWithin = rule && new Big(amount).gte(rule.minAmount) && new Big(amount).lte(rule.maxAmount);
  if (!isWithin) throw new IncorrectField('amount', `is beyond what promotion ${wanted} allows`);
  return promotion.id;
}

function periodIn(parameters: Parameters): { from: number; to: number } {
  const [from, to] = [momentIn(parameters, 'date_from'), momentIn(parameters, 'date_to')];
  if (from === undefined) throw new IncorrectField('date_from', 'is required');
  if (to === undefined) throw new IncorrectField('date_to', 'is required');
  return { from: Date.parse(from), to: Date.parse(to) };
}

/** Pages hold 1 to 100 entries, 20 by default. */
function limitIn(parameters: Parameters): number {
  const limit = parameters.optionalInteger('limit') ?? 20;
  if (limit < 1 || limit > 100) throw new IncorrectField('limit', 'must be 1 to 100');
  return limit;
}
