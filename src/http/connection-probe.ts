/**
 * Looks at the way to an address, when a call did not get through or before the first: what the proxy says, and which
 * certificate the server shows. Nothing is sent but the opening of the connection.
 */
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, isIP, type Socket } from 'node:net';
import { checkServerIdentity, connect as tlsConnect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import type { Connection } from '../config/connection-settings.ts';
import { CodedError, networkErrorOf, type NetworkError } from './network-error.ts';

/** A certificate of a server. */
export interface ShownCertificate {
  /** Common name of whom it belongs to. */
  owner: string;
  issuer: string;
  /** Host names and addresses that it is for. */
  names: string[];
  validFrom: Date;
  validTo: Date;
  isSelfSigned: boolean;
  /** SHA-256 over the whole of it. */
  fingerprint: string;
}

/** What the connection probe saw between this machine and the server. */
export interface NetworkPath {
  /** Host and port of the server. */
  place: string;
  /** The reply of the proxy to CONNECT, and the value of its Proxy-Authenticate header. */
  proxy?: { status: number; wants: string };
  /** The certificate of the server, then those above it as far as it showed them. */
  certificates: ShownCertificate[];
  /** How the handshake of TLS ended, where it came to its end. */
  tls?: {
    protocol: string;
    /** Why the certificates are not trusted, as a code of OpenSSL; missing where they are. */
    distrust?: string;
    /** Whether the first certificate is for the host. */
    isForHost: boolean;
  };
  /** Why the connection ended before that. */
  ended?: NetworkError;
}

const longestMs = 5_000;

const portOf = ({ protocol, port }: URL) => Number(port || (protocol === 'https:' ? 443 : 80));

/** Host and port of an address. */
export function hostAndPort(address: string): string {
  const url = new URL(address);
  return `${url.hostname}:${portOf(url)}`;
}

const bare = (hostname: string) => hostname.replaceAll(/[[\]]/g, '');

/** Asks a proxy for a tunnel. */
function tunnel(proxy: NonNullable<Connection['proxy']>, way: NetworkPath): Promise<Socket> {
  const { server, username = '', password = '' } = proxy;
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const headers =
    username || password ? { 'Proxy-Authorization': `Basic ${Buffer.from(user).toString('base64')}` } : {};
  const ask = server.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = ask(server, {
      method: 'CONNECT',
      path: way.place,
      headers,
      timeout: longestMs,
    });
    request.on('connect', (reply, socket) => {
      way.proxy = {
        status: reply.statusCode ?? 0,
        wants: [reply.headers['proxy-authenticate'] ?? []].flat().join(', '),
      };
      if (reply.statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(new CodedError('PROXY_STATUS', `the proxy answered HTTP ${reply.statusCode}`));
    });
    request.on('timeout', () => request.destroy(new CodedError('TIMEOUT', 'the proxy does not answer')));
    request.on('error', reject);
    request.end();
  });
}

function plain(target: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: bare(target.hostname), port: portOf(target), timeout: longestMs });
    socket.on('connect', () => resolve(socket));
    socket.on('timeout', () => socket.destroy(new CodedError('TIMEOUT', 'the host does not answer')));
    socket.on('error', reject);
  });
}

const textOf = (value: string | string[] | undefined) => [value ?? ''].flat().join(', ');

function shown(certificate: DetailedPeerCertificate): ShownCertificate {
  const { subject, issuer, subjectaltname = '' } = certificate;
  const owner = textOf(subject.CN) || textOf(subject.O);
  const names = subjectaltname
    .split(', ')
    .map((name) => name.replace(/^[\w ]+:/, ''))
    .filter(Boolean);
  return {
    owner,
    issuer: textOf(issuer.CN) || textOf(issuer.O),
    names: names.length > 0 ? names : [owner],
    validFrom: new Date(certificate.valid_from),
    validTo: new Date(certificate.valid_to),
    isSelfSigned: certificate.issuerCertificate?.fingerprint256 === certificate.fingerprint256,
    fingerprint: certificate.fingerprint256,
  };
}

/** The chain, without the root that is its own issuer twice. */
function chainOf(socket: TLSSocket): ShownCertificate[] {
  const chain: ShownCertificate[] = [];
  let certificate: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (certificate?.subject && chain.length < 10) {
    chain.push(shown(certificate));
    certificate = certificate.issuerCertificate === certificate ? undefined : certificate.issuerCertificate;
  }
  return chain;
}

interface Look {
  target: URL;
  client: Connection['client'];
  limitMs: number;
}

/** What a handshake showed. */
function seenIn(secure: TLSSocket, host: string): Pick<NetworkPath, 'certificates' | 'tls'> {
  const code = String(secure.authorizationError ?? '');
  return {
    certificates: chainOf(secure),
    tls: {
      protocol: secure.getProtocol() ?? 'TLS',
      ...(code === '' || code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? {} : { distrust: code }),
      isForHost: checkServerIdentity(host, secure.getPeerCertificate()) === undefined,
    },
  };
}

/** Reads the certificates of a server, whatever they are worth. */
function readCertificates(
  socket: Socket,
  { target, client, limitMs }: Look,
): Promise<Pick<NetworkPath, 'certificates' | 'tls'>> {
  const host = bare(target.hostname);
  return new Promise((resolve, reject) => {
    const secure = tlsConnect({
      socket,
      rejectUnauthorized: false, // it is looked at, and nothing is told
      ...(isIP(host) ? {} : { servername: host }),
      ...(client
        ? { cert: readFileSync(client.certFile), key: readFileSync(client.keyFile), passphrase: client.passphrase }
        : {}),
    });
    secure.setTimeout(limitMs, () => secure.destroy(new CodedError('TIMEOUT', 'the TLS handshake does not end')));
    secure.on('secureConnect', () => resolve(seenIn(secure, host)));
    secure.on('error', reject);
  });
}

/**
 * Looks at the way to an address.
 *
 * @param limitMs how long the handshake may take
 * @returns what was met before it ended; never throws
 */
export async function probeConnection(
  address: string,
  { client, proxy }: Pick<Connection, 'client' | 'proxy'>,
  limitMs = longestMs,
): Promise<NetworkPath> {
  const target = new URL(address);
  const way: NetworkPath = { place: hostAndPort(address), certificates: [] };
  let socket: Socket | undefined;
  try {
    socket = proxy ? await tunnel(proxy, way) : await plain(target);
    if (target.protocol === 'https:') Object.assign(way, await readCertificates(socket, { target, client, limitMs }));
  } catch (error) {
    way.ended = networkErrorOf(error); // what was met so far is all that can be known
  } finally {
    socket?.destroy();
  }
  return way;
}
