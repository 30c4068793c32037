/**
 * Puts the doctor before servers on loopback: emulators that answer a little differently, and servers that are none.
 */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  connect,
  createServer as createNetServer,
  type AddressInfo,
  type Server as NetServer,
  type Socket,
} from 'node:net';
import { createEmulator, type Emulator } from '../../../emulator/app.ts';
import { createClock } from '../../../emulator/core/clock.ts';
import { createIds } from '../../../emulator/core/ids.ts';
import { jsonResponse, type EmulatorResponse } from '../../../emulator/protocol/reply.ts';
import { emulatorVariables } from '../../../emulator/seed/seed.ts';
import { readConfig, type Config } from '../../../src/config/config.ts';
import * as contract from '../../../schemas/index.ts';
import { examine, type Examination, type CheckFinding } from '../../../tools/doctor/chain.ts';
import { withContext } from '../../../tools/doctor/context.ts';
import { realNetwork, type Network } from '../../../tools/doctor/connection/network.ts';
import { test as base } from '../../test.ts';

export const token = 'made-up-token-0123456789';

/** A server on loopback. */
export interface Served {
  url: string;
  port: number;
}

/** Changes an answer of the emulator; told the path of the call. */
export type Change = (response: EmulatorResponse, path: string) => EmulatorResponse;

/** An emulator that is served. */
export interface Emulated extends Served {
  emulator: Emulator;
}

/** A certificate with its key, in PEM. */
interface Credentials {
  certificate: string;
  key: string;
}

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => request.on('end', () => resolve(Buffer.concat(chunks))));
}

/** Answers as an emulator below a base path does, changed. */
export function speaking(emulator: Emulator, change: Change = (answer) => answer, basePath = ''): RequestListener {
  return (request, response) =>
    void (async () => {
      const { method = 'GET', url = '/', headers } = request;
      const body = await bodyOf(request);
      if (!url.startsWith(basePath))
        return response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
      const path = url.slice(basePath.length);
      const answer = change(await emulator.handle({ method, url: path, headers, body }), path);
      return response.writeHead(answer.status, answer.headers).end(answer.body);
    })();
}

async function listen(server: Server, scheme: string): Promise<Served> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `${scheme}://127.0.0.1:${port}`, port };
}

/** Answers the wish for a tunnel, and joins both ends where nothing is said against it. */
function joined(socket: Socket, answer: string | undefined): void {
  socket.on('error', () => undefined);
  socket.once('data', (head: Buffer) => {
    if (answer !== undefined) return void socket.end(answer);
    const [, port = '0'] = /^CONNECT \S+:(\d+)/.exec(head.toString()) ?? [];
    const further = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(further).pipe(socket);
    });
    further.on('error', () => socket.destroy());
  });
}

/** A refusal of calls below a path, as the platform would speak it. */
export function refusing(pathStart: string, error: number, error_text: string): Change {
  return (response, path) => (path.startsWith(pathStart) ? jsonResponse(200, { error, error_text }) : response);
}

/** The configuration of a shell, as a run would read it. */
export function configured(values: Record<string, string | undefined>, shell: Record<string, string> = {}): Config {
  const { config, problems } = readConfig('/nonexistent', { ...shell, ALTCRAFT_TOKEN: token, ...values });
  if (!config) throw new Error(problems.join('\n'));
  return config;
}

/** What a self-test of the doctor gets. */
interface Surgery {
  /** Serves requests on loopback, over TLS where there is a certificate. */
  served: (listener: RequestListener, credentials?: Credentials & { wantsClient?: boolean }) => Promise<Served>;
  /** Serves an emulator. */
  emulated: (change?: Change, basePath?: string) => Promise<Emulated>;
  /** Serves an HTTP proxy; one that answers everything with this text, where there is one. */
  tunnelled: (answer?: string) => Promise<Served>;
  /** Examines with these variables; ALTCRAFT_TOKEN is set. */
  examined: (
    values: Record<string, string | undefined>,
    network?: Partial<Network>,
    shell?: Record<string, string>,
  ) => Promise<Examination>;
}

export const test = base.extend<Surgery>({
  served: async ({}, use) => {
    const servers: Server[] = [];
    await use((listener, credentials) => {
      const server = credentials
        ? createTlsServer(
            {
              cert: credentials.certificate,
              key: credentials.key,
              requestCert: credentials.wantsClient,
              rejectUnauthorized: credentials.wantsClient,
            },
            listener,
          )
        : createServer(listener);
      servers.push(server);
      return listen(server, credentials ? 'https' : 'http');
    });
    servers.forEach((server) => {
      server.closeAllConnections();
      server.close();
    });
  },

  emulated: async ({ served }, use) =>
    use(async (change, basePath = '') => {
      const emulator = createEmulator({
        contract,
        token,
        clock: createClock(),
        ids: createIds(0),
        refusals: 'envelope',
      });
      const { url, port } = await served(speaking(emulator, change, basePath));
      return { url: `${url}${basePath}`, port, emulator };
    }),

  tunnelled: async ({}, use) => {
    const servers: NetServer[] = [];
    await use(async (answer) => {
      const server = createNetServer((socket) => joined(socket, answer));
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      return { url: `http://127.0.0.1:${port}`, port };
    });
    servers.forEach((server) => server.close());
  },

  examined: async ({}, use) =>
    use((values, network = {}, shell = {}) =>
      withContext(
        {
          config: configured(values, shell),
          files: [],
          written: values.ALTCRAFT_URL ?? '',
          network: { ...realNetwork, ...network },
        },
        (context) => examine(context, () => undefined),
      ),
    ),
});

/** The variables of an emulator, changed; undefined takes one out. */
export function variablesOf({ url }: Served, changes: Record<string, string | undefined> = {}) {
  return { ...emulatorVariables({ url, token }), ...changes };
}

/** What the check of a name found. */
export function findingOf({ findings }: Examination, name: string): CheckFinding | undefined {
  return findings.find((finding) => finding.name === name);
}

/** The last thing that was looked at. */
export const lastOf = ({ findings }: Examination) => findings.at(-1);

export { expect } from '@playwright/test';
