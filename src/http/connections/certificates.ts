/**
 * Certificates: which authorities and which client certificate a connection uses, and what a server shows.
 */
import { readFileSync } from 'node:fs';
import tls, { createSecureContext, type DetailedPeerCertificate, type SecureContext, type TLSSocket } from 'node:tls';
import type { Connection } from '../../config/connection-settings.ts';

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

/** Node 22.15 and newer can tell which certificates it trusts: those of the system may be among them. */
type CertificateStore = (kind: 'default' | 'extra') => string[];

/** What Node trusts by itself, without the file that NODE_EXTRA_CA_CERTS of the shell names: ALTCRAFT_CA_FILE replaces it. */
function ownAuthorities(): readonly string[] {
  const { getCACertificates: certificates } = tls as { getCACertificates?: CertificateStore };
  if (!certificates) return tls.rootCertificates;
  const extra = new Set(certificates('extra'));
  return certificates('default').filter((certificate) => !extra.has(certificate));
}

/**
 * What TLS works with. It is made once for many connections, because reading the authorities takes its time.
 *
 * @param client the client certificate; left out where the server is not the one that it is for
 */
export function secureContextOf({ caFile, client }: Pick<Connection, 'caFile' | 'client'>): SecureContext {
  return createSecureContext({
    ...(caFile ? { ca: [...ownAuthorities(), readFileSync(caFile, 'utf8')] } : {}),
    ...(client
      ? { cert: readFileSync(client.certFile), key: readFileSync(client.keyFile), passphrase: client.passphrase }
      : {}),
  });
}

/** With NODE_TLS_REJECT_UNAUTHORIZED=0 Node warns that it verifies nothing, which is not so here; other values mean nothing. */
export function ignoreRejectUnauthorized(): void {
  if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') process.env.NODE_TLS_REJECT_UNAUTHORIZED = 'ignored';
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

/** The chain that a server shows, without the root that is its own issuer twice. */
export function shownCertificates(socket: TLSSocket): ShownCertificate[] {
  const chain: ShownCertificate[] = [];
  let certificate: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (certificate?.subject && chain.length < 10) {
    chain.push(shown(certificate));
    certificate = certificate.issuerCertificate === certificate ? undefined : certificate.issuerCertificate;
  }
  return chain;
}
