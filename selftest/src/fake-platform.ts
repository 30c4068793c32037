/**
 * A platform that answers from a list, and clients that talk to it without a network.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '../../src/client/client.ts';
import type { Config } from '../../src/config/config.ts';
import type { Exchange } from '../../src/http/exchange.ts';
import { createBroker } from '../../src/http/amqp-client.ts';
import type { Connections, Received } from '../../src/http/connections/connections.ts';
import { CallError, type NetworkError } from '../../src/http/connections/network-error.ts';
import { setPace, type Time } from '../../src/http/rate-limit.ts';
import { createAudienceTracker } from '../../src/safety/audience-tracker.ts';
import type { Skip } from '../../src/outcome/annotations.ts';
import { skipText } from '../../src/outcome/text.ts';
import { openLedger, type Ledger } from '../../src/cleanup/ledger.ts';
import { askOver } from '../../src/cleanup/ask.ts';
import { makesNothing, type Removal } from '../../src/cleanup/removal.ts';
import { configOf, mark, run, type Answer } from './exchanges.ts';
import { test as base } from '../test.ts';

/** A request as the HTTP client got it. */
export interface Sent {
  url: string;
  method: string;
  headers: Record<string, string>;
  data?: string;
}

/** Time in which nobody waits. */
export const instant: Time = { now: () => 0, pause: () => Promise.resolve() };

type Script = Answer | Error | ((sent: Sent) => Answer);

/** What a fake platform got, and the HTTP client that leads to it. */
export interface FakePlatform {
  http: Connections;
  sent: Sent[];
}

function received({ status = 200, headers = { 'content-type': 'application/json' }, body = {} }: Answer): Received {
  return { status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** What connections throw at a call that gets no reply. */
export function noReplyWith(code: string, phase: NetworkError['phase'] = 'sent'): CallError {
  return new CallError({ code, message: code, phase });
}

/** Connections that lead to a function. */
export function connectionsTo(fetch: Connections['fetch']): Connections {
  const http: Connections = { fetch, dispose: () => Promise.resolve() };
  setPace(http, 0, instant);
  return http;
}

/** Answers the calls in the order of the list, and the last entry for ever. A string is sent as it is. */
export function fakePlatform(...scripts: Script[]): FakePlatform {
  const sent: Sent[] = [];
  const http = connectionsTo((url, { method, headers, body: data }) => {
    const call = { url, method, headers, data };
    const script = scripts[Math.min(sent.length, scripts.length - 1)] ?? {};
    sent.push(call);
    if (script instanceof Error) return Promise.reject(script);
    return Promise.resolve(received(typeof script === 'function' ? script(call) : script));
  });
  return { http, sent };
}

/** How the made-up run removes what it made; what takes a change back passes. */
export function removalOver(http: Connections, config = configOf()): Removal {
  return { ask: askOver(http, config, 'removal'), config, mark, refusal: () => Promise.resolve(undefined) };
}

/** Thrown where a test of the suite would end as skipped. */
export class Skipped extends Error {}

/** Ends with the reason. */
export const skip: Skip = (reason) => {
  throw new Skipped(skipText(reason));
};

/** A client with all that it works with. */
export interface Bench extends FakePlatform {
  client: Client;
  ledger: Ledger;
  exchanges: Exchange[];
  /** What happened to calls that got no reply. */
  silences: string[];
}

/** Puts a client before a fake platform. */
export function bench(folder: string, scripts: Script[], changes: Partial<Config> = {}): Bench {
  const platform = fakePlatform(...scripts);
  const ledger = openLedger(folder, run, 'https://panel.example', 'w0');
  const exchanges: Exchange[] = [];
  const silences: string[] = [];
  const client = createClient({
    config: configOf(changes),
    http: platform.http,
    broker: createBroker(configOf(changes)),
    ledger,
    audiences: createAudienceTracker(),
    removability: makesNothing,
    groupAvailability: () => Promise.resolve(undefined),
    skip,
    step: (_, call) => call(),
    onExchange: (exchange) => exchanges.push(exchange),
    onSilence: ({ operation }, { facts }) => silences.push(`${operation.id}: ${facts.reason}`),
  });
  return { ...platform, client, ledger, exchanges, silences };
}

/** A client that answers from a list of bodies, for what only needs replies. */
export function clientOf(...scripts: Script[]): Client & { sent: Sent[] } {
  const { client, sent } = bench('/nonexistent', scripts);
  return { ...client, sent };
}

/** Parameters of a sent call, token left out. */
export function parametersOf(call: Sent | undefined): Record<string, unknown> {
  const parameters = JSON.parse(call?.data ?? '{}') as Record<string, unknown>;
  delete parameters.token;
  return parameters;
}

/** `test` with a folder of its own, removed afterwards. */
export const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-selftest-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});
