/**
 * The first contact of a run and the doctor give one cause and one remedy for what they meet.
 */
import type { RequestListener } from 'node:http';
import { outcomeText } from '../../../src/outcome/text.ts';
import { openConnections } from '../../../src/http/connections/connections.ts';
import { checkConnection } from '../../../src/preflight/first-contact.ts';
import { readingClient } from '../../../tools/reading.ts';
import { certify } from '../../src/certificates.ts';
import { configured, expect, lastOf, test } from './examined.ts';

const html = { 'content-type': 'text/html', server: 'nginx' };

/** What the first contact of a run says. */
async function contactText(values: Record<string, string>): Promise<string> {
  const config = configured(values);
  const http = openConnections(config);
  return checkConnection(readingClient(config, http), config)
    .then(
      (failure) => (failure ? outcomeText(failure) : 'nothing is wrong'),
      (error: Error) => error.message,
    )
    .finally(() => http.dispose());
}

const answering =
  (status: number, headers: Record<string, string>, body: string | Buffer): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

const answers: [what: string, listener: RequestListener][] = [
  ['401 of a gateway in JSON', answering(401, { 'content-type': 'application/json' }, '{"message":"Unauthorized"}')],
  ['403 of a firewall', answering(403, html, '<html>Forbidden</html>')],
  ['a page 502', answering(502, html, '<html>Bad Gateway</html>')],
  ['a page 503', answering(503, html, '<html>Service Unavailable</html>')],
  ['a redirect to a login', answering(302, { location: '/login' }, '')],
  ['a redirect to https', answering(301, { location: 'https://panel.example/api/v1.1/databases/list/' }, '')],
  ['a login page', answering(200, html, '<html><title>Log in</title><input type="password"></html>')],
  ['bytes that are no text', answering(200, { 'content-type': 'application/json' }, Buffer.from([0xff, 0xfe, 0x7b]))],
  ['an unknown encoding', answering(200, { 'content-encoding': 'snappy' }, 'x')],
  ['a cut connection', (request) => request.socket.destroy()],
  [
    'the token refused',
    answering(200, { 'content-type': 'application/json' }, '{"error":403,"error_text":"No access"}'),
  ],
  [
    'nothing of the API',
    answering(404, { 'content-type': 'application/json' }, '{"error":404,"error_text":"No method"}'),
  ],
  ['a platform that fails', answering(200, { 'content-type': 'application/json' }, '{"error":500,"error_text":"x"}')],
];

test.describe('the doctor and the first contact of a run say the same', () => {
  for (const [what, listener] of answers) {
    test(`of ${what}`, async ({ served, examined }) => {
      const { url } = await served(listener);

      const { remedy = '?', means = '?' } = lastOf(await examined({ ALTCRAFT_URL: url })) ?? {};
      const text = await contactText({ ALTCRAFT_URL: url });

      expect(text).toContain(remedy);
      expect([means, remedy].join()).not.toContain('Check ALTCRAFT_URL');
    });
  }

  test('of a closed port', async ({ examined }) => {
    const values = { ALTCRAFT_URL: 'http://127.0.0.1:9' };

    const { remedy = '?' } = lastOf(await examined(values)) ?? {};

    expect(await contactText(values)).toContain(remedy);
  });

  test('of a name that DNS does not have', async ({ examined }) => {
    const values = { ALTCRAFT_URL: 'http://no-such-host.invalid' };
    const unknown = () => Promise.reject(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }));

    const { remedy = '?' } = lastOf(await examined(values, { resolve: unknown })) ?? {};

    // This machine may have no DNS at all, which is another cause with a remedy of its own.
    expect(remedy).toContain('Check the spelling of ALTCRAFT_URL');
    expect(await contactText(values)).toMatch(/Check the (?:spelling of ALTCRAFT_URL|network of this machine)/);
  });

  test('of a certificate that nobody knows', async ({ served, examined }) => {
    const { url } = await served(answering(200, {}, ''), certify({ owner: 'panel.example', names: ['127.0.0.1'] }));

    const { remedy = '?' } = lastOf(await examined({ ALTCRAFT_URL: url })) ?? {};

    expect(await contactText({ ALTCRAFT_URL: url })).toContain(remedy);
  });

  test('of a certificate of another name, and neither speaks of looking past it', async ({ served, examined }) => {
    const credentials = certify({ owner: 'panel.example', names: ['panel.example'] });
    const { url } = await served(answering(200, {}, ''), credentials);

    const { remedy = '?' } = lastOf(await examined({ ALTCRAFT_URL: url })) ?? {};

    expect(remedy).not.toContain('INSECURE');
    expect(await contactText({ ALTCRAFT_URL: url })).not.toContain('INSECURE');
  });

  test('of a port that does not speak TLS', async ({ served, examined }) => {
    const { port } = await served(answering(200, {}, ''));
    const values = { ALTCRAFT_URL: `https://127.0.0.1:${port}` };

    const { remedy = '?' } = lastOf(await examined(values)) ?? {};

    expect(await contactText(values)).toContain(remedy);
  });

  test('of a port that speaks TLS where the address says http', async ({ served, examined }) => {
    const { port } = await served(answering(200, {}, ''), certify({ owner: 'panel', names: ['127.0.0.1'] }));
    const values = { ALTCRAFT_URL: `http://127.0.0.1:${port}` };

    const { remedy = '?' } = lastOf(await examined(values)) ?? {};

    expect(remedy).toBe(`Set ALTCRAFT_URL=https://127.0.0.1:${port}`);
    expect(await contactText(values)).toContain(remedy);
  });
});
