/**
 * What the emulated loyalty programs hold: currencies of points, tiers, trigger promotions, members, transactions; promo codes.
 *
 * https://guides.altcraft.com/en/user-guide/loyalty-programs/loyalties
 */
import type { Values } from '../core/parameters.ts';

export interface PointsCurrency {
  iid: number;
  eid: string;
  /** What a new member gets; 0 for nothing. */
  initialBalance: string;
  /** How long points last when an accrual does not say; 0 for no end. */
  lastsDays: number;
}

interface Tier {
  id: number;
  eid: string;
  /** Points that a member has to have earned in all. */
  threshold: string;
}

interface TiersGroup {
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
  /** Of an accrual: from when and until when its points can be spent; empty for no limit. */
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

/** What a loyalty program says about its promo codes. */
export interface PromoProgram {
  id: number;
  name: string;
  /** Whether several profiles may have one code. */
  isReusable: boolean;
  /** The most codes that it holds; 0 for any number. */
  limit: number;
}

/** A promo code; moments are empty until they have come. */
export interface PromoCode {
  programId: number;
  code: string;
  created: string;
  /** Profiles that have the code. */
  holders: { databaseId: number; profileId: string }[];
  attached: string;
  activated: string;
  /** When it is going to expire; empty for never. */
  expireDate: string;
}
