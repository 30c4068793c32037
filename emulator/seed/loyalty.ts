/**
 * The loyalty program of the seeded installation: two currencies, a group of tiers, three trigger promotions, one member;
 * and promo codes.
 */
import { memberKey } from '../loyalty/accounts.ts';
import type { Loyalty, LoyaltyProgram, PromoCode, PromoProgram, Transaction } from '../model/loyalty.ts';
import { fixedProfile, seededId } from './profiles.ts';

const programId = 1;
const stars = 'stars';
const tiersGroup = 10;

/** The variables that point a caller at this program. */
export const loyaltyVariables = {
  ALTCRAFT_TIERS_GROUP_ID: String(tiersGroup),
  ALTCRAFT_POINTS_CURRENCY_EID: stars,
};

const rule = { currencyEid: stars, staticAmount: '100', minAmount: '50', maxAmount: '500' };
const season = { startDate: '2024-01-01T00:00:00Z', endDate: '2099-12-31T23:59:59Z' };

const program: LoyaltyProgram = {
  id: programId,
  name: 'Star club',
  databaseId: 1,
  currencies: [
    { iid: 1, eid: stars, initialBalance: '25', lastsDays: 365 },
    { iid: 2, eid: 'credits', initialBalance: '0', lastsDays: 0 },
  ],
  tiersGroups: [
    {
      id: tiersGroup,
      type: 'cumulative',
      currencyIid: 1,
      tiers: [
        { id: 13, eid: 'bronze', threshold: '0' },
        { id: 14, eid: 'silver', threshold: '500' },
        { id: 15, eid: 'gold', threshold: '2000' },
      ],
    },
  ],
  promotions: [
    {
      id: 5,
      externalId: 'welcome',
      name: 'Welcome',
      description: 'For filling in the form',
      ...season,
      isActive: true,
      redeemRules: [],
      accrualRules: [rule],
    },
    {
      id: 6,
      externalId: 'birthday',
      name: 'Birthday',
      description: '',
      ...season,
      isActive: true,
      redeemRules: [rule],
      accrualRules: [{ ...rule, maxAmount: '5000' }],
    },
    {
      id: 7,
      externalId: 'last-year',
      name: 'Last year',
      description: '',
      startDate: '2023-01-01T00:00:00Z',
      endDate: '2023-12-31T23:59:59Z',
      isActive: false,
      redeemRules: [rule],
      accrualRules: [],
    },
  ],
};

const earned: Transaction = {
  id: '00000000-0001-7000-a000-000000000001',
  eid: 'order-1',
  programId,
  profileId: fixedProfile,
  currencyIid: 1,
  kind: 'accrual',
  status: 'final',
  amount: '800.5',
  createdAt: '2024-01-10T09:38:39Z',
  activeFrom: '2024-01-10T09:38:39Z',
  expiresAt: '2099-12-31T23:59:59Z',
  rollsBackAt: '',
  remaining: '800.5',
  taken: [],
  balanceBefore: '0.00',
  balanceAfter: '800.50',
  promotionId: 6,
  description: 'For an order',
  externalData: {},
};

/** Fresh programs; the same every time. */
export function seededLoyalty(): Loyalty {
  const member = { programId, profileId: fixedProfile, registeredAt: '2024-01-09T12:00:00Z' };
  return {
    programs: new Map([[programId, structuredClone(program)]]),
    members: new Map([[memberKey(member), member]]),
    transactions: new Map([[earned.id, structuredClone(earned)]]),
  };
}

/** Codes of program 1 are for one profile each, those of program 2 for several. */
export function seededPromoPrograms(): PromoProgram[] {
  return [
    { id: 1, name: 'Star club', isReusable: false, limit: 0 },
    { id: 2, name: 'Welcome', isReusable: true, limit: 3 },
  ];
}

/** One code in each state, and one that two profiles have. */
export function seededPromoCodes(): PromoCode[] {
  const held = (number: number) => ({ databaseId: 1, profileId: seededId(number) });
  const free = { created: '2024-04-01T12:39:34Z', holders: [], attached: '', activated: '', expireDate: '' };
  const attached = '2024-04-02T16:58:15Z';
  return [
    { ...free, programId: 1, code: 'SPRING-1' },
    { ...free, programId: 1, code: 'SPRING-2', holders: [held(1)], attached },
    { ...free, programId: 1, code: 'SPRING-3', holders: [held(2)], attached, activated: '2024-04-03T10:00:00Z' },
    { ...free, programId: 2, code: 'WELCOME', holders: [held(1), held(2)], attached },
  ];
}
