import { ConfigurationError } from '../../../src/http/errors.ts';
import { proveConfiguredIds } from '../../../src/preflight/configured-ids.ts';
import { configOf, strangers, type Answer } from '../exchanges.ts';
import { clientOf, noReplyWith, parametersOf, type Sent } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

const all = { db_id: '4', resource_id: '7', profile_id: strangers.profile_id };
const success: Answer = { body: { error: 0, error_text: '', data: { id: 4 } } };
const refusal = (error: number, error_text = ''): Answer => ({ body: { error, error_text } });
const html: Answer = { headers: { 'content-type': 'text/html' }, body: '<html>' };
const list: Answer = { body: { error: 0, error_text: '', data: [{ id: 1 }, { id: 2 }] } };
const unlisted = refusal(403, 'no access');

const operationsOf = (sent: Sent[]) => sent.map(({ url }) => url.replace('https://panel.example/api/v1.1/', ''));

/** Text of the error with which a proof ends; empty when it is content. */
async function complaintOf(answers: (Answer | Error)[], variables = {}): Promise<string> {
  const proof = proveConfiguredIds(clientOf(...answers), configOf({ variables }));
  return proof.then(
    () => '',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

test.describe('configured ids', () => {
  test('are asked for by one read each', async () => {
    const client = clientOf(success);

    await proveConfiguredIds(client, configOf({ variables: all }));

    expect(operationsOf(client.sent)).toEqual(['databases/get/', 'resources/get', 'profiles/get/']);
    expect(client.sent.map(parametersOf)).toEqual([
      { id: 4 },
      { id: 7 },
      { db_id: 4, matching: 'profile_id', profile_id: strangers.profile_id },
    ]);
  });

  test('are not asked for where none is set', async () => {
    const client = clientOf(success);

    await proveConfiguredIds(client, configOf({ variables: { profile_id: strangers.profile_id } }));

    expect(client.sent).toEqual([]);
  });

  test('that the platform does not have are told all at once, with the ids that it has', async () => {
    const text = await complaintOf([refusal(404, 'database 4 not found'), list, refusal(400, 'bad id'), unlisted], all);

    expect(text).toBe(
      `ConfigurationError: The configuration names what the platform does not have; no check was run.
  - ALTCRAFT_DB_ID=4 names no database: databases.get was refused with 404 "database 4 not found". Set ALTCRAFT_DB_ID to the id of a database that this token may see, or leave it empty: then what needs it is not verified. The token sees database 1, 2.
  - ALTCRAFT_RESOURCE_ID=7 names no resource: resources.get was refused with 400 "bad id". Set ALTCRAFT_RESOURCE_ID to the id of a resource that this token may see, or leave it empty: then what needs it is not verified.`,
    );
  });

  test('name a profile with its database', async () => {
    const text = await complaintOf([success, success, refusal(440, 'Profile not found')], all);

    expect(text).toContain(
      `ALTCRAFT_PROFILE_ID=${strangers.profile_id} names no profile of database 4 (ALTCRAFT_DB_ID): profiles.get was refused with 440 "Profile not found".`,
    );
  });

  test('show ten of the ids that the platform has', async () => {
    const data = Array.from({ length: 12 }, (_, index) => ({ id: index + 21 }));

    const text = await complaintOf([refusal(404), { body: { error: 0, error_text: '', data } }], { db_id: '4' });

    expect(text).toContain('The token sees database 21, 22, 23, 24, 25, 26, 27, 28, 29, 30 ….');
  });

  const others: [what: string, answers: (Answer | Error)[]][] = [
    ['missing rights', [refusal(403, 'database not found for you')]],
    ['a missing tariff', [refusal(402)]],
    ['a page', [html]],
    ['a page with HTTP 404', [{ status: 404, ...html }]],
    ['a server error', [{ status: 500, body: { error: 404, error_text: 'not found' } }]],
    ['a server error in the envelope', [refusal(500, 'not found')]],
    ['an unknown method', [refusal(404, 'method not found')]],
    ['silence', [noReplyWith('ECONNRESET')]],
    ['a refusal of an object that is listed', [refusal(404), { body: { error: 0, data: [{ id: 4 }] } }]],
  ];
  for (const [what, answers] of others) {
    test(`leave ${what} to the specs`, async () => {
      const text = await complaintOf(answers, { db_id: '4' });

      expect(text).toBe('');
    });
  }

  test('are asked for no further after silence', async () => {
    const client = clientOf(noReplyWith('ECONNRESET'));

    await proveConfiguredIds(client, configOf({ variables: all }));

    expect(new Set(client.sent.map(({ url }) => url)).size).toBe(1);
  });

  test('are a problem of the configuration', async () => {
    const proof = proveConfiguredIds(clientOf(refusal(404)), configOf({ variables: { db_id: '4' } }));

    await expect(proof).rejects.toThrow(ConfigurationError);
  });
});
