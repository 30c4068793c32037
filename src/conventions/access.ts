/**
 * Access: who has no valid token gets nothing, and a valid one is accepted in every documented form.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { safeRequest } from '../contract/safe-request.ts';
import type { Client } from '../client/client.ts';
import { codeOf, exchangeOf, isSuccess, type Reply } from '../http/exchange.ts';
import type { Case } from './cases.ts';

const wrong = 'contract00wrong00token0000000000';

/** Calls without a valid token. */
export function withoutAccess(operation: Operation, config: Config): Case[] {
  const parameters = safeRequest(operation, config);
  return [
    { name: 'without a token', parameters, options: { tokenForm: 'none' } },
    { name: 'with a wrong token', parameters, options: { token: wrong } },
  ];
}

/** Calls whose token cannot be one. */
export function withMalformedToken(operation: Operation, config: Config): Case[] {
  const parameters = safeRequest(operation, config);
  return [
    { name: 'with a token of the wrong form', parameters, options: { token: 'contract token!' } },
    { name: 'with an empty token', parameters, options: { token: '' } },
  ];
}

/** Whether the token of an operation may travel in more than one way. */
export function acceptsForms({ facts, send }: Operation): boolean {
  return facts.effect === 'read' && send === 'json';
}

/** Calls with the valid token in each documented form; in the URL only when the configuration asks for it. */
export function formsOfAccess(config: Config, parameters: Record<string, unknown>): Case[] {
  const inUrl: Case = { name: 'with the token in the URL', parameters, options: { tokenForm: 'url' } };
  return [
    { name: 'with the token as Bearer', parameters, options: { tokenForm: 'bearer' } },
    ...(config.tokenInUrl ? [inUrl] : []),
  ];
}

/** The code of a refusal that may be for the token, or for what the call names. */
const ambiguous = 400;

/** Makes the call of the checks of access with the valid token, where a refusal leaves open what it was for. */
export type WithValidToken = (operation: Operation, replies: readonly Reply[]) => Promise<Reply | undefined>;

/** Makes the function of a test. */
export function createWithValidToken(client: Client, config: Config): WithValidToken {
  return async (operation, replies) => {
    const isOpen = replies.some((reply) => (codeOf(reply) ?? reply.status) === ambiguous);
    if (!isOpen) return undefined;
    const usual = await client.call(operation.id, safeRequest(operation, config), { title: 'with the valid token' });
    exchangeOf(usual).asserted = true;
    return usual;
  };
}

/** Gives what the replies to the forms are compared with: the reply to the usual form, which is asked for only where one of them is no success. */
export type InUsualForm = (
  operation: Operation,
  parameters: Record<string, unknown>,
  replies: readonly Reply[],
) => Promise<Reply>;

/** Makes the function of a test. */
export function createInUsualForm(client: Client): InUsualForm {
  return async ({ id }, parameters, replies) => {
    const [first] = replies;
    const isClear = first !== undefined && replies.every(isSuccess);
    return isClear ? first : client.call(id, parameters, { title: 'with the token in its usual form' });
  };
}
