import { connect } from 'node:net';
import { once } from 'node:events';
import { CallError, CodedError, networkErrorOf } from '../../../../src/http/connections/network-error.ts';
import { expect, test } from '../../../test.ts';

const openssl = (words: string) =>
  Object.assign(new Error(`write EPROTO 80C2:error:0A000410:SSL routines:ssl3_read_bytes:${words}:../x.c:1605:`), {
    code: 'EPROTO',
  });

/** The error of a socket. */
async function errorOf(port: number, host: string): Promise<unknown> {
  const [error] = (await once(connect({ port, host }), 'error')) as unknown[];
  return error;
}

test.describe('code of a network error', () => {
  test('is the one that the error has', () => {
    expect(networkErrorOf(new CodedError('CERT_HAS_EXPIRED', 'words')).code).toBe('CERT_HAS_EXPIRED');
    expect(networkErrorOf(Object.assign(new Error('no queue'), { code: 404 })).code).toBe('AMQP_404');
    expect(networkErrorOf(new Error('something new')).code).toBe('UNKNOWN');
  });

  test('is that of Node, where undici has a name of its own', () => {
    expect(networkErrorOf(new CodedError('UND_ERR_SOCKET', 'other side closed')).code).toBe('ECONNRESET');
  });

  for (const [words, code] of [
    ['wrong version number', 'ERR_SSL_WRONG_VERSION_NUMBER'],
    ['sslv3 alert handshake failure', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'],
    ['tlsv13 alert certificate required', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'],
  ] as const) {
    test(`is that of OpenSSL, where Node only passes it on: ${code}`, () => {
      expect(networkErrorOf(openssl(words)).code).toBe(code);
    });
  }
});

test.describe('phase of a network error', () => {
  test('is the one that a call had come to', () => {
    const error = new CallError({ code: 'ECONNRESET', message: 'words', phase: 'replying' });

    expect(networkErrorOf(error)).toEqual({ code: 'ECONNRESET', message: 'words', phase: 'replying' });
  });

  test('is the connecting, where a socket could not be opened', async () => {
    expect(networkErrorOf(await errorOf(1, '127.0.0.1'))).toMatchObject({ code: 'ECONNREFUSED', phase: 'connecting' });
  });

  test('is the connecting, where no address of a host could be opened', () => {
    const one = Object.assign(new Error('one'), { code: 'ECONNREFUSED', syscall: 'connect' });
    const all = Object.assign(new AggregateError([one, one]), { code: 'ECONNREFUSED' });

    expect(networkErrorOf(all)).toMatchObject({ code: 'ECONNREFUSED', phase: 'connecting' });
  });
});
