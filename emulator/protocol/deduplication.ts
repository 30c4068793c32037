/**
 * Deduplication of requests: for a day, a repeated call that changes something gets the first answer again.
 *
 * The key is the header Request-ID with the token, else a checksum of path, body and headers:
 * https://guides.altcraft.com/en/developer-guide/miscellaneous/41484312
 */
import { createHash } from 'node:crypto';
import { dayMs } from '../core/clock.ts';
import type { EmulatorResponse } from './reply.ts';
import { type EmulatorRequest, headerOf } from './request.ts';

const relevantHeaders = ['content-type', 'authorization'];

export interface Deduplication {
  /** The first answer to this request, marked as a duplicate, or undefined when it is new. */
  replay: (key: string, now: number) => EmulatorResponse | undefined;
  /** Keeps a successful answer. */
  remember: (key: string, response: EmulatorResponse, now: number) => void;
  clear: () => void;
}

/** The key under which a request is remembered. */
export function duplicateKey(request: EmulatorRequest, token: string): string {
  const id = headerOf(request, 'request-id');
  const parts = id
    ? [id, token]
    : [request.url, request.body ?? '', ...relevantHeaders.map((name) => headerOf(request, name) ?? '')];
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64');
}

export function createDeduplication(): Deduplication {
  const answers = new Map<string, { at: number; response: EmulatorResponse }>();
  return {
    replay(key, now) {
      const first = answers.get(key);
      if (!first || now - first.at >= dayMs) return undefined;
      const marks = { 'duplicate-key': key, 'duplicate-request': 'true' };
      return { ...first.response, headers: { ...first.response.headers, ...marks } };
    },
    remember(key, response, now) {
      for (const [old, { at }] of answers) {
        if (now - at < dayMs) break;
        answers.delete(old);
      }
      answers.set(key, { at: now, response });
    },
    clear() {
      answers.clear();
    },
  };
}
