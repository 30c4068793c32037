import { direct } from '../../../src/config/connection-settings.ts';
import { CodedError, type Phase } from '../../../src/http/connections/network-error.ts';
import { noReply } from '../../../src/http/no-reply.ts';
import type { ConnectionProblem } from '../../../src/outcome/connection-problem.ts';
import { configOf, requestOf, token } from '../exchanges.ts';
import { noReplyWith } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

const sentAt = new Date('2026-01-01T00:00:00.000Z');
const reproduce = (parameters: string) => `reproduce: curl -sS -X POST "https://panel.example/api/v1.1/${parameters}`;

/** The error of a call that ended so. */
const errorOf = (thrown: Error, request = requestOf('databases.list'), config = configOf()) =>
  noReply(request, config, thrown, { sentAt, ms: 12 });

test.describe('no reply', () => {
  const texts: [code: string, words: string][] = [
    [
      'ENOTFOUND',
      'the host name is unknown after 12 ms. Check the spelling of ALTCRAFT_URL. For a name of an internal network connect the VPN, or use its DNS server.',
    ],
    [
      'EAI_AGAIN',
      'the host name is unknown after 12 ms. Check the network of this machine, VPN, and in a container its DNS setting.',
    ],
    ['EHOSTUNREACH', 'the host cannot be reached after 12 ms. Connect the VPN, or run the suite inside that network.'],
    [
      'ETIMEDOUT',
      'the host cannot be reached after 12 ms. Have the firewall let this machine through to the port in ALTCRAFT_URL, or connect the VPN.',
    ],
    ['UND_ERR_NEW', 'the HTTP client gave up after 12 ms. Repeat the call by hand to see more.'],
  ];
  for (const [code, words] of texts) {
    test(`with the code ${code} is put into words, not those of the HTTP client`, () => {
      const error = errorOf(new CodedError(code, `POST https://panel.example/?token=${token}`));

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

    const error = errorOf(noReplyWith('ECONNRESET'), request, configOf({ secrets: [token, rtoken] }));

    expect(error.message.split('\n').slice(-2)).toEqual([
      `  ${reproduce('profiles/message_unsub" -H "Content-Type: application/json" --data "{\\"rtoken\\":\\"***\\",\\"token\\":\\"$ALTCRAFT_TOKEN\\"}"')}`,
      '  careful: repeating it changes the installation, and the sweep does not know of it',
    ]);
  });

  const outcomes: [code: string, phase: Phase, problem: ConnectionProblem, isReached: boolean, wasSent: boolean][] = [
    ['ECONNREFUSED', 'connecting', 'connection refused', false, false],
    ['ENOTFOUND', 'connecting', 'host unknown', false, false],
    ['ETIMEDOUT', 'sent', 'host unreachable', false, true],
    ['CONNECT_TIMEOUT', 'connecting', 'connect timed out', false, false],
    ['TIMEOUT', 'sent', 'timed out', true, true],
    ['ECONNRESET', 'sent', 'broken off', true, true],
    ['REPLY_NOT_HTTP', 'sent', 'not HTTP', true, true],
    ['REPLY_LENGTH', 'sent', 'reply length unclear', true, true],
    ['REPLY_CUT', 'replying', 'reply cut', true, true],
    ['UND_ERR_HEADERS_OVERFLOW', 'sent', 'reply headers too large', true, true],
    ['CONTENT_ENCODING_UNKNOWN', 'replying', 'reply encoding unknown', true, true],
    ['CONTENT_ENCODING_WRONG', 'replying', 'reply encoding wrong', true, true],
    ['CERT_HAS_EXPIRED', 'connecting', 'certificate expired', false, false],
  ];
  for (const [code, phase, problem, isReached, wasSent] of outcomes) {
    test(`with the code ${code} while ${phase} carries it, and what it means`, () => {
      const error = errorOf(noReplyWith(code, phase));

      expect(error).toMatchObject({
        code,
        isReached,
        facts: { code, problem, sentAt, ms: 12, wasSent },
        outcome: { cause: 'no reply', operation: 'databases.list', code, problem },
      });
    });
  }

  test('is not what a reply is that cannot be read', () => {
    expect(errorOf(noReplyWith('CONTENT_ENCODING_WRONG', 'replying')).message).toContain(
      'databases.list got no readable reply from panel.example: a reply came, and its body is not in the Content-Encoding that it names after 12 ms.',
    );
  });

  test('is about a proxy that the shell names and the run does not use, where nothing was reached', () => {
    const config = configOf({ connection: { ...direct, unusedProxy: 'HTTPS_PROXY' } });
    const hint = 'HTTPS_PROXY of the shell is ignored: if the installation is behind a proxy, set ALTCRAFT_PROXY.';

    expect(errorOf(noReplyWith('ENOTFOUND', 'connecting'), undefined, config).message).toContain(hint);
    expect(errorOf(noReplyWith('ECONNRESET'), undefined, config).message).not.toContain('HTTPS_PROXY');
  });
});
