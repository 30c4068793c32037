/**
 * The suite's own client straight before an emulator, without a socket between them.
 */
import type { Emulator } from '../../emulator/app.ts';
import { emulatorVariables } from '../../emulator/seed/seed.ts';
import { openLedger } from '../../src/cleanup/ledger.ts';
import { askOver } from '../../src/cleanup/ask.ts';
import { createRemovability, ownRemoval, remove, type Left } from '../../src/cleanup/removal.ts';
import { createClient, type Client } from '../../src/client/client.ts';
import type { Config } from '../../src/config/config.ts';
import { createBroker } from '../../src/http/amqp-client.ts';
import type { Connections } from '../../src/http/connections/connections.ts';
import { createAudienceTracker } from '../../src/safety/audience-tracker.ts';
import { nameMark } from '../../src/safety/policy.ts';
import { configOf, token } from './exchanges.ts';
import { connectionsTo, skip } from './fake-platform.ts';

const url = 'http://emulator';

/** The configuration for an emulator, as its own variables have it. */
export function emulatedConfig(changes: Partial<Config> = {}): Config {
  const given = Object.entries(emulatorVariables({ url, token }));
  const variables = Object.fromEntries(
    given.map(([name, value]) => [name.replace('ALTCRAFT_', '').toLowerCase(), value]),
  ) as Config['variables'];
  return configOf({ target: { kind: 'installation', url, version: null }, variables, ...changes });
}

/** A reply of the emulator, as a test may alter it: the operation's path, and the parsed body. */
export type Alter = (path: string, body: Record<string, unknown>) => Record<string, unknown>;

/** The HTTP client that leads to an emulator. */
export function httpBefore(emulator: Emulator, alter: Alter = (_, body) => body): Connections {
  return connectionsTo(async (address, { method, headers, body: data }) => {
    const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    const path = address.replace(url, '');
    const given = Object.fromEntries(named) as Record<string, string>;
    const reply = await emulator.handle({ method, url: path, headers: given, body: data });
    const isJson = /json/.test(reply.headers['content-type'] ?? '') && typeof reply.body === 'string';
    const text = isJson ? JSON.stringify(alter(path, JSON.parse(reply.body) as Record<string, unknown>)) : reply.body;
    return { status: reply.status, headers: reply.headers, text };
  });
}

/** A client, and what ends its test: it removes what was made, and gives what it could not remove. */
export interface EmulatedClient {
  client: Client;
  tidyUp: () => Promise<Left[]>;
}

/** Puts a client before an emulator. */
export function clientBefore(
  emulator: Emulator,
  folder: string,
  config: Config = emulatedConfig(),
  alter?: Alter,
): EmulatedClient {
  const http = httpBefore(emulator, alter);
  const client = createClient({
    config,
    http,
    broker: createBroker(config),
    ledger: openLedger(folder, config.run, config.target.url, 'w0'),
    audiences: createAudienceTracker(nameMark(config.run)),
    removability: createRemovability(askOver(http, config, 'availability'), config),
    groupAvailability: () => Promise.resolve(undefined),
    skip,
    step: (_, call) => call(),
    onExchange: () => undefined,
    onSilence: () => undefined,
  });
  const tidyUp = async () => {
    const removal = ownRemoval(askOver(http, config, 'removal'), config, client);
    const left: (Left | undefined)[] = [];
    for (const entry of client.open().reverse()) left.push(await remove(removal, entry));
    return left.filter((entry) => entry !== undefined);
  };
  return { client, tidyUp };
}
