/**
 * Orders on the way to the market: computed first, then made. Points, discounts and promo codes are not considered.
 *
 * https://guides.altcraft.com/en/developer-guide/loyalty/preorder
 */
import { Big } from 'big.js';
import { Parameters, type Values, without } from '../core/parameters.ts';
import type { Market, Order } from '../model/market.ts';
import type { Call } from '../store/call.ts';
import { buyerOf, putOrder } from './orders.ts';

/** The request as one order with the search for its profile in it, as orders are imported. */
function orderIn(parameters: Parameters, matching: string): Parameters {
  return new Parameters({ ...parameters.object('data'), ...without(parameters.values, 'data'), matching });
}

/** The first of the three values that a call without matching searches by. */
export function givenSearch(parameters: Parameters): string {
  return ['profile_id', 'email', 'phone'].find((name) => parameters.has(name)) ?? 'profile_id';
}

/**
 * Puts an order into a market.
 *
 * @param market a copy, so that a refused order changes nothing
 * @throws Refusal when profile, touchpoint, currency, region or product are not there
 */
export function placeOrder(call: Call, market: Market, matching: string): Order {
  const order = orderIn(call.parameters, matching);
  return putOrder(call, market, buyerOf(call.state, market, order), order);
}

/** The sums of an order; presumably a reply has something of this sort. */
export function computed({ externalId, totalPrice, deliveryCost, lines }: Order): Values {
  const sum = lines.reduce((total, { finalPrice, count }) => total.plus(new Big(finalPrice).times(count)), new Big(0));
  const final = sum.plus(deliveryCost);
  return {
    external_id: externalId,
    total_price: new Big(totalPrice).toFixed(2),
    final_total_price: final.toFixed(2),
    discount: new Big(totalPrice).minus(final).toFixed(2),
  };
}
