/**
 * Orders as the specs import them, and what must hold of them when they are read back.
 */
import { Big } from '../../fixtures';

/** Line that an order of `orderOf` has. */
export const line_id = 'line-1';

/** What an order is made of. */
interface Parts {
  external_id: string;
  /** E-mail of the profile that orders. */
  email: string;
  /** External id of the product that is ordered. */
  product: string;
  market_endpoint: string;
  market_currency: string;
}

/** A new order for two of a product, at 450 each, with 100 for the delivery. */
export function orderOf({ external_id, email, product, market_endpoint, market_currency }: Parts) {
  const prices = { base_price_per_item: '500', min_price_per_item: '400', final_price_per_item: '450' };
  return {
    external_id,
    matching: 'email' as const,
    email,
    endpoint: market_endpoint,
    status: 'new' as const,
    delivery_cost: '100',
    total_price: '1000',
    currency: market_currency,
    lines: [{ external_id: line_id, product, ...prices, count: 2 }],
  };
}

type Entry = Record<string, unknown>;

/**
 * The entries of a list with an external id. A failed check prints what it compares, and the rest of a list may be
 * somebody's.
 */
export function entriesOf(list: readonly Entry[], external_id: string): Entry[] {
  return list.filter((entry) => entry.external_id === external_id);
}

/**
 * Items and delivery of an order that was read, added up. In which unit amounts are read is not documented, so they can
 * be compared with each other only.
 */
export function sumOf({ lines, delivery_cost }: Entry): string {
  const prices = (lines as Entry[]).map((line) => new Big(String(line.final_price_per_item)).times(String(line.count)));
  return prices.reduce((sum, price) => sum.plus(price), new Big(String(delivery_cost))).toFixed();
}

/** The total of an order that was read, in the form of `sumOf`. */
export function totalOf({ total_price }: Entry): string {
  return new Big(String(total_price)).toFixed();
}

/** A moment to the second, in UTC; a page shows an order without any. */
export function secondOf(moment: unknown): string | undefined {
  return moment === undefined ? undefined : new Date(moment as string).toISOString().slice(0, 19);
}
