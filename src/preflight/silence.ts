/**
 * What a call without a reply means, where an address is tried for the first time.
 */
import type { Config } from '../config/config.ts';
import type { probeConnection } from '../http/connections/network-path.ts';
import type { NoReplyFacts } from '../http/errors.ts';
import { networkProblem } from '../http/network-problems.ts';
import type { ConnectionProblem } from '../outcome/connection-problem.ts';
import type { Diagnosis } from '../outcome/contact-advice.ts';

/** How a port ends a call that speaks TLS, and was told plain http. */
const mayWantTls: readonly ConnectionProblem[] = ['broken off', 'not HTTP'];

/**
 * @param look looks at the path to an address
 * @returns what was met; where plain http met a port that speaks https, that
 */
export async function silenceMet(
  { problem, code, reason, remedy }: NoReplyFacts,
  { target, connection, timeoutMs }: Config,
  look: typeof probeConnection,
): Promise<Diagnosis> {
  const secure = target.url.replace(/^http:/, 'https:');
  if (secure !== target.url && mayWantTls.includes(problem) && (await look(secure, connection, timeoutMs)).tls)
    return {
      saw: reason,
      means: 'The port speaks https, and the address says http.',
      remedy: `Set ALTCRAFT_URL=${secure}`,
    };
  const means = networkProblem({ code })?.means ?? 'The call ended before the platform had it.';
  return { saw: reason, means, remedy };
}
