import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { openConnections, type Connections } from '../../../src/http/connections/connections.ts';
import { setPace } from '../../../src/http/rate-limit.ts';
import { send } from '../../../src/http/retry.ts';
import { configOf, requestOf, token } from '../exchanges.ts';
import { fakePlatform, instant } from '../fake-platform.ts';
import { expect, test as base } from '../../test.ts';

const test = base.extend<{ http: Connections; listen: (server: Server) => Promise<string> }>({
  http: async ({}, use) => {
    const http = openConnections(configOf());
    setPace(http, 0, instant);
    await use(http);
    await http.dispose();
  },
  listen: async ({}, use) => {
    const servers: Server[] = [];
    const sockets = new Set<Socket>();
    await use(async (server) => {
      servers.push(server.on('connection', (socket: Socket) => sockets.add(socket)));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    sockets.forEach((socket) => socket.destroy());
    servers.forEach((server) => server.close());
  },
});

const at = (url: string, timeoutMs = 30_000) =>
  configOf({ target: { kind: 'installation', url, version: null }, timeoutMs });

/** First line of the error with which a call ends, times and ports left out. */
async function silenceOf(http: Connections, url: string, timeoutMs?: number): Promise<string> {
  const config = at(url, timeoutMs);
  const request = requestOf('databases.list', {}, {}, config);
  const error = await send(http, config, request).then(
    () => undefined,
    (thrown: unknown) => thrown as Error,
  );
  const [first] = error?.message.split('\n') ?? [];
  return `${error?.name}: ${first?.replace(/after \d+ ms/, 'after <n> ms').replace(/127\.0\.0\.1:\d+/, '<host>')}`;
}

test.describe('request', () => {
  test('carries the token in a JSON body by default', () => {
    const { url, headers, data } = requestOf('databases.list', { limit: 1 });

    expect(url).toBe('https://panel.example/api/v1.1/databases/list/');
    expect(headers).toEqual({ 'Request-ID': 'request-1', 'Content-Type': 'application/json' });
    expect(data).toBe(`{"limit":1,"token":"${token}"}`);
  });

  test('carries a query that is one value without a name, out of the ready link or by itself, and no token', () => {
    const link = requestOf('applicationPush.cryptoPostEvents', { hub_link: 'https://panel.example/api?/0aB+%2f=' });
    const cipher = requestOf('applicationPush.cryptoPostEvents', { hub_link: '/0a#b c' });

    expect(link.url).toBe('https://panel.example/api/v1.1/pushes/crypto_post_events?/0aB+%2f=');
    expect(cipher.url).toBe('https://panel.example/api/v1.1/pushes/crypto_post_events?/0a%23b%20c');
    expect(link.token).toBeUndefined();
  });

  test('carries the token in a header', () => {
    const request = requestOf('databases.list', { limit: 1 }, { tokenForm: 'bearer' });

    expect(request.headers.Authorization).toBe(`Bearer ${token}`);
    expect(request.data).toBe('{"limit":1}');
    expect(request.url).not.toContain(token);
  });

  test('carries the token in the address', () => {
    const request = requestOf('databases.list', { limit: 1 }, { tokenForm: 'url' });

    expect(request.url).toBe(`https://panel.example/api/v1.1/databases/list/?token=${token}`);
    expect(request.data).toBe('{"limit":1}');
  });

  test('carries no token at all', () => {
    const request = requestOf('databases.list', { limit: 1 }, { tokenForm: 'none' });

    expect(JSON.stringify([request.url, request.headers, request.data])).not.toContain(token);
    expect(request.token).toBeUndefined();
  });

  test('carries another token instead of the configured one', () => {
    const request = requestOf('databases.list', {}, { token: 'another-token' });

    expect(request.data).toBe('{"token":"another-token"}');
    expect(request.token).toBe('another-token');
  });

  test('of API 1.0 carries token and ids in the address, and no body', () => {
    const request = requestOf('profiles.suspendAll', { list_id: 2 });

    expect(request.url).toBe(`https://panel.example/api/v1.0/lists/2/suspend_all?token=${token}`);
    expect(request.headers).toEqual({ 'Request-ID': 'request-1' });
    expect(request.data).toBeUndefined();
  });

  test('with parameters in the query escapes them', () => {
    const request = requestOf('profiles.quickImport', { db_id: 1, email: 'a+b@example.com', phone: '+1&x=2' });

    expect(request.url).toBe(
      `https://panel.example/api/integrations/any/profile_import?db_id=1&email=a%2Bb%40example.com&phone=%2B1%26x%3D2&token=${token}`,
    );
  });

  test('with parameters in the query leaves out what is undefined, as JSON does', () => {
    const request = requestOf('profiles.quickImport', { db_id: 1, email: undefined });

    expect(new URL(request.url).searchParams.has('email')).toBe(false);
  });

  test('of a file keeps the slashes of its path and escapes the rest', () => {
    const request = requestOf('tasks.download', { file: 'data/a b?.csv' });

    expect(request.url).toBe('https://panel.example/api/download/data/a%20b%3F.csv');
    expect(request.headers.Authorization).toBe(`Bearer ${token}`);
  });

  test('keeps the path of the installation', () => {
    const request = requestOf('databases.list', {}, {}, at('https://gate.example/altcraft'));

    expect(request.url).toBe('https://gate.example/altcraft/api/v1.1/databases/list/');
  });

  test('is written in XML when asked to, the token in it', () => {
    const { headers, data } = requestOf('databases.list', { limit: 1, groups_id: [2] }, { as: 'xml' });

    expect(headers['Content-Type']).toBe('application/xml');
    expect(data).toContain(`<xml><limit>1</limit><groups_id array="true">2</groups_id><token>${token}</token></xml>`);
  });

  test('may say of its body what it is not', () => {
    const { headers, data } = requestOf('databases.list', {}, { contentType: 'text/plain' });

    expect(headers['Content-Type']).toBe('text/plain');
    expect(data).toBe(`{"token":"${token}"}`);
  });

  test('may be mangled on its way, in either form', () => {
    const mangle = (body: string) => body.slice(0, 5);

    expect(requestOf('databases.list', { limit: 1 }, { mangle }).data).toBe('{"lim');
    expect(requestOf('databases.list', { limit: 1 }, { mangle, as: 'xml' }).data).toBe('<?xml');
  });

  test('without a body has nothing to be mangled or typed', () => {
    const request = requestOf(
      'profiles.suspendAll',
      { list_id: 2 },
      { as: 'xml', mangle: () => 'x', contentType: 'y' },
    );

    expect(request.data).toBeUndefined();
    expect(request.headers).not.toHaveProperty('Content-Type');
  });

  test('keeps its title to itself', () => {
    const request = requestOf('databases.list', {}, { title: 'limit: a text', isOdd: true });

    expect(request).toMatchObject({ title: 'limit: a text', isOdd: true });
    expect(JSON.stringify([request.url, request.headers, request.data])).not.toContain('a text');
  });

  test('has a fresh Request-ID each time', () => {
    const ids = [1, 2].map(() => requestOf('databases.list', {}, { requestId: undefined }).headers['Request-ID']);

    expect(new Set(ids).size).toBe(2);
  });
});

test.describe('reply', () => {
  test('holds what came, and the request arrives as it was built', async ({ http, listen }) => {
    const got: Partial<IncomingMessage & { text: string }>[] = [];
    const server = createHttpServer((incoming, response) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
      incoming.on('end', () => {
        got.push({ method: incoming.method, url: incoming.url, headers: incoming.headers, text });
        response.writeHead(418, { 'content-type': 'application/json', 'x-more': 'yes' }).end('{"error":0}');
      });
    });
    const config = at(`http://${await listen(server)}`);

    const reply = await send(http, config, requestOf('databases.list', { limit: 1 }, {}, config));

    expect(got).toMatchObject([
      {
        method: 'POST',
        url: '/api/v1.1/databases/list/',
        headers: { 'request-id': 'request-1', 'content-type': 'application/json' },
        text: `{"limit":1,"token":"${token}"}`,
      },
    ]);
    expect(reply).toMatchObject({
      operation: 'databases.list',
      method: 'POST',
      path: '/api/v1.1/databases/list/',
      status: 418,
      headers: { 'x-more': 'yes' },
      body: { error: 0 },
    });
  });

  test('of a redirect is the redirect', async ({ http, listen }) => {
    let calls = 0;
    const server = createHttpServer((_, response) => {
      calls += 1;
      response.writeHead(302, { location: '/login' }).end();
    });
    const config = at(`http://${await listen(server)}`);

    const reply = await send(http, config, requestOf('databases.list', {}, {}, config));

    expect([reply.status, reply.headers.location, reply.body, calls]).toEqual([302, '/login', '', 1]);
  });

  for (const [what, text, body] of [
    ['JSON is parsed', '{"error":0}', { error: 0 }],
    ['JSON that is cut is text', '{"error":', '{"error":'],
    ['HTML is text', '<html>', '<html>'],
    ['nothing is an empty text', '', ''],
    ['null is null', 'null', null],
    ['XML without its type is text', '<xml><error>0</error></xml>', '<xml><error>0</error></xml>'],
  ] as const) {
    test(what, async () => {
      const { http } = fakePlatform({ body: text });

      const reply = await send(http, configOf(), requestOf('databases.list'));

      expect(reply.body).toEqual(body);
    });
  }

  test('in XML is read by its type', async () => {
    const headers = { 'content-type': 'text/xml; charset=utf-8' };
    const { http } = fakePlatform({ headers, body: '<xml><error>0</error><data><id>1</id></data></xml>' });

    const reply = await send(http, configOf(), requestOf('databases.list'));

    expect(reply.body).toEqual({ error: 0, data: { id: '1' } });
  });

  test('in XML without end is text, and a reply all the same', async () => {
    const body = `<xml>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</xml>`;
    const { http } = fakePlatform({ headers: { 'content-type': 'application/xml' }, body });

    const reply = await send(http, configOf(), requestOf('databases.list'));

    expect(reply.body).toBe(body);
  });

  test('has a path without the token', async () => {
    const { http } = fakePlatform({});

    const reply = await send(http, configOf(), requestOf('profiles.suspendAll', { list_id: 2 }));

    expect(reply.path).toBe('/api/v1.0/lists/2/suspend_all');
  });
});

const begin = 'NoReplyError: databases.list got no reply from <host>:';
const brokenOff = `${begin} the connection was broken off after <n> ms. Is this the port that the browser uses? If so, see the platform's log at this time.`;

test.describe('silence', () => {
  test('of a closed port is a refused connection', async ({ http, listen }) => {
    const server = createServer();
    const host = await listen(server);
    await new Promise((resolve) => server.close(resolve));

    expect(await silenceOf(http, `http://${host}`)).toBe(
      `${begin} the connection was refused after <n> ms. Is the platform up, and is this the port that the browser uses? A port other than 443 (http: 80) has to stand in ALTCRAFT_URL.`,
    );
  });

  test('of a server that never answers is told with the limit', async ({ http, listen }) => {
    const host = await listen(createServer());

    expect(await silenceOf(http, `http://${host}`, 300)).toBe(
      `${begin} no reply came in time (limit 300 ms). Raise ALTCRAFT_TIMEOUT_MS if it is just slow. If not: is this the port of the panel, and do the platform and its database run?`,
    );
  });

  for (const [what, act] of Object.entries({
    'that resets the connection': (socket: Socket) => socket.resetAndDestroy(),
    'that hangs up': (socket: Socket) => socket.end(),
  })) {
    test(`of a server ${what} is a broken connection`, async ({ http, listen }) => {
      const host = await listen(createServer((socket) => socket.on('data', () => act(socket))));

      expect(await silenceOf(http, `http://${host}`)).toBe(brokenOff);
    });
  }

  test('is told by what happened, not by words of the address', async ({ http, listen }) => {
    const host = await listen(createServer((socket) => socket.on('data', () => socket.resetAndDestroy())));

    expect(await silenceOf(http, `http://${host}/timeout`)).toBe(brokenOff.replace('<host>', '<host>/timeout'));
  });

  test('of a server without TLS does not speak of certificates', async ({ http, listen }) => {
    const host = await listen(
      createServer((socket) => socket.on('data', () => socket.end('HTTP/1.1 400 Bad\r\n\r\n'))),
    );

    const text = await silenceOf(http, `https://${host}`);

    expect(text).toContain(begin);
    expect(text).not.toContain('certificate');
  });
});
