/**
 * What a run met of an installation's surroundings: no verdict depends on it, but an operator wants to know.
 */
import type { CallRecord } from '../fixtures/call-log.ts';

/** What is worth trying where no limit was kept. */
const modestRps = 10;

function limitFinding(calls: readonly CallRecord[], maxRps: number): string[] {
  const throttled = calls.filter((call) => call.throttled !== undefined);
  if (throttled.length === 0) return [];
  const count = throttled.length === 1 ? 'one call' : `${throttled.length} calls`;
  const refused = throttled.filter(({ status, error }) => [status, error].includes(429)).length;
  const outcome = refused > 0 ? `the run waited, and ${refused} of them stayed refused` : 'the run waited';
  const remedy =
    maxRps === 1
      ? 'One call a second is the slowest that ALTCRAFT_MAX_RPS knows: permit this machine more.'
      : `To stay below the limit lower ALTCRAFT_MAX_RPS (now ${maxRps || 'no limit'}), for example to ${Math.floor(maxRps / 2) || modestRps}.`;
  return [`The installation limited the rate of calls (HTTP 429) on ${count}; ${outcome}. ${remedy}`];
}

/**
 * The findings of a run, in sentences.
 *
 * @param maxRps how many calls a second the run was allowed, 0 for any number
 */
export function findingsOf(calls: readonly CallRecord[], maxRps: number): string[] {
  return limitFinding(calls, maxRps);
}
