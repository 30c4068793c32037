/**
 * The client of tools that look at an installation: that of the suite, which may read and nothing else.
 */
import type { Config } from '../src/config/config.ts';
import { createClient, type Client } from '../src/client/client.ts';
import type { Exchange } from '../src/http/exchange.ts';
import { openLedger } from '../src/cleanup/ledger.ts';
import { makesNothing } from '../src/cleanup/removal.ts';
import { createBroker } from '../src/http/amqp-client.ts';
import { createAudienceTracker } from '../src/safety/audience-tracker.ts';
import type { Connections } from '../src/http/connections/connections.ts';
import type { SkipReason } from '../src/outcome/outcome.ts';
import { outcomeText } from '../src/outcome/text.ts';

/**
 * The client would have ended a test as skipped: the safety policy refused, or the platform goes on limiting its callers.
 * The text tells why, for people.
 */
export class NotAsked extends Error {
  readonly outcome: SkipReason;

  constructor(outcome: SkipReason) {
    super(outcomeText(outcome));
    this.outcome = outcome;
  }
}

/**
 * @param given its permissions are not looked at
 * @param onExchange is told of every exchange
 * @returns a client whose calls throw NotAsked where they have another effect than to read
 */
export function readingClient(
  given: Config,
  http: Connections,
  onExchange: (exchange: Exchange) => void = () => undefined,
): Client {
  const config: Config = { ...given, allow: new Set(['read']) };
  return createClient({
    config,
    http,
    broker: createBroker(config),
    ledger: openLedger(process.cwd(), config.run, config.target.url, 'reading'), // writes nothing, as nothing is made
    audiences: createAudienceTracker(),
    removability: makesNothing,
    groupAvailability: () => Promise.resolve(undefined), // whole groups are for the tools to judge
    skip: (reason) => {
      throw new NotAsked(reason);
    },
    step: (_, run) => run(),
    onExchange,
    onSilence: () => undefined,
  });
}
