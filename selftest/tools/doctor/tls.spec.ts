import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { authority, certify } from '../../src/certificates.ts';
import type { ShownCertificate } from '../../../src/http/connections/certificates.ts';
import { networkErrorOf, type NetworkPath } from '../../../src/http/connections/network-error.ts';
import { findingOf, lastOf, expect, test } from './examined.ts';

const company = authority('Company CA');
const between = authority('Company Web CA');
const names = ['127.0.0.1', 'panel.example'];
const silence = () => undefined;
const open = () => Promise.resolve('open');

const certificate: ShownCertificate = {
  owner: 'panel.example',
  issuer: 'Company CA',
  names: ['panel.example'],
  validFrom: new Date('2020-01-01'),
  validTo: new Date('2120-01-01'),
  isSelfSigned: false,
  fingerprint: 'AA:BB',
};
const held = { protocol: 'TLSv1.3', isForHost: true };

/** What a look at the way shows. */
const met = (changes: Partial<NetworkPath>) => () =>
  Promise.resolve<NetworkPath>({ place: '127.0.0.1:9', certificates: [certificate], tls: held, ...changes });
const endedBy = (words: string) =>
  met({ certificates: [], tls: undefined, ended: networkErrorOf(Object.assign(new Error(words), { code: 'EPROTO' })) });

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test.describe('TLS', () => {
  test('is not there where the port speaks plain http', async ({ examined, served }) => {
    const { port } = await served(silence);

    const examination = await examined({ ALTCRAFT_URL: `https://127.0.0.1:${port}/altcraft` });

    expect(lastOf(examination)).toEqual({
      name: 'TLS',
      state: 'problem',
      saw: 'the host does not speak TLS there',
      means: 'Something answers on that port, but not in TLS: most likely plain http.',
      remedy: `Set ALTCRAFT_URL to the port that speaks https. If the platform speaks plain http only: http://127.0.0.1:${port}/altcraft`,
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
    expect(lastOf(examination)?.saw).toContain('its certificate has expired');
    expect(lastOf(examination)?.remedy).toContain(
      `It was valid until ${dayFromNow(-3)}, 3 days ago. Renew it on the server, or set the clock of this machine right`,
    );
  });

  test('rejects a certificate that is not valid yet', async ({ examined, served }) => {
    const { url } = await served(silence, certify({ owner: 'panel.example', names, days: { from: 2, to: 9 } }));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)?.saw).toContain('its certificate is not valid yet');
    expect(lastOf(examination)?.remedy).toContain(`It is valid from ${dayFromNow(2)}.`);
  });

  test('rejects a self-signed certificate, and shows what to compare', async ({ examined, served }) => {
    const { url } = await served(silence, certify({ owner: 'panel.example', names }));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toMatchObject({
      name: 'TLS',
      state: 'problem',
      saw: 'the CA of its certificate is unknown here',
      means: expect.stringMatching(
        /^The certificate is for 127\.0\.0\.1, panel\.example, issued by "panel\.example", valid from .*; its SHA-256 fingerprint is ([0-9A-F]{2}:){31}[0-9A-F]{2}\.$/,
      ),
      remedy: 'It is self-signed. Save it in a PEM file, and name the file in ALTCRAFT_CA_FILE.',
    });
  });

  test('rejects the authority of a company that this machine does not know', async ({ examined, served }) => {
    const issued = company.issue({ owner: 'panel.example', names });
    const { url } = await served(silence, { ...issued, certificate: `${issued.certificate}${company.certificate}` });

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toMatchObject({
      name: 'TLS',
      state: 'problem',
      saw: 'the CA of its certificate is unknown here',
      remedy: 'It was issued by "Company CA". Name the PEM file of that CA in ALTCRAFT_CA_FILE.',
    });
  });

  test('rejects a chain that may be incomplete', async ({ examined, served }) => {
    const { url } = await served(silence, between.issue({ owner: 'panel.example', names }));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toMatchObject({
      name: 'TLS',
      state: 'problem',
      saw: 'the CA of its certificate is unknown here',
      remedy:
        'It was issued by "Company Web CA". Name the PEM file of that CA in ALTCRAFT_CA_FILE. If that CA is a public one, the server leaves out an intermediate certificate.',
    });
  });

  test('rejects a certificate for other names', async ({ examined }) => {
    const examination = await examined(
      { ALTCRAFT_URL: 'https://10.0.0.5:8443/altcraft' },
      { knock: open, look: met({ tls: { ...held, isForHost: false } }) },
    );

    expect(lastOf(examination)).toEqual({
      name: 'TLS',
      state: 'problem',
      saw: 'its certificate is for another name',
      means:
        'The certificate is for panel.example, issued by "Company CA", valid from 2020-01-01 to 2120-01-01; its SHA-256 fingerprint is AA:BB.',
      remedy:
        'It is for panel.example: put a name of the certificate into ALTCRAFT_URL. Where DNS does not know that name here, ALTCRAFT_RESOLVE gives it an address.',
    });
  });

  test('tells everything that is wrong with a certificate at once', async ({ examined, served }) => {
    const { url } = await served(silence, certify({ owner: 'old', names: ['old.example'], days: { from: 1, to: 9 } }));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)?.saw).toContain('its certificate is not valid yet; its certificate is for another name');
  });

  test('is let pass where the configuration says so, with a warning', async ({ examined, served }) => {
    const { url } = await served(silence, certify({ owner: 'panel.example', names }));

    const examination = await examined({
      ALTCRAFT_URL: url,
      ALTCRAFT_INSECURE_TLS: 'yes',
      ALTCRAFT_TIMEOUT_MS: '150',
    });

    expect(findingOf(examination, 'TLS')).toMatchObject({
      state: 'warning',
      saw: 'the CA of its certificate is unknown here',
      means: 'It is let pass, by ALTCRAFT_INSECURE_TLS.',
    });
    expect(findingOf(examination, 'connection')).toMatchObject({
      state: 'warning',
      means:
        'The TLS certificate is not verified (ALTCRAFT_INSECURE_TLS=yes): an attacker on the network path can read the token.',
      remedy:
        'Remove ALTCRAFT_INSECURE_TLS, then renew the token. For a private certificate authority, use ALTCRAFT_CA_FILE.',
    });
    expect(lastOf(examination)).toMatchObject({ name: 'first answer', state: 'problem' });
  });

  test('warns of a certificate that ends soon', async ({ examined }) => {
    const validTo = new Date(Date.now() + 5 * 86_400_000);

    const examination = await examined(
      { ALTCRAFT_URL: 'https://127.0.0.1:9' },
      { knock: open, look: met({ certificates: [{ ...certificate, validTo }] }) },
    );

    expect(findingOf(examination, 'TLS')).toEqual({
      name: 'TLS',
      state: 'warning',
      saw: `TLSv1.3, certificate by "Company CA", valid until ${dayFromNow(5)}`,
      means: 'It ends in less than two weeks.',
      remedy: 'Have it renewed before.',
    });
  });

  test('ends in a server that wants a client certificate', async ({ examined, served }) => {
    const issued = certify({ owner: 'panel.example', names });
    const { url } = await served(silence, { ...issued, wantsClient: true });

    const examination = await examined({ ALTCRAFT_URL: url, ALTCRAFT_INSECURE_TLS: 'yes' });

    expect(lastOf(examination)).toEqual({
      name: 'first answer',
      state: 'problem',
      saw: 'no reply came: the server asks for a client certificate',
      means: 'The call ended before the platform had it.',
      remedy: 'Name it and its key (PEM) in ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY.',
    });
  });

  const alerts: [what: string, words: string, saw: string, remedy: string][] = [
    [
      'a client certificate that is missing',
      '80C2:error:0A00045C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required:../x.c:1605:SSL alert number 116',
      'the server asks for a client certificate',
      'Name it and its key (PEM) in ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY.',
    ],
    [
      'a handshake that is refused',
      '80C2:error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:../x.c:1605:SSL alert number 40',
      'the TLS handshake was refused',
      'If the server asks for a client certificate: Name it and its key (PEM) in ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY. Else its ciphers are none that Node offers.',
    ],
    [
      'a version that is too old',
      '80C2:error:0A00042E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version:../x.c:1605:SSL alert number 70',
      'the server speaks no version of TLS that Node knows',
      'Node speaks TLS 1.2 and 1.3: switch one of them on in the server.',
    ],
  ];
  for (const [what, words, saw, remedy] of alerts) {
    test(`tells of ${what}`, async ({ examined }) => {
      const examination = await examined(
        { ALTCRAFT_URL: 'https://127.0.0.1:9' },
        { knock: open, look: endedBy(words) },
      );

      expect(lastOf(examination)).toMatchObject({ name: 'TLS', state: 'problem', saw, remedy });
    });
  }

  test("tells OpenSSL's own words", async ({ examined }) => {
    const [, words = ''] = alerts[1] ?? [];

    const examination = await examined({ ALTCRAFT_URL: 'https://127.0.0.1:9' }, { knock: open, look: endedBy(words) });

    expect(lastOf(examination)?.means).toBe('OpenSSL says: sslv3 alert handshake failure');
  });

  test('is not answered by a port that is of another kind', async ({ examined }) => {
    const server = createNetServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;

    const examination = await examined({ ALTCRAFT_URL: `https://127.0.0.1:${port}`, ALTCRAFT_TIMEOUT_MS: '150' });

    server.close();
    expect(lastOf(examination)).toMatchObject({
      name: 'TLS',
      state: 'problem',
      saw: 'the TLS handshake was not answered in time',
      remedy:
        'Is the port in ALTCRAFT_URL the one that the browser uses? If so, see whether the server in front of the platform works.',
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
      saw: 'the TLS handshake was broken off',
      remedy:
        'Is the port in ALTCRAFT_URL right, does a firewall cut in, or does it ask for a client certificate? Name it and its key (PEM) in ALTCRAFT_CLIENT_CERT and ALTCRAFT_CLIENT_KEY.',
    });
  });
});
