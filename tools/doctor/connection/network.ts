/**
 * What the doctor asks of the network below HTTP. Self-tests put in a network of their own where loopback cannot show
 * what goes wrong.
 */
import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import { probeConnection } from '../../../src/http/connections/network-path.ts';

/** An address of a host. */
export interface HostAddress {
  address: string;
  family: number;
}

/** How a connection ended: open, or the code of the system's error; `silent` where no answer came in time. */
export type ConnectResult = 'open' | 'silent' | (string & {});

/** Where a server listens. */
export interface Server {
  host: string;
  port: number;
}

export interface Network {
  /**
   * Resolves a name as every call does.
   *
   * @throws Error with the code of the system's error
   */
  resolve: (name: string) => Promise<HostAddress[]>;
  /** Opens a connection to an address and closes it. */
  knock: (server: Server, limitMs: number) => Promise<ConnectResult>;
  /** Looks at the way to an address: proxy, certificates. */
  look: typeof probeConnection;
}

function knock({ host, port }: Server, limitMs: number): Promise<ConnectResult> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (outcome: ConnectResult) => {
      socket.destroy();
      resolve(outcome);
    };
    socket.setTimeout(limitMs, () => end('silent'));
    socket.once('connect', () => end('open'));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}

/** The network of this machine. */
export const realNetwork: Network = { resolve: (name) => lookup(name, { all: true }), knock, look: probeConnection };

/** Host and port of an address; an IPv6 host without its brackets. */
export function serverOf(url: string): Server {
  const { protocol, hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (protocol === 'https:' ? 443 : 80)) };
}

/** `10.0.0.5:443`, `[::1]:443`. */
export function serverText({ host, port }: Server): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

const privateNetworks =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

/** Whether an address belongs to this machine, to a network that is not the internet, or to the internet. */
export function reachOf(address: string): 'this machine' | 'private' | 'public' {
  if (/^(127\.|::1$)/.test(address)) return 'this machine';
  return privateNetworks.test(address) ? 'private' : 'public';
}
