/**
 * What stands between the run and the installation: a proxy, or a certificate. Says what it is, in words that the report
 * can compare, and which variable helps.
 */
import { certificatesIn, commonName } from '../config/connection-settings.ts';
import type { Config } from '../config/config.ts';
import type { ShownCertificate, Way } from './connection-probe.ts';

/** What happened, in a few words that are the same each time, and what helps. */
export interface Obstacle {
  happened: string;
  remedy: string;
}

type Case = readonly [pattern: RegExp, obstacle: (message: string, way: Way, config: Config) => Obstacle];

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const daysBetween = (one: Date, other: Date) => Math.floor(Math.abs(one.getTime() - other.getTime()) / 86_400_000);
const counted = (count: number) => (count === 1 ? '1 day' : `${count} days`);

const lookPast = 'To look past it for now: ALTCRAFT_INSECURE_TLS=yes.';

function unknownAuthority(_: string, { certificates }: Way, { connection }: Config): Obstacle {
  const happened = 'the CA of its certificate is unknown here';
  const [own, ...above] = certificates;
  const last = above.at(-1) ?? own;
  const isAlone = own?.isSelfSigned === true;
  const issuer = isAlone ? 'It is self-signed' : `It was issued by "${last?.isSelfSigned ? last.owner : last?.issuer}"`;
  const begin = own ? `${issuer}. ` : '';
  if (connection.caFile) {
    const held = certificatesIn(connection.caFile).map(({ subject }) => `"${commonName(subject)}"`);
    return {
      happened,
      remedy: `${begin}ALTCRAFT_CA_FILE holds ${held.join(', ')}; add the missing certificate to that file.`,
    };
  }
  const what = isAlone ? 'Save it in a PEM file, and name the file' : 'Name the PEM file of that CA';
  const missing =
    own && !isAlone && above.length === 0
      ? ' If that CA is a public one, the server leaves out an intermediate certificate.'
      : '';
  return { happened, remedy: `${begin}${what} in ALTCRAFT_CA_FILE.${missing}` };
}

function otherNames(message: string, { certificates: [own] }: Way): Obstacle {
  const told = /altnames: Host: \S+ is not in the cert's altnames: (.+)$/.exec(message)?.[1];
  const names = own?.names ?? told?.split(', ').map((name) => name.replace(/^[\w ]+:/, '')) ?? [];
  const what = names.length > 0 ? `It is for ${names.slice(0, 5).join(', ')}: put` : 'Put';
  return {
    happened: 'its certificate is for another name',
    remedy: `${what} a name of the certificate into ALTCRAFT_URL. ${lookPast}`,
  };
}

function wrongTime(
  happened: string,
  find: (certificate: ShownCertificate) => boolean,
  say: (certificate: ShownCertificate) => string,
) {
  return (_: string, { certificates }: Way): Obstacle => {
    const found = certificates.find(find);
    const whose = found === certificates[0] ? 'It' : `The certificate "${found?.owner}" above it`;
    const when = found ? `${whose} ${say(found)}. ` : '';
    return {
      happened,
      remedy: `${when}Renew it on the server, or set the clock of this machine right (now ${new Date().toISOString().slice(0, 16)}Z). ${lookPast}`,
    };
  };
}

const expired = wrongTime(
  'its certificate has expired',
  ({ validTo }) => validTo.getTime() < Date.now(),
  ({ validTo }) => `was valid until ${dayOf(validTo)}, ${counted(daysBetween(validTo, new Date()))} ago`,
);

const tooEarly = wrongTime(
  'its certificate is not valid yet',
  ({ validFrom }) => validFrom.getTime() > Date.now(),
  ({ validFrom }) => `is valid from ${dayOf(validFrom)}`,
);

/** What speaks against the trust in a chain; a matter of time has words of its own. */
function distrustObstacle(way: Way, config: Config): Obstacle[] {
  const { distrust } = way.tls ?? {};
  if (distrust === undefined || /EXPIRED|NOT_YET_VALID/.test(distrust)) return [];
  if (/SELF_SIGNED|UNABLE_TO/.test(distrust)) return [unknownAuthority('', way, config)];
  return [{ happened: 'the TLS certificate was not accepted', remedy: `OpenSSL says: ${distrust}. ${lookPast}` }];
}

/** Everything that is wrong with the certificates of a server, where a call tells of the first thing only. */
export function certificateObstacles(way: Way, config: Config): Obstacle[] {
  const now = Date.now();
  return [
    ...(way.certificates.some(({ validTo }) => validTo.getTime() < now) ? [expired('', way)] : []),
    ...(way.certificates.some(({ validFrom }) => validFrom.getTime() > now) ? [tooEarly('', way)] : []),
    ...(way.tls?.isForHost === false ? [otherNames('', way)] : []),
    ...distrustObstacle(way, config),
  ];
}

const wantsClient = 'Name it and its key (PEM) in ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY.';

function refusedClient(file: string): Obstacle {
  const [own] = certificatesIn(file);
  const whose = own ? `"${commonName(own.subject)}" of "${commonName(own.issuer)}"` : '';
  return {
    happened: 'the client certificate was not accepted',
    remedy: `ALTCRAFT_CLIENT_CERT holds ${whose}. Ask who runs the server which CA it accepts; intermediate certificates go into the same file.`,
  };
}

function clientWanted(_: string, __: Way, { connection }: Config): Obstacle {
  if (connection.client) return refusedClient(connection.client.certFile);
  return { happened: 'the server asks for a client certificate', remedy: wantsClient };
}

function handshakeRefused(_: string, __: Way, { connection }: Config): Obstacle {
  if (connection.client) return refusedClient(connection.client.certFile);
  return {
    happened: 'the TLS handshake was refused',
    remedy: `If the server asks for a client certificate: ${wantsClient} Else its ciphers are none that Node offers.`,
  };
}

function handshakeCut(_: string, __: Way, { connection }: Config): Obstacle {
  const client = connection.client
    ? 'does it not accept the client certificate of ALTCRAFT_CLIENT_CERT?'
    : `does it ask for a client certificate? ${wantsClient}`;
  return {
    happened: 'the TLS handshake was broken off',
    remedy: `Is the port in ALTCRAFT_URL right, does a firewall cut in, or ${client}`,
  };
}

const noTls: Obstacle = {
  happened: 'the host does not speak TLS there',
  remedy: 'Is it https, and is the port in ALTCRAFT_URL right?',
};

const oldTls: Obstacle = {
  happened: 'the server speaks no version of TLS that Node knows',
  remedy: 'Node speaks TLS 1.2 and 1.3: switch one of them on in the server.',
};

/** The words of OpenSSL alone: `ee key too small`. */
const opensslWords = (message: string) =>
  /SSL routines:\w*:([^:]+)/.exec(message)?.[1] ?? message.replace(/^.*?: /, '');

const tlsCases: readonly Case[] = [
  [/before secure TLS connection was established/, handshakeCut],
  [/wrong version number|packet length too long/, () => noTls],
  [/alert protocol version|unsupported protocol/, () => oldTls],
  [/alert certificate required/, clientWanted],
  [
    /alert (?:bad certificate|unsupported certificate|certificate (?:revoked|expired|unknown)|unknown ca|access denied)/,
    clientWanted,
  ],
  [/alert handshake failure/, handshakeRefused],
  [/altnames|does not match/, otherNames],
  [/has expired/, expired],
  [/not yet valid/, tooEarly],
  [/self-signed|unable to (?:verify the first|get (?:local )?issuer) certificate/, unknownAuthority],
  [/EPROTO/, () => noTls],
  [
    /certificate|CERT_|SSL|TLS/i,
    (message) => ({
      happened: 'the TLS certificate was not accepted',
      remedy: `OpenSSL says: ${opensslWords(message)}. Is its key or its signature too weak? ${lookPast}`,
    }),
  ],
];

const proxyExample = 'http://user:password@host:port';
const isBasic = (wants: string) => wants === '' || /\bbasic\b/i.test(wants);

function unauthenticated({ proxy: met }: Way, { connection: { proxy } }: Config): Obstacle {
  const kind = met?.wants.split(/[\s,]/)[0] ?? '';
  if (met && !isBasic(met.wants)) {
    return {
      happened: `the proxy asks for a kind of log-in that is not spoken here (HTTP 407)`,
      remedy: `It asks for ${kind}, and Basic is spoken here. Put a proxy of your own in between (cntlm, px) and name it in ALTCRAFT_PROXY.`,
    };
  }
  return proxy?.username
    ? {
        happened: 'the proxy did not accept user and password (HTTP 407)',
        remedy: `Check them in ALTCRAFT_PROXY. Special characters are percent-encoded: "@" is %40, ":" is %3A, "%" is %25.`,
      }
    : {
        happened: 'the proxy asks for user and password (HTTP 407)',
        remedy: `Put them into ALTCRAFT_PROXY: ${proxyExample}. Special characters are percent-encoded.`,
      };
}

/** What a proxy said instead of opening the way. */
function closedByProxy(status: number, way: Way, config: Config): Obstacle {
  const { place } = way;
  if (status === 407) return unauthenticated(way, config);
  if (status >= 500) {
    return {
      happened: `the proxy did not reach the installation (HTTP ${status})`,
      remedy: `Is ALTCRAFT_URL right, and may the proxy of ALTCRAFT_PROXY go to ${place}?`,
    };
  }
  return {
    happened: `the proxy lets nothing through to the installation (HTTP ${status})`,
    remedy: `Ask who runs the proxy of ALTCRAFT_PROXY to allow CONNECT ${place}, or take ALTCRAFT_PROXY out if there is a direct way.`,
  };
}

const proxyCases: readonly (readonly [pattern: RegExp, happened: string, remedy: string])[] = [
  [/ECONNREFUSED/, 'the proxy refused the connection', 'Is the proxy up, and is the port in ALTCRAFT_PROXY right?'],
  [/ENOTFOUND|EAI_AGAIN/, 'the host name of the proxy is unknown', 'Check ALTCRAFT_PROXY and the DNS of this machine.'],
  [
    /connect (?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/,
    'the proxy cannot be reached',
    'Check ALTCRAFT_PROXY, network, VPN and firewall.',
  ],
  [
    /Proxy connection ended|Parse Error/,
    'what answers at ALTCRAFT_PROXY is no HTTP proxy',
    'Check scheme, host and port of ALTCRAFT_PROXY.',
  ],
];

/** Whether a message tells of something that a look at the way may explain. */
export function isWorthALook(message: string, { connection }: Config): boolean {
  return connection.proxy !== undefined || tlsCases.some(([pattern]) => pattern.test(message));
}

/** What a call met at the proxy; undefined where there is none, or it opened the way. */
export function proxyObstacle(message: string, way: Way, config: Config): Obstacle | undefined {
  if (!config.connection.proxy) return undefined;
  if (way.proxy && way.proxy.status !== 200) return closedByProxy(way.proxy.status, way, config);
  const found = proxyCases.find(([pattern]) => pattern.test(message));
  return found && { happened: found[1], remedy: found[2] };
}

/** What stood against a secure connection; undefined where the message tells of something else. */
export function tlsObstacle(message: string, way: Way, config: Config): Obstacle | undefined {
  return tlsCases.find(([pattern]) => pattern.test(message))?.[1](message, way, config);
}

const onTheWay =
  /^(?:the proxy |what answers at ALTCRAFT_PROXY|the CA of its|its certificate |the (?:client|TLS) |the server (?:asks|speaks) |the host does not speak TLS)/;

/** Whether something happened before anything of the platform was met. */
export function isOnTheWay(happened: string): boolean {
  return onTheWay.test(happened);
}
