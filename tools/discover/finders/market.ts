/**
 * What a market holds. Products, SKUs and orders are named by external ids; point of sale, region and currency are those
 * of the order. Lists are not walked: the first page tells enough.
 */
import type { ObjectKind } from '../../../schemas/index.ts';
import { listIdOf } from '../../../src/contract/object-kinds.ts';
import type { PlaceName } from '../../../src/config/variables/variables.ts';
import { missing, plain, type DiscoverContext, type Finder } from '../context.ts';
import { entriesOf, type Fields } from '../reader.ts';

const shown = 50;

interface Page {
  entries: Fields[];
  problem?: string;
}

function firstPage({ once, reader }: DiscoverContext, kind: ObjectKind): Promise<Page> {
  const list = listIdOf(kind);
  return once(list, async () => {
    const { body, problem } = await reader.read(list, { limit: shown });
    return { entries: body ? entriesOf(body, 'result') : [], problem };
  });
}

function finder(variable: PlaceName, kind: ObjectKind, what: string, detail: (entry: Fields) => string): Finder {
  return async (context) => {
    const { entries, problem } = await firstPage(context, kind);
    const candidates = entries.flatMap((entry) => {
      const value = entry.external_id;
      return typeof value === 'string' ? [{ value, name: plain(entry.name), detail: detail(entry) }] : [];
    });
    return { variable, candidates, nothing: problem ?? `the token sees no ${what}` };
  };
}

export const findProduct = finder('product_id', 'product', 'product', () => '');
export const findSku = finder('sku_id', 'sku', 'SKU', () => '');
export const findOrder = finder('order_external_id', 'order', 'order', ({ status, endpoint }) =>
  [plain(status), plain(endpoint)].join(', '),
);

function ofOrder(variable: PlaceName, what: string, valueIn: (order: Fields) => unknown): Finder {
  return async (context) => {
    const wanted = context.values.order_external_id;
    if (wanted === undefined) return { variable, candidates: [], nothing: missing('order_external_id') };
    const { entries, problem } = await firstPage(context, 'order');
    const order = entries.find(({ external_id }) => external_id === wanted);
    const value = order && valueIn(order);
    const candidates = typeof value === 'string' && value !== '' ? [{ value, name: '' }] : [];
    return {
      variable,
      candidates,
      nothing: problem ?? 'that order tells none',
      follows: `${what} of that order`,
    };
  };
}

function firstLine({ lines }: Fields): unknown {
  const [line] = Array.isArray(lines) ? (lines as Fields[]) : [];
  return line?.external_id;
}

export const findLine = ofOrder('line_id', 'the first line', firstLine);
export const findEndpoint = ofOrder('market_endpoint', 'the point of sale', ({ endpoint }) => endpoint);
export const findRegion = ofOrder('market_region', 'the region', ({ region }) => region);
export const findCurrency = ofOrder('market_currency', 'the currency', ({ currency }) => currency);
