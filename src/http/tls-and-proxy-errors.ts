/**
 * What stands between the run and the installation: a proxy, or a certificate. Says what it is, and which variable helps.
 */
import { certificatesIn, commonName } from '../config/connection-settings.ts';
import type { Config } from '../config/config.ts';
import type { ConnectionProblem } from '../outcome/connection-problem.ts';
import type { ShownCertificate } from './connections/certificates.ts';
import type { NetworkError, NetworkPath } from './connections/network-error.ts';

/** What happened, and what helps. */
export interface Explanation {
  problem: ConnectionProblem;
  /** HTTP status with which a proxy told it. */
  status?: number;
  remedy: string;
  /** How to look past it for now, where that is possible. */
  detour?: string;
}

/** What helps, in all. */
export function remedyText({ remedy, detour }: Explanation): string {
  return detour === undefined ? remedy : `${remedy} ${detour}`;
}

/** Explains the codes that a pattern fits. */
type Explainer = readonly [
  codes: RegExp,
  explain: (error: NetworkError, way: NetworkPath, config: Config) => Explanation,
];

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const daysBetween = (one: Date, other: Date) => Math.floor(Math.abs(one.getTime() - other.getTime()) / 86_400_000);
const counted = (count: number) => (count === 1 ? '1 day' : `${count} days`);

const detour = 'To look past it for now: ALTCRAFT_INSECURE_TLS=yes.';

function unknownAuthority(_: unknown, { certificates }: NetworkPath, { connection }: Config): Explanation {
  const problem = 'CA unknown';
  const [own, ...above] = certificates;
  const last = above.at(-1) ?? own;
  const isAlone = own?.isSelfSigned === true;
  const issuer = isAlone ? 'It is self-signed' : `It was issued by "${last?.isSelfSigned ? last.owner : last?.issuer}"`;
  const begin = own ? `${issuer}. ` : '';
  if (connection.caFile) {
    const held = certificatesIn(connection.caFile).map(({ subject }) => `"${commonName(subject)}"`);
    return {
      problem,
      remedy: `${begin}ALTCRAFT_CA_FILE holds ${held.join(', ')}; add the missing certificate to that file.`,
    };
  }
  const what = isAlone ? 'Save it in a PEM file, and name the file' : 'Name the PEM file of that CA';
  const missing =
    own && !isAlone && above.length === 0
      ? ' If that CA is a public one, the server leaves out an intermediate certificate.'
      : '';
  return { problem, remedy: `${begin}${what} in ALTCRAFT_CA_FILE.${missing}` };
}

function otherNames(_: unknown, { certificates: [own] }: NetworkPath): Explanation {
  const names = own?.names ?? [];
  const what = names.length > 0 ? `It is for ${names.slice(0, 5).join(', ')}: put` : 'Put';
  return {
    problem: 'certificate of another name',
    remedy: `${what} a name of the certificate into ALTCRAFT_URL. Where DNS does not know that name here, ALTCRAFT_RESOLVE gives it an address.`,
  };
}

function wrongTime(
  problem: ConnectionProblem,
  find: (certificate: ShownCertificate) => boolean,
  say: (certificate: ShownCertificate) => string,
) {
  return (_: unknown, { certificates }: NetworkPath): Explanation => {
    const found = certificates.find(find);
    const whose = found === certificates[0] ? 'It' : `The certificate "${found?.owner}" above it`;
    const when = found ? `${whose} ${say(found)}. ` : '';
    return {
      problem,
      remedy: `${when}Renew it on the server, or set the clock of this machine right (now ${new Date().toISOString().slice(0, 16)}Z).`,
      detour,
    };
  };
}

const expired = wrongTime(
  'certificate expired',
  ({ validTo }) => validTo.getTime() < Date.now(),
  ({ validTo }) => `was valid until ${dayOf(validTo)}, ${counted(daysBetween(validTo, new Date()))} ago`,
);

const tooEarly = wrongTime(
  'certificate too early',
  ({ validFrom }) => validFrom.getTime() > Date.now(),
  ({ validFrom }) => `is valid from ${dayOf(validFrom)}`,
);

/** What speaks against the trust in a chain; a matter of time is told by itself. */
function distrusted(way: NetworkPath, config: Config): Explanation[] {
  const { distrust } = way.tls ?? {};
  if (distrust === undefined || /EXPIRED|NOT_YET_VALID/.test(distrust)) return [];
  if (/SELF_SIGNED|UNABLE_TO/.test(distrust)) return [unknownAuthority(undefined, way, config)];
  return [{ problem: 'certificate refused', remedy: `OpenSSL says: ${distrust}.`, detour }];
}

/** Everything that is wrong with the certificates of a server, where a call tells of the first thing only. */
export function certificateProblems(way: NetworkPath, config: Config): Explanation[] {
  const now = Date.now();
  return [
    ...(way.certificates.some(({ validTo }) => validTo.getTime() < now) ? [expired(undefined, way)] : []),
    ...(way.certificates.some(({ validFrom }) => validFrom.getTime() > now) ? [tooEarly(undefined, way)] : []),
    ...(way.tls?.isForHost === false ? [otherNames(undefined, way)] : []),
    ...distrusted(way, config),
  ];
}

const wantsClient = 'Name it and its key (PEM) in ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY.';

function refusedClient(file: string): Explanation {
  const [own] = certificatesIn(file);
  const whose = own ? `"${commonName(own.subject)}" of "${commonName(own.issuer)}"` : '';
  return {
    problem: 'client certificate refused',
    remedy: `ALTCRAFT_CLIENT_CERT holds ${whose}. Ask who runs the server which CA it accepts; intermediate certificates go into the same file.`,
  };
}

function clientWanted(_: unknown, __: NetworkPath, { connection }: Config): Explanation {
  if (connection.client) return refusedClient(connection.client.certFile);
  return { problem: 'client certificate missing', remedy: wantsClient };
}

function handshakeRefused(_: unknown, __: NetworkPath, { connection }: Config): Explanation {
  if (connection.client) return refusedClient(connection.client.certFile);
  return {
    problem: 'handshake refused',
    remedy: `If the server asks for a client certificate: ${wantsClient} Else its ciphers are none that Node offers.`,
  };
}

function handshakeCut(_: unknown, __: NetworkPath, { connection }: Config): Explanation {
  const client = connection.client
    ? 'does it not accept the client certificate of ALTCRAFT_CLIENT_CERT?'
    : `does it ask for a client certificate? ${wantsClient}`;
  return {
    problem: 'handshake cut',
    remedy: `Is the port in ALTCRAFT_URL right, does a firewall cut in, or ${client}`,
  };
}

/** The address of the installation in plain http; a port that https does not have to name has to be named then. */
function plainAddress({ target }: Config): string {
  const { hostname, port, pathname } = new URL(target.url);
  return `http://${hostname}:${port || 443}${pathname === '/' ? '' : pathname}`;
}

function noTls(_: unknown, __: NetworkPath, config: Config): Explanation {
  return {
    problem: 'no TLS',
    remedy: `Set ALTCRAFT_URL to the port that speaks https. If the platform speaks plain http only: ${plainAddress(config)}`,
  };
}

const oldTls: Explanation = {
  problem: 'old TLS',
  remedy: 'Node speaks TLS 1.2 and 1.3: switch one of them on in the server.',
};

/** The words of OpenSSL alone: `ee key too small`. */
const opensslWords = (message: string) =>
  /SSL routines:\w*:([^:]+)/.exec(message)?.[1] ?? message.replace(/^.*?: /, '');

const explainers: readonly Explainer[] = [
  [/^TLS_HANDSHAKE_CUT$/, handshakeCut],
  [/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/, noTls],
  [/ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/, () => oldTls],
  [/ALERT_(?:\w*CERTIFICATE\w*|UNKNOWN_CA|ACCESS_DENIED)/, clientWanted],
  [/ALERT_HANDSHAKE_FAILURE/, handshakeRefused],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, otherNames],
  [/^CERT_HAS_EXPIRED$/, expired],
  [/^CERT_NOT_YET_VALID$/, tooEarly],
  [/SELF_SIGNED|^UNABLE_TO_/, unknownAuthority],
  [/^EPROTO$/, noTls],
  [
    /^(?:ERR_SSL|ERR_TLS|CERT)_/,
    ({ message }) => ({
      problem: 'certificate refused',
      remedy: `OpenSSL says: ${opensslWords(message)}. Is its key or its signature too weak?`,
      detour,
    }),
  ],
];

const proxyExample = 'http://user:password@host:port';
const isBasic = (wants: string) => wants === '' || /\bbasic\b/i.test(wants);

function unauthenticated({ proxy: met }: NetworkPath, { connection: { proxy } }: Config): Explanation {
  const kind = met?.wants.split(/[\s,]/)[0] ?? '';
  if (met && !isBasic(met.wants)) {
    return {
      problem: 'proxy log-in unsupported',
      status: 407,
      remedy: `It asks for ${kind}, and Basic is spoken here. Put a proxy of your own in between (cntlm, px) and name it in ALTCRAFT_PROXY.`,
    };
  }
  return proxy?.username
    ? {
        problem: 'proxy log-in refused',
        status: 407,
        remedy: `Check them in ALTCRAFT_PROXY. Special characters are percent-encoded: "@" is %40, ":" is %3A, "%" is %25.`,
      }
    : {
        problem: 'proxy log-in missing',
        status: 407,
        remedy: `Put them into ALTCRAFT_PROXY: ${proxyExample}. Special characters are percent-encoded.`,
      };
}

/** What a proxy said instead of opening the way. */
function closedByProxy(status: number, way: NetworkPath, config: Config): Explanation {
  const { place } = way;
  if (status === 407) return unauthenticated(way, config);
  if (status >= 500) {
    return {
      problem: 'proxy failed',
      status,
      remedy: `Is ALTCRAFT_URL right, and may the proxy of ALTCRAFT_PROXY go to ${place}?`,
    };
  }
  return {
    problem: 'proxy forbids',
    status,
    remedy: `Ask who runs the proxy of ALTCRAFT_PROXY to allow CONNECT ${place}, or take ALTCRAFT_PROXY out if there is a direct way.`,
  };
}

const proxyExplanations: readonly (readonly [codes: RegExp, problem: ConnectionProblem, remedy: string])[] = [
  [/^ECONNREFUSED$/, 'proxy refused', 'Is the proxy up, and is the port in ALTCRAFT_PROXY right?'],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'proxy unknown', 'Check ALTCRAFT_PROXY and the DNS of this machine.'],
  [
    /^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT)$/,
    'proxy unreachable',
    'Check ALTCRAFT_PROXY, network, VPN and firewall.',
  ],
  [/^(?:PROXY_ENDED|HPE_\w+)$/, 'proxy not HTTP', 'Check scheme, host and port of ALTCRAFT_PROXY.'],
];

/** What a call met at the proxy; undefined where there is none, or it opened the way. */
export function proxyProblem(
  error: NetworkError | undefined,
  way: NetworkPath,
  config: Config,
): Explanation | undefined {
  if (!config.connection.proxy || way.proxy?.status === 200) return undefined;
  if (way.proxy) return closedByProxy(way.proxy.status, way, config);
  const found = proxyExplanations.find(([codes]) => error && codes.test(error.code));
  return found && { problem: found[1], remedy: found[2] };
}

/** What stood against a secure connection; undefined where the error is of another kind. */
export function tlsProblem(error: NetworkError, way: NetworkPath, config: Config): Explanation | undefined {
  return explainers.find(([codes]) => codes.test(error.code))?.[1](error, way, config);
}
