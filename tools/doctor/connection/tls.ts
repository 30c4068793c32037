/**
 * Whether the platform's certificate is one that every call will accept; if not, everything that is wrong with it.
 */
import { CodedError, networkErrorOf, type NetworkPath } from '../../../src/http/connections/network-error.ts';
import {
  certificateProblems,
  remedyText,
  tlsProblem,
  type Explanation,
} from '../../../src/http/tls-and-proxy-errors.ts';
import { connectionProblemText } from '../../../src/outcome/connection-problem.ts';
import type { ShownCertificate } from '../../../src/http/connections/certificates.ts';
import { ok, problem, skipped, warning, type Check, type DoctorContext, type Result } from '../check.ts';
import { wayOf } from './network-path.ts';

const day = 86_400_000;
const soon = 14 * day;

const dateOf = (date: Date) => date.toISOString().slice(0, 10);

function certificateText({ owner, names, issuer, validFrom, validTo, fingerprint }: ShownCertificate): string {
  const whose = names.join(', ') || owner || 'nobody';
  return `The certificate is for ${whose}, issued by "${issuer || owner}", valid from ${dateOf(validFrom)} to ${dateOf(validTo)}; its SHA-256 fingerprint is ${fingerprint}.`;
}

const textOf = (met: readonly Explanation[]) => met.map((one) => connectionProblemText(one.problem)).join('; ');

function refused(met: readonly Explanation[], own: ShownCertificate | undefined): Result {
  return problem(
    textOf(met),
    own ? certificateText(own) : 'The server shows no certificate.',
    met.map(remedyText).join('\n'),
  );
}

const cut = networkErrorOf(new CodedError('TLS_HANDSHAKE_CUT', ''));

/** Why no handshake came about. */
function failed(way: NetworkPath, { config }: DoctorContext): Result {
  const ended = way.ended ?? cut;
  if (ended.code === 'CONNECT_TIMEOUT')
    return problem(
      'the TLS handshake was not answered in time',
      'The port is open, and whatever listens there does not speak TLS, or hangs.',
      'Is the port in ALTCRAFT_URL the one that the browser uses? If so, see whether the server in front of the platform works.',
    );
  const met = tlsProblem(ended, way, config) ?? tlsProblem(cut, way, config);
  const saw = met ? connectionProblemText(met.problem) : ended.message;
  if (met?.problem === 'no TLS')
    return problem(saw, 'Something answers on that port, but not in TLS: most likely plain http.', met.remedy);
  const said = ended.message.replace(/^.*?SSL routines:\w*:|:\.\.\/.*$/g, '').trim();
  return problem(saw, `OpenSSL says: ${said}`, met ? remedyText(met) : '');
}

function judged(way: NetworkPath, { config }: DoctorContext): Result {
  const [own] = way.certificates;
  const met = certificateProblems(way, config);
  const saw = `${way.tls?.protocol}, certificate by "${own?.issuer}", valid until ${own ? dateOf(own.validTo) : 'an unknown day'}`;
  if (met.length > 0 && config.connection.insecureTls)
    return warning(
      textOf(met),
      'It is let pass, by ALTCRAFT_INSECURE_TLS.',
      met.map(({ remedy }) => remedy).join('\n'),
    );
  if (met.length > 0) return refused(met, own);
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
