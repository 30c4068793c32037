/**
 * What calls go over: a pool of connections for reads, and a connection of its own for each call that changes something.
 *
 * A server may close an idle connection at the very moment at which a request sets out on it. The caller cannot know then
 * whether the request was read, so it may be repeated only where that does no harm. What must not be repeated never goes
 * over a connection that was idle, and neither does a repetition: it would meet the next one that was closed.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Dispatcher } from 'undici';
import type { Config } from '../../config/config.ts';
import type { Outage } from '../../outcome/outage.ts';
import { isSameOrigin } from '../../config/address.ts';
import { defaultUserAgent } from '../../config/gateway-settings.ts';
import { secureContextOf } from './certificates.ts';
import { CallError, CodedError, networkErrorOf, type NetworkPath, type Phase } from './network-error.ts';
import { hostAndPort, openPath, type PathSettings } from './network-path.ts';
import { acceptedEncodings, bodyLimit, replyText, unreadBody } from './reply-text.ts';
import { Agent, Client } from './undici.ts';

/** How one request is sent. */
export interface Sending {
  method: string;
  headers: Record<string, string>;
  body?: string;
  /** From sending it to the end of the reply, in milliseconds. */
  timeoutMs: number;
  /** Whether it needs a connection of its own. */
  alone?: boolean;
}

/** What came back; redirects are not followed. */
export interface Received {
  status: number;
  /** By their names in lower case. */
  headers: Record<string, string>;
  text: string;
}

/** The connections of one worker, or of a command. */
export interface Connections {
  /** @throws CallError where no reply came, or none that can be read */
  fetch: (url: string, sending: Sending) => Promise<Received>;
  /** Is told of time that passes for the platform's sake, in milliseconds: before a wait, and after a call. */
  onTime?: (ms: number) => void;
  /** Is told once when the platform as a whole is gone. */
  onOutage?: (outage: Outage) => void;
  dispose: () => Promise<void>;
}

/** Values of one name are joined as HTTP joins them; those of Set-Cookie cannot be. */
function joined(headers: IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value = '']) => [
    name,
    [value].flat().join(name === 'set-cookie' ? '\n' : ', '),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

/** The code of an error by what it means so far; undici counts a Content-Length beside another length as a mismatch too. */
function codeIn(phase: Phase, code: string): string {
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return phase === 'replying' ? 'REPLY_CUT' : 'REPLY_LENGTH';
  return code === 'ECONNRESET' && phase === 'replying' ? 'REPLY_CUT' : code;
}

/** What one call receives, and how far it has come. */
class Receiver implements Dispatcher.DispatchHandler {
  #phase: Phase = 'connecting';
  #controller?: Dispatcher.DispatchController;
  #isOver = false;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  readonly #chunks: Buffer[] = [];
  #size = 0;
  readonly #timer: NodeJS.Timeout;
  readonly #resolve: (received: Received) => void;
  readonly #reject: (error: Error) => void;
  readonly #pathSoFar: () => NetworkPath | undefined;

  constructor(
    timeoutMs: number,
    pathSoFar: () => NetworkPath | undefined,
    resolve: (received: Received) => void,
    reject: (error: Error) => void,
  ) {
    this.#pathSoFar = pathSoFar;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(() => this.#endInTime(), timeoutMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) controller.abort(new CodedError('TIMEOUT', 'the time was up before it could be sent'));
    else this.#phase = 'sent';
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#phase = 'replying';
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size <= bodyLimit || this.#isOver) return;
    this.#end(() => this.#resolve({ status: this.#status, headers: joined(this.#headers), text: unreadBody }));
    this.#controller?.abort(new CodedError('ABORTED', 'the body is above the limit'));
  }

  onResponseEnd(): void {
    const headers = joined(this.#headers);
    try {
      const text = replyText(Buffer.concat(this.#chunks, this.#size), headers);
      this.#end(() => this.#resolve({ status: this.#status, headers, text }));
    } catch (error) {
      this.#fail(error);
    }
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error);
  }

  #endInTime(): void {
    const code = this.#phase === 'connecting' ? 'CONNECT_TIMEOUT' : 'TIMEOUT';
    const error = new CodedError(code, 'no reply came in time');
    this.#fail(error);
    this.#controller?.abort(error);
  }

  #fail(error: unknown): void {
    const path = error instanceof CallError ? error.path : this.#pathSoFar();
    const { code, message } = networkErrorOf(error);
    const met = { code: codeIn(this.#phase, code), message };
    // An alert of TLS may come after the handshake; undici tells of the end of the connection behind it.
    const alert = code === 'ECONNRESET' && path?.ended?.code.startsWith('ERR_SSL_') ? path.ended : met;
    this.#end(() => this.#reject(new CallError({ ...alert, phase: this.#phase }, path)));
  }

  #end(settle: () => void): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    settle();
  }
}

/** Opens sockets for undici, and remembers how far the newest path to each server has come. */
function createConnector(settings: PathSettings) {
  const paths = new Map<string, NetworkPath>();
  const connect = (
    { protocol, host }: { protocol: string; host?: string; hostname: string },
    callback: (...result: [Error, null] | [null, Socket]) => void,
  ): void => {
    const origin = `${protocol}//${host}`;
    const path: NetworkPath = { place: hostAndPort(origin), certificates: [] };
    paths.set(origin, path);
    openPath(origin, settings, path).then(
      (socket) => {
        socket.once('error', (error) => (path.ended = networkErrorOf(error)));
        callback(null, socket);
      },
      (error: Error) => callback(error, null),
    );
  };
  return { connect, pathTo: (origin: string) => paths.get(origin) };
}

type PathTo = ReturnType<typeof createConnector>['pathTo'];

function exchange(over: Dispatcher, pathTo: PathTo, url: string, sending: Sending): Promise<Received> {
  const { method, headers, body, timeoutMs } = sending;
  const { origin, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const receiver = new Receiver(timeoutMs, () => pathTo(origin), resolve, reject);
    over.dispatch({ origin, path: pathname + search, method, headers, body }, receiver);
  });
}

/** The secure contexts, each made when it is first needed. The client certificate is for the installation alone. */
function contexts({ connection, target }: Pick<Config, 'connection' | 'target'>): PathSettings['contextFor'] {
  const made = new Map<boolean, SecureContext>();
  return (origin) => {
    const isTarget = isSameOrigin(origin, target.url);
    const context = made.get(isTarget) ?? secureContextOf(isTarget ? connection : { caFile: connection.caFile });
    made.set(isTarget, context);
    return context;
  };
}

/** Opens the way to the installation; nothing is sent yet. */
export function openConnections(config: Pick<Config, 'connection' | 'target' | 'timeoutMs'>): Connections {
  const { connection, timeoutMs: limitMs } = config;
  const { userAgent = defaultUserAgent } = connection;
  const sockets = new Set<Socket>();
  const settings = { ...connection, contextFor: contexts(config), limitMs, sockets };
  const limits = { headersTimeout: 0, bodyTimeout: 0 }; // a Receiver has one for all of it
  const pooled = createConnector(settings);
  const pool = new Agent({ ...limits, connect: pooled.connect });
  return {
    fetch(url, given) {
      const own = { Accept: '*/*', 'Accept-Encoding': acceptedEncodings, 'User-Agent': userAgent };
      const extra = isSameOrigin(url, config.target.url) ? connection.headers : {}; // no other host is told them
      const sending = { ...given, headers: { ...given.headers, ...own, ...extra } };
      if (!sending.alone) return exchange(pool, pooled.pathTo, url, sending);
      const { connect, pathTo } = createConnector(settings);
      const single = new Client(new URL(url).origin, { ...limits, connect, pipelining: 0 }); // 0: `Connection: close`
      return exchange(single, pathTo, url, sending).finally(() => single.destroy());
    },
    async dispose() {
      await pool.destroy();
      sockets.forEach((socket) => socket.destroy());
    },
  };
}
