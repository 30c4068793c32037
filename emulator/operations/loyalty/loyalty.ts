import { Big } from 'big.js';
import { toTheSecond } from '../../core/clock.ts';
import { IncorrectField, NotFound } from '../../core/errors.ts';
import type { Parameters } from '../../core/parameters.ts';
import { accountOf, currencyOf, dropMember, memberKey, memberOf, transactionsOf } from '../../loyalty/accounts.ts';
import { accrue, balancesOf, expiringPoints, printed } from '../../loyalty/points.ts';
import { promotionView, reachedTiers, transactionView } from '../../loyalty/view.ts';
import { noteOrder } from '../../market/orders.ts';
import { computed, givenSearch, placeOrder } from '../../market/preorder.ts';
import type { Account, PointsCurrency } from '../../model/loyalty.ts';
import { profileIn } from '../../profiles/matching.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { loyaltyProgramOf } from '../../store/lookups.ts';
import { startTask } from '../../tasks/tasks.ts';
import { plainEntry } from './points.ts';

/** Operations on loyalty programs; https://guides.altcraft.com/en/developer-guide/loyalty */
export const loyalty = {
  'loyalty.accountTiers'({ state, parameters }) {
    const program = loyaltyProgramOf(state, parameters.integer('loyalty_program_id'));
    const member = memberOf(state, program, parameters);
    const groupId = parameters.integer('tiers_group_id');
    if (!program.tiersGroups.some(({ id }) => id === groupId)) throw new NotFound(`tiers group ${groupId} not found`);
    const own = program.currencies.flatMap(({ iid }) =>
      transactionsOf(state, { programId: program.id, profileId: member.profileId, currencyIid: iid }),
    );
    return { data: reachedTiers(program, groupId, member, own) };
  },

  'loyalty.transactionsExport'(call) {
    const { state, parameters, ids } = call;
    const program = loyaltyProgramOf(state, parameters.integer('loyalty_program_id'));
    const job = {
      kind: 'points-export' as const,
      programId: program.id,
      currencyIid: currencyOf(program, parameters).iid,
      ...periodIn(parameters),
      fromId: parameters.optionalText('from_id'),
      file: `data/${ids.uuid()}/${program.id}_loyalty_transactions.csv`,
    };
    return startTask(call, job, 'task_');
  },

  'loyalty.accountExpiringPoints'({ state, parameters }) {
    const { from, to } = periodIn(parameters);
    return { data: { expiring_points: printed(expiringPoints(state, accountOf(state, parameters), from, to)) } };
  },

  'loyalty.accountTransactions'({ state, parameters }) {
    const account = accountOf(state, parameters);
    const from = parameters.optionalText('from_id') ?? '';
    const program = loyaltyProgramOf(state, account.programId);
    const page = transactionsOf(state, account).filter(({ id }) => id > from);
    return { data: page.slice(0, limitIn(parameters)).map((entry) => transactionView(program, entry)) };
  },

  'loyalty.triggerPromotions'({ state, parameters, format }) {
    const program = loyaltyProgramOf(state, parameters.integer('loyalty_program_id'));
    const wanted = program.promotions.filter(
      ({ isActive }) => !parameters.has('is_active') || isActive === parameters.flag('is_active'),
    );
    const from = parameters.optionalInteger('from_id') ?? 0;
    const page = wanted.filter(({ id }) => id > from).slice(0, limitIn(parameters));
    const data = page.map((promotion) => promotionView(program, promotion, format));
    return { data, next_from_id: page.at(-1)?.id ?? from, total_count: wanted.length };
  },

  'loyalty.accountBalance'({ state, parameters, now }) {
    const { active, total } = balancesOf(state, accountOf(state, parameters), now);
    return { data: { total_balance: printed(total), active_balance: printed(active) } };
  },

  'loyalty.registerMember'(call) {
    const { state, parameters, now } = call;
    const program = loyaltyProgramOf(state, parameters.integer('loyalty_program_id'));
    const member = {
      programId: program.id,
      profileId: profileIn(state, program.databaseId, parameters).id,
      registeredAt: toTheSecond(parameters.optionalMoment('registration_date') ?? now),
    };
    if (!state.loyalty.members.has(memberKey(member))) {
      state.loyalty.members.set(memberKey(member), member);
      for (const currency of program.currencies) giveInitialBalance(call, currency, member);
    }
    return { profile_id: member.profileId };
  },

  'loyalty.deleteMember'({ state, parameters }) {
    const member = memberOf(state, loyaltyProgramOf(state, parameters.integer('loyalty_program_id')), parameters);
    dropMember(state, member);
    return { profile_id: member.profileId };
  },

  // It only computes: the order is put into a copy of the market.
  'loyalty.preorder'(call) {
    const scratch = { ...call, state: { ...call.state, lastNumbers: { ...call.state.lastNumbers } } };
    const matching = call.parameters.optionalText('matching') ?? 'email';
    const order = placeOrder(scratch, structuredClone(call.state.market), matching);
    return { error_text: '', data: computed(order) };
  },

  'loyalty.preorderCommit'(call) {
    const market = structuredClone(call.state.market);
    const order = placeOrder(call, market, givenSearch(call.parameters));
    call.state.market = market;
    noteOrder(call, order);
    return { error_text: '', data: computed(order) };
  },
} satisfies OperationFunctions;

function giveInitialBalance(call: Call, currency: PointsCurrency, member: Omit<Account, 'currencyIid'>): void {
  if (new Big(currency.initialBalance).eq(0)) return;
  accrue(
    call,
    { ...member, currencyIid: currency.iid },
    { ...plainEntry(call, currency), amount: currency.initialBalance },
  );
}

function periodIn(parameters: Parameters): { from: number; to: number } {
  const [from, to] = ['date_from', 'date_to'].map((name) => parameters.optionalMoment(name));
  if (from === undefined) throw new IncorrectField('date_from', 'is required');
  if (to === undefined) throw new IncorrectField('date_to', 'is required');
  return { from, to };
}

/** Pages hold 1 to 100 entries, 20 by default. */
function limitIn(parameters: Parameters): number {
  const limit = parameters.optionalInteger('limit') ?? 20;
  if (limit < 1 || limit > 100) throw new IncorrectField('limit', 'must be 1 to 100');
  return limit;
}
