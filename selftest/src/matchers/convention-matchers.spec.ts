import { exchangeOf, type Reply } from '../../../src/http/exchange.ts';
import { createExpect as matchersOf } from '../../../src/matchers/matchers.ts';
import { altered, complaintOf, configOf, replyOf, replyTo, requestOf, type Answer } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

const contractOf = matchersOf(configOf());
const html = { 'content-type': 'text/html' };
const xml = { 'content-type': 'application/xml; charset=utf-8' };

/** What a failure text says in its first line, and its problems. */
function toldBy(assertion: () => unknown): { first: string; problems: string[] } {
  const lines = complaintOf(assertion).split('\n');
  const problems = lines.filter((line) => line.startsWith('  ✗ ')).map((line) => line.slice(4));
  return { first: lines[0] ?? '', problems };
}

const done = (more: object = {}) => ({ body: { error: 0, error_text: '', ...more } });
const refused = (code: number, more: object = {}) => ({ body: { error: code, error_text: 'no', ...more } });

test.describe('toBeAnsweredCleanly', () => {
  const problemsOf = (id: string, answer: Answer) =>
    toldBy(() => contractOf(replyOf(id, answer)).toBeAnsweredCleanly()).problems;

  const clean: [what: string, id: string, answer: Answer][] = [
    ['a success', 'databases.list', done({ data: [] })],
    ['a refusal in the envelope', 'databases.list', refused(400)],
    ['a refusal by HTTP too', 'databases.list', { status: 400, ...refused(400) }],
    [
      'a refusal in the words of Go',
      'databases.list',
      {
        body: {
          error: 400,
          error_text: 'json: cannot unmarshal string into Go struct field Request.limit of type int',
        },
      },
    ],
    [
      'a customer’s text that looks like a trace',
      'databases.list',
      done({ data: [{ name: 'panic: at.go:80, Fatal error: all on line 3, at shop(list:12)' }] }),
    ],
    ['HTTP 413 of a server in front', 'databases.list', { status: 413, headers: html, body: '<h1>413</h1>' }],
    ['HTTP 403 of a firewall in front', 'databases.list', { status: 403, headers: html, body: '<h1>Blocked</h1>' }],
    ['HTTP 414 where only the status counts', 'profiles.quickImport', { status: 414, headers: html, body: '' }],
    ['a redirect of a download to the login page', 'tasks.download', { status: 302, headers: html, body: '' }],
  ];
  for (const [what, id, answer] of clean) {
    test(`passes ${what}`, () => {
      expect(problemsOf(id, answer)).toEqual([]);
    });
  }

  const trace = 'the reply shows the inside of the server (a stack trace or an error of its database)';
  const unclean: [what: string, id: string, answer: Answer, problems: string[]][] = [
    ['HTTP 500', 'databases.list', { status: 500, body: '' }, ['the server failed with HTTP 500']],
    [
      'HTTP 502 of a server in front',
      'databases.list',
      { status: 502, headers: html, body: '<h1>502</h1>' },
      ['the server failed with HTTP 502'],
    ],
    ['error 500', 'databases.list', refused(500), ['the server failed with error 500']],
    ['an empty body', 'databases.list', { body: '' }, ['the body is empty']],
    [
      'a login page',
      'databases.list',
      { headers: html, body: '<h1>Log in</h1>' },
      ['the body is not JSON (text/html); it begins with: <h1>Log in</h1>'],
    ],
    [
      'an envelope without a code',
      'databases.list',
      { body: { ok: true } },
      ['the reply is neither a success nor a refusal (HTTP 200, 7 ms)'],
    ],
    [
      'a redirect where only the status counts',
      'profiles.quickImport',
      { status: 302, body: '' },
      ['the reply is neither a success nor a refusal (HTTP 302, 7 ms)'],
    ],
    [
      'a trace of Go',
      'databases.list',
      { status: 500, headers: html, body: 'panic: x\n\ngoroutine 1 [running]:' },
      [trace],
    ],
    [
      'a trace of Python in a refusal',
      'databases.list',
      { body: { error: 400, error_text: 'Traceback (most recent call last)' } },
      [trace],
    ],
    [
      'a trace of Java',
      'databases.list',
      { body: { error: 400, error_text: 'x at com.shop.Main.run(Main.java:12)' } },
      [trace],
    ],
    [
      'a trace of PHP',
      'databases.list',
      { status: 400, headers: html, body: 'Fatal error: x in /a.php on line 3' },
      [trace],
    ],
    ['an error of SQL', 'databases.list', { body: { error: 400, error_text: 'SQLSTATE[42000]: x' } }, [trace]],
    ['an error of MongoDB', 'databases.list', { body: { error: 400, error_text: 'MongoError: bad $or' } }, [trace]],
    ['a trace in the text of a success', 'databases.list', { body: { error: 0, error_text: 'panic: x' } }, [trace]],
  ];
  for (const [what, id, answer, problems] of unclean) {
    test(`tells of ${what}`, () => {
      expect(problemsOf(id, answer)).toEqual(problems);
    });
  }

  test('prints operation, case, outcome, contract, page and a command', () => {
    const reply = replyOf('databases.list', { status: 500, body: '' }, { title: 'limit: a text' });

    const told = complaintOf(() => contractOf(reply).toBeAnsweredCleanly());

    expect(told).toBe(`databases.list does not answer cleanly
  case: limit: a text
  POST /api/v1.1/databases/list/ → HTTP 500, 7 ms
  contract: schemas/databases/list.yaml (reply documented)
  page: https://guides.altcraft.com/en/developer-guide/databases/2195563

  ✗ the server failed with HTTP 500

  Request-ID: request-1
  reproduce: curl -sS -X POST "https://panel.example/api/v1.1/databases/list/" -H "Content-Type: application/json" --data "{\\"token\\":\\"$ALTCRAFT_TOKEN\\"}"`);
    expect(exchangeOf(reply)).toMatchObject({ asserted: true });
  });
});

test.describe('toAcceptToken', () => {
  const told = (answer: Answer, usual: Answer) =>
    toldBy(() =>
      contractOf([replyOf('databases.list', usual), replyOf('databases.list', answer)]).toAcceptToken(
        replyOf('databases.list', usual),
      ),
    );

  test('passes what is answered as in the usual form', () => {
    expect(told(done(), done()).problems).toEqual([]);
    expect(told(refused(404), refused(404)).problems).toEqual([]);
  });

  test('tells of a refusal, and of what the usual form gives', () => {
    expect(told({ status: 403, ...refused(403) }, done())).toEqual({
      first: 'databases.list does not accept the token',
      problems: ['answered with 403 "no", and in its usual form with 0'],
    });
  });

  test('tells of a page', () => {
    expect(told({ status: 401, headers: html, body: '<h1>' }, done()).problems).toEqual([
      'answered with HTTP 401, and in its usual form with 0',
    ]);
  });
});

test.describe('toSayInXml', () => {
  const told = (answer: Answer, before: Answer, after = before) =>
    toldBy(() =>
      contractOf(replyOf('databases.get', answer)).toSayInXml(
        replyOf('databases.get', before),
        replyOf('databases.get', after),
      ),
    );
  const inXml = (data: unknown, error = 0): Answer => ({ headers: xml, body: { error, error_text: '', data } });
  const get = (data: unknown) => done({ data });

  test('passes the same in both forms', () => {
    expect(told(inXml({ id: '1', name: 'a' }), get({ id: 1, name: 'a' })).problems).toEqual([]);
  });

  test('tells what differs', () => {
    expect(told(inXml({ id: '2' }), get({ id: 1, name: 'a' }))).toEqual({
      first: 'databases.get does not say the same in XML',
      problems: ['data.id is 1 in JSON and "2" in XML', 'data.name is missing in XML'],
    });
  });

  test('minds nothing that changed meanwhile, and everything else', () => {
    const before = get({ id: 1, name: 'a', all: 5, list: [1, 2] });
    const after = get({ id: 1, name: 'a', all: 7, list: [1, 2, 3] });

    expect(told(inXml({ id: '1', name: 'b', all: '6', list: ['2', '3'] }), before, after).problems).toEqual([
      'data.name is "a" in JSON and "b" in XML',
    ]);
  });

  test('tells of an answer in JSON', () => {
    expect(told(get({}), get({})).problems).toEqual(['the Content-Type is application/json, and XML was asked for']);
  });

  test('tells of an answer without a type', () => {
    expect(told({ headers: {}, body: '' }, get({})).problems).toEqual([
      'the Content-Type is no content type, and XML was asked for',
    ]);
  });

  test('tells of XML that cannot be read', () => {
    expect(told({ headers: xml, body: '<xml><a>' }, get({})).problems).toEqual(['the body is not well-formed XML']);
  });

  test('tells of another code', () => {
    expect(told(inXml({}, 400), get({})).problems).toEqual([
      'the call is answered with error 0 in JSON and with error 400 in XML',
    ]);
  });

  test('lets a refusal come in either form, because no page tells', () => {
    expect(told(refused(404), refused(404)).problems).toEqual([]);
    expect(told(inXml({}, 404), refused(404)).problems).toEqual([]);
  });

  test('tells of a refusal with another code, and of a call that is accepted in one form', () => {
    expect(told(refused(400), refused(404)).problems).toEqual([
      'the call is answered with error 404 in JSON and with error 400 in XML',
    ]);
    expect(told(inXml({}), refused(404)).problems).toEqual([
      'the call is answered with error 404 in JSON and with error 0 in XML',
    ]);
  });
});

test.describe('toSayInJson', () => {
  const told = (answer: Answer, json: Answer) =>
    toldBy(() => contractOf(replyOf('databases.get', answer)).toSayInJson(replyOf('databases.get', json)));

  test('passes JSON with the same code', () => {
    expect(told(done(), done()).problems).toEqual([]);
  });

  test('tells of XML', () => {
    expect(told({ headers: xml, body: { error: 0 } }, done())).toEqual({
      first: 'databases.get does not answer in JSON',
      problems: ['the Content-Type is application/xml; charset=utf-8, and JSON was asked for'],
    });
  });

  test('tells of another code', () => {
    expect(told(refused(400), done()).problems).toEqual([
      'the call is answered with error 0 when sent in JSON and with error 400 when sent in XML',
    ]);
  });
});

const duplicate = { 'content-type': 'application/json', 'duplicate-request': 'true' };
const oldDuplicate = { 'content-type': 'application/json', 'x-duplicate-request': 'true' };

/** A reply of profiles.add, which the vendor's list of deduplicated calls names or not. */
function replyOfAdd(listed: boolean, answer: Answer): Reply {
  const operation = altered('profiles.add', { deduplicated: listed });
  return replyTo({ ...requestOf('profiles.add'), operation }, answer);
}

test.describe('toRepeat', () => {
  const told = (listed: boolean, answer: Answer, first: Answer) =>
    toldBy(() => contractOf(replyOfAdd(listed, answer)).toRepeat(replyOfAdd(listed, first)));
  const made = (profile_id: string, headers?: Record<string, string>) => ({ headers, ...done({ profile_id }) });

  test('passes the first answer with either mark', () => {
    expect(told(true, made('a', duplicate), made('a')).problems).toEqual([]);
    expect(told(true, made('a', oldDuplicate), made('a')).problems).toEqual([]);
  });

  test('tells of a mark that is missing', () => {
    expect(told(true, made('a'), made('a'))).toEqual({
      first: 'profiles.add does not recognise a repeated request',
      problems: [
        'the reply to a known Request-ID has no header Duplicate-Request: true. If this installation does not deduplicate, set ALTCRAFT_DEDUPLICATION=off',
      ],
    });
  });

  test('tells of a call that ran again', () => {
    expect(told(true, made('b', duplicate), made('a')).problems).toEqual([
      'a known Request-ID is answered anew, so the call ran again: first {"error":0,"error_text":"","profile_id":"a"}, now {"error":0,"error_text":"","profile_id":"b"}',
    ]);
  });

  test('expects nothing of a call that no list names, but that a mark is true', () => {
    expect(told(false, made('b'), made('a')).problems).toEqual([]);
    expect(told(false, made('b', duplicate), made('a')).problems).toHaveLength(1);
  });
});

test.describe('toHaveRunAnew', () => {
  const told = (answer: Answer) => toldBy(() => contractOf(replyOfAdd(true, answer)).toHaveRunAnew());

  test('passes a success and a refusal', () => {
    expect(told(done()).problems).toEqual([]);
    expect(told(refused(400)).problems).toEqual([]);
  });

  test('tells of an answer from memory', () => {
    expect(told({ headers: duplicate, ...done() })).toEqual({
      first: 'profiles.add does not run a new request',
      problems: ['it is marked as a duplicate, and its Request-ID is new'],
    });
  });

  test('tells of a failure of the server', () => {
    expect(told({ status: 500, body: '' }).problems).toEqual(['the server failed with HTTP 500']);
  });
});
