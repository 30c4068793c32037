/**
 * Puts together what the checks work with: a client of the suite that may only read, and that keeps all exchanges.
 */
import { request, type APIRequestContext } from '@playwright/test';
import { createClient, type Client } from '../../fixtures/client.ts';
import type { Config } from '../../fixtures/config.ts';
import { openLedger } from '../../fixtures/ledger.ts';
import { createBroker } from '../../fixtures/messages.ts';
import { setPace } from '../../fixtures/pace.ts';
import { createReach } from '../../fixtures/reach.ts';
import { NotAsked } from './ask.ts';
import type { Context, Timed } from './check.ts';
import { realNetwork, type Network } from './network.ts';

function readingClient(given: Config, http: APIRequestContext, exchanges: Timed[]): Client {
  const config: Config = { ...given, allow: new Set(['read']) };
  return createClient({
    config,
    http,
    broker: createBroker(config),
    ledger: openLedger(process.cwd(), config.run, config.target.url, 'doctor'), // writes nothing, as nothing is made
    reach: createReach(),
    removability: () => Promise.resolve(undefined),
    skip: (reason) => {
      throw new NotAsked(reason);
    },
    step: (_, run) => run(),
    onExchange: (exchange) => exchanges.push({ exchange, endedAt: Date.now() }),
    onSilence: () => undefined,
  });
}

/** What a context is made of. */
export interface Surroundings {
  config: Config;
  /** The process environment. */
  shell: NodeJS.ProcessEnv;
  files: readonly string[];
  /** ALTCRAFT_URL as it is written. */
  written: string;
  network?: Network;
}

/** Runs something with a context, and closes its connections afterwards. */
export async function withContext<T>(
  { config, shell, files, written, network = realNetwork }: Surroundings,
  run: (context: Context) => Promise<T>,
): Promise<T> {
  const http = await request.newContext({ maxRedirects: 0 });
  setPace(http, config.maxRps);
  const exchanges: Timed[] = [];
  const clientAt = (url: string) => readingClient({ ...config, target: { ...config.target, url } }, http, exchanges);
  try {
    return await run({
      config,
      shell,
      files,
      written,
      network,
      client: clientAt(config.target.url),
      clientAt,
      exchanges,
      known: { addresses: [], objects: new Map(), missing: new Set() },
    });
  } finally {
    await http.dispose();
  }
}
