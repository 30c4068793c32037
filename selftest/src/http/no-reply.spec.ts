import { expect, test } from '@playwright/test';
import { direct } from '../../../src/config/connection-settings.ts';
import { noReply } from '../../../src/http/no-reply.ts';
import { configOf, requestOf, token } from '../exchanges.ts';

const sentAt = new Date('2026-01-01T00:00:00.000Z');
const reproduce = (parameters: string) => `reproduce: curl -sS -X POST "https://panel.example/api/v1.1/${parameters}`;

/** The error of a call with which the HTTP client ended so. */
const errorOf = (message: string, request = requestOf('databases.list'), config = configOf()) =>
  noReply(request, config, new Error(message), { sentAt, ms: 12 });

test.describe('no reply', () => {
  const texts: [message: string, words: string][] = [
    [
      'getaddrinfo ENOTFOUND panel.example',
      'the host name is unknown after 12 ms. Check ALTCRAFT_URL and the DNS of this machine.',
    ],
    [
      'getaddrinfo EAI_AGAIN panel.example',
      'the host name is unknown after 12 ms. Check ALTCRAFT_URL and the DNS of this machine.',
    ],
    ['connect EHOSTUNREACH 10.0.0.1:443', 'the host cannot be reached after 12 ms. Check network, VPN and firewall.'],
    ['connect ETIMEDOUT 10.0.0.1:443', 'the host cannot be reached after 12 ms. Check network, VPN and firewall.'],
    ['something new', 'the HTTP client gave up after 12 ms. Repeat the call by hand to see more.'],
  ];
  for (const [message, words] of texts) {
    test(`with the message "${message}" is put into words`, () => {
      const log = `Call log:\n  - → POST https://panel.example/\n    - authorization: Bearer ${token}`;

      const error = errorOf(`apiRequestContext.fetch: ${message}\n${log}`);

      expect(error.message).toBe(
        `databases.list got no reply from panel.example: ${words}
  sent: 2026-01-01T00:00:00.000Z
  Request-ID: request-1
  ${reproduce('databases/list/" -H "Content-Type: application/json" --data "{\\"token\\":\\"$ALTCRAFT_TOKEN\\"}"')}`,
      );
    });
  }

  test('to a call that changes something warns of repeating it, and shows no other secret', () => {
    const rtoken = 'resource-token-1';
    const request = requestOf('profiles.messageUnsub', { rtoken });

    const error = errorOf('socket hang up', request, configOf({ secrets: [token, rtoken] }));

    expect(error.message.split('\n').slice(-2)).toEqual([
      `  ${reproduce('profiles/message_unsub" -H "Content-Type: application/json" --data "{\\"rtoken\\":\\"***\\",\\"token\\":\\"$ALTCRAFT_TOKEN\\"}"')}`,
      '  careful: repeating it changes the installation, and the sweep does not know of it',
    ]);
  });

  for (const [message, code, problem, isReached, wasSent] of [
    ['connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED', 'connection refused', false, false],
    ['getaddrinfo ENOTFOUND panel.example', 'ENOTFOUND', 'host unknown', false, false],
    ['read ETIMEDOUT', 'ETIMEDOUT', 'host unreachable', false, true],
    ['Timeout 300ms exceeded', 'TIMEOUT', 'timed out', true, true],
    ['socket hang up', 'ECONNRESET', 'broken off', true, true],
    ['certificate has expired', 'CERT_HAS_EXPIRED', 'certificate expired', false, false],
  ] as const) {
    test(`with the message "${message}" carries its code, and what it means`, () => {
      const error = errorOf(message);

      expect(error).toMatchObject({
        code,
        isReached,
        facts: { code, problem, sentAt, ms: 12, wasSent },
        outcome: { cause: 'no reply', operation: 'databases.list', code, problem },
      });
    });
  }

  test('is about a proxy that the shell names and the run does not use, where nothing was reached', () => {
    const config = configOf({ connection: { ...direct, unusedProxy: 'HTTPS_PROXY' } });
    const hint = 'HTTPS_PROXY of the shell is ignored: if the installation is behind a proxy, set ALTCRAFT_PROXY.';

    expect(errorOf('getaddrinfo ENOTFOUND panel.example', undefined, config).message).toContain(hint);
    expect(errorOf('socket hang up', undefined, config).message).not.toContain('HTTPS_PROXY');
  });
});
