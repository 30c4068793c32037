import type { Effect } from '../../schemas/index.ts';

/** What the log has of one API call; the token itself is never kept. */
export interface LoggedCall {
  number: number;
  /** RFC 3339, on the emulator's clock. */
  time: string;
  operation: string | null;
  effect: Effect | null;
  method: string;
  /** Without the query, which may carry a token. */
  path: string;
  status: number;
  /** Code of the envelope; null when the answer has none. */
  error: number | null;
  duplicate: boolean;
  token: 'ok' | 'missing' | 'unknown' | 'unchecked';
}
