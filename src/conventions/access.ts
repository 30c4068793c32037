/**
 * Access: who has no valid token gets nothing, and a valid one is accepted in every documented form.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { safeRequest } from '../contract/safe-request.ts';
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
