/**
 * Whether the platform's certificate is one that every call will accept; if not, each reason with what helps.
 */
import { isIP } from 'node:net';
import { ok, problem, skipped, warning, type Check, type Context, type Result } from './check.ts';
import type { Certificate, Handshake } from './handshake.ts';
import { serverOf, type Server } from './network.ts';

/** One thing that is wrong, and what helps. */
interface Fault {
  saw: string;
  means: string;
  remedy: string;
}

type Made = Extract<Handshake, { state: 'made' }>;

const day = 86_400_000;

const dateOf = (date: Date) => date.toISOString().slice(0, 10);
const daysText = (ms: number) => {
  const days = Math.max(1, Math.round(ms / day));
  return `${days} day${days === 1 ? '' : 's'}`;
};

const clockHint = 'If that cannot be, the clock of this machine is wrong.';

function timeFaults(chain: Certificate[], now: number): Fault[] {
  return chain.flatMap((certificate, index) => {
    const what = index === 0 ? 'the certificate' : `the certificate of its issuer ${certificate.owner}`;
    if (certificate.to.getTime() < now)
      return [
        {
          saw: `${what} expired on ${dateOf(certificate.to)}`,
          means: `It ended ${daysText(now - certificate.to.getTime())} ago. ${clockHint}`,
          remedy: 'Have it renewed on the server; nothing on this side helps.',
        },
      ];
    if (certificate.from.getTime() > now)
      return [
        {
          saw: `${what} is not valid before ${dateOf(certificate.from)}`,
          means: `It begins in ${daysText(certificate.from.getTime() - now)}. ${clockHint}`,
          remedy: 'Wait until then, or have the server use another one.',
        },
      ];
    return [];
  });
}

function nameFaults({ isForHost, chain }: Made, host: string, url: string): Fault[] {
  if (isForHost) return [];
  const names = chain[0]?.names ?? [];
  const plain = names.find((name) => !name.includes('*') && !isIP(name));
  const other = plain && url.replace(/\/\/(\[.*?\]|[^:/]+)/, `//${plain}`);
  const instead = other
    ? `If the platform is known by that name, set ALTCRAFT_URL=${other}; else have`
    : 'Set ALTCRAFT_URL to a name that it is for, or have';
  return [
    {
      saw: `the certificate is not for ${host}`,
      means:
        names.length > 0 ? `It is for ${names.join(', ')}.` : 'It names no host at all (no subject alternative name).',
      remedy: `${instead} a certificate made that is for ${host}.`,
    },
  ];
}

const caFile = (whose: string) =>
  `Ask whoever runs the platform for the certificate of ${whose} as a PEM file, and set ALTCRAFT_CA_FILE to its path.`;

function trustFaults({ distrust, chain }: Made): Fault[] {
  const [own] = chain;
  const last = chain.at(-1);
  if (!own || !last || distrust === undefined || /EXPIRED|NOT_YET_VALID/.test(distrust)) return [];
  if (distrust === 'DEPTH_ZERO_SELF_SIGNED_CERT')
    return [
      {
        saw: 'the certificate is self-signed',
        means: `Nobody vouches for it. Its SHA-256 fingerprint is ${own.fingerprint}.`,
        remedy: `${caFile('the server')} Compare the fingerprint with theirs first.`,
      },
    ];
  if (last.isSelfSigned)
    return [
      {
        saw: `the certificate comes from ${last.owner}, which this machine does not know`,
        means: 'It is an authority of your company, or of a firewall that looks into connections.',
        remedy: caFile(last.owner),
      },
    ];
  const incomplete = `The server sends ${chain.length === 1 ? 'its own certificate only' : `${chain.length} certificates`}, and not the one of ${last.issuer} above it.`;
  if (/^UNABLE_TO|LEAF_SIGNATURE/.test(distrust))
    return [
      {
        saw: `the certificate comes from ${last.issuer}, which this machine does not know`,
        means: `${incomplete} ${last.namesIssuersPlace ? 'The chain of the server looks incomplete.' : 'Either its chain is incomplete, or that is an authority of your company.'}`,
        remedy: `Have the server send the whole chain (fullchain.pem). For an authority of your company: ${caFile(last.issuer)}`,
      },
    ];
  return [
    {
      saw: `the certificate was not accepted (${distrust})`,
      means: `It is for ${own.owner}, issued by ${own.issuer}.`,
      remedy: 'Show this line to whoever runs the platform.',
    },
  ];
}

/** Why no handshake came about, by the code of the error. */
function failed(code: string, { host, port }: Server, url: string): Result {
  const saw = `no TLS on port ${port} (${code})`;
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL|RECORD_LAYER/.test(code))
    return problem(
      saw,
      'Something answers there, but not in TLS: most likely plain HTTP.',
      `Set ALTCRAFT_URL=${url.replace('https:', 'http:').replace(/^(http:\/\/(?:\[.*\]|[^:/]+))(?=\/|$)/, `$1:${port}`)}, or to the port that speaks https.`,
    );
  if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/.test(code))
    return problem(
      saw,
      'The server speaks versions of TLS only that are too old for Node (below 1.2).',
      'Have TLS 1.2 or newer switched on in front of the platform.',
    );
  if (/UNRECOGNIZED_NAME/.test(code))
    return problem(
      saw,
      `The server has no site with the name ${host}.`,
      'Set ALTCRAFT_URL to the name that the browser uses.',
    );
  if (/HANDSHAKE_FAILURE|CERTIFICATE_REQUIRED|BAD_CERTIFICATE/.test(code))
    return problem(
      saw,
      'The server ended the handshake: it wants a client certificate, or no cipher that both know.',
      'Ask whoever runs the platform for a client certificate, and set ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY.',
    );
  if (code === 'silent')
    return problem(
      `no TLS on port ${port}: the handshake was not answered in time`,
      'The port is open, and whatever listens there does not speak first nor answer: another kind of server, or one that hangs.',
      'Is this the port that the browser uses? If so, see whether the server in front of the platform works.',
    );
  return problem(
    saw,
    'The connection was cut during the handshake: by a firewall, a load balancer without a server behind it, or a server of another kind.',
    'Is this the port that the browser uses? If so, ask whoever runs the network whether this machine is let through.',
  );
}

const soon = 14 * day;

function judged(made: Made, { config, shell }: Context, now: number): Result {
  const { host } = serverOf(config.target.url);
  const [own] = made.chain;
  const faults = [...timeFaults(made.chain, now), ...nameFaults(made, host, config.target.url), ...trustFaults(made)];
  if (faults.length > 0)
    return problem(
      faults.map(({ saw }) => saw).join('; '),
      faults.map(({ means }) => means).join(' '),
      faults.map(({ remedy }) => remedy).join(' '),
    );
  const saw = `${made.protocol}, certificate of ${own?.owner} by ${own?.issuer}, until ${own ? dateOf(own.to) : 'an unknown day'}`;
  if (shell.NODE_TLS_REJECT_UNAUTHORIZED === '0')
    return warning(
      saw,
      'NODE_TLS_REJECT_UNAUTHORIZED=0 in the shell switches the check of certificates off: anybody on the way could read the token.',
      'The certificate is fine, so nothing needs this: unset NODE_TLS_REJECT_UNAUTHORIZED',
    );
  if (own && own.to.getTime() - now < soon)
    return warning(saw, `It ends in ${daysText(own.to.getTime() - now)}.`, 'Have it renewed before.');
  return ok(saw);
}

const longestHandshakeMs = 10_000;

/** Whether the certificate holds. */
export const tls: Check = {
  name: 'TLS',
  isEssential: true,
  async run(context) {
    const { url } = context.config.target;
    if (!url.startsWith('https:')) return skipped('not used: the address is plain http');
    const server = serverOf(url);
    const handshake = await context.network.shakeHands(server, Math.min(context.config.timeoutMs, longestHandshakeMs));
    return handshake.state === 'failed' ? failed(handshake.code, server, url) : judged(handshake, context, Date.now());
  },
};
