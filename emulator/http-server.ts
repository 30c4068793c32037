/**
 * The HTTP shell: hands every request to the core as it came and sends what the core answers.
 */
import type { Socket } from 'node:net';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Emulator } from './app.ts';
import { type EmulatorResponse, jsonResponse } from './protocol/reply.ts';
import type { EmulatorRequest } from './protocol/request.ts';

/** Where and how to listen. */
interface ServerOptions {
  port?: number;
  host?: string;
  /** What stands before the paths of the API. */
  base?: string;
  /** Whether a connection takes one call only, and is closed when the next one arrives. */
  closesQuietly?: boolean;
}

/** A running server. */
export interface EmulatorServer {
  /** Address without a trailing slash. */
  url: string;
  /**
   * Stops: takes no more connections, and cuts those that are still open after so many milliseconds, at once by default.
   */
  close: (graceMs?: number) => Promise<void>;
}

// The core refuses above 10 MB itself; the shell only keeps a much larger body out of memory.
const bodyLimit = 11 * 1024 * 1024;
// Longer than any client keeps an idle connection, so that none is closed while a request is on its way.
const keepAliveTimeout = 120_000;

/**
 * Starts to listen.
 *
 * @param options port 0 takes a free one; the host is a loopback address unless the caller says otherwise
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function serve(
  emulator: Emulator,
  { port = 0, host = '127.0.0.1', base = '', closesQuietly = false }: ServerOptions = {},
): Promise<EmulatorServer> {
  const app = fastify({
    bodyLimit,
    keepAliveTimeout,
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, _request, reply) =>
      void send(reply, jsonResponse(400, { error: 400, error_text: 'malformed URL' })),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler(async (error: { code?: string }, request, reply) => {
    const oversized = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
    const isUnreadable = /^FST_ERR_(CTP|ROUTE_MISSING_CONTENT_TYPE)/.test(error.code ?? '');
    if (!isUnreadable) console.error(error);
    // A body of a type that cannot even be read is handed over as an unreadable one.
    return send(reply, await emulator.handle({ ...incoming(request), body: ' ', oversized }));
  });
  if (closesQuietly) closeQuietly(app);
  app.all('*', async (request, reply) => send(reply, await emulator.handle(incoming(request))));
  app.all('/', async (request, reply) => send(reply, await emulator.handle(incoming(request))));
  const url = await app.listen({ port, host });
  return { url: `${url}${base}`, close: (graceMs = 0) => closeWithin(app, graceMs) };
}

async function closeWithin(app: FastifyInstance, graceMs: number): Promise<void> {
  // Again and again, because a connection may have been on its way when the first ones were cut.
  const cutting = setInterval(() => app.server.closeAllConnections(), Math.max(graceMs, 1));
  await app.close();
  clearInterval(cutting);
}

/** Behaves as a server that has closed its idle connections: what arrives on one of them is not read. */
function closeQuietly(app: FastifyInstance): void {
  const served = new WeakSet<Socket>();
  app.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw;
    if (!served.has(socket)) {
      served.add(socket);
      return done();
    }
    reply.hijack();
    socket.destroy();
  });
}

function incoming(request: FastifyRequest): EmulatorRequest {
  const body = request.body as Buffer | undefined;
  return { method: request.method, url: request.url, headers: request.headers, ...(body ? { body } : {}) };
}

function send(reply: FastifyReply, response: EmulatorResponse): FastifyReply {
  if (response.fate === 'hang') return reply.hijack();
  if (response.fate === 'drop') {
    reply.hijack();
    reply.raw.destroy();
    return reply;
  }
  const { body, encoding } = response;
  const payload = encoding ? Buffer.from(body, encoding) : body;
  if (payload.length > 0 && response.headers['content-type'] === undefined) {
    reply.hijack(); // it would name a media type of its own
    reply.raw.writeHead(response.status, response.headers).end(payload);
    return reply;
  }
  return reply.code(response.status).headers(response.headers).send(payload);
}
