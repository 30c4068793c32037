/**
 * Puts together what the checks work with: a client of the suite that may only read, and that keeps all exchanges.
 */
import { request } from '@playwright/test';
import { recordOf } from '../../fixtures/call-log.ts';
import { createClient, type Client } from '../../fixtures/client.ts';
import type { Config } from '../../fixtures/config.ts';
import { openLedger } from '../../fixtures/ledger.ts';
import { createBroker } from '../../fixtures/messages.ts';
import { setPace } from '../../fixtures/pace.ts';
import { createReach } from '../../fixtures/reach.ts';
import { openWire, type Wire } from '../../fixtures/wire.ts';
import { NotAsked } from './ask.ts';
import type { Call, Context } from './check.ts';
import { realNetwork, type Network } from './network.ts';

function readingClient(given: Config, http: Wire, calls: Call[]): Client {
  const config: Config = { ...given, allow: new Set(['read']) };
  return createClient({
    config,
    http,
    broker: createBroker(config),
    ledger: openLedger(process.cwd(), config.run, config.target.url, 'doctor'), // writes nothing, as nothing is made
    reach: createReach(),
    removability: () => Promise.resolve(undefined),
    absence: () => Promise.resolve(undefined), // whole groups are judged by the checks of groups
    skip: (reason) => {
      throw new NotAsked(reason);
    },
    step: (_, run) => run(),
    onExchange: (exchange) => calls.push({ reply: exchange.reply, record: recordOf(exchange) }),
    onSilence: () => undefined,
  });
}

/** What a context is made of. */
export interface Surroundings {
  config: Config;
  files: readonly string[];
  /** ALTCRAFT_URL as it is written. */
  written: string;
  network?: Network;
}

/** Runs something with a context, and closes its connections afterwards. */
export async function withContext<T>(
  { config, files, written, network = realNetwork }: Surroundings,
  run: (context: Context) => Promise<T>,
): Promise<T> {
  const http = await openWire(request, config);
  setPace(http, config.maxRps);
  const calls: Call[] = [];
  const clientAt = (url: string) => readingClient({ ...config, target: { ...config.target, url } }, http, calls);
  try {
    return await run({
      config,
      files,
      written,
      network,
      client: clientAt(config.target.url),
      clientAt,
      calls,
      known: { addresses: [], objects: new Map(), missing: new Set() },
    });
  } finally {
    await http.dispose();
  }
}
