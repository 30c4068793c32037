/**
 * What a server in front of the installation gets: extra headers, a User-Agent, and calls at an address that DNS does not have.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Config } from '../../../../src/config/config.ts';
import { defaultUserAgent } from '../../../../src/config/gateway-settings.ts';
import { direct, type Connection } from '../../../../src/config/connection-settings.ts';
import { openConnections } from '../../../../src/http/connections/connections.ts';
import type { NoReplyError } from '../../../../src/http/errors.ts';
import { setPace } from '../../../../src/http/rate-limit.ts';
import { send } from '../../../../src/http/retry.ts';
import { authority } from '../../certificates.ts';
import { configOf, requestOf, token } from '../../exchanges.ts';
import { instant } from '../../fake-platform.ts';
import { proxyFront, test, tlsFront } from '../fronts.ts';

const company = authority('Company CA');
const headers = { 'X-Gateway-Key': 'gateway-secret' };

/** Configuration of an installation. */
const at = (url: string, connection: Partial<Connection>, changes: Partial<Config> = {}) =>
  configOf({
    target: { kind: 'installation', url, version: null },
    connection: { ...direct, ...connection },
    secrets: [token, ...Object.values(connection.headers ?? {})],
    ...changes,
  });

/** Calls an operation, and gives the status, or the error. */
async function call(config: Config, operation = 'databases.list'): Promise<number | NoReplyError> {
  const http = openConnections(config);
  setPace(http, 0, instant);
  return send(http, config, requestOf(operation, {}, { once: true }, config))
    .then(
      ({ status }) => status,
      (error: NoReplyError) => error,
    )
    .finally(() => http.dispose());
}

/** A server that keeps the headers of its calls. */
function keeping(got: IncomingHttpHeaders[]) {
  return createServer((request, response) => {
    got.push(request.headers);
    response.end('{}');
  });
}

test.describe('a call', () => {
  test('carries the extra headers and the User-Agent', async ({ listen }) => {
    const got: IncomingHttpHeaders[] = [];
    const url = `http://127.0.0.1:${await listen(keeping(got))}`;

    await call(at(url, { headers, userAgent: 'qa/1.0' }));
    await call(at(url, {}));

    expect(got[0]).toMatchObject({ 'x-gateway-key': 'gateway-secret', 'user-agent': 'qa/1.0' });
    expect(got[1]).toMatchObject({ 'user-agent': defaultUserAgent });
    expect(got[1]).not.toHaveProperty('x-gateway-key');
  });

  test('to a pixel host carries them only where that is the installation too', async ({ listen }) => {
    const got: IncomingHttpHeaders[] = [];
    const [url, pixelUrl] = [await listen(keeping(got)), await listen(keeping(got))].map(
      (p) => `http://127.0.0.1:${p}`,
    );

    await call(at(url ?? '', { headers }, { pixelUrl }), 'applicationPush.subscribe');
    await call(at(url ?? '', { headers }, { pixelUrl: url }), 'applicationPush.subscribe');

    expect(got.map((sent) => sent['x-gateway-key'])).toEqual([undefined, 'gateway-secret']);
  });

  test('through a proxy does not tell the proxy of them', async ({ listen }) => {
    const asked: string[] = [];
    const got: IncomingHttpHeaders[] = [];
    const url = `http://127.0.0.1:${await listen(keeping(got))}`;
    const proxy = { server: `http://127.0.0.1:${await listen(proxyFront(asked))}` };

    expect(await call(at(url, { headers, proxy }))).toBe(200);
    expect(asked.join()).not.toMatch(/gateway/i);
    expect(got[0]).toMatchObject({ 'x-gateway-key': 'gateway-secret' });
  });

  test('that fails shows the names of the headers, and variables for their values', async ({ listen }) => {
    const url = `http://127.0.0.1:${await listen(createServer((request) => request.socket.destroy()))}`;

    const error = await call(at(url, { headers }));

    expect(String(error)).toContain('-H "X-Gateway-Key: $X_GATEWAY_KEY"');
    expect(String(error)).not.toContain('gateway-secret');
  });
});

test.describe('an address that stands for DNS', () => {
  const names = ['panel.example'];

  test('is called, and the certificate is still for the host', async ({ listen, folder }) => {
    const port = await listen(tlsFront(company.issue({ owner: 'panel', names })));
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, company.certificate);
    const resolve = [{ host: 'panel.example', port, address: '127.0.0.1' }];

    expect(await call(at(`https://panel.example:${port}`, { caFile, resolve }))).toBe(200);
  });

  test('is what a proxy is asked for', async ({ listen }) => {
    const asked: string[] = [];
    const port = await listen(tlsFront(company.issue({ owner: 'panel', names })));
    const proxy = { server: `http://127.0.0.1:${await listen(proxyFront(asked))}` };
    const resolve = [{ host: 'panel.example', port, address: '127.0.0.1' }];

    expect(await call(at(`https://panel.example:${port}`, { insecureTls: true, resolve, proxy }))).toBe(200);
    expect(asked[0]).toMatch(new RegExp(`^CONNECT 127\\.0\\.0\\.1:${port} HTTP`));
  });

  test('stands in the curl line', async ({ listen }) => {
    const port = await listen(createServer((request) => request.socket.destroy()));
    const resolve = [{ host: 'panel.example', port, address: '127.0.0.1' }];

    const error = await call(at(`http://panel.example:${port}`, { resolve }));

    expect(String(error)).toContain(`curl -sS --resolve "panel.example:${port}:127.0.0.1" -X POST`);
  });
});

test('no debug log of a library shows a secret', async ({ listen }) => {
  const got: IncomingHttpHeaders[] = [];
  const port = await listen(keeping(got));
  const proxy = await listen(proxyFront([]));
  const script = fileURLToPath(new URL('../one-call.ts', import.meta.url));
  const environment = { ...process.env, NODE_DEBUG: '*', DEBUG: '*', TARGET: String(port), PROXY: String(proxy) };

  const child = spawn(process.execPath, ['--import', 'tsx', script], { env: environment });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));

  expect(said).toContain('HTTP 200');
  expect(got).toHaveLength(1);
  expect(said).not.toMatch(/made-up-token|gateway-secret|pass-4711|bWFkZ|cGFzcy00NzEx/);
});
