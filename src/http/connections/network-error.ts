/**
 * What went wrong below HTTP, by its code.
 */
import type { ShownCertificate } from './certificates.ts';
import { errors } from './undici.ts';

/** How far a call had come: nothing of it can have been read before it was `sent`; `replying` is when a reply has begun. */
export type Phase = 'connecting' | 'sent' | 'replying';

/** What went wrong below HTTP. */
export interface NetworkError {
  /**
   * As Node, undici or OpenSSL name it: `ECONNREFUSED`, `UND_ERR_HEADERS_OVERFLOW`, `CERT_HAS_EXPIRED`,
   * `ERR_SSL_WRONG_VERSION_NUMBER`. Where they have no name of their own: `TIMEOUT`, `CONNECT_TIMEOUT`, `TLS_HANDSHAKE_CUT`,
   * `PROXY_STATUS`, `PROXY_ENDED`, `REPLY_CUT`, `REPLY_LENGTH`, `REPLY_NOT_HTTP`, `CONTENT_ENCODING_UNKNOWN`, `CONTENT_ENCODING_WRONG`, `AMQP_403`, `AMQP_404`, `AMQP_TIMEOUT`, `AMQP_CROWDED`; else
   * `UNKNOWN`.
   */
  code: string;
  /** The first line of what the client says. */
  message: string;
  phase: Phase;
}

/** What lies between this machine and a server, as far as it was met. */
export interface NetworkPath {
  /** Host and port of the server. */
  place: string;
  /** The reply of the proxy to CONNECT, and the value of its Proxy-Authenticate header. */
  proxy?: { status: number; wants: string };
  /** The certificate of the server, then those above it as far as it showed them. Only filled where something was wrong. */
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

/** An error with a code of its own, where no error of Node says it. */
export class CodedError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The error of one call: how far it had come, and what lay between. */
export class CallError extends CodedError {
  readonly phase: Phase;
  readonly path?: NetworkPath;

  constructor({ code, message, phase }: NetworkError, path?: NetworkPath) {
    super(code, message);
    this.phase = phase;
    this.path = path;
  }
}

/** What errors of Node carry besides their text. */
interface Carried {
  code?: unknown;
  syscall?: string;
  phase?: Phase;
  /** One error for each address that was tried. */
  errors?: Carried[];
}

/** `SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:../x.c`: OpenSSL's error, which Node passes on as EPROTO. */
const opensslError = /SSL routines:[\w ]*:([\w /]+)/;

/** Node makes its own code of the same words. */
function opensslCode(message: string): string | undefined {
  const reason = opensslError.exec(message)?.[1]?.trim();
  return reason && `ERR_SSL_${reason.toUpperCase().replaceAll(/[ /]+/g, '_')}`;
}

/** undici's names where Node has one of its own. */
const nodeNames: Record<string, string> = { UND_ERR_SOCKET: 'ECONNRESET' };

/**
 * undici's parser tells what it stumbled over in words alone; they are constants of llhttp.
 */
function parserCode(message: string): string {
  if (message.includes('EOF')) return 'REPLY_CUT';
  return /Content-Length|Transfer-Encoding|chunk/.test(message) ? 'REPLY_LENGTH' : 'REPLY_NOT_HTTP';
}

/** What was thrown, by its code. */
export function networkErrorOf(thrown: unknown): NetworkError {
  const [message = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
  const carried = Object(thrown) as Carried;
  const { code, syscall = carried.errors?.[0]?.syscall } = carried;
  const isConnecting = syscall === 'connect' || syscall === 'getaddrinfo';
  const isParser = thrown instanceof errors.HTTPParserError;
  const named = typeof code === 'number' ? `AMQP_${code}` : isParser ? parserCode(message) : code; // RabbitMQ numbers its refusals
  const clear = (named === 'EPROTO' && opensslCode(message)) || (typeof named === 'string' ? named : 'UNKNOWN');
  return {
    code: nodeNames[clear] ?? clear,
    message,
    phase: carried.phase ?? (isConnecting ? 'connecting' : 'sent'),
  };
}
