/**
 * Members of loyalty programs and their accounts: what a call names, and what goes with a member.
 */
import { existing, NotFound } from '../core/errors.ts';
import type { Parameters } from '../core/parameters.ts';
import type { Account, LoyaltyProgram, Member, PointsCurrency, Transaction } from '../model/loyalty.ts';
import type { State } from '../model/state.ts';
import { profileIn } from '../profiles/matching.ts';
import { loyaltyProgramOf } from '../store/lookups.ts';

/** @throws NotFound when the profile is not there, or is no member */
export function memberOf(state: State, program: LoyaltyProgram, parameters: Parameters): Member {
  const { id: profileId } = profileIn(state, program.databaseId, parameters);
  const member = state.loyalty.members.get(memberKey({ programId: program.id, profileId }));
  if (!member) throw new NotFound('member not found in the loyalty program');
  return member;
}

/**
 * The currency that a call names; the first one of the program where it names none.
 *
 * @throws NotFound when there is no such currency, or the two ids are those of two
 */
export function currencyOf({ currencies }: LoyaltyProgram, parameters: Parameters): PointsCurrency {
  const iid = parameters.optionalInteger('points_currency_iid');
  const eid = parameters.optionalText('points_currency_eid');
  const currency = currencies.find(
    (known) => (iid === undefined || known.iid === iid) && (eid === undefined || known.eid === eid),
  );
  return existing(currency, `points currency ${eid ?? iid ?? ''}`);
}

/** The account that a call is about. */
export function accountOf(state: State, parameters: Parameters): Account {
  const program = loyaltyProgramOf(state, parameters.integer('loyalty_program_id'));
  const { profileId } = memberOf(state, program, parameters);
  return { programId: program.id, profileId, currencyIid: currencyOf(program, parameters).iid };
}

/**
 * The accrual or redemption that a call names by one of its ids or both; the newest where a full accrual has taken the
 * external id of a temporary one.
 *
 * @throws NotFound
 */
export function namedTransaction({ loyalty }: State, parameters: Parameters): Transaction {
  const id = parameters.optionalText('transaction_id');
  const eid = parameters.optionalText('transaction_eid');
  const isNamed = Boolean(id) || Boolean(eid);
  const found = [...loyalty.transactions.values()].findLast(
    (entry) =>
      isNamed &&
      (entry.kind === 'accrual' || entry.kind === 'redemption') &&
      (id === undefined || entry.id === id) &&
      (eid === undefined || entry.eid === eid),
  );
  return existing(found, 'transaction');
}

/** The key of a member. */
export function memberKey({ programId, profileId }: Pick<Account, 'programId' | 'profileId'>): string {
  return `${programId}:${profileId}`;
}

/** Transactions of an account, oldest first. */
export function transactionsOf({ loyalty }: State, { programId, profileId, currencyIid }: Account): Transaction[] {
  return [...loyalty.transactions.values()].filter(
    (entry) => entry.programId === programId && entry.profileId === profileId && entry.currencyIid === currencyIid,
  );
}

/** Takes a member out of a program, with the account. */
export function dropMember({ loyalty }: State, member: Member): void {
  loyalty.members.delete(memberKey(member));
  for (const { id, programId, profileId } of loyalty.transactions.values()) {
    if (programId === member.programId && profileId === member.profileId) loyalty.transactions.delete(id);
  }
}
