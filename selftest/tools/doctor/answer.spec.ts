import { certify } from '../../src/certificates.ts';
import type { RequestListener, ServerResponse } from 'node:http';
import { findingOf, lastOf, expect, test } from './examined.ts';

const panel =
  'Set ALTCRAFT_URL to the address of the control panel, with scheme, port and path as the browser shows them.';
const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };

/** Answers everything alike. */
const answering =
  (status: number, headers: Record<string, string>, body: string): RequestListener =>
  (_, response: ServerResponse) =>
    response.writeHead(status, headers).end(body);

/** Sends everything elsewhere. */
const sendingTo =
  (location: (path: string) => string): RequestListener =>
  (request, response) =>
    response.writeHead(302, { location: location(request.url ?? '') }).end();

test.describe('an answer that is a redirect', () => {
  test('to the login page', async ({ served, examined }) => {
    const { url } = await served(sendingTo(() => '/login?next=%2Fapi'));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toEqual({
      name: 'first answer',
      state: 'problem',
      saw: `HTTP 302 to ${url}/login`,
      means:
        'Who calls is sent to a page for people: the API is not at that path, or something in front asks for a login.',
      remedy:
        'Set ALTCRAFT_URL to the address of the control panel without anything of a page behind it, and have calls to /api/ let through without a login.',
    });
  });

  test('to another host', async ({ served, examined }) => {
    const { url } = await served(sendingTo(() => 'https://sso.example/realm/login'));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toEqual({
      name: 'first answer',
      state: 'problem',
      saw: 'HTTP 302 to https://sso.example/realm/login',
      means: 'Calls are sent to another host, which gets no token from here.',
      remedy:
        'If that is the control panel, set ALTCRAFT_URL=https://sso.example. If it is a login service, have calls to /api/ let through without it.',
    });
  });

  test('to https', async ({ served, examined }) => {
    const { url } = await served(sendingTo((path) => `https://panel.example${path}`));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toEqual({
      name: 'first answer',
      state: 'problem',
      saw: 'HTTP 302 to https://panel.example/api/v1.1/databases/list/',
      means: 'The API is at that address. A run never follows a redirect.',
      remedy: 'Set ALTCRAFT_URL=https://panel.example',
    });
  });

  test('from https to http is no advice to give up https', async ({ served, examined }) => {
    const listener = sendingTo((path) => `http://panel.example${path}`);
    const { url } = await served(listener, certify({ owner: 'panel.example', names: ['127.0.0.1'] }));

    const examination = await examined({ ALTCRAFT_URL: url, ALTCRAFT_INSECURE_TLS: 'yes' });

    expect(lastOf(examination)).toMatchObject({
      name: 'first answer',
      state: 'problem',
      remedy: 'Keep https in ALTCRAFT_URL, and have the server in front answer over https without a redirect.',
    });
  });

  test('to a base path', async ({ served, examined }) => {
    const { url } = await served(sendingTo((path) => `/altcraft${path}`));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)?.remedy).toBe(`Set ALTCRAFT_URL=${url}/altcraft`);
  });

  test('to the same path without its slash', async ({ served, examined }) => {
    const { url } = await served(sendingTo((path) => path.replace(/\/$/, '')));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toMatchObject({
      means: 'A server in front changes the paths of calls: it takes the slash at the end.',
      remedy: 'Have it pass everything below /api/ on as it came.',
    });
  });
});

const strangers: [what: string, listener: RequestListener, saw: string, means: string, remedy: string][] = [
  [
    'a login page',
    answering(200, html, '<html><title>Corporate SSO</title><input type="password"></html>'),
    'HTTP 200, a login page with the title "Corporate SSO"',
    'Something in front asks for a login before it lets anybody through to the API, or it is the panel alone.',
    `Have whoever runs it let calls to /api/ through without a login. ${panel}`,
  ],
  [
    'a captive portal',
    answering(200, html, '<html><title>Airport Wi-Fi</title><p>Accept the terms to go on</html>'),
    'HTTP 200, the page of a network that wants to be joined first with the title "Airport Wi-Fi"',
    'This machine is behind a captive portal, which answers in the place of every site.',
    'Open any site in a browser on this machine, accept what the portal asks for, and try again.',
  ],
  [
    'the default page of nginx',
    answering(200, html, '<!DOCTYPE html><html><head><title>Welcome to nginx!</title></head></html>'),
    'HTTP 200, the default page of nginx',
    'The web server is up and has no site of this name: the platform is another one, or not set up there yet.',
    panel,
  ],
  [
    'the default page of Apache',
    answering(200, html, '<html><title>Apache2 Debian Default Page: It works</title></html>'),
    'HTTP 200, the default page of Apache',
    'The web server is up and has no site of this name: the platform is another one, or not set up there yet.',
    panel,
  ],
  [
    'a website',
    answering(200, html, '<html><title>Our shop</title></html>'),
    'HTTP 200, a web page with the title "Our shop"',
    'A website answers there, and not the API.',
    panel,
  ],
  [
    'another API',
    answering(200, json, '{"message":"Not Found","documentation_url":"https://docs.example"}'),
    'HTTP 200, JSON of another API (message, documentation_url)',
    'A reply of Altcraft has the fields error and error_text; this one has not.',
    panel,
  ],
  [
    'nothing in the reply',
    answering(200, {}, ''),
    'HTTP 200 with nothing in it',
    'A server answers there, and has nothing to say to an API call.',
    panel,
  ],
  [
    'a plain text',
    answering(200, { 'content-type': 'text/plain' }, 'OK'),
    'HTTP 200, text/plain: "OK"',
    'That is no reply of the API.',
    panel,
  ],
  [
    'nothing anywhere',
    answering(404, { ...html, server: 'nginx/1.24' }, '<html><h1>404 Not Found</h1></html>'),
    'HTTP 404 (nginx/1.24) for /api/v1.1/databases/list/, without the envelope of the API',
    'A server answers there, and has no API at that path.',
    `Is the panel below a path, as in https://host/altcraft? ${panel}`,
  ],
  [
    'a server in front that wants a login',
    answering(401, { ...html, 'www-authenticate': 'Basic realm="intranet"', server: 'nginx' }, '<html>401</html>'),
    'HTTP 401 from a server in front (nginx), which asks for a login (Basic), without the envelope of the API',
    'The call does not reach the platform, so this says nothing about the token.',
    'Have whoever runs that server let this machine through to /api/: by its address, or without the login of the server.',
  ],
  [
    'a firewall for web applications',
    answering(403, { ...html, server: 'waf' }, '<html>Forbidden</html>'),
    'HTTP 403 from a server in front (waf), without the envelope of the API',
    'The call does not reach the platform, so this says nothing about the token.',
    'Have whoever runs that server let this machine through to /api/: by its address, or without the login of the server.',
  ],
  [
    'a proxy that wants a login',
    answering(407, { 'proxy-authenticate': 'Basic' }, ''),
    'HTTP 407',
    'A proxy on the way asks for a login of its own.',
    'Put user and password of the proxy into ALTCRAFT_PROXY: http://user:password@proxy:3128',
  ],
  [
    'a gateway without a platform behind it',
    answering(502, { ...html, server: 'nginx' }, '<html><title>502 Bad Gateway</title></html>'),
    'HTTP 502 (nginx)',
    'The server in front is up, and the platform behind it does not answer it.',
    "See whether the platform's services run, and its log at this time.",
  ],
  [
    'nginx that wants TLS',
    answering(400, html, '<html><title>400 The plain HTTP request was sent to HTTPS port</title></html>'),
    'HTTP 400, a complaint that the port wants TLS',
    'The port speaks https, and the address says http.',
    'Write https:// into ALTCRAFT_URL.',
  ],
  [
    'nginx that wants a client certificate',
    answering(400, html, '<html><title>400 No required SSL certificate was sent</title></html>'),
    'HTTP 400, a refusal that asks for a client certificate',
    'The server in front of the platform lets in only who shows a certificate of his own.',
    'Ask whoever runs the platform for one, and name it and its key (PEM) in ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY.',
  ],
];

test.describe('an answer that is not of Altcraft', () => {
  for (const [what, listener, saw, means, remedy] of strangers) {
    test(`but ${what}`, async ({ served, examined }) => {
      const { url } = await served(listener);

      const examination = await examined({ ALTCRAFT_URL: url });

      expect(lastOf(examination)).toEqual({ name: 'Altcraft', state: 'problem', saw, means, remedy });
    });
  }

  test('is not told the token', async ({ served, examined }) => {
    const bodies: string[] = [];
    const { url } = await served((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
      request.on('end', () => response.writeHead(200, html).end('<html><title>Our shop</title></html>'));
    });

    await examined({ ALTCRAFT_URL: url });

    expect(bodies).toEqual(['{"limit":1}']);
  });

  test('but a web page at a base path too many', async ({ served, examined }) => {
    const platform = await served((request, response) => {
      if (request.url?.startsWith('/panel')) return response.writeHead(404, html).end('<html>404</html>');
      return response.writeHead(200, json).end('{"error":401,"error_text":"API token required"}');
    });

    const examination = await examined({ ALTCRAFT_URL: `${platform.url}/panel/login` });

    expect(lastOf(examination)).toMatchObject({
      name: 'Altcraft',
      means: `The API answers at ${platform.url}.`,
      remedy: `Set ALTCRAFT_URL=${platform.url}`,
    });
  });
});

test.describe('no answer', () => {
  test('in time', async ({ served, examined }) => {
    const { url } = await served(() => undefined);

    const examination = await examined({ ALTCRAFT_URL: url, ALTCRAFT_TIMEOUT_MS: '150' });

    expect(lastOf(examination)).toEqual({
      name: 'first answer',
      state: 'problem',
      saw: 'no reply came in time (waited 150 ms)',
      means: 'The port takes connections, and the platform behind it does not answer.',
      remedy:
        'Raise ALTCRAFT_TIMEOUT_MS if it is just slow. If not: is this the port of the panel, and do the platform and its database run?',
    });
  });

  test('but the wish to come again later', async ({ served, examined }) => {
    const { url } = await served((_, response) =>
      response.writeHead(429, { 'retry-after': new Date(Date.now() + 5).toISOString() }).end(),
    );

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toEqual({
      name: 'first answer',
      state: 'problem',
      saw: 'the installation limits the rate of calls, and went on doing so',
      means: 'Each call is answered with HTTP 429, too many requests, even after waiting.',
      remedy: 'Wait a minute, lower ALTCRAFT_MAX_RPS, or have this machine let through faster.',
    });
  });

  test('but a cut', async ({ served, examined }) => {
    const { url } = await served((request) => request.socket.destroy());

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toEqual({
      name: 'first answer',
      state: 'problem',
      saw: 'no reply came: the connection was broken off',
      means:
        'Something takes the connection and cuts it: another kind of server, a firewall, or a platform that crashes.',
      remedy: "Is this the port that the browser uses? If so, see the platform's log at this time.",
    });
  });
});

test.describe('an answer of Altcraft', () => {
  test('is known without the token', async ({ emulated, examined }) => {
    const { url, emulator } = await emulated();

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(findingOf(examination, 'Altcraft')).toMatchObject({
      state: 'ok',
      saw: 'the API answers: error 401 "API token required"',
    });
    expect(emulator.calls[0]).toMatchObject({ operation: 'databases.list', token: 'missing' });
  });

  test('is known even where those without a token are sent to the login page', async ({ emulated, examined }) => {
    const login = { status: 302, headers: { location: '/login' }, body: '', fate: 'send' } as const;
    const { url } = await emulated((response) => (response.body.includes('API token required') ? login : response));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(findingOf(examination, 'Altcraft')?.state).toBe('ok');
    expect(findingOf(examination, 'token')?.state).toBe('ok');
  });

  test('may be below a base path', async ({ emulated, examined }) => {
    const { url } = await emulated(undefined, '/altcraft');

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(findingOf(examination, 'address')?.saw).toContain('base path /altcraft');
    expect(findingOf(examination, 'token')?.state).toBe('ok');
  });
});
