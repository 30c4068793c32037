/**
 * Certificates and proxies that keep a call from the installation: what is said of each, and that the right settings open
 * the way.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { direct, type Connection } from '../../../src/config/connection-settings.ts';
import { setPace } from '../../../src/http/rate-limit.ts';
import { NoReplyError } from '../../../src/http/errors.ts';
import { send } from '../../../src/http/retry.ts';
import { openConnections } from '../../../src/http/connections/connections.ts';
import { authority, certify, type Wanted } from '../certificates.ts';
import { configOf, requestOf } from '../exchanges.ts';
import { instant } from '../fake-platform.ts';
import { proxyFront, test, tlsFront } from './fronts.ts';

const company = authority('Company CA');
const stranger = authority('Stranger CA');
const local: Wanted = { owner: 'panel', names: ['localhost', '127.0.0.1'] };
const trusted = company.issue(local);
/** What a test is not about. */
const anyCertificate: Connection = { ...direct, insecureTls: true };

/** First line of what is said of a call, the times left out; `HTTP 200` where it was answered. */
async function callTo(url: string, connection: Partial<Connection> = {}): Promise<string> {
  const config = configOf({
    target: { kind: 'installation', url, version: null },
    connection: { ...direct, ...connection },
  });
  const wire = openConnections(config);
  setPace(wire, 0, instant);
  try {
    const reply = await send(wire, config, requestOf('databases.list', {}, {}, config));
    return `HTTP ${reply.status}`;
  } catch (error) {
    const [first = ''] = (error as Error).message.split('\n');
    const reached = error instanceof NoReplyError && error.isReached ? 'reached; ' : '';
    return `${reached}${first.replace(/^.*? from [^:]+:\d+: /, '').replace(/ after \d+ ms/, '')}`;
  } finally {
    await wire.dispose();
  }
}

const lookPast = 'To look past it for now: ALTCRAFT_INSECURE_TLS=yes.';
const day = '\\d{4}-\\d\\d-\\d\\d';

test.describe('a certificate', () => {
  test('of an unknown CA is told with the name of that CA and the variable', async ({ listen }) => {
    const port = await listen(tlsFront(trusted));

    expect(await callTo(`https://localhost:${port}`)).toBe(
      'the CA of its certificate is unknown here. It was issued by "Company CA". Name the PEM file of that CA in ALTCRAFT_CA_FILE. If that CA is a public one, the server leaves out an intermediate certificate.',
    );
  });

  test('of another CA than that of the file is told with what the file holds', async ({ listen, folder }) => {
    const port = await listen(tlsFront({ ...trusted, certificate: trusted.certificate + company.certificate }));
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, stranger.certificate);

    expect(await callTo(`https://localhost:${port}`, { caFile })).toBe(
      'the CA of its certificate is unknown here. It was issued by "Company CA". ALTCRAFT_CA_FILE holds "Stranger CA"; add the missing certificate to that file.',
    );
  });

  test('that signs itself is told', async ({ listen }) => {
    const port = await listen(tlsFront(certify(local)));

    expect(await callTo(`https://localhost:${port}`)).toBe(
      'the CA of its certificate is unknown here. It is self-signed. Save it in a PEM file, and name the file in ALTCRAFT_CA_FILE.',
    );
  });

  test('that has expired is told with the date', async ({ listen }) => {
    const port = await listen(tlsFront(certify({ ...local, days: { from: -20, to: -12.5 } })));

    const said = await callTo(`https://localhost:${port}`);

    expect(said).toMatch(
      new RegExp(
        `^its certificate has expired\\. It was valid until ${day}, 12 days ago\\. Renew it on the server, or set the clock of this machine right \\(now ${day}T\\d\\d:\\d\\dZ\\)\\. ${lookPast}$`,
      ),
    );
  });

  test('that is not valid yet is told with the date', async ({ listen }) => {
    const port = await listen(tlsFront(certify({ ...local, days: { from: 3, to: 9 } })));

    expect(await callTo(`https://localhost:${port}`)).toMatch(
      new RegExp(`^its certificate is not valid yet\\. It is valid from ${day}\\. Renew it`),
    );
  });

  test('of the CA of the file is trusted', async ({ listen, folder }) => {
    const port = await listen(tlsFront(trusted));
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, company.certificate);

    expect(await callTo(`https://localhost:${port}`, { caFile })).toBe('HTTP 200');
  });

  test('is not looked at where the configuration says so', async ({ listen }) => {
    const port = await listen(tlsFront(certify({ ...local, days: { from: -20, to: -12 } })));

    expect(await callTo(`https://localhost:${port}`, anyCertificate)).toBe('HTTP 200');
  });
});

/** Files of a client certificate. */
function filesOf(folder: string, { certificate, key }: { certificate: string; key: string }, passphrase?: string) {
  const [certFile, keyFile] = [join(folder, 'client.pem'), join(folder, 'client.key')];
  writeFileSync(certFile, certificate);
  writeFileSync(keyFile, key);
  return { certFile, keyFile, passphrase };
}

const asksForClient = { requestCert: true, ca: company.certificate };

test.describe('a server that asks for a client certificate', () => {
  for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
    test(`in ${maxVersion} is told of, with both variables`, async ({ listen }) => {
      const port = await listen(tlsFront(trusted, { ...asksForClient, maxVersion }));

      const said = await callTo(`https://localhost:${port}`, anyCertificate);

      expect(said).toMatch(/^the (server asks for a client certificate|TLS handshake was refused)\./);
      expect(said).toContain('Name it and its key (PEM) in ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY.');
    });
  }

  test('lets one in that has it, with a locked key', async ({ listen, folder }) => {
    const client = filesOf(folder, company.issue({ owner: 'contract' }, 'open-sesame'), 'open-sesame');
    const port = await listen(tlsFront(trusted, asksForClient));

    expect(await callTo(`https://localhost:${port}`, { ...anyCertificate, client })).toBe('HTTP 200');
  });

  test('and does not take the one that it gets is told of', async ({ listen, folder }) => {
    const client = filesOf(folder, stranger.issue({ owner: 'contract' }));
    const port = await listen(tlsFront(trusted, { ...asksForClient, maxVersion: 'TLSv1.2' }));

    expect(await callTo(`https://localhost:${port}`, { ...anyCertificate, client })).toMatch(
      /^the TLS handshake was broken off\. .* or does it not accept the client certificate of ALTCRAFT_CLIENT_CERT\?$/,
    );
  });
});

const http = (status: string, ...headers: string[]) =>
  ['HTTP/1.1 ' + status, ...headers, 'Content-Length: 0', '', ''].join('\r\n');
const named = { username: 'us%40er', password: 'p%3Aw%25' };

const proxies: [what: string, reply: string, credentials: object, said: RegExp][] = [
  [
    'that asks who is there',
    http('407 Who', 'Proxy-Authenticate: Basic realm="x"'),
    {},
    /^the proxy asks for user and password \(HTTP 407\)\. Put them into ALTCRAFT_PROXY: http:\/\/user:password@host:port\./,
  ],
  [
    'that does not know the password',
    http('407 Who'),
    named,
    /^the proxy did not accept user and password \(HTTP 407\)\. Check them in ALTCRAFT_PROXY\. .* "@" is %40/,
  ],
  [
    'that wants to be spoken to in another way',
    http('407 Who', 'Proxy-Authenticate: NTLM'),
    named,
    /^the proxy asks for a kind of log-in that is not spoken here \(HTTP 407\)\. It asks for NTLM/,
  ],
  [
    'that lets nobody through',
    http('403 No'),
    {},
    /^the proxy lets nothing through to the installation \(HTTP 403\)\. .* to allow CONNECT localhost:\d+, or take ALTCRAFT_PROXY out/,
  ],
  [
    'that says so at length',
    'HTTP/1.1 403 No\r\nContent-Length: 5000\r\n\r\n<html>',
    {},
    /^the proxy lets nothing through/,
  ],
  [
    'that does not find the way',
    http('502 Bad'),
    {},
    /^the proxy did not reach the installation \(HTTP 502\)\. Is ALTCRAFT_URL right, and may the proxy of ALTCRAFT_PROXY go to localhost:\d+\?$/,
  ],
  [
    'that is none',
    '220 mail.example ESMTP\r\n\r\n',
    {},
    /^what answers at ALTCRAFT_PROXY is no HTTP proxy\. Check scheme, host and port of ALTCRAFT_PROXY\.$/,
  ],
  ['that hangs up', '', {}, /^what answers at ALTCRAFT_PROXY is no HTTP proxy/],
];

test.describe('a proxy', () => {
  test('is asked for the way, with user and password, and the call goes through', async ({ listen }) => {
    const asked: string[] = [];
    const port = await listen(tlsFront(trusted));
    const proxy = { server: `http://127.0.0.1:${await listen(proxyFront(asked))}`, ...named };

    const said = await callTo(`https://localhost:${port}`, { ...anyCertificate, proxy });

    expect(said).toBe('HTTP 200');
    expect(asked[0]).toMatch(new RegExp(`^CONNECT localhost:${port} HTTP/1.1\r\n`));
    expect(asked[0]).toContain(`Proxy-Authorization: Basic ${Buffer.from('us@er:p:w%').toString('base64')}`);
  });

  for (const [what, reply, credentials, said] of proxies) {
    test(`${what} is told of`, async ({ listen }) => {
      const port = await listen(tlsFront(trusted));
      const proxy = { server: `http://127.0.0.1:${await listen(proxyFront([], reply))}`, ...credentials };

      expect(await callTo(`https://localhost:${port}`, { ...anyCertificate, proxy })).toMatch(said);
    });
  }

  test('that is not up is told of, and not the installation', async () => {
    const proxy = { server: 'http://127.0.0.1:9' };

    expect(await callTo('https://localhost:1', { proxy })).toBe(
      'the proxy refused the connection. Is the proxy up, and is the port in ALTCRAFT_PROXY right?',
    );
  });

  test('in front of an unknown CA does not hide it', async ({ listen }) => {
    const port = await listen(tlsFront(trusted));
    const proxy = { server: `http://127.0.0.1:${await listen(proxyFront([]))}` };

    expect(await callTo(`https://localhost:${port}`, { proxy })).toContain('It was issued by "Company CA".');
  });
});

test('a certificate for other names is told with those names', async ({ listen, folder }) => {
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, company.certificate);
  const port = await listen(tlsFront(company.issue({ owner: 'panel', names: ['panel.example', '*.corp.example'] })));

  expect(await callTo(`https://localhost:${port}`, { caFile })).toBe(
    `its certificate is for another name. It is for panel.example, *.corp.example: put a name of the certificate into ALTCRAFT_URL. Where DNS does not know that name here, ALTCRAFT_RESOLVE gives it an address.`,
  );
});

test('a handshake that is cut, and a host without TLS, are told apart', async ({ listen }) => {
  const cut = await listen(createServer((socket) => socket.on('data', () => socket.destroy())));
  const plain = await listen(createServer((socket) => socket.on('data', () => socket.end('HTTP/1.1 400 Bad\r\n\r\n'))));

  expect(await callTo(`https://localhost:${cut}`)).toMatch(
    /^the TLS handshake was broken off\. .*does it ask for a client certificate\?/,
  );
  expect(await callTo(`https://localhost:${plain}`)).toContain(
    'the host does not speak TLS there. Set ALTCRAFT_URL to the port that speaks https.',
  );
});

test('a server that speaks old TLS only is told of', async ({ listen }) => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  const port = await listen(tlsFront(trusted, old));

  expect(await callTo(`https://localhost:${port}`)).toBe(
    'the server speaks no version of TLS that Node knows. Node speaks TLS 1.2 and 1.3: switch one of them on in the server.',
  );
});
