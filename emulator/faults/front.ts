/**
 * A server in front of the platform that answers in its place, or changes what passes.
 */
import { type EmulatorResponse, responseOf } from '../protocol/reply.ts';
import type { EmulatorRequest } from '../protocol/request.ts';

/** What a server in front does. */
export interface FrontTraits {
  /** Takes the header Authorization out. */
  losesHeader: boolean;
  /** Keeps a path of the API out, as a firewall. */
  blocksPath: boolean;
  /** After so many calls it keeps every one out; undefined for never. */
  bansAfter?: number;
}

const page: EmulatorResponse = {
  ...responseOf(403, 'text/html', ''),
  headers: { 'content-type': 'text/html', server: 'emulated-waf' },
  body: '<html><head><title>403 Forbidden</title></head><body>The request was blocked.</body></html>',
};

const ban: EmulatorResponse = {
  ...responseOf(401, 'application/json', ''),
  headers: { 'content-type': 'application/json', server: 'emulated-gateway' },
  body: JSON.stringify({ message: 'Unauthorized', request_id: 'emulated' }),
};

function withoutAuthorization({ headers = {}, ...request }: EmulatorRequest): EmulatorRequest {
  return { ...request, headers: { ...headers, authorization: undefined } };
}

/** Makes a server in front: it passes a request on, changed or not, or answers it. */
export function createFront({ losesHeader, blocksPath, bansAfter = Infinity }: FrontTraits) {
  let calls = 0;
  return (request: EmulatorRequest): { passed: EmulatorRequest } | { answered: EmulatorResponse } => {
    calls += 1;
    if (calls > bansAfter) return { answered: ban };
    if (blocksPath && request.url.includes('/templates/')) return { answered: page };
    return { passed: losesHeader ? withoutAuthorization(request) : request };
  };
}
