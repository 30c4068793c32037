/**
 * What the emulated loyalty programs hold: currencies of points, tiers, trigger promotions, members, transactions.
 *
 * https://guides.altcraft.com/en/user-guide/loyalty-programs/loyalties
 */
import type { Values } from '../core/parameters.ts';
import type { State } from '../model/state.ts';

export interface PointsCurrency {
  iid: number;
  eid: string;
  /** What a new member gets; 0 for nothing. */
  initialBalance: string;
  /** How long points last when an accrual does not say; 0 for ever. */
  lastsDays: number;
}

export interface Tier {
  id: number;
  eid: string;
  /** Points that a member has to have earned in all. */
  threshold: string;
}

export interface TiersGroup {
  id: number;
  type: 'cumulative';
  currencyIid: number;
  /** From the lowest. */
  tiers: Tier[];
}

/** What a trigger promotion does with points of a currency. */
export interface PointsRule {
  currencyEid: string;
  staticAmount: string;
  minAmount: string;
  maxAmount: string;
}

export interface TriggerPromotion {
  id: number;
  externalId: string;
  name: string;
  description: string;
  startDate: string;
  endDate: string;
  isActive: boolean;
  redeemRules: PointsRule[];
  accrualRules: PointsRule[];
}

export interface LoyaltyProgram {
  id: number;
  name: string;
  /** Where the members come from. */
  databaseId: number;
  /** The first one counts where a call names none. */
  currencies: PointsCurrency[];
  tiersGroups: TiersGroup[];
  promotions: TriggerPromotion[];
}

export interface Member {
  programId: number;
  profileId: string;
  registeredAt: string;
}

/** Points of one member in one currency. */
export interface Account {
  programId: number;
  profileId: string;
  currencyIid: number;
}

export interface Transaction extends Account {
  /** A UUID that grows with each transaction. */
  id: string;
  /** Id that the caller gave; empty for none. */
  eid: string;
  kind: 'accrual' | 'redemption' | 'rollback' | 'cancellation';
  /** `committed`: a temporary accrual that was replaced by a full one; `undone`: rolled back or cancelled. */
  status: 'temporary' | 'final' | 'committed' | 'undone';
  amount: string;
  createdAt: string;
  /** Of an accrual: from when and until when its points can be spent; empty for ever. */
  activeFrom: string;
  expiresAt: string;
  /** Of a temporary transaction: when it is rolled back by itself; empty for never. */
  rollsBackAt: string;
  /** Of an accrual: what is left of its points. */
  remaining: string;
  /** Of a redemption: the accruals that its points came from. */
  taken: { id: string; amount: string }[];
  /** Active points before and after. */
  balanceBefore: string;
  balanceAfter: string;
  promotionId?: number;
  description: string;
  externalData: Values;
}

export interface Loyalty {
  programs: Map<number, LoyaltyProgram>;
  /** By `<program>:<profile>`. */
  members: Map<string, Member>;
  /** In the order of their ids. */
  transactions: Map<string, Transaction>;
}

/** No program at all. */
export function emptyLoyalty(): Loyalty {
  return { programs: new Map(), members: new Map(), transactions: new Map() };
}

/** Under what a member is kept. */
export function memberKey({ programId, profileId }: Pick<Account, 'programId' | 'profileId'>): string {
  return `${programId}:${profileId}`;
}

/** Transactions of an account, oldest first. */
export function transactionsOf({ loyalty }: State, { programId, profileId, currencyIid }: Account): Transaction[] {
  return [...loyalty.transactions.values()].filter(
    (entry) => entry.programId === programId && entry.profileId === profileId && entry.currencyIid === currencyIid,
  );
}

/** Takes a member out of a program, with his account. */
export function dropMember({ loyalty }: State, member: Member): void {
  loyalty.members.delete(memberKey(member));
  for (const { id, programId, profileId } of loyalty.transactions.values()) {
    if (programId === member.programId && profileId === member.profileId) loyalty.transactions.delete(id);
  }
}

/** Takes a profile out of all programs. */
export function dropMembership(state: State, profileId: string): void {
  for (const member of state.loyalty.members.values()) if (member.profileId === profileId) dropMember(state, member);
}

/** RFC 3339 in UTC to the second, as the pages of loyalty programs print moments. */
export function toTheSecond(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The programs as plain JSON, for the state that is shown. */
export function loyaltyView({ programs, members, transactions }: Loyalty): Values {
  return {
    programs: [...programs.values()],
    members: [...members.values()],
    transactions: [...transactions.values()],
  };
}
