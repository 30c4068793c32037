/**
 * Orders as they are computed and confirmed.
 */
interface Parts {
  /** External id of what is ordered. */
  product: string;
  market_endpoint: string;
  market_currency: string;
}

/** Data of an order for two of a product, at 950 each, reduced to 900. */
export function orderData({ product, market_endpoint: endpoint, market_currency: currency }: Parts) {
  const prices = { base_price_per_item: '950.00', final_price_per_item: '900.00' };
  return {
    endpoint,
    status: 'new',
    currency,
    total_price: '1900.00',
    final_total_price: '1800.00',
    lines: [{ external_id: 'line-1', product, ...prices, count: 2 }],
  };
}
