import { exchangeOf } from '../../../src/http/exchange.ts';
import { createExpect as matchersOf } from '../../../src/matchers/matchers.ts';
import {
  complaintOf,
  configOf,
  deviationOf,
  replyOf,
  replyTo,
  requestOf,
  skippedBecause,
  token,
  type Answer,
} from '../exchanges.ts';
import { expect, test } from '../../test.ts';

const contractOf = matchersOf(configOf());
const strictContractOf = matchersOf(configOf({ strictFields: true }));

const database = { id: 1, name: 'Main', ui_tags: [], Groups: [] };
const page = { error: 0, error_text: 'Successful operation', data: [database], next_from_id: 2, total_count: 1 };

const reproduce =
  'Request-ID: request-1\n  reproduce: curl -sS -X POST "https://panel.example/api/v1.1/databases/list/" -H "Content-Type: application/json" --data "{\\"token\\":\\"$ALTCRAFT_TOKEN\\"}"';

/** The whole failure text of databases.list. */
function text(outcome: string, ...lines: string[]): string {
  return `databases.list does not match its contract
  POST /api/v1.1/databases/list/ → ${outcome}, 7 ms
  contract: schemas/databases/list.yaml (reply documented)
  page: https://guides.altcraft.com/en/developer-guide/databases/2195563

${lines.map((line) => `  ${line}`).join('\n')}

  ${reproduce}`;
}

const complaintAbout = (id: string, answer: Answer) =>
  complaintOf(() => contractOf(replyOf(id, answer)).toMatchContract());

/** Only the lines that tell what is wrong. */
const problemsOf = (id: string, answer: Answer) =>
  complaintAbout(id, answer)
    .split('\n')
    .filter((line) => /^ {2}[✗·]/.test(line))
    .map((line) => line.trim());

const html = { 'content-type': 'text/html; charset=utf-8' };
const signIn =
  '<!doctype html>\n<html>\n  <head><title>Sign in</title></head><body>Please sign in to the control panel</body></html>';

const ok = 'HTTP 200, error 0';
const failures: [what: string, answer: Answer, complaint: string][] = [
  ['a missing field', { body: { ...page, total_count: undefined } }, text(ok, '✗ total_count is missing')],
  [
    'a missing field of an entry, with what is documented of it',
    { body: { ...page, data: [database, { ...database, ui_tags: undefined }] } },
    text(
      ok,
      '✗ data[1].ui_tags is missing (documented as array: Tags of the database; an empty array when it has none)',
    ),
  ],
  [
    'a wrong type',
    { body: { ...page, data: [{ ...database, id: '1', name: 1.5 }] } },
    text(ok, '✗ data[0].id must be integer, got string', '✗ data[0].name must be string, got number'),
  ],
  [
    'null',
    { body: { ...page, data: [{ ...database, Groups: null }], next_from_id: null } },
    text(ok, '✗ data[0].Groups must be array, got null', '✗ next_from_id must be integer, got null'),
  ],
  ['a number out of bounds', { body: { ...page, total_count: -1 } }, text(ok, '✗ total_count must be >= 0, got -1')],
  ['a list instead of an object', { body: [] }, text('HTTP 200', '✗ the body must be object, got array')],
  [
    'a problem beside an undeclared field, which is noted',
    { body: { ...page, extra: 1, data: [{ ...database, id: null, more: {} }] } },
    text(
      ok,
      '✗ data[0].id must be integer, got null',
      '· data[0].more is not in the contract (a note only)',
      '· extra is not in the contract (a note only)',
    ),
  ],
  [
    'HTML with HTTP 200',
    { headers: html, body: signIn },
    text(
      'HTTP 200',
      '✗ the body is not JSON (text/html; charset=utf-8); it begins with: <!doctype html> <html> <head><title>Sign in</title></head><body>Please sign in t…',
    ),
  ],
  ['an empty body', { body: '' }, text('HTTP 200', '✗ the body is empty')],
  [
    'JSON that is cut',
    { body: '{"error":0,"data":[' },
    text('HTTP 200', '✗ the body is not JSON (application/json); it begins with: {"error":0,"data":['),
  ],
  [
    'a server error',
    { status: 500, body: { error: 0 } },
    text('HTTP 500, error 0', '✗ the server failed with HTTP 500'),
  ],
  [
    'an operation that the emulator lacks',
    { status: 501, body: { error: 501, error_text: 'NotEmulated: databases.list' } },
    text(
      'HTTP 501, error 501',
      '✗ the emulator has no function for databases.list: add it in emulator/operations/, in the file or folder databases, and name a new file in index.ts there',
    ),
  ],
  [
    'a redirect',
    { status: 302, headers: { location: 'https://panel.example/login' }, body: '' },
    text(
      'HTTP 302',
      '✗ the reply redirects to https://panel.example/login; redirects are not followed. Check scheme and path of ALTCRAFT_URL.',
    ),
  ],
  [
    'a refusal in the envelope',
    { body: { error: 400, error_text: 'Incorrect request' } },
    text('HTTP 200, error 400', '✗ the call was refused with 400 "Incorrect request", and success was expected'),
  ],
  [
    'a refusal by HTTP without a text',
    { status: 401, body: { error: 401, error_text: '' } },
    text('HTTP 401, error 401', '✗ the call was refused with 401, and success was expected'),
  ],
  [
    'a code of the server in the envelope',
    { body: { error: 500, error_text: 'internal' } },
    text('HTTP 200, error 500', '✗ the reply tells no success: HTTP 200, error 500, 7 ms'),
  ],
  [
    'success in the envelope of a wrong status',
    { status: 400, body: page },
    text('HTTP 400, error 0', '✗ the reply tells no success: HTTP 400, error 0, 7 ms'),
  ],
];

test.describe('toMatchContract', () => {
  for (const [what, answer, complaint] of failures) {
    test(`tells of ${what}`, () => {
      const told = complaintAbout('databases.list', answer);

      expect(told).toBe(complaint);
    });
  }

  test('passes a reply of the documented shape', () => {
    const reply = replyOf('databases.list', { body: page });

    contractOf(reply).toMatchContract();

    expect(exchangeOf(reply)).toMatchObject({ asserted: true, problems: [] });
  });

  test('passes an undeclared field, unless it is told to be strict', () => {
    const body = { ...page, extra: 1 };

    contractOf(replyOf('databases.list', { body })).toMatchContract();
    const told = complaintOf(() => strictContractOf(replyOf('databases.list', { body })).toMatchContract());

    expect(told).toBe(text(ok, '✗ extra is not in the contract'));
  });

  test('keeps the problems of the exchange for the report', () => {
    const reply = replyOf('databases.list', { body: { ...page, next_from_id: token } });

    complaintOf(() => contractOf(reply).toMatchContract());

    expect(exchangeOf(reply)).toMatchObject({
      asserted: true,
      problems: [{ path: 'next_from_id', text: 'next_from_id must be integer, got string' }],
    });
  });

  test('says nothing of undeclared fields where the page was not readable as a whole', () => {
    const body = { error: 0, error_text: '', anything: { goes: true } };

    const told = ['profiles.update', 'profiles.get'].map((id) =>
      complaintOf(() =>
        strictContractOf(
          replyOf(id, { body: { ...body, data: { id: '64d0c0ffee64d0c0ffee0001' } } }),
        ).toMatchContract(),
      ),
    );

    expect(told).toEqual(['', '']);
  });

  test('judges the envelope of a reply that no page shows', () => {
    const problems = problemsOf('profiles.update', { body: { error: 0 } });

    expect(problems).toEqual([
      '✗ error_text is missing (documented as string: "Successful operation" on most operations, an empty string on some)',
    ]);
  });

  const unsupported: [status: number, code: number | undefined, reason: string][] = [
    [200, 402, 'unsupported here: databases.list was refused with 402 "no": the tariff does not contain it.'],
    [403, 403, 'unsupported here: databases.list was refused with 403 "no": the token has no right to it.'],
  ];
  for (const [status, code, reason] of unsupported) {
    test(`skips the test where the call is refused with ${code}`, () => {
      const reply = replyOf('databases.list', { status, body: { error: code, error_text: 'no' } });

      const told = skippedBecause(() => contractOf(reply).toMatchContract());

      expect(told).toBe(reason);
      expect(exchangeOf(reply).asserted).toBe(true);
    });
  }

  test('skips where a frame without an envelope tells it by the status', () => {
    const reply = replyOf('tasks.download', { status: 402, headers: html, body: signIn });

    const told = skippedBecause(() => contractOf(reply).toMatchContract());

    expect(told).toBe('unsupported here: tasks.download was refused with HTTP 402: the tariff does not contain it.');
  });

  test('skips for a page of a server in front with HTTP 403, and speaks of no rights', () => {
    const reply = replyOf('databases.list', { status: 403, headers: html, body: 'Forbidden' });

    const told = skippedBecause(() => contractOf(reply).toMatchContract());

    expect(told).toBe('unsupported here: databases.list was blocked by a server in front of the platform (HTTP 403).');
  });

  test('never shows a secret, wherever the reply repeats it', () => {
    const places: Answer[] = [
      { body: { error: 400, error_text: `bad ${token}` } },
      { headers: { 'content-type': token }, body: `<p>${token}</p>` },
      { status: 302, headers: { location: `/login?token=${encodeURIComponent(token)}` } },
      { body: { ...page, data: token } },
      { body: { ...page, total_count: Buffer.from(`user:${token}`).toString('base64') } },
    ];

    const told = places.map((answer) => complaintAbout('databases.list', answer));

    expect(told.filter((complaint) => complaint === '' || complaint.includes(token))).toEqual([]);
  });

  test('shows the parameters in the command, and the token as a variable', () => {
    const reply = replyTo(requestOf('profiles.suspendAll', { list_id: 2 }), { status: 500 });

    const told = complaintOf(() => contractOf(reply).toMatchContract());

    expect(told.split('\n').slice(-3)).toEqual([
      '  Request-ID: request-1',
      '  reproduce: curl -sS -X POST "https://panel.example/api/v1.0/lists/2/suspend_all?token=$ALTCRAFT_TOKEN"',
      '  careful: repeating it changes the installation, and the sweep does not know of it',
    ]);
  });
});

const frames: [what: string, id: string, answer: Answer, problems: string[]][] = [
  ['API 1.0 with Ok passes', 'profiles.suspendAll', { body: { Status: 'Ok', Suspended: 3 } }, []],
  [
    'API 1.0 with another status is a refusal',
    'profiles.suspendAll',
    { body: { Status: 'Error' } },
    ['✗ the call was refused with HTTP 200, and success was expected'],
  ],
  [
    'API 1.0 without a field is told',
    'profiles.suspendAll',
    { body: { Status: 'Ok' } },
    ['✗ Suspended is missing (documented as integer: Profiles that were suspended)'],
  ],
  ['a status alone passes with 200', 'profiles.quickImport', { body: '' }, []],
  ['a status alone passes with any text', 'profiles.quickImport', { headers: {}, body: 'imported' }, []],
  [
    'a status alone is a refusal with 409',
    'profiles.quickImport',
    { status: 409, body: '' },
    ['✗ the call was refused with HTTP 409, and success was expected'],
  ],
  [
    'a status alone is a refusal with a code of the envelope',
    'profiles.quickImport',
    { body: { error: 400, error_text: 'no' } },
    ['✗ the call was refused with 400 "no", and success was expected'],
  ],
  ['a file passes whatever it holds', 'tasks.download', { headers: { 'content-type': 'text/csv' }, body: 'a;b' }, []],
  ['a file that is empty passes', 'tasks.download', { headers: {}, body: '' }, []],
  [
    'a file behind a server error is told',
    'tasks.download',
    { status: 503, body: '' },
    ['✗ the server failed with HTTP 503'],
  ],
  [
    'a file behind a refusal by HTTP is told',
    'tasks.download',
    { status: 404, headers: html, body: 'gone' },
    ['✗ the call was refused with HTTP 404, and success was expected'],
  ],
  [
    'a file behind a refusal is told',
    'tasks.download',
    { body: { error: 404, error_text: 'no file' } },
    ['✗ the call was refused with 404 "no file", and success was expected'],
  ],
];

test.describe('toMatchContract in other frames', () => {
  for (const [what, id, answer, wanted] of frames) {
    test(what, () => {
      const problems = problemsOf(id, answer);

      expect(problems).toEqual(wanted);
    });
  }

  for (const id of ['tasks.download', 'profiles.quickImport', 'profiles.suspendAll', 'databases.list']) {
    test(`a page to sign in at is not taken for success of ${id}`, () => {
      const problems = problemsOf(id, { headers: html, body: signIn });

      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain('text/html');
    });
  }
});

test.describe('a reply with 100,000 wrong entries', () => {
  const huge = () =>
    replyOf('databases.list', { body: { ...page, data: new Array(100_000).fill({ ...database, id: '' }) } });

  test('is judged, and its text shows the first of them and counts the others', () => {
    const reply = huge();

    const lines = complaintOf(() => contractOf(reply).toMatchContract()).split('\n');

    expect(lines.filter((line) => line.includes(' must be integer'))).toHaveLength(50);
    expect(lines).toContain('  ✗ … and 99950 more');
  });

  test('keeps all of them for the table of the report', () => {
    const reply = huge();

    complaintOf(() => contractOf(reply).toMatchContract());

    expect(exchangeOf(reply).problems).toHaveLength(100_000);
  });

  test('is an entry of deviations.yaml once', () => {
    const lines: unknown[] = [];
    const expectOf = matchersOf(configOf(), (line) => lines.push(line));

    complaintOf(() => expectOf(huge()).toMatchContract());

    expect(lines).toHaveLength(1);
  });

  test('passes with an entry that names them, next to 2,000 others', () => {
    const known = { operation: 'databases.list', path: 'data[].id' };
    const others = Array.from({ length: 2_000 }, (_, index) => deviationOf({ ...known, path: `data[].id${index}` }));
    const expectOf = matchersOf(configOf({ deviations: [...others, deviationOf(known)] }));

    const complaint = complaintOf(() => expectOf(huge()).toMatchContract());

    expect(complaint).toBe('');
  });

  test('has each of 100,000 equal values told once', () => {
    const list = Array.from({ length: 200_000 }, (_, index) => ({ id: index % 100_000 }));

    const complaint = complaintOf(() => contractOf(list).toBeUniqueBy('id'));

    expect(complaint.split(', ')).toHaveLength(100_000);
  });
});
