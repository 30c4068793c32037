/**
 * The checks in their order, and the walk through them.
 */
import { address, configuration } from './connection/address.ts';
import { altcraft, redirects } from './connection/answer.ts';
import { broker } from './connection/broker.ts';
import type { Check, DoctorContext, Result } from './check.ts';
import { deduplication, furtherFields, variants } from './installation/variants.ts';
import { objectChecks, unprovable, unset } from './installation/objects.ts';
import { rights } from './installation/rights.ts';
import { sandboxChecks } from './installation/sandbox.ts';
import { clock, speed, steadiness } from './connection/time.ts';
import { tls } from './connection/tls.ts';
import { token, tokenHeader } from './installation/token.ts';
import { places } from './places.ts';
import { connection, dns, tcp, tunnel } from './connection/network-path.ts';

/** A check with what it found. */
export interface CheckFinding extends Result {
  name: string;
}

/** What the doctor found. */
export interface Examination {
  findings: CheckFinding[];
  /** Names of checks that were pointless after an essential one. */
  notTried: string[];
}

/** All checks for a configuration. */
function checksFor(context: Pick<DoctorContext, 'config'>): Check[] {
  return [
    configuration,
    places,
    address,
    connection,
    dns,
    tcp,
    ...(context.config.connection.proxy ? [tunnel] : []),
    tls,
    redirects,
    altcraft,
    token,
    tokenHeader,
    ...(context.config.amqp.url === undefined ? [] : [broker]),
    clock,
    speed,
    rights,
    ...objectChecks(context),
    ...sandboxChecks(context),
    unprovable,
    unset,
    deduplication,
    variants,
    furtherFields,
    steadiness,
  ];
}

/**
 * Makes the checks one after the other, up to an essential one that fails.
 *
 * @param tell is told of each as it is over
 */
export async function examine(context: DoctorContext, tell: (finding: CheckFinding) => void): Promise<Examination> {
  const checks = checksFor(context);
  const findings: CheckFinding[] = [];
  for (const [index, check] of checks.entries()) {
    const finding = { name: check.name, ...(await check.run(context)) };
    findings.push(finding);
    tell(finding);
    if (check.isEssential && finding.state === 'problem') {
      return { findings, notTried: [...new Set(checks.slice(index + 1).map(({ name }) => name))] };
    }
  }
  return { findings, notTried: [] };
}
