import { NotFound } from '../../core/errors.ts';
import type { Parameters } from '../../core/parameters.ts';
import { buyerOf, forgetOrder, noteOrder, orderOf, orderView, putOrder } from '../../market/orders.ts';
import { pageOf } from '../../market/paging.ts';
import { checkLineStatus, named, putSettings } from '../../market/settings.ts';
import type { OperationFunctions } from '../../store/call.ts';

/** Replies of the market leave the text of a success empty. */
export const silent = { error_text: '' };

/**
 * Orders of the market; https://guides.altcraft.com/en/developer-guide/market/orders/56249746 and its siblings.
 *
 * An import works on a copy, so that a refused entry refuses the call as a whole. Replies of imports are on no page that
 * could be read; presumably they are the bare envelope.
 */
export const orders = {
  'market.ordersImport'(call) {
    const { state, parameters } = call;
    const copy = structuredClone(state.market);
    putSettings(copy, parameters);
    const orders = named(parameters, 'data').map((values) =>
      putOrder(call, copy, buyerOf(state, copy, values), values),
    );
    state.market = copy;
    for (const order of orders) noteOrder(call, order);
    return silent;
  },

  'market.ordersList'({ state, parameters }) {
    const endpoint = parameters.optionalText('endpoint');
    const wanted = [...state.market.orders.values()].filter((order) => !endpoint || order.endpoint === endpoint);
    const { page, next_from_id } = pageOf('orders', wanted, parameters);
    return { ...silent, next_from_id, result: page.map((order) => orderView(state, order)) };
  },

  'market.ordersDelete'({ state, parameters }) {
    const order = orderOf(state.market, nameIn(parameters));
    state.market.orders.delete(order.externalId);
    forgetOrder(state, order);
    return silent;
  },

  'market.ordersGetStatus'({ state, parameters }) {
    const { endpoint, status } = orderOf(state.market, nameIn(parameters));
    return { ...silent, result: { endpoint, status } };
  },

  'market.ordersUpdateOrderLineStatus'({ state, parameters }) {
    const order = orderOf(state.market, { externalId: parameters.text('order_external_id') });
    const lineId = parameters.text('order_line_external_id');
    const line = order.lines.find(({ externalId }) => externalId === lineId);
    if (!line) throw new NotFound(`line ${lineId} not found`);
    const status = parameters.text('status_external_id');
    checkLineStatus(state.market, 'status_external_id', status);
    line.status = status;
    return silent;
  },
} satisfies OperationFunctions;

function nameIn(parameters: Parameters) {
  return { id: parameters.optionalInteger('id'), externalId: parameters.optionalText('external_id') };
}
