/**
 * What stands before an installation: TLS with certificates of a company, and proxies. All on loopback, gone after the test.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { test as base } from '../fake-platform.ts';
import type { Identity } from '../certificates.ts';

/** Listens on a free port of 127.0.0.1 until the test is over, and gives the port. */
export type Listen = (server: Server) => Promise<number>;

/** An answer of the API to whatever comes, after which the connection is closed. */
const answer =
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 21\r\nConnection: close\r\n\r\n{"error":0,"data":[]}';

const quiet = (socket: Socket) => socket.on('error', () => socket.destroy());

/** Joins two sockets. */
function joined(one: Socket, other: Socket): void {
  one.pipe(other).on('error', () => one.destroy());
  other.pipe(one).on('error', () => other.destroy());
}

/**
 * A server that speaks TLS.
 *
 * @param port where what it decrypts goes to; without one it answers by itself
 */
export function tlsFront({ certificate, key }: Identity, options: TlsOptions = {}, port?: number): Server {
  return createTlsServer({ cert: certificate, key, ...options }, (socket) => {
    quiet(socket);
    if (port === undefined) socket.once('data', () => socket.end(answer));
    else joined(socket, quiet(connect(port, '127.0.0.1')));
  }).on('tlsClientError', (_, socket) => socket.destroy());
}

/** A proxy that opens the way to whom it is asked for, or answers so instead; `asked` takes what it was asked. */
export function proxyFront(asked: string[], reply?: string): Server {
  return createServer((socket) => {
    quiet(socket).once('data', (bytes) => {
      const request = bytes.toString();
      asked.push(request);
      if (reply !== undefined) return socket.end(reply);
      const [, host = '', port = ''] = /^CONNECT (\S+):(\d+) /.exec(request) ?? [];
      const onward = quiet(connect(Number(port), host));
      onward.on('connect', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        joined(socket, onward);
      });
    });
  });
}

export const test = base.extend<{ listen: Listen }>({
  listen: async ({}, use) => {
    const servers: Server[] = [];
    const sockets = new Set<Socket>();
    await use(async (server) => {
      servers.push(server.on('connection', (socket: Socket) => sockets.add(socket)));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return (server.address() as AddressInfo).port;
    });
    sockets.forEach((socket) => socket.destroy());
    servers.forEach((server) => server.close());
  },
});
