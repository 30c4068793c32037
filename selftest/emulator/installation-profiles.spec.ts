import { readFileSync } from 'node:fs';
import { createEmulator } from '../../emulator/app.ts';
import { createClock } from '../../emulator/core/clock.ts';
import { createIds } from '../../emulator/core/ids.ts';
import { serve } from '../../emulator/http-server.ts';
import { installationProfiles, readInstallationProfiles } from '../../emulator/installation-profiles.ts';
import * as contract from '../../schemas/index.ts';
import { openConnections } from '../../src/http/connections/connections.ts';
import { configOf } from '../src/exchanges.ts';
import { install, json, token } from './installation.ts';
import { expect, test } from '../test.ts';

const list = '/api/v1.1/databases/list/';
const body = JSON.stringify({ token });

const mistakes: [text: string, problem: string][] = [
  ['solw', 'Unknown profile "solw". Did you mean "slow"? Known: base-path, ipv6, slow'],
  ['', 'Unknown profile "". Known: base-path'],
  ['russian:2', 'The profile "russian" takes no number.'],
  ['slow:0', 'The profile "slow" takes a whole number from 1 up, not "0".'],
  ['slow:', 'The profile "slow" takes a whole number from 1 up, not "".'],
  ['rate-limited:1.5', 'The profile "rate-limited" takes a whole number from 1 up, not "1.5".'],
];

/** Operations and the code that a profile refuses them with; 0 for success. */
const answers: [profile: string, operation: string, parameters: Record<string, unknown>, code: number][] = [
  ['no-loyalty', 'loyalty.accountBalance', {}, 402],
  ['no-loyalty', 'promoCodes.exportAll', { loyalty_id: 1 }, 402],
  ['no-loyalty', 'market.productsList', {}, 0],
  ['no-market', 'market.productsList', {}, 404],
  ['no-rights', 'mailings.list', {}, 403],
  ['no-rights', 'campaigns.list', {}, 403],
  ['no-rights', 'databases.list', {}, 0],
  ['read-only-token', 'databases.list', {}, 0],
  ['read-only-token', 'segments.delete', { id: 3 }, 403],
];

test.describe('installation profiles', () => {
  for (const [text, problem] of mistakes) {
    test(`refuse "${text}" with the reason`, () => {
      expect(() => readInstallationProfiles([text])).toThrow(problem);
    });
  }

  test('are read with and without their number', () => {
    expect(
      readInstallationProfiles(['slow', 'rate-limited:3', 'clock-off:-90', 'ipv6', 'base-path', 'keep-alive']),
    ).toEqual({
      names: ['slow', 'rate-limited', 'clock-off', 'ipv6', 'base-path', 'keep-alive'],
      base: '/altcraft',
      host: '::1',
      delayMs: 2_000,
      perSecond: 3,
      clockAheadMs: -90 * 60_000,
      closesQuietly: true,
    });
  });

  test('stand in the README of the emulator', () => {
    const readme = readFileSync(new URL('../../emulator/README.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');

    const untold = Object.entries(installationProfiles).filter(
      ([name, meaning]) => !readme.includes(`\`${name}\``) || !readme.includes(meaning),
    );

    expect(untold).toEqual([]);
  });

  for (const [profile, operation, parameters, code] of answers) {
    test(`${profile} answers ${operation} with ${code}`, async () => {
      const reply = await install({}, [profile]).call(operation, parameters);

      expect(reply.body.error).toBe(code);
    });
  }

  test('base-path shows a page of the web server beside the API', async () => {
    const { send } = install({}, ['base-path']);

    const beside = await send({ url: list, headers: json, body });
    const below = await send({ url: `/altcraft${list}`, headers: json, body });

    expect(beside).toMatchObject({ status: 404, headers: { 'content-type': expect.stringContaining('text/html') } });
    expect(below.body.error).toBe(0);
  });

  test('rate-limited lets so many calls through each second', async () => {
    const { call, wait } = install({}, ['rate-limited:2']);

    const replies = [await call('databases.list'), await call('databases.list'), await call('databases.list')];
    wait(1_000);
    const later = await call('databases.list');

    expect([...replies, later].map(({ status }) => status)).toEqual([200, 200, 429, 200]);
    expect(replies[2]?.headers['retry-after']).toBe('1');
  });

  test('no-authorization takes the header out and leaves the body', async () => {
    const { call, send } = install({}, ['no-authorization']);
    const headers = { ...json, authorization: `Bearer ${token}` };

    const inHeader = await send({ url: list, headers, body: '{}' });

    expect(inHeader.body).toMatchObject({ error: 401 });
    expect((await call('databases.list')).body.error).toBe(0);
  });

  test('firewall answers one path in the place of the platform', async () => {
    const { call } = install({}, ['firewall']);

    const blocked = await call('templates.list');

    expect(blocked).toMatchObject({ status: 403, headers: { server: 'emulated-waf' }, body: {} });
    expect((await call('databases.list')).body.error).toBe(0);
  });

  test('banned answers every call after so many', async () => {
    const { call } = install({}, ['banned:1']);

    const replies = [await call('databases.list'), await call('databases.list')];

    expect(replies.map(({ status }) => status)).toEqual([200, 401]);
    expect(replies[1]?.body).not.toHaveProperty('error');
  });

  test('clock-off dates replies by its own clock', async () => {
    const { headers } = await install({}, ['clock-off:-90']).call('databases.list');

    expect(headers.date).toBe('Wed, 31 Dec 2025 22:30:00 GMT');
  });

  test('old-pages spell groups, scenarios, mailings and history as older pages do', async () => {
    const { call } = install({}, ['old-pages']);

    const databases = await call('databases.list');
    const scenarios = await call('automationScenarios.list');
    const mailing = await call('mailings.get', { id: 1 });

    expect(databases.text).toContain('"groups":[{"id":');
    expect(databases.text).not.toContain('"Groups"');
    expect(scenarios.body).toMatchObject({ 'error text': expect.any(String), total: expect.any(Number) });
    expect(mailing.body.data).toMatchObject({ send_email_content: expect.any(Boolean) });
    expect(mailing.body.data).not.toHaveProperty('channel');
  });

  test('extra-fields stand in every object', async () => {
    const { body } = await install({}, ['extra-fields']).call('databases.list', { limit: 1 });

    expect(body).toMatchObject({ x_revision: 'r1', data: [{ x_revision: 'r1' }] });
  });

  test('russian words refusals and successes', async () => {
    const { call } = install({}, ['russian']);

    const refusal = await call('databases.get', { id: 404 });
    const success = await call('databases.list');

    expect(refusal.body).toMatchObject({ error: 404, error_text: 'Объект не найден' });
    expect(success.body).toMatchObject({ error: 0, error_text: 'Успешная операция' });
  });

  test('keep-alive answers the first call of a connection only', async () => {
    const core = createEmulator({ contract, token, clock: createClock(), ids: createIds(1), refusals: 'envelope' });
    const server = await serve(core, { closesQuietly: true });
    const http = openConnections(configOf());
    const post = () => http.fetch(`${server.url}${list}`, { method: 'POST', headers: json, body, timeoutMs: 30_000 });

    const firsts = await Promise.all([post(), post(), post()]);
    const later = post();

    expect(firsts.map(({ status }) => status)).toEqual([200, 200, 200]);
    await expect(later).rejects.toMatchObject({ code: 'ECONNRESET' });
    await http.dispose();
    await server.close();
  });
});
