import { expect, test } from '@playwright/test';
import { CodedError, networkErrorOf } from '../../../src/http/network-error.ts';

const openssl = (words: string) =>
  `write EPROTO 80C2:error:0A000410:SSL routines:ssl3_read_bytes:${words}:../x.c:1605:`;

/** What the clients say, without codes of their own. */
const messages: [message: string, code: string, isBeforeConnection: boolean][] = [
  ['connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED', true],
  ['getaddrinfo ENOTFOUND panel.example', 'ENOTFOUND', true],
  ['getaddrinfo EAI_AGAIN panel.example', 'EAI_AGAIN', true],
  ['connect ETIMEDOUT 10.0.0.1:443', 'ETIMEDOUT', true],
  ['read ETIMEDOUT', 'ETIMEDOUT', false],
  ['write EPIPE', 'EPIPE', false],
  ['read ECONNRESET', 'ECONNRESET', false],
  ['socket hang up', 'ECONNRESET', false],
  ['aborted', 'ECONNRESET', false],
  ['Timeout 300ms exceeded', 'TIMEOUT', false],
  ['Parse Error: Expected HTTP/', 'HPE_INVALID_CONSTANT', false],
  ['Client network socket disconnected before secure TLS connection was established', 'TLS_HANDSHAKE_CUT', false],
  ['certificate has expired', 'CERT_HAS_EXPIRED', false],
  ['certificate is not yet valid', 'CERT_NOT_YET_VALID', false],
  ['self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT', false],
  ['self-signed certificate in certificate chain', 'SELF_SIGNED_CERT_IN_CHAIN', false],
  ['unable to verify the first certificate', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', false],
  ['unable to get local issuer certificate', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', false],
  ["Hostname/IP does not match certificate's altnames: Host: a.", 'ERR_TLS_CERT_ALTNAME_INVALID', false],
  [openssl('wrong version number'), 'ERR_SSL_WRONG_VERSION_NUMBER', false],
  [openssl('sslv3 alert handshake failure'), 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', false],
  [openssl('tlsv13 alert certificate required'), 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', false],
  ['write EPROTO', 'EPROTO', false],
  ['Handshake terminated by server: 403 (ACCESS-REFUSED)', 'AMQP_403', false],
  ['something new', 'UNKNOWN', false],
];

test.describe('code of a network error', () => {
  for (const [message, code, isBeforeConnection] of messages) {
    test(`of "${message.slice(0, 80)}" is ${code}`, () => {
      const thrown = new Error(`apiRequestContext.fetch: ${message}\nCall log:\n  - POST https://timeout.example/`);

      expect(networkErrorOf(thrown)).toMatchObject({ code, isBeforeConnection });
    });
  }

  test('is the one that the error has', () => {
    expect(networkErrorOf(new CodedError('CERT_HAS_EXPIRED', 'words')).code).toBe('CERT_HAS_EXPIRED');
    expect(networkErrorOf(Object.assign(new Error('no queue'), { code: 404 })).code).toBe('AMQP_404');
  });

  test('is that of the text, where the one of the error says less', () => {
    const cut = new CodedError('ECONNRESET', 'socket disconnected before secure TLS connection was established');

    expect(networkErrorOf(cut).code).toBe('TLS_HANDSHAKE_CUT');
  });
});
