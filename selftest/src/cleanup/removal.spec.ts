import type { LedgerEntry } from '../../../src/cleanup/ledger.ts';
import { nameOf, remove } from '../../../src/cleanup/removal.ts';
import { mark, strangers, token, type Answer } from '../exchanges.ts';
import { fakePlatform, noReplyWith, removalOver } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

const email = `${mark}a@example.com`;

const entry: LedgerEntry = {
  key: 'w0-1',
  operation: 'profiles.import',
  kind: 'profile',
  db_id: 3,
  match: { email },
  aliases: [],
};

async function outcomeOf(answer: Answer | Error, changes: Partial<LedgerEntry> = {}) {
  const { http, sent } = fakePlatform(answer);
  const left = await remove(removalOver(http), { ...entry, ...changes });
  return { reason: left?.reason, sent };
}

const page = { 'content-type': 'text/html' };

const gone: [what: string, answer: Answer][] = [
  ['it is deleted', { body: { error: 0, error_text: '', data: { profile_id: strangers.profile_id } } }],
  ['the envelope tells 404', { body: { error: 404, error_text: 'no such profile' } }],
  ['HTTP and the envelope tell 404', { status: 404, body: { error: 404, error_text: '' } }],
  ['the refusal says that it is not found', { body: { error: 400, error_text: 'Profile not found' } }],
];

const remaining: [what: string, answer: Answer | Error, reason: string][] = [
  [
    'the token has no right to delete',
    { body: { error: 403, error_text: 'no access' } },
    'profiles.delete was refused with 403 "no access". Either the token is wrong, or its role lacks the permission to delete profiles.',
  ],
  [
    'the call is wrong',
    { body: { error: 400, error_text: 'incorrect request' } },
    'profiles.delete was refused with 400 "incorrect request".',
  ],
  [
    'the token is not found',
    { body: { error: 401, error_text: 'Token not found' } },
    'profiles.delete was refused with 401 "Token not found".',
  ],
  [
    'the server fails',
    { status: 502, headers: page, body: '<html>' },
    'profiles.delete answered HTTP 502 (text/html), which is no reply of this API.',
  ],
  [
    'a login page comes',
    { headers: page, body: '<html>' },
    'profiles.delete answered HTTP 200 (text/html), which is no reply of this API.',
  ],
  [
    'a page of another server comes',
    { status: 404, headers: page, body: '<html>' },
    'profiles.delete answered HTTP 404 (text/html), which is no reply of this API.',
  ],
  [
    'no reply comes',
    noReplyWith('ECONNREFUSED', 'connecting'),
    'profiles.delete got no reply from panel.example: the connection was refused after <n> ms. Is the platform up, and is this the port that the browser uses? A port other than 443 (http: 80) has to stand in ALTCRAFT_URL.',
  ],
];

test.describe('removal', () => {
  for (const [what, answer] of gone) {
    test(`counts as done when ${what}`, async () => {
      const { reason } = await outcomeOf(answer);

      expect(reason).toBeUndefined();
    });
  }

  for (const [what, answer, wanted] of remaining) {
    test(`is not done when ${what}`, async () => {
      const { reason } = await outcomeOf(answer);

      expect(reason?.replace(/after \d+ ms/, 'after <n> ms')).toBe(wanted);
    });
  }

  test('searches by the address that the run gave', async () => {
    const { sent } = await outcomeOf({ body: { error: 0 } });

    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe('https://panel.example/api/v1.1/profiles/delete');
    expect(JSON.parse(sent[0]?.data ?? '')).toEqual({ db_id: 3, matching: 'email', email, token });
  });

  test('sends nothing where neither is known', async () => {
    const { reason, sent } = await outcomeOf({ body: { error: 0 } }, { match: {} });

    expect(reason).toBe('the run ended before the platform told its id, and it has no e-mail to search by');
    expect(sent).toEqual([]);
  });

  test('has nothing to take back where a deletion does not find what was to be made', async () => {
    const undo = { operation: 'loyalty.deleteMember', parameters: { loyalty_program_id: 5 } };

    const { reason } = await outcomeOf({ body: { error: 404, error_text: '' } }, { kind: 'change', undo });

    expect(reason).toBeUndefined();
  });

  test('names an entry by its id, its e-mail, or neither', () => {
    const names = [{ ...entry, id: 'p1' }, entry, { ...entry, match: {} }].map(nameOf);

    expect(names).toEqual([
      'profile p1 in database 3',
      `profile ${email} in database 3`,
      'profile (unknown) in database 3',
    ]);
  });
});
