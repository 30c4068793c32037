import type { Values } from '../core/parameters.ts';
import { type EmulatorRequest, headerOf } from './request.ts';

/**
 * The token of a request: body field, `Authorization: Bearer`, or `?token=`.
 * All three are documented: https://guides.altcraft.com/en/developer-guide/api-interaction
 */
export function tokenOf(request: EmulatorRequest, url: URL, body: Values): string | undefined {
  if (typeof body.token === 'string' && body.token !== '') return body.token;
  const bearer = /^Bearer\s+(\S+)\s*$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
  return bearer ?? (url.searchParams.get('token') || undefined);
}
