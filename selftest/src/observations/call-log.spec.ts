import { recordOf } from '../../../src/observations/call-log.ts';
import { exchangeOf } from '../../../src/http/exchange.ts';
import { replyOf, token } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

const odd = { title: 'limit: a text', isOdd: true };
const done = { body: { error: 0, error_text: '', data: [] } };
const refused = { body: { error: 400, error_text: 'no' } };

test.describe('list of calls', () => {
  test('names operation, path, Request-ID and outcome, and neither token nor body', () => {
    const record = recordOf(exchangeOf(replyOf('profiles.suspendAll', { status: 403, body: { Status: 'secret' } })));

    expect(record).toMatchObject({
      operation: 'profiles.suspendAll',
      requestId: 'request-1',
      status: 403,
      error: null,
    });
    expect(JSON.stringify(record)).not.toContain(token);
    expect(JSON.stringify(record)).not.toContain('secret');
  });

  test('tells how often the platform asked to wait', () => {
    const exchange = exchangeOf(replyOf('databases.list', done));
    exchange.reply.throttled = 2;

    expect(recordOf(exchange)).toMatchObject({ throttled: 2 });
  });

  test('tells an odd value that was accepted', () => {
    expect(recordOf(exchangeOf(replyOf('databases.list', done, odd)))).toMatchObject({ accepted: 'limit: a text' });
  });

  test('says nothing of an odd value that was refused, of a success with a title, or of a call at its pace', () => {
    const records = [
      recordOf(exchangeOf(replyOf('databases.list', refused, odd))),
      recordOf(exchangeOf(replyOf('databases.list', done, { title: 'with the token as Bearer' }))),
    ];

    expect(records.flatMap((record) => Object.keys(record))).not.toContain('accepted');
    expect(records.flatMap((record) => Object.keys(record))).not.toContain('throttled');
  });
});
