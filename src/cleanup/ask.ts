/**
 * Calls that no check asks for: reads that prove whose an object is, removals, and questions about what is available here.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import type { Connections } from '../http/connections/connections.ts';
import { NoReplyError } from '../http/errors.ts';
import type { Reply, Request } from '../http/exchange.ts';
import { buildRequest, type CallOptions } from '../http/request.ts';
import { send } from '../http/retry.ts';
import type { AskPurpose } from '../observations/call-log.ts';

/** Calls an operation outside a test. */
export type Ask = (
  operation: Operation,
  parameters: Record<string, unknown>,
  options?: Pick<CallOptions, 'tokenForm'>,
) => Promise<Reply>;

/** Is told of each such call, and of its reply or of the error in its place. */
export type AskListener = (request: Request, answer: Reply | NoReplyError, purpose: AskPurpose) => void;

const listeners = new WeakMap<Connections, AskListener>();

/** Has somebody told of all such calls over the connections. */
export function listenToAsks(http: Connections, listener: AskListener): void {
  listeners.set(http, listener);
}

/** Calls over the connections of a worker or a command. */
export function askOver(http: Connections, config: Config, purpose: AskPurpose): Ask {
  return async (operation, parameters, options) => {
    const request = buildRequest(config, operation, parameters, options);
    try {
      const reply = await send(http, config, request);
      listeners.get(http)?.(request, reply, purpose);
      return reply;
    } catch (error) {
      if (error instanceof NoReplyError) listeners.get(http)?.(request, error, purpose);
      throw error;
    }
  };
}
