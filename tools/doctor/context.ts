/**
 * Puts together what the checks work with: a client of the suite that may only read, and that keeps all exchanges.
 */
import { recordOf } from '../../src/observations/call-log.ts';
import type { Config } from '../../src/config/config.ts';
import { setPace } from '../../src/http/rate-limit.ts';
import { openConnections } from '../../src/http/connections/connections.ts';
import { readingClient } from '../reading.ts';
import type { SeenCall, DoctorContext } from './check.ts';
import { realNetwork, type Network } from './connection/network.ts';

/** What a context is made of. */
export interface ContextParts {
  config: Config;
  files: readonly string[];
  /** ALTCRAFT_URL as it is written. */
  written: string;
  network?: Network;
}

/** Runs something with a context, and closes its connections afterwards. */
export async function withContext<T>(
  { config, files, written, network = realNetwork }: ContextParts,
  run: (context: DoctorContext) => Promise<T>,
): Promise<T> {
  const http = openConnections(config);
  setPace(http, config.maxRps);
  const calls: SeenCall[] = [];
  const clientAt = (url: string) =>
    readingClient({ ...config, target: { ...config.target, url } }, http, (exchange) =>
      calls.push({ reply: exchange.reply, record: recordOf(exchange) }),
    );
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
