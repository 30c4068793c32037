/**
 * The code of a network error. Node gives it with its errors; Playwright's client and the AMQP client give only a text of
 * theirs, which is read here and nowhere else.
 */

/** What went wrong below HTTP. */
export interface NetworkError {
  /**
   * As Node names it: `ECONNREFUSED`, `CERT_HAS_EXPIRED`, `ERR_SSL_WRONG_VERSION_NUMBER`. Where Node has no name of its own:
   * `TIMEOUT`, `TLS_HANDSHAKE_CUT`, `PROXY_STATUS`, `AMQP_403`, `AMQP_404`, `AMQP_TIMEOUT`, `AMQP_CROWDED`; else `UNKNOWN`.
   */
  code: string;
  /** The first line of what the client says. */
  message: string;
  /** Whether it came up before there was a connection that anything could have been sent over. */
  isBeforeConnection: boolean;
}

/** An error with a code of its own, where no error of Node says it. */
export class CodedError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Names of TLS alerts and of other refusals as OpenSSL writes them; Node makes its code of the same words. */
const opensslReason = /SSL routines:[\w ]*:([\w /]+)/;

/** What the texts of Node's errors say, by code. Codes of the system stand in the texts themselves. */
const texts: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/before secure TLS connection was established/, 'TLS_HANDSHAKE_CUT'],
  [/\b(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE)\b/, ''],
  [/[Tt]imed? ?out|Timeout/, 'TIMEOUT'],
  [/altnames/, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  [/certificate has expired/, 'CERT_HAS_EXPIRED'],
  [/certificate is not yet valid/, 'CERT_NOT_YET_VALID'],
  [/self-signed certificate in certificate chain/, 'SELF_SIGNED_CERT_IN_CHAIN'],
  [/self-signed certificate/, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  [/unable to verify the first certificate/, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  [/unable to get local issuer certificate/, 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  [/unable to get issuer certificate/, 'UNABLE_TO_GET_ISSUER_CERT'],
  [/\bEPROTO\b/, 'EPROTO'],
  [/\bECONNRESET\b|socket hang up|\baborted\b/, 'ECONNRESET'],
  [/Parse Error/, 'HPE_INVALID_CONSTANT'],
  [/Proxy connection ended/, 'PROXY_ENDED'],
  [/ACCESS.REFUSED/, 'AMQP_403'],
  [/NOT.FOUND/, 'AMQP_404'],
  [/certificate|CERT_|SSL|TLS/i, 'ERR_SSL_UNKNOWN'],
];

/** `alert number 40` and the file behind it are no part of the name. */
function opensslCode(message: string): string | undefined {
  const reason = opensslReason.exec(message)?.[1]?.trim();
  return reason && `ERR_SSL_${reason.toUpperCase().replaceAll(/[ /]+/g, '_')}`;
}

function codeIn(message: string): string {
  const openssl = opensslCode(message);
  if (openssl) return openssl;
  for (const [pattern, code] of texts) {
    const found = pattern.exec(message)?.[0];
    if (found !== undefined) return code === '' ? found : code;
  }
  return 'UNKNOWN';
}

/** Codes of Node that say less than the text beside them. */
const vague = ['EPROTO', 'ECONNRESET'];

/** What a client threw, by its code. The text of Playwright goes on with a call log, which repeats address and headers. */
export function networkErrorOf(error: unknown): NetworkError {
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const given = (error as { code?: unknown } | null)?.code;
  const isBeforeConnection = /connect E[A-Z]+ |getaddrinfo /.test(message);
  const own = typeof given === 'number' ? `AMQP_${given}` : given; // RabbitMQ numbers its refusals
  const isClear = typeof own === 'string' && !vague.includes(own);
  return { code: isClear ? own : codeIn(message), message, isBeforeConnection };
}
