/**
 * Replies of a server in front of the platform: one that keeps a call out says nothing about the operation, and neither does a
 * refusal for a token in the header Authorization, where such a server takes that header out.
 */
import { operations, type Operation } from '../../schemas/index.ts';
import {
  frontText,
  isBlocked,
  isRefusal,
  isSuccess,
  refusalText,
  unsupportedReason,
  type Reply,
  type Request,
  type TokenForm,
} from '../http/exchange.ts';
import type { SkipReason } from '../outcome/outcome.ts';

/** Asks for an operation, with the token in some form. */
export type AskWith = (operation: Operation, tokenForm: TokenForm) => Promise<Reply>;

/** Tells why a reply is not one of the platform; undefined where it is, or nobody knows. */
export type InFront = (request: Request, reply: Reply) => Promise<SkipReason | undefined>;

const keepsOut = (reply: Reply) => isRefusal(reply) || isBlocked(reply);

/** Asks the operations of the first contact: where the token passes in the body and not in the header, the header is lost. */
export async function lostHeader(ask: AskWith): Promise<SkipReason | undefined> {
  for (const operation of operations.filter(({ facts }) => facts.firstContact)) {
    const inHeader = await ask(operation, 'bearer');
    if (isSuccess(inHeader)) return undefined;
    if (!keepsOut(inHeader) || !isSuccess(await ask(operation, 'body'))) continue;
    return { cause: 'header lost', answered: isBlocked(inHeader) ? frontText(inHeader) : refusalText(inHeader) };
  }
  return undefined;
}

/** Whether a server in front may refuse a request for what it is, as the platform ought to. */
function mayOffend({ isOdd, isMangled, operation, token: sent }: Request, token: string): boolean {
  return isOdd === true || isMangled === true || (operation.hasToken && sent !== token);
}

/**
 * Asks the platform about the header once a worker, and only when a call with it was refused.
 *
 * @param token the configured one
 */
export function createInFront(ask: AskWith, token: string): InFront {
  let answer: Promise<SkipReason | undefined> | undefined;
  return async (request, reply) => {
    const isInHeader = request.headers.Authorization === `Bearer ${token}`;
    const lost = isInHeader && keepsOut(reply) ? await (answer ??= lostHeader(ask)) : undefined;
    return lost ?? (isBlocked(reply) && !mayOffend(request, token) ? unsupportedReason(reply) : undefined);
  };
}
