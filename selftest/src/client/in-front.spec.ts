/**
 * A server in front of the platform that answers in its place is told apart from the platform.
 */
import { createInFront, type AskWith } from '../../../src/client/in-front.ts';
import { isBlocked, type Reply } from '../../../src/http/exchange.ts';
import { configOf, replyOf, replyTo, requestOf, token, type Answer } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

const html = { 'content-type': 'text/html', server: 'waf' };
const page: Answer = { status: 403, headers: html, body: '<html><h1>Forbidden</h1></html>' };
const foreign: Answer = { status: 401, body: { message: 'Unauthorized', request_id: 'x' } };
const numbered: Answer = { status: 403, body: { error: 403, message: 'Forbidden' } };
const empty: Answer = { status: 403, headers: {}, body: '' };
const f5: Answer = {
  headers: html,
  body: '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected.</body></html>',
};
const noAccess: Answer = { status: 403, body: { error: 403, error_text: 'No access' } };
const inEnvelope: Answer = { body: { error: 401, error_text: 'API token required' } };
const done: Answer = { body: { error: 0, error_text: '', data: [] } };

const kinds: [what: string, operation: string, answer: Answer, blocked: boolean][] = [
  ['a page of a firewall', 'templates.list', page, true],
  ['JSON of a gateway', 'templates.list', foreign, true],
  ['JSON of a gateway with a number named error', 'templates.list', numbered, true],
  ['an empty 403', 'templates.list', empty, true],
  ['a page that rejects with HTTP 200', 'templates.list', f5, true],
  ['a page in place of a file', 'tasks.download', page, true],
  ['a refusal of the platform with its status', 'templates.list', noAccess, false],
  ['a refusal of the platform with HTTP 200', 'templates.list', inEnvelope, false],
  ['a bare 403 in place of a file', 'tasks.download', empty, false],
  ['a page 502', 'templates.list', { ...page, status: 502 }, false],
  ['a page 404', 'templates.list', { ...page, status: 404 }, false],
  [
    'a login page with HTTP 200',
    'templates.list',
    { headers: html, body: '<html><title>Log in</title></html>' },
    false,
  ],
  [
    'an envelope whose code is text',
    'templates.list',
    { status: 403, body: { error: '403', error_text: 'no' } },
    false,
  ],
  ['a broken envelope', 'templates.list', { status: 403, body: '{"error":403,"error_te' }, false],
  ['a success', 'templates.list', done, false],
];

/** An installation that answers by the form of the token, and how often it was asked. */
function asking(answers: Partial<Record<'body' | 'bearer', Answer>>) {
  const asked: string[] = [];
  const ask: AskWith = (operation, tokenForm) => {
    asked.push(tokenForm);
    return Promise.resolve(replyOf(operation.id, answers[tokenForm as 'body'] ?? done));
  };
  return { asked, inFront: createInFront(ask, token) };
}

const download = requestOf('tasks.download', { file: 'f.csv' });
const judged = (answer: Answer, request = download): [typeof request, Reply] => [request, replyTo(request, answer)];

test.describe('a reply of a server in front', () => {
  for (const [what, operation, answer, blocked] of kinds) {
    test(`is ${blocked ? '' : 'not '}${what}`, () => {
      expect(isBlocked(replyOf(operation, answer))).toBe(blocked);
    });
  }

  test('says nothing about its operation, and names what the server said', async () => {
    const { inFront, asked } = asking({});

    expect(await inFront(...judged(page, requestOf('templates.list')))).toEqual({
      cause: 'blocked in front',
      operation: 'templates.list',
      answered: 'HTTP 403 (waf)',
    });
    expect(asked).toEqual([]);
  });

  for (const [what, options] of [
    ['an odd value', { isOdd: true }],
    ['a body that is made wrong', { mangle: (body: string) => body }],
    ['another token', { token: 'wrong' }],
    ['no token', { tokenForm: 'none' }],
  ] as const) {
    test(`to a request with ${what} may be what the platform ought to say`, async () => {
      const { inFront } = asking({});

      expect(await inFront(...judged(page, requestOf('templates.list', {}, options)))).toBeUndefined();
    });
  }
});

test.describe('a refusal for the token in the header', () => {
  test('is no word of the platform where the body passes, which is asked once', async () => {
    const { inFront, asked } = asking({ bearer: inEnvelope });

    const lost = { cause: 'header lost', answered: '401 "API token required"' };
    expect(await inFront(...judged(inEnvelope))).toEqual(lost);
    expect(await inFront(...judged(noAccess))).toEqual(lost);
    expect(asked).toEqual(['bearer', 'body']);
  });

  test('is one of the platform where the header arrives elsewhere', async () => {
    const { inFront, asked } = asking({});

    expect(await inFront(...judged(noAccess))).toBeUndefined();
    expect(asked).toEqual(['bearer']);
  });

  test('is one of the platform where the body is refused too', async () => {
    const { inFront } = asking({ bearer: inEnvelope, body: inEnvelope });

    expect(await inFront(...judged(inEnvelope))).toBeUndefined();
  });

  test('is not looked into for another token, or for a success', async () => {
    const { inFront, asked } = asking({ bearer: inEnvelope });
    const wrong = requestOf('tasks.download', { file: 'f.csv' }, { token: 'wrong' }, configOf());

    expect(await inFront(...judged(inEnvelope, wrong))).toBeUndefined();
    expect(await inFront(...judged(done))).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
