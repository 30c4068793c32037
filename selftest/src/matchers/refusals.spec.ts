import { exchangeOf, type Reply } from '../../../src/http/exchange.ts';
import { createExpect as matchersOf } from '../../../src/matchers/matchers.ts';
import { complaintOf, configOf, replyOf, token, type Answer } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

const contractOf = matchersOf(configOf());
const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };

function problemsOf(id: string, answer: Answer, ...codes: number[]): string[] {
  return complaintOf(() => contractOf(replyOf(id, answer)).toBeRefused(...codes))
    .split('\n')
    .filter((line) => line.startsWith('  ✗ '))
    .map((line) => line.slice(4));
}

const refused = (code: number, more: object = {}) => ({ error: code, error_text: 'no', ...more });

const accepted: [what: string, answer: Answer, codes: number[]][] = [
  ['a code in the envelope', { body: refused(400) }, []],
  ['a code in the envelope and by HTTP', { status: 403, body: refused(403) }, []],
  ['one of the codes that are given', { body: refused(401) }, [400, 401, 403]],
  ['an unusual code, where none is given', { body: refused(440) }, []],
  ['a page of a server in front', { status: 401, headers: html, body: '<h1>401</h1>' }, [400, 401]],
  ['data that is null', { body: refused(400, { data: null, result: null }) }, []],
];

const wrong: [what: string, answer: Answer, codes: number[], problems: string[]][] = [
  [
    'success',
    { body: { error: 0, error_text: '' } },
    [],
    ['the call was accepted (HTTP 200, error 0, 7 ms); a refusal was expected'],
  ],
  ['another code', { body: refused(404) }, [400, 401], ['refused with 404 "no", and 400 or 401 was expected']],
  ['data', { body: refused(400, { data: [] }) }, [], ['the refusal carries data (array); it must not']],
  [
    'data and result',
    { body: refused(400, { data: {}, result: 'x' }) },
    [],
    ['the refusal carries data (object); it must not', 'the refusal carries result (string); it must not'],
  ],
  [
    'the token that was sent',
    { body: { error: 401, error_text: `bad token ${token}` } },
    [],
    ['the refusal repeats the token that was sent; whoever reads logs could use it'],
  ],
  ['no text', { body: { error: 400 } }, [], ['error_text must be string, got nothing']],
  ['a text that is null', { body: { error: 400, error_text: null } }, [], ['error_text must be string, got null']],
  [
    'HTML with HTTP 404',
    { status: 404, headers: html, body: '<h1>404</h1>' },
    [],
    ['the body is not JSON (text/html); it begins with: <h1>404</h1>; a refusal was expected'],
  ],
  [
    'a code in the envelope of a redirect',
    { status: 302, headers: { ...json, location: '/login' }, body: refused(400) },
    [],
    [
      'the reply redirects to /login; redirects are not followed. Check scheme and path of ALTCRAFT_URL.; a refusal was expected',
    ],
  ],
  [
    'a stack trace',
    { body: { error: 404, error_text: 'panic: runtime error: index out of range' } },
    [],
    ['the reply shows the inside of the server (a stack trace or an error of its database)'],
  ],
  ['an empty body', { status: 400, body: '' }, [], ['the body is empty; a refusal was expected']],
  [
    'a server error',
    { status: 500, body: refused(400) },
    [],
    ['the server failed with HTTP 500; a refusal was expected'],
  ],
  [
    'a redirect',
    { status: 301, headers: {}, body: '' },
    [],
    [
      'the reply redirects to nowhere; redirects are not followed. Check scheme and path of ALTCRAFT_URL.; a refusal was expected',
    ],
  ],
];

test.describe('toBeRefused', () => {
  for (const [what, answer, codes] of accepted) {
    test(`passes ${what}`, () => {
      const problems = problemsOf('databases.list', answer, ...codes);

      expect(problems).toEqual([]);
    });
  }

  for (const [what, answer, codes, wanted] of wrong) {
    test(`tells of ${what}`, () => {
      const problems = problemsOf('databases.list', answer, ...codes);

      expect(problems).toEqual(wanted);
    });
  }

  test('prints operation, outcome, contract, page and a command', () => {
    const reply = replyOf('databases.list', { body: { error: 0, error_text: '' } });

    const told = complaintOf(() => contractOf(reply).toBeRefused());

    expect(told).toBe(`databases.list does not refuse as it must
  POST /api/v1.1/databases/list/ → HTTP 200, error 0, 7 ms
  contract: schemas/databases/list.yaml (reply documented)
  page: https://guides.altcraft.com/en/developer-guide/databases/2195563

  ✗ the call was accepted (HTTP 200, error 0, 7 ms); a refusal was expected

  Request-ID: request-1
  reproduce: curl -sS -X POST "https://panel.example/api/v1.1/databases/list/" -H "Content-Type: application/json" --data "{\\"token\\":\\"$ALTCRAFT_TOKEN\\"}"`);
    expect(exchangeOf(reply)).toMatchObject({ asserted: true });
  });

  for (const [what, body] of Object.entries({
    'a code of the server': { error: 500, error_text: 'internal' },
    'a code that is text': { error: '401', error_text: 'no' },
    'a negative code': { error: -1, error_text: 'no' },
    'no code at all': { message: 'no' },
  })) {
    test(`does not call it acceptance when the reply has ${what}`, () => {
      const [problem] = problemsOf('databases.list', { status: 400, body });

      expect(problem).toBeDefined();
      expect(problem).not.toContain('the call was accepted');
    });
  }

  test('says that the call failed, not that it was accepted, for an error of the server in an HTTP 200', () => {
    const [problem] = problemsOf('databases.list', { body: { error: 500, error_text: 'internal' } });

    expect(problem).toContain('error 500');
    expect(problem).not.toContain('the call was accepted');
  });

  test('never shows the token that a refusal repeats', () => {
    const reply = replyOf('databases.list', { body: { error: 401, error_text: token, data: [token] } });

    const told = complaintOf(() => contractOf(reply).toBeRefused(400));

    expect(told).toContain('refused with 401 "***"');
    expect(told).not.toContain(token);
  });

  test('looks for the token that was sent, not for the configured one', () => {
    const reply = replyOf(
      'databases.list',
      { body: { error: 401, error_text: `bad ${token}` } },
      { token: 'wrong-token-1' },
    );

    expect(complaintOf(() => contractOf(reply).toBeRefused())).toBe('');
  });
});

const frames: [what: string, id: string, answer: Answer, problems: string[]][] = [
  ['API 1.0: another status than Ok passes', 'profiles.suspendAll', { body: { Status: 'Error' } }, []],
  ['API 1.0: HTTP 403 with any body passes', 'profiles.suspendAll', { status: 403, headers: html, body: 'no' }, []],
  [
    'API 1.0: Ok is told',
    'profiles.suspendAll',
    { body: { Status: 'Ok', Suspended: 1 } },
    ['the call was accepted (HTTP 200, 7 ms); a refusal was expected'],
  ],
  ['a status alone: 409 passes', 'profiles.quickImport', { status: 409, body: '' }, []],
  [
    'a status alone: 200 is told',
    'profiles.quickImport',
    { body: '' },
    ['the call was accepted (HTTP 200, 7 ms); a refusal was expected'],
  ],
  ['a file: HTTP 404 passes', 'tasks.download', { status: 404, headers: html, body: 'gone' }, []],
  ['a file: a code in JSON passes', 'tasks.download', { body: { error: 401, error_text: 'no' } }, []],
  [
    'a file: content is told',
    'tasks.download',
    { headers: { 'content-type': 'text/csv' }, body: 'a;b' },
    ['the call was accepted (HTTP 200, 7 ms); a refusal was expected'],
  ],
  [
    'a file: a redirect to a login page keeps it back',
    'tasks.download',
    { status: 302, headers: { location: '/login' }, body: '' },
    [],
  ],
  [
    'a file: a server error is told',
    'tasks.download',
    { status: 500, body: '' },
    ['the server failed with HTTP 500; a refusal was expected'],
  ],
];

test.describe('toBeRefused in other frames', () => {
  for (const [what, id, answer, wanted] of frames) {
    test(what, () => {
      const problems = problemsOf(id, answer);

      expect(problems).toEqual(wanted);
    });
  }
});

const misuse = 'This matcher needs a reply of `api`, as it came: expect(await api.…()).…';

test.describe('misuse of the matchers', () => {
  for (const [what, value] of Object.entries({
    'a body': { error: 0, error_text: '' },
    'a copy of a reply': { ...replyOf('databases.list', {}) },
    'a call that was not awaited': Promise.resolve(replyOf('databases.list', {})),
    nothing: undefined,
  })) {
    test(`is told where ${what} is given`, () => {
      const told = [
        complaintOf(() => contractOf(value as unknown as Reply).toMatchContract()),
        complaintOf(() => contractOf(value as unknown as Reply).toBeRefused()),
      ];

      expect(told).toEqual([misuse, misuse]);
    });
  }
});

test.describe('toBeUniqueBy', () => {
  test('passes a list without repetitions, and an empty one', () => {
    contractOf([{ id: 1 }, { id: '1' }, { id: 2 }]).toBeUniqueBy('id');
    contractOf([]).toBeUniqueBy('id');

    expect(complaintOf(() => contractOf([{ id: 1, name: 'a' }]).toBeUniqueBy('name'))).toBe('');
  });

  test('names what is repeated, each once', () => {
    const list = [{ id: 'a' }, { id: 'b' }, { id: 'a' }, { id: 'a' }, { id: 'b' }, { id: 'c' }];

    expect(complaintOf(() => contractOf(list).toBeUniqueBy('id'))).toBe('id is met more than once: "a", "b"');
  });

  test('names a field that is missing from entries', () => {
    expect(complaintOf(() => contractOf([{ id: 1 }, { id: 2 }]).toBeUniqueBy('key'))).toMatch(
      /^key is (missing|met more than once: (undefined|nothing))/,
    );
  });
});
