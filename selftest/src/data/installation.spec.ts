import type { TestInfo } from '@playwright/test';
import { HarnessError } from '../../../src/http/errors.ts';
import { outcomeText } from '../../../src/outcome/text.ts';
import { checkPlatform } from '../../../src/preflight/first-contact.ts';
import { assertNothingUnjudged } from '../../../src/report/guards.ts';
import { createInstallation } from '../../../src/data/installation.ts';
import { operationUnderTest } from '../../../src/contract/operation-under-test.ts';
import { configOf, exchanged, strangers, type Answer } from '../exchanges.ts';
import { clientOf, noReplyWith, skip, Skipped } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

test.describe('installation', () => {
  test('gives ids as numbers and everything else as text', () => {
    const variables = { db_id: '12', profile_id: strangers.profile_id, launch_id: '3', rtoken: 'resource-token' };
    const installation = createInstallation(configOf({ variables, confirm: { destructive: 2 } }), skip);

    const { db_id, profile_id, launch_id, rtoken, expendable_db_id } = installation;

    expect({ db_id, profile_id, launch_id, rtoken, expendable_db_id }).toEqual({
      db_id: 12,
      profile_id: strangers.profile_id,
      launch_id: '3',
      rtoken: 'resource-token',
      expendable_db_id: 2,
    });
  });

  test('skips for a variable that is not set', () => {
    const installation = createInstallation(configOf(), skip);

    expect(() => installation.stsegment_id).toThrow(new Skipped('not configured: ALTCRAFT_STSEGMENT_ID is not set.'));
  });

  test('gives what the sandbox opens as a number or as its external id, and skips without', () => {
    const sandbox = [
      { kind: 'campaign', id: '2' },
      { kind: 'market-setting', id: 'setting-1' },
    ];
    const installation = createInstallation(configOf({ sandbox }), skip);

    expect([installation.sandbox('campaign'), installation.sandboxedName('market-setting')]).toEqual([2, 'setting-1']);
    expect(() => installation.sandboxedName('scenario')).toThrow(
      new Skipped('not configured: ALTCRAFT_SANDBOX names no scenario, and the API cannot make one.'),
    );
  });

  test('skips where no database may be lost', () => {
    const installation = createInstallation(configOf(), skip);

    expect(() => installation.expendable_db_id).toThrow(
      new Skipped('not allowed: ALTCRAFT_CONFIRM_DESTRUCTIVE names no database that may be lost.'),
    );
  });
});

const passed = { status: 'passed' } as TestInfo;

test.describe('guard against checks that cannot fail', () => {
  test('fails a test that says nothing about its replies, and blames the suite, not the platform', () => {
    const exchanges = [
      exchanged('databases.list'),
      { ...exchanged('databases.get'), asserted: true },
      exchanged('tasks.status'),
    ];
    const guard = () => assertNothingUnjudged(exchanges, passed);

    expect(guard).toThrow(
      'The test asserts nothing about the reply of databases.list, tasks.status. Use expect(reply).toMatchContract() or toBeRefused(), or arrange.done() for set-up.',
    );
    expect(guard).toThrow(HarnessError);
  });

  test('passes a test that says something about each', () => {
    const exchanges = [{ ...exchanged('databases.get'), asserted: true }];

    expect(() => assertNothingUnjudged(exchanges, passed)).not.toThrow();
  });

  for (const status of ['failed', 'timedOut', 'skipped', 'interrupted'] as const) {
    test(`leaves a test alone that is ${status} already`, () => {
      const info = { status } as TestInfo;

      expect(() => assertNothingUnjudged([exchanged('databases.get')], info)).not.toThrow();
    });
  }
});

const success: Answer = { body: { error: 0, error_text: '' } };
const silence = noReplyWith('ECONNREFUSED', 'connecting');
const askToken =
  'Copy it anew from the panel of this installation (Settings, Tokens) into ALTCRAFT_TOKEN: is it complete, active, and may its role read databases?';
const askUrl =
  'Set ALTCRAFT_URL to the address of the control panel, with scheme, port and path as the browser shows them.';

test.describe('first contact', () => {
  const contacts: [what: string, answers: (Answer | Error)[], failure: string | undefined][] = [
    ['is content with a success', [success], undefined],
    [
      'takes any refusal of a harmless read for one of the token',
      [{ body: { error: 400 } }],
      `The platform at https://panel.example refused the token (HTTP 200, error 400, 7 ms). ${askToken}`,
    ],
    ['asks a second time before it complains', [{ headers: {}, body: '<html>' }, success], undefined],
    ['asks a second time after silence', [silence, success], undefined],
    [
      'tells of a refused token',
      [{ status: 403, body: { error: 403, error_text: 'no access' } }],
      `The platform at https://panel.example refused the token (HTTP 403, error 403, 7 ms, "no access"). ${askToken}`,
    ],
    [
      'tells of a token that is refused in the envelope without a text',
      [{ body: { error: 401, error_text: '' } }],
      `The platform at https://panel.example refused the token (HTTP 200, error 401, 7 ms). ${askToken}`,
    ],
    [
      'tells of a path below which nothing of the API lies',
      [{ status: 404, body: { error: 404, error_text: 'no such method' } }],
      'Nothing of the Altcraft API lies below https://panel.example: databases.list and resources.list were answered with 404 "no such method". ' +
        'Set ALTCRAFT_URL to the address of the control panel without anything of a page behind it.',
    ],
    [
      'tells of a platform that fails',
      [{ body: { error: 500, error_text: 'Internal error' } }],
      `The platform at https://panel.example failed on the first calls (HTTP 200, error 500, 7 ms). It is the API that answers, but it works for nobody. See the platform's log at this time.`,
    ],
    [
      'tells of another web site',
      [{ headers: { 'content-type': 'text/html' }, body: '<html>' }],
      `What answers at https://panel.example does not speak the Altcraft API (HTTP 200, a web page). A website answers there, and not the API. ${askUrl}`,
    ],
    [
      'tells of a redirect and where it leads',
      [{ status: 301, headers: { location: 'https://other.example/' }, body: '' }],
      `What answers at https://panel.example does not speak the Altcraft API (HTTP 301 to https://other.example/). Calls are sent to another host, which gets no token from here. If that is the control panel, set ALTCRAFT_URL=https://other.example. If it is a login service, have calls to /api/ let through without it.`,
    ],
  ];
  for (const [what, answers, wanted] of contacts) {
    test(what, async () => {
      const failure = await checkPlatform(clientOf(...answers), configOf());

      expect(failure && outcomeText(failure).replace(/\d+ ms/, '7 ms')).toBe(wanted);
    });
  }

  test('throws when nothing answers', async () => {
    const contact = checkPlatform(clientOf(silence), configOf());

    await expect(contact).rejects.toThrow(/^(databases|resources)\.list got no reply from panel\.example: /);
  });
});

test.describe('operation under test', () => {
  test('is the one that a describe block is named after', () => {
    const operation = operationUnderTest(['', 'tests/databases/list.spec.ts', 'databases.list', 'pages']);

    expect(operation?.id).toBe('databases.list');
  });

  test('is none for a flow', () => {
    const operation = operationUnderTest(['', 'tests/flows/a.spec.ts', 'a databases.list flow']);

    expect(operation).toBeUndefined();
  });
});
