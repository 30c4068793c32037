/**
 * Replies as a server may send them: compressed, in other charsets, too long, cut, and without a valid length.
 */
import { createServer, type Server } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { openConnections } from '../../../../src/http/connections/connections.ts';
import type { NoReplyError } from '../../../../src/http/errors.ts';
import type { Reply } from '../../../../src/http/exchange.ts';
import { setPace } from '../../../../src/http/rate-limit.ts';
import { send } from '../../../../src/http/retry.ts';
import { configOf, requestOf } from '../../exchanges.ts';
import { instant } from '../../fake-platform.ts';
import { test, type Listen } from '../fronts.ts';

/** A server that answers every call so, and hangs up. */
function saying(head: readonly string[], body: Buffer | string = ''): Server {
  return createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => {
      socket.write(['HTTP/1.1 200 OK', ...head, '', ''].join('\r\n'));
      socket.end(body);
    });
  });
}

/** Reads the reply of a server to a call that is never repeated. */
async function read(listen: Listen, server: Server): Promise<Reply> {
  const url = `http://127.0.0.1:${await listen(server)}`;
  const config = configOf({ target: { kind: 'installation', url, version: null } });
  const http = openConnections(config);
  setPace(http, 0, instant);
  return send(http, config, requestOf('databases.list', {}, { once: true }, config)).finally(() => http.dispose());
}

/** First line of the error with which such a call ends, without the place and the time. */
async function errorOf(listen: Listen, server: Server): Promise<string> {
  const error = await read(listen, server).catch((thrown: NoReplyError) => thrown);
  return error instanceof Error
    ? `${error.code}: ${error.message
        .split('\n')[0]
        ?.replace(/ from \S+:/, ':')
        .replace(/ after \d+ ms/, '')}`
    : 'a reply';
}

const text = '{"error":0,"error_text":"Успешно"}';
const parsed = { error: 0, error_text: 'Успешно' };
const lengthOf = (body: Buffer | string) => `Content-Length: ${Buffer.byteLength(body)}`;

test.describe('a reply', () => {
  for (const [encoding, body] of [
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
  ] as const) {
    test(`in the Content-Encoding ${encoding} (${body.length} bytes) is read`, async ({ listen }) => {
      const reply = await read(listen, saying([`Content-Encoding: ${encoding}`, lengthOf(body)], body));

      expect(reply.body).toEqual(parsed);
    });
  }

  test('of nothing needs no decompression', async ({ listen }) => {
    const reply = await read(listen, saying(['Content-Encoding: gzip', 'Content-Length: 0']));

    expect(reply.body).toBe('');
  });

  test('without a length ends with the connection', async ({ listen }) => {
    const reply = await read(listen, saying(['Connection: close'], text));

    expect(reply.body).toEqual(parsed);
  });

  test('in another charset is decoded by it', async ({ listen }) => {
    const body = Buffer.from('7b22746578740022'.replace('00', '223a22cfeee4') + '7d', 'hex'); // {"text":"Под"}
    const type = 'Content-Type: Application/JSON; Charset="Windows-1251"';

    const reply = await read(listen, saying([type, lengthOf(body)], body));

    expect(reply.body).toEqual({ text: 'Под' });
  });

  test('in a charset that nobody knows is read as UTF-8', async ({ listen }) => {
    const reply = await read(listen, saying(['Content-Type: application/json; charset=klingon', lengthOf(text)], text));

    expect(reply.body).toEqual(parsed);
  });

  test('keeps its byte order mark, so that it is no JSON', async ({ listen }) => {
    const body = `\uFEFF${text}`;

    const reply = await read(listen, saying([lengthOf(body)], body));

    expect(reply.body).toBe(body);
  });

  test('in XML is known by its type in any case of letters', async ({ listen }) => {
    const body = '<xml><error>0</error></xml>';

    const reply = await read(listen, saying(['CONTENT-TYPE: Application/XML', lengthOf(body)], body));

    expect(reply.body).toEqual({ error: 0 });
  });

  test('joins the values of one header, and keeps cookies apart', async ({ listen }) => {
    const head = ['X-A: 1', 'x-a: 2', 'Set-Cookie: a=1', 'Set-Cookie: b=2', 'Content-Length: 0'];

    const reply = await read(listen, saying(head));

    expect(reply.headers).toMatchObject({ 'x-a': '1, 2', 'set-cookie': 'a=1\nb=2' });
  });

  test('is read up to the limit, whatever its length says', async ({ listen }) => {
    const reply = await read(listen, saying(['Connection: close'], Buffer.alloc(64 * 1024 * 1024 + 1, '0')));

    expect(reply.body).toBe('(a body of more than 67108864 bytes, not read)');
  });

  test('is decompressed up to the limit', async ({ listen }) => {
    const body = gzipSync(Buffer.alloc(64 * 1024 * 1024 + 1, '0'));

    const reply = await read(listen, saying(['Content-Encoding: gzip', lengthOf(body)], body));

    expect(reply).toMatchObject({ status: 200, body: '(a body of more than 67108864 bytes, not read)' });
  });
});

const seesServer = 'Look at the server in front of the platform: curl -v shows what it sends.';
const lengthUnclear =
  'REPLY_LENGTH: databases.list got no readable reply: a reply came, and how long it is cannot be told. Content-Length may stand beside Transfer-Encoding, stand twice, or be no number; or a chunk has no length. ' +
  seesServer;
const cut =
  "REPLY_CUT: databases.list got no readable reply: a reply came, and it ended too early. See the platform's log at this time.";

const unreadable: [what: string, head: string[], body: string, said: string][] = [
  [
    'in a Content-Encoding that is not true',
    ['Content-Encoding: gzip', 'Content-Length: 2'],
    '{}',
    `CONTENT_ENCODING_WRONG: databases.list got no readable reply: a reply came, and its body is not in the Content-Encoding that it names. ${seesServer}`,
  ],
  [
    'in a Content-Encoding that is unknown',
    ['Content-Encoding: zstd', 'Content-Length: 2'],
    '{}',
    `CONTENT_ENCODING_UNKNOWN: databases.list got no readable reply: a reply came, and its Content-Encoding is unknown here. Calls ask for gzip, deflate, br. ${seesServer}`,
  ],
  [
    'with headers above the limit',
    [`X-Much: ${'a'.repeat(20_000)}`],
    '{}',
    'UND_ERR_HEADERS_OVERFLOW: databases.list got no readable reply: a reply came, and its headers are too large. More than 16 KB are not read: cookies or policies of a server in front may add up. To allow more: NODE_OPTIONS=--max-http-header-size=65536',
  ],
  ['shorter than its Content-Length', ['Content-Length: 20'], '{}', cut],
  ['shorter than its Content-Length, the last one', ['Connection: close', 'Content-Length: 20'], '{}', cut],
  ['without its last chunk', ['Transfer-Encoding: chunked'], '5\r\n{}', cut],
  ['with a Content-Length, then chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked'], '', lengthUnclear],
  ['with chunks, then a Content-Length', ['Transfer-Encoding: chunked', 'Content-Length: 2'], '', lengthUnclear],
  ['with two lengths', ['Content-Length: 2', 'Content-Length: 3'], '{}', lengthUnclear],
  ['with a length that is no number', ['Content-Length: two'], '{}', lengthUnclear],
  ['with a chunk without a length', ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n', lengthUnclear],
];

test.describe('a reply that cannot be read', () => {
  for (const [what, head, body, said] of unreadable) {
    test(`${what}, is told of`, async ({ listen }) => {
      expect(await errorOf(listen, saying(head, body))).toBe(said);
    });
  }

  test('because it is no HTTP, is told of', async ({ listen }) => {
    const server = createServer((socket) => socket.on('data', () => socket.end('220 mail.example ESMTP\r\n')));

    expect(await errorOf(listen, server)).toBe(
      `REPLY_NOT_HTTP: databases.list got no readable reply: what came is no valid HTTP. Is the port in ALTCRAFT_URL right, and is it https? ${seesServer}`,
    );
  });
});
