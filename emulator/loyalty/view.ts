/**
 * How accounts of points look in replies and files: transactions, tiers, promotions.
 */
import { Big } from 'big.js';
import type { Values } from '../core/parameters.ts';
import type { LoyaltyProgram, Member, PointsRule, Transaction, TriggerPromotion } from '../model/loyalty.ts';

/** A transaction as loyalty.accountTransactions prints it; what it does not have is empty, and 0 for ids. */
export function transactionView({ promotions }: LoyaltyProgram, transaction: Transaction): Values {
  const promotion = promotions.find(({ id }) => id === transaction.promotionId);
  return {
    transaction_id: transaction.id,
    transaction_eid: transaction.eid,
    created_at: transaction.createdAt,
    transaction_type: transaction.kind,
    amount: transaction.amount,
    balance_before: transaction.balanceBefore,
    balance_after: transaction.balanceAfter,
    promo_iid: promotion?.id ?? 0,
    promo_eid: promotion?.externalId ?? '',
    description: transaction.description,
    activation_date: transaction.activeFrom,
    expiration_date: transaction.expiresAt,
    source_type: 'api',
    source_iid: 0,
  };
}

/** The tiers of a group that a member has reached by all points accrued, with the moment of each. */
export function reachedTiers(program: LoyaltyProgram, groupId: number, member: Member, own: Transaction[]): Values[] {
  const group = program.tiersGroups.find(({ id }) => id === groupId);
  const accruals = own.filter(
    ({ kind, status, currencyIid }) => kind === 'accrual' && status === 'final' && currencyIid === group?.currencyIid,
  );
  return (group?.tiers ?? []).flatMap((tier, index) => {
    const moment = momentOf(tier.threshold, member, accruals);
    if (moment === undefined) return [];
    const { id, eid } = tier;
    return [{ tiers_group_type: group?.type, tier_eid: eid, tier_id: id, tier_order: index + 1, reached_at: moment }];
  });
}

function momentOf(threshold: string, { registeredAt }: Member, accruals: Transaction[]): string | undefined {
  let sum = new Big(0);
  if (sum.gte(threshold)) return registeredAt;
  return accruals.find(({ amount }) => {
    sum = sum.plus(amount);
    return sum.gte(threshold);
  })?.createdAt;
}

/** A promotion as loyalty.triggerPromotions prints it; its XML form has no rules. */
export function promotionView(program: LoyaltyProgram, promotion: TriggerPromotion, format: 'json' | 'xml'): Values {
  const { id, name, description, externalId, startDate, endDate, isActive, redeemRules, accrualRules } = promotion;
  const rules = {
    redeem_rules: redeemRules.map((rule) => ruleView(program, rule)),
    accrual_rules: accrualRules.map((rule) => ruleView(program, rule)),
  };
  return {
    id,
    name,
    description,
    external_id: externalId,
    start_date: startDate,
    end_date: endDate,
    is_active: isActive,
    ...(format === 'json' ? rules : {}),
  };
}

function ruleView(
  { currencies }: LoyaltyProgram,
  { currencyEid, staticAmount, minAmount, maxAmount }: PointsRule,
): Values {
  return {
    points_currency_iid: currencies.find(({ eid }) => eid === currencyEid)?.iid,
    points_currency_eid: currencyEid,
    static_amount: staticAmount,
    min_amount: minAmount,
    max_amount: maxAmount,
  };
}
