import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { authority, certify } from '../fixtures/certificates.ts';
import type { Handshake } from '../../tools/doctor/handshake.ts';
import { findingOf, lastOf, expect, test } from './examined.ts';

const company = authority('Company CA');
const between = authority('Company Web CA');
const names = ['127.0.0.1', 'panel.example'];
const silence = () => undefined;
const open = () => Promise.resolve('open');
const failedBy = (code: string) => () => Promise.resolve<Handshake>({ state: 'failed', code });

const certificateOf = (changes: object) => ({
  owner: 'panel.example',
  issuer: 'Company CA',
  isSelfSigned: false,
  from: new Date('2020-01-01'),
  to: new Date('2120-01-01'),
  names: ['panel.example'],
  fingerprint: 'AA:BB',
  namesIssuersPlace: false,
  ...changes,
});
const made =
  (changes: object, certificate = {}) =>
  () =>
    Promise.resolve<Handshake>({
      state: 'made',
      protocol: 'TLSv1.3',
      isForHost: true,
      chain: [certificateOf(certificate)],
      ...changes,
    });

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test.describe('TLS', () => {
  test('is not there where the port speaks plain http', async ({ examined, served }) => {
    const { port } = await served(silence);

    const examination = await examined({ ALTCRAFT_URL: `https://127.0.0.1:${port}/altcraft` });

    expect(lastOf(examination)).toEqual({
      name: 'TLS',
      state: 'problem',
      saw: `no TLS on port ${port} (ERR_SSL_WRONG_VERSION_NUMBER)`,
      means: 'Something answers there, but not in TLS: most likely plain HTTP.',
      remedy: `Set ALTCRAFT_URL=http://127.0.0.1:${port}/altcraft, or to the port that speaks https.`,
    });
  });

  test('is there where the address says http', async ({ examined, served }) => {
    const { port } = await served(silence, certify({ owner: 'panel.example', names }));

    const examination = await examined({ ALTCRAFT_URL: `http://127.0.0.1:${port}` });

    expect(lastOf(examination)).toEqual({
      name: 'first answer',
      state: 'problem',
      saw: 'no reply came: the connection was broken off',
      means: 'The port speaks https, and the address says http.',
      remedy: `Set ALTCRAFT_URL=https://127.0.0.1:${port}`,
    });
  });

  test('rejects a certificate that has expired', async ({ examined, served }) => {
    const issued = company.issue({ owner: 'panel.example', names, days: { from: -40, to: -3 } });
    const { url } = await served(silence, issued);

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toMatchObject({ name: 'TLS', state: 'problem' });
    expect(lastOf(examination)?.saw).toContain(`the certificate expired on ${dayFromNow(-3)}`);
    expect(lastOf(examination)?.means).toContain(
      'It ended 3 days ago. If that cannot be, the clock of this machine is wrong.',
    );
    expect(lastOf(examination)?.remedy).toContain('Have it renewed on the server; nothing on this side helps.');
  });

  test('rejects a certificate that is not valid yet', async ({ examined, served }) => {
    const { url } = await served(silence, certify({ owner: 'panel.example', names, days: { from: 2, to: 9 } }));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)?.saw).toContain(`the certificate is not valid before ${dayFromNow(2)}`);
    expect(lastOf(examination)?.means).toContain('It begins in 2 days.');
    expect(lastOf(examination)?.remedy).toContain('Wait until then, or have the server use another one.');
  });

  test('rejects a self-signed certificate, and shows what to compare', async ({ examined, served }) => {
    const { url } = await served(silence, certify({ owner: 'panel.example', names }));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toMatchObject({
      name: 'TLS',
      state: 'problem',
      saw: 'the certificate is self-signed',
      means: expect.stringMatching(
        /^Nobody vouches for it\. Its SHA-256 fingerprint is ([0-9A-F]{2}:){31}[0-9A-F]{2}\.$/,
      ),
      remedy:
        'Ask whoever runs the platform for the certificate of the server as a PEM file, and set ALTCRAFT_CA_FILE to its path. Compare the fingerprint with theirs first.',
    });
  });

  test('rejects the authority of a company that this machine does not know', async ({ examined, served }) => {
    const issued = company.issue({ owner: 'panel.example', names });
    const { url } = await served(silence, { ...issued, certificate: `${issued.certificate}${company.certificate}` });

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toEqual({
      name: 'TLS',
      state: 'problem',
      saw: 'the certificate comes from Company CA, which this machine does not know',
      means: 'It is an authority of your company, or of a firewall that looks into connections.',
      remedy:
        'Ask whoever runs the platform for the certificate of Company CA as a PEM file, and set ALTCRAFT_CA_FILE to its path.',
    });
  });

  test('rejects a chain that may be incomplete', async ({ examined, served }) => {
    const { url } = await served(silence, between.issue({ owner: 'panel.example', names }));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toEqual({
      name: 'TLS',
      state: 'problem',
      saw: 'the certificate comes from Company Web CA, which this machine does not know',
      means:
        'The server sends its own certificate only, and not the one of Company Web CA above it. Either its chain is incomplete, or that is an authority of your company.',
      remedy:
        'Have the server send the whole chain (fullchain.pem). For an authority of your company: Ask whoever runs the platform for the certificate of Company Web CA as a PEM file, and set ALTCRAFT_CA_FILE to its path.',
    });
  });

  test('rejects a certificate for other names', async ({ examined }) => {
    const examination = await examined(
      { ALTCRAFT_URL: 'https://10.0.0.5:8443/altcraft' },
      { knock: open, shakeHands: made({ isForHost: false }, { names: ['*.example', 'panel.example'] }) },
    );

    expect(lastOf(examination)).toEqual({
      name: 'TLS',
      state: 'problem',
      saw: 'the certificate is not for 10.0.0.5',
      means: 'It is for *.example, panel.example.',
      remedy:
        'If the platform is known by that name, set ALTCRAFT_URL=https://panel.example:8443/altcraft; else have a certificate made that is for 10.0.0.5.',
    });
  });

  test('rejects a certificate without names', async ({ examined, served }) => {
    const { url } = await served(silence, certify({ owner: 'panel.example' }));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)?.means).toContain('It names no host at all (no subject alternative name).');
  });

  test('tells everything that is wrong with a certificate at once', async ({ examined, served }) => {
    const issued = certify({ owner: 'old', names: ['old.example'], days: { from: 1, to: 9 } });
    const { url } = await served(silence, issued);

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)?.saw).toMatch(
      /^the certificate is not valid before \S+; the certificate is not for 127\.0\.0\.1/,
    );
  });

  test('warns of a certificate that ends soon', async ({ examined }) => {
    const to = new Date(Date.now() + 5 * 86_400_000);

    const examination = await examined(
      { ALTCRAFT_URL: 'https://127.0.0.1:9' },
      { knock: open, shakeHands: made({}, { to }) },
    );

    expect(findingOf(examination, 'TLS')).toEqual({
      name: 'TLS',
      state: 'warning',
      saw: `TLSv1.3, certificate of panel.example by Company CA, until ${dayFromNow(5)}`,
      means: 'It ends in 5 days.',
      remedy: 'Have it renewed before.',
    });
  });

  test('ends in a server that wants a client certificate', async ({ examined, served }) => {
    const issued = certify({ owner: 'panel.example', names });
    const { url } = await served(silence, { ...issued, wantsClient: true });

    const examination = await examined(
      { ALTCRAFT_URL: url },
      { shakeHands: made({}) },
      { NODE_TLS_REJECT_UNAUTHORIZED: '1' },
    );

    expect(lastOf(examination)).toMatchObject({ name: 'first answer', state: 'problem' });
  });

  const alerts: [what: string, code: string, means: string, remedy: string][] = [
    [
      'a client certificate that is missing',
      'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
      'The server ended the handshake: it wants a client certificate, or no cipher that both know.',
      'Ask whoever runs the platform for a client certificate, and set ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY.',
    ],
    [
      'a version that is too old',
      'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
      'The server speaks versions of TLS only that are too old for Node (below 1.2).',
      'Have TLS 1.2 or newer switched on in front of the platform.',
    ],
    [
      'a name that the server does not know',
      'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
      'The server has no site with the name 127.0.0.1.',
      'Set ALTCRAFT_URL to the name that the browser uses.',
    ],
  ];
  for (const [what, code, means, remedy] of alerts) {
    test(`tells of ${what}`, async ({ examined }) => {
      const examination = await examined(
        { ALTCRAFT_URL: 'https://127.0.0.1:9' },
        { knock: open, shakeHands: failedBy(code) },
      );

      expect(lastOf(examination)).toEqual({
        name: 'TLS',
        state: 'problem',
        saw: `no TLS on port 9 (${code})`,
        means,
        remedy,
      });
    });
  }

  test('is not answered by a port that is of another kind', async ({ examined }) => {
    const server = createNetServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;

    const examination = await examined({ ALTCRAFT_URL: `https://127.0.0.1:${port}`, ALTCRAFT_TIMEOUT_MS: '150' });

    server.close();
    expect(lastOf(examination)).toMatchObject({
      name: 'TLS',
      state: 'problem',
      saw: `no TLS on port ${port}: the handshake was not answered in time`,
      remedy: 'Is this the port that the browser uses? If so, see whether the server in front of the platform works.',
    });
  });

  test('that is cut in the middle is told', async ({ examined }) => {
    const server = createNetServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;

    const examination = await examined({ ALTCRAFT_URL: `https://127.0.0.1:${port}` });

    server.close();
    expect(lastOf(examination)).toMatchObject({
      name: 'TLS',
      saw: `no TLS on port ${port} (ECONNRESET)`,
      means:
        'The connection was cut during the handshake: by a firewall, a load balancer without a server behind it, or a server of another kind.',
    });
  });
});
