/**
 * Opens the network path to a server: its address, the tunnel of a proxy, TLS. Calls go over it, and the doctor looks at it.
 */
import { request as httpRequest } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import { checkServerIdentity, connect as tlsConnect, type SecureContext, type TLSSocket } from 'node:tls';
import type { Connection } from '../../config/connection-settings.ts';
import { bracketed, overrideFor } from '../../config/gateway-settings.ts';
import { ignoreRejectUnauthorized, secureContextOf, shownCertificates } from './certificates.ts';
import { CallError, CodedError, networkErrorOf, type NetworkPath } from './network-error.ts';

/** How paths are opened. */
export interface PathSettings extends Pick<Connection, 'proxy' | 'insecureTls' | 'resolve'> {
  /** What TLS with a server works with. */
  contextFor: (origin: string) => SecureContext;
  /** How long each step may take, in milliseconds. */
  limitMs: number;
  /** Takes the sockets that are open, or being opened. */
  sockets?: Set<Socket>;
}

const portOf = ({ protocol, port }: URL) => Number(port || (protocol === 'https:' ? 443 : 80));
const bare = (hostname: string) => hostname.replaceAll(/[[\]]/g, '');

/** Host and port of an address. */
export function hostAndPort(address: string): string {
  const url = new URL(address);
  return `${url.hostname}:${portOf(url)}`;
}

/** Waits for one step of a socket, and no longer than the limit. */
function step<T extends Socket>(socket: T, event: string, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => socket.destroy(new CodedError('CONNECT_TIMEOUT', 'the connection does not come about'));
    socket.setTimeout(limitMs, end);
    socket.once('error', reject);
    socket.once(event, () => {
      socket.setTimeout(0).off('timeout', end).off('error', reject);
      resolve(socket);
    });
  });
}

function dial(url: URL, settings: PathSettings): Promise<Socket> {
  const { limitMs, sockets } = settings;
  const [name, port] = [bare(url.hostname), portOf(url)];
  const host = overrideFor(settings, name, port)?.address ?? name;
  const socket = connect({ host, port, noDelay: true });
  sockets?.add(socket);
  socket.once('close', () => sockets?.delete(socket));
  return step(socket, 'connect', limitMs);
}

/** Asks a proxy for a tunnel. */
async function tunnel(proxy: NonNullable<Connection['proxy']>, path: NetworkPath, settings: PathSettings) {
  const { server, username = '', password = '' } = proxy;
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const login = username || password ? `Basic ${Buffer.from(user).toString('base64')}` : undefined;
  const socket = await openPath(server, { ...settings, proxy: undefined }).catch((error: unknown) => {
    throw new CallError(networkErrorOf(error)); // what the proxy showed is not the server's
  });
  return new Promise<Socket>((resolve, reject) => {
    const request = httpRequest({
      method: 'CONNECT',
      path: path.place,
      headers: { Host: path.place, ...(login ? { 'Proxy-Authorization': login } : {}) },
      createConnection: () => socket, // with an agent, NODE_DEBUG=http would print the headers
      timeout: settings.limitMs,
    });
    request.on('connect', (reply) => {
      path.proxy = {
        status: reply.statusCode ?? 0,
        wants: [reply.headers['proxy-authenticate'] ?? []].flat().join(', '),
      };
      if (reply.statusCode === 200) return resolve(socket.setTimeout(0));
      socket.destroy();
      reject(new CodedError('PROXY_STATUS', `the proxy answered HTTP ${reply.statusCode}`));
    });
    request.on('timeout', () => request.destroy(new CodedError('CONNECT_TIMEOUT', 'the proxy does not answer')));
    request.on('error', ({ message, code }: NodeJS.ErrnoException) => {
      socket.destroy();
      reject(new CodedError(code === 'ECONNRESET' ? 'PROXY_ENDED' : (code ?? 'UNKNOWN'), message));
    });
    request.end();
  });
}

/** Notes what a handshake showed. */
function noteHandshake(secure: TLSSocket, host: string, path: NetworkPath): void {
  const code = String(secure.authorizationError ?? '');
  path.certificates = shownCertificates(secure);
  path.tls = {
    protocol: secure.getProtocol() ?? 'TLS',
    ...(code === '' || code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? {} : { distrust: code }),
    isForHost: checkServerIdentity(host, secure.getPeerCertificate()) === undefined,
  };
}

/** Speaks TLS over a socket. The certificate is judged here and not by Node, so that it can still be looked at. */
async function secured(socket: Socket, url: URL, path: NetworkPath, settings: PathSettings): Promise<TLSSocket> {
  const host = bare(url.hostname);
  ignoreRejectUnauthorized();
  const secure = tlsConnect({
    socket,
    host,
    ...(isIP(host) ? {} : { servername: host }),
    secureContext: settings.contextFor(url.origin),
    rejectUnauthorized: false,
    ALPNProtocols: ['http/1.1'],
  });
  await step(secure, 'secureConnect', settings.limitMs).catch((error: NodeJS.ErrnoException) => {
    socket.destroy();
    throw error.code === 'ECONNRESET' ? new CodedError('TLS_HANDSHAKE_CUT', error.message) : error;
  });
  if (secure.authorized || settings.insecureTls) return secure;
  noteHandshake(secure, host, path);
  const code = String(secure.authorizationError);
  secure.on('error', () => undefined).destroy();
  throw new CodedError(code, code);
}

/**
 * Opens the path to an address.
 *
 * @param path takes what is met
 * @returns the socket that speaks HTTP with the server
 * @throws CallError in the phase `connecting`
 */
export async function openPath(
  address: string,
  settings: PathSettings,
  path: NetworkPath = { place: hostAndPort(address), certificates: [] },
): Promise<Socket> {
  const url = new URL(address);
  try {
    const { address: instead } = overrideFor(settings, bare(url.hostname), portOf(url)) ?? {};
    if (settings.proxy && instead) path.place = `${bracketed(instead)}:${portOf(url)}`;
    const socket = settings.proxy ? await tunnel(settings.proxy, path, settings) : await dial(url, settings);
    return url.protocol === 'https:' ? await secured(socket, url, path, settings) : socket;
  } catch (error) {
    throw new CallError({ ...networkErrorOf(error), phase: 'connecting' }, path);
  }
}

const longestMs = 5_000;

/**
 * Looks at the path to an address, whatever its certificates are worth. Nothing is sent but the opening of the connection.
 *
 * @param limitMs how long each step may take
 * @returns what was met before it ended; never throws
 */
export async function probeConnection(
  address: string,
  connection: Pick<Connection, 'caFile' | 'client' | 'proxy' | 'resolve'>,
  limitMs = longestMs,
): Promise<NetworkPath> {
  const path: NetworkPath = { place: hostAndPort(address), certificates: [] };
  const contextFor = () => secureContextOf(connection);
  try {
    const socket = await openPath(address, { ...connection, insecureTls: true, contextFor, limitMs }, path);
    if ('getPeerCertificate' in socket) noteHandshake(socket as TLSSocket, bare(new URL(address).hostname), path);
    socket.on('error', () => undefined).destroy();
  } catch (error) {
    path.ended = networkErrorOf(error); // what was met so far is all that can be known
  }
  return path;
}
