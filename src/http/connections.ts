/**
 * What calls go over: a pool of connections for reads, and a connection of its own for each call that changes something.
 *
 * A server may close an idle connection at the very moment at which a request sets out on it. The caller cannot know then
 * whether the request was read, so it may be repeated only where that does no harm. What must not be repeated never goes
 * over a connection that was idle, and neither does a repetition: it would meet the next one that was closed.
 */
import { readFileSync } from 'node:fs';
import type { APIRequest, APIResponse } from '@playwright/test';
import type { Config } from '../config/config.ts';
import type { Connection } from '../config/connection-settings.ts';

/** How one request is sent. */
export interface SendOptions {
  method: string;
  headers: Record<string, string>;
  data?: string;
  timeout: number;
  maxRedirects: number;
  failOnStatusCode: boolean;
  /** Whether it needs a connection of its own. */
  alone?: boolean;
}

/** The connections of one worker, or of a command. */
export interface Connections {
  fetch: (url: string, sending: SendOptions) => Promise<APIResponse>;
  /** Is told of time that passes for the platform's sake, in milliseconds: before a wait, and after a call. */
  onTime?: (ms: number) => void;
  dispose: () => Promise<void>;
}

type Options = NonNullable<Parameters<APIRequest['newContext']>[0]>;

/** What Playwright has to know of the way to an address. */
function optionsFor({ client, proxy, insecureTls }: Connection, target: string): Options {
  const shown = client && {
    origin: new URL(target).origin,
    cert: readFileSync(client.certFile),
    key: readFileSync(client.keyFile),
    passphrase: client.passphrase,
  };
  return {
    maxRedirects: 0,
    ignoreHTTPSErrors: insecureTls,
    ...(shown ? { clientCertificates: [shown] } : {}),
    ...(proxy ? { proxy } : {}),
  };
}

/** Opens the way to the installation; nothing is sent yet. */
export async function openConnections(api: APIRequest, { connection, target }: Config): Promise<Connections> {
  const options = optionsFor(connection, target.url);
  const [pool, single] = [await api.newContext(options), await api.newContext(options)];
  return {
    fetch: (url, { alone, ...sending }) =>
      alone
        ? single.fetch(url, { ...sending, headers: { ...sending.headers, Connection: 'close' } })
        : pool.fetch(url, sending),
    async dispose() {
      await pool.dispose();
      await single.dispose();
    },
  };
}
