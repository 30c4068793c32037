/**
 * Finds what a call about a loyalty program names: program, member, currency, account, transaction.
 */
import { IncorrectField, NotFound } from '../core/errors.ts';
import {
  memberKey,
  toTheSecond,
  type Account,
  type LoyaltyProgram,
  type Member,
  type PointsCurrency,
  type Transaction,
} from './loyalty-state.ts';
import { findProfile, searchOf } from '../profiles/matching.ts';
import type { Parameters } from '../core/parameters.ts';
import type { State } from '../model/state.ts';

/** @throws NotFound */
export function programOf({ loyalty }: State, id: number): LoyaltyProgram {
  const program = loyalty.programs.get(id);
  if (!program) throw new NotFound(`loyalty program ${id} not found`);
  return program;
}

/**
 * The profile that a call is about, in the database of the program.
 *
 * @throws NotFound
 */
export function profileIn(state: State, { databaseId }: LoyaltyProgram, parameters: Parameters): string {
  const profile = findProfile(state, databaseId, searchOf(parameters));
  if (!profile) throw new NotFound('profile not found');
  return profile.id;
}

/** @throws NotFound when the profile is not there, or is no member */
export function memberOf(state: State, program: LoyaltyProgram, parameters: Parameters): Member {
  const profileId = profileIn(state, program, parameters);
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
  if (!currency) throw new NotFound(`points currency ${eid ?? iid ?? ''} not found`);
  return currency;
}

/** The account that a call is about. */
export function accountOf(state: State, parameters: Parameters): Account {
  const program = programOf(state, parameters.integer('loyalty_program_id'));
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
  if (!found) throw new NotFound('transaction not found');
  return found;
}

/** A moment that a call gives, in UTC to the second, or undefined where it gives none. */
export function momentIn(parameters: Parameters, name: string): string | undefined {
  const text = parameters.optionalText(name);
  if (text === undefined) return undefined;
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new IncorrectField(name, 'incorrect date');
  return toTheSecond(moment);
}
