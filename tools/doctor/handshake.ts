/**
 * A TLS handshake that takes any certificate, so that everything that is wrong with it can be told at once.
 */
import { isIP } from 'node:net';
import { checkServerIdentity, connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';

/** A certificate, as much of it as is told. */
export interface Certificate {
  owner: string;
  issuer: string;
  isSelfSigned: boolean;
  from: Date;
  to: Date;
  /** Names and addresses that it is for. */
  names: string[];
  fingerprint: string;
  /** Whether it says where its issuer's certificate can be had, as public authorities do. */
  namesIssuersPlace: boolean;
}

/** What a handshake showed: certificates, or why there was none. */
export type Handshake =
  | {
      state: 'made';
      protocol: string;
      /** Why this machine does not trust the certificates, as the code of the system's error; undefined when it does. */
      distrust?: string;
      /** Whether the certificate is for the host. */
      isForHost: boolean;
      /** From the server's own to the last that it sent. */
      chain: Certificate[];
    }
  | { state: 'failed'; code: string };

const nameText = (name: { CN?: string | string[]; O?: string | string[] } | undefined) =>
  [name?.CN ?? name?.O ?? 'nobody'].flat().join(', ');

function certificateOf(raw: DetailedPeerCertificate): Certificate {
  return {
    owner: nameText(raw.subject),
    issuer: nameText(raw.issuer),
    isSelfSigned: raw.fingerprint256 === raw.issuerCertificate?.fingerprint256,
    from: new Date(raw.valid_from),
    to: new Date(raw.valid_to),
    names: (raw.subjectaltname ?? '').split(', ').flatMap((name) => /^(?:DNS|IP Address):(.+)$/.exec(name)?.[1] ?? []),
    fingerprint: raw.fingerprint256,
    namesIssuersPlace: raw.infoAccess?.['CA Issuers - URI'] !== undefined,
  };
}

function chainOf(socket: TLSSocket): Certificate[] {
  const chain: Certificate[] = [];
  const seen = new Set<string>();
  let raw: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (raw?.fingerprint256 && !seen.has(raw.fingerprint256)) {
    seen.add(raw.fingerprint256);
    chain.push(certificateOf(raw));
    raw = raw.issuerCertificate;
  }
  return chain;
}

interface Place {
  host: string;
  port: number;
}

const open = ({ host, port }: Place) =>
  connect({ host, port, servername: isIP(host) ? '' : host, rejectUnauthorized: false });

/** Makes a handshake with a server and closes the connection. */
export function shakeHands(place: Place, limitMs: number): Promise<Handshake> {
  return new Promise((resolve) => {
    const socket = open(place);
    const end = (handshake: Handshake) => {
      socket.destroy();
      resolve(handshake);
    };
    socket.setTimeout(limitMs, () => end({ state: 'failed', code: 'silent' }));
    socket.once('error', (error: NodeJS.ErrnoException) => end({ state: 'failed', code: error.code ?? error.message }));
    socket.once('secureConnect', () => {
      const nameProblem = checkServerIdentity(place.host, socket.getPeerCertificate());
      const code = String(socket.authorizationError ?? '');
      end({
        state: 'made',
        protocol: socket.getProtocol() ?? 'TLS',
        distrust: code === '' || code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? undefined : code,
        isForHost: nameProblem === undefined,
        chain: chainOf(socket),
      });
    });
  });
}

/**
 * Whether a server ends the connection where an answer ought to come. With TLS 1.3 only this shows that it wants a client
 * certificate: the handshake is over before it says so.
 */
export function isCutAfterHandshake(place: Place, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = open(place);
    const end = (isCut: boolean) => {
      socket.destroy();
      resolve(isCut);
    };
    let isMade = false;
    socket.setTimeout(limitMs, () => end(false));
    socket.once('secureConnect', () => {
      isMade = true;
      socket.write(`HEAD / HTTP/1.1\r\nHost: ${place.host}\r\nConnection: close\r\n\r\n`);
    });
    socket.once('data', () => end(false));
    socket.once('error', () => end(isMade));
    socket.once('close', () => end(isMade));
  });
}
