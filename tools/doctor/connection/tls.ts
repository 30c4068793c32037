/**
 * Whether the platform's certificate is one that every call will accept; if not, everything that is wrong with it.
 */
import { certificateObstacles, tlsObstacle, type Obstacle } from '../../../src/http/tls-and-proxy-errors.ts';
import type { ShownCertificate, Way } from '../../../src/http/connection-probe.ts';
import { ok, problem, skipped, warning, type Check, type Context, type Result } from '../check.ts';
import { serverOf } from './network.ts';
import { wayOf } from './network-path.ts';

const day = 86_400_000;
const soon = 14 * day;

const dateOf = (date: Date) => date.toISOString().slice(0, 10);

function certificateText({ owner, names, issuer, validFrom, validTo, fingerprint }: ShownCertificate): string {
  const whose = names.join(', ') || owner || 'nobody';
  return `The certificate is for ${whose}, issued by "${issuer || owner}", valid from ${dateOf(validFrom)} to ${dateOf(validTo)}; its SHA-256 fingerprint is ${fingerprint}.`;
}

function refused(obstacles: readonly Obstacle[], own: ShownCertificate | undefined): Result {
  return problem(
    obstacles.map(({ happened }) => happened).join('; '),
    own ? certificateText(own) : 'The server shows no certificate.',
    obstacles.map(({ remedy }) => remedy).join('\n'),
  );
}

/** The same address in plain http; a port that https does not have to name has to be named then. */
function plainAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `http://${hostname}:${serverOf(url).port}${pathname === '/' ? '' : pathname}`;
}

const cut = 'before secure TLS connection was established';

/** Why no handshake came about. */
function failed(way: Way, { config }: Context): Result {
  const { url } = config.target;
  const message = way.ended ?? '';
  if (/does not (end|answer)/.test(message))
    return problem(
      'the TLS handshake was not answered in time',
      'The port is open, and whatever listens there does not speak TLS, or hangs.',
      'Is the port in ALTCRAFT_URL the one that the browser uses? If so, see whether the server in front of the platform works.',
    );
  const obstacle = tlsObstacle(message, way, config) ?? tlsObstacle(cut, way, config);
  const { happened, remedy } = obstacle ?? { happened: message, remedy: '' };
  if (/does not speak TLS/.test(happened))
    return problem(
      happened,
      'Something answers on that port, but not in TLS: most likely plain http.',
      `Set ALTCRAFT_URL=${plainAddress(url)}, or to the port that speaks https.`,
    );
  return problem(happened, `OpenSSL says: ${message.replace(/^.*?SSL routines:\w*:|:\.\.\/.*$/g, '').trim()}`, remedy);
}

function judged(way: Way, { config }: Context): Result {
  const [own] = way.certificates;
  const obstacles = certificateObstacles(way, config);
  const saw = `${way.tls?.protocol}, certificate by "${own?.issuer}", valid until ${own ? dateOf(own.validTo) : 'an unknown day'}`;
  if (obstacles.length > 0 && config.connection.insecureTls)
    return warning(
      obstacles.map(({ happened }) => happened).join('; '),
      'It is let pass, by ALTCRAFT_INSECURE_TLS.',
      obstacles.map(({ remedy }) => remedy.replace(/ To look past it.*/, '')).join('\n'),
    );
  if (obstacles.length > 0) return refused(obstacles, own);
  if (own && own.validTo.getTime() - Date.now() < soon)
    return warning(saw, 'It ends in less than two weeks.', 'Have it renewed before.');
  return ok(saw);
}

/** Whether the certificate holds. */
export const tls: Check = {
  name: 'TLS',
  isEssential: true,
  async run(context) {
    if (!context.config.target.url.startsWith('https:')) return skipped('not used: the address is plain http');
    const way = await wayOf(context);
    return way.tls ? judged(way, context) : failed(way, context);
  },
};
