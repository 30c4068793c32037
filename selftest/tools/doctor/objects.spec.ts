import { jsonResponse } from '../../../emulator/protocol/reply.ts';
import { findingOf, refusing, variablesOf, expect, test, type Change } from './examined.ts';

/** An answer of a call with other fields in its data. */
const withData =
  (pathStart: string, changes: Record<string, unknown>): Change =>
  (response, path) => {
    if (!path.startsWith(pathStart)) return response;
    const body = JSON.parse(response.body) as { data: object };
    return jsonResponse(response.status, { ...body, data: { ...body.data, ...changes } });
  };

const noFieldsGet: Change = refusing('/api/v1.1/databases/fields_get', 404, 'no such method');
const profileOfArchive = '650000000000000000000001';

test.describe('a variable', () => {
  test('names an object with its name', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'ALTCRAFT_DB_ID')).toEqual({
      name: 'ALTCRAFT_DB_ID',
      state: 'ok',
      saw: '1 is the database "Clients"',
    });
  });

  test('names a database that is not there', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_DB_ID: '99' }));

    expect(findingOf(examination, 'ALTCRAFT_DB_ID')).toEqual({
      name: 'ALTCRAFT_DB_ID',
      state: 'problem',
      saw: '99 names no database',
      means: 'databases.get refused it with 404 "database 99 not found".',
      remedy:
        'Set ALTCRAFT_DB_ID to the id of a database that this token may see, or leave it empty: then what needs it is not verified. The token sees database 1 (Clients), 2 (Sandbox), 6 (Archive).',
    });
  });

  test('is not looked at in a database that is not there', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_DB_ID: '99' }));

    expect(findingOf(examination, 'ALTCRAFT_PROFILE_ID')).toEqual({
      name: 'ALTCRAFT_PROFILE_ID',
      state: 'skipped',
      saw: `${profileOfArchive} was not looked at`,
      means: 'ALTCRAFT_DB_ID names nothing, so this would be in vain.',
    });
    expect(findingOf(examination, 'ALTCRAFT_DB_CUSTOM_FIELD')?.state).toBe('skipped');
    expect(findingOf(examination, 'ALTCRAFT_RESOURCE_ID')?.state).toBe('ok');
  });

  test('names a profile of another database', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(
      variablesOf(served, { ALTCRAFT_DB_ID: '2', ALTCRAFT_CONFIRM_DESTRUCTIVE: undefined }),
    );

    expect(findingOf(examination, 'ALTCRAFT_PROFILE_ID')).toEqual({
      name: 'ALTCRAFT_PROFILE_ID',
      state: 'problem',
      saw: `${profileOfArchive} names no profile of database 2 (ALTCRAFT_DB_ID)`,
      means: 'profiles.get refused it with 404 "profile not found".',
      remedy:
        'Set ALTCRAFT_PROFILE_ID to the id of a profile of database 2 (ALTCRAFT_DB_ID) that this token may see, or leave it empty: then what needs it is not verified.',
    });
  });

  test('names a profile, and no database', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_DB_ID: undefined }));

    expect(findingOf(examination, 'ALTCRAFT_PROFILE_ID')?.means).toBe('That needs ALTCRAFT_DB_ID too.');
  });

  test('names a scenario that no list has', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_WORKFLOW_ID: '7' }));

    expect(findingOf(examination, 'ALTCRAFT_WORKFLOW_ID')).toMatchObject({
      saw: '7 names no scenario',
      means: 'automationScenarios.list does not list it.',
      remedy: expect.stringContaining('The token sees scenario 1 (Welcome), 2 (Waiting room).'),
    });
  });

  test('names an object that the token may not see', async ({ emulated, examined }) => {
    const served = await emulated(refusing('/api/v1.1/templates/get', 403, 'No access'));

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'ALTCRAFT_TEMPLATE_ID')).toEqual({
      name: 'ALTCRAFT_TEMPLATE_ID',
      state: 'warning',
      saw: '1: templates.get was refused with 403 "No access"',
      means: 'The token may not see it, so it cannot be looked at; calls about it will be refused too.',
      remedy: 'Name a template that the token may see, or give its role the right to.',
    });
  });

  test('names an object that is listed and refused', async ({ emulated, examined }) => {
    const served = await emulated(refusing('/api/v1.1/templates/get', 404, 'template not found'));

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'ALTCRAFT_TEMPLATE_ID')).toEqual({
      name: 'ALTCRAFT_TEMPLATE_ID',
      state: 'warning',
      saw: '1: templates.get was refused with 404 "template not found"',
      means: 'The list of its kind has it all the same. That is a fault of the platform; a run tells more of it.',
    });
  });

  test('names what no read tells', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined({ ALTCRAFT_URL: served.url, ALTCRAFT_LAUNCH_ID: '1', ALTCRAFT_PIXEL_ID: '4' });

    expect(findingOf(examination, 'not proven')).toEqual({
      name: 'not proven',
      state: 'skipped',
      saw: '2 variables',
      means:
        'No documented read tells whether there is what they name; the calls that use them will show: ALTCRAFT_PIXEL_ID, ALTCRAFT_LAUNCH_ID',
    });
  });

  test('that is not set is named with what helps', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_SMID: undefined, ALTCRAFT_AMQP_URL: undefined }));

    expect(findingOf(examination, 'not set')).toEqual({
      name: 'not set',
      state: 'skipped',
      saw: '2 variables',
      means:
        'Operations that need them are not verified, nothing more.\nA call can find ALTCRAFT_SMID.\nNo call can find ALTCRAFT_AMQP_URL.',
      remedy:
        'npm run discover fills in the ids that it finds, and lists the others.\n.env.example says where to find such values.',
    });
  });
});

test.describe('an object of the wrong kind', () => {
  test('is a dynamic segment for a static one', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_STSEGMENT_ID: '4' }));

    expect(findingOf(examination, 'ALTCRAFT_STSEGMENT_ID')).toEqual({
      name: 'ALTCRAFT_STSEGMENT_ID',
      state: 'problem',
      saw: '4 is the segment "Living in Riga"',
      means:
        'It has rules, so it is a dynamic or an updatable segment; a static one is a list of profiles without rules.',
      remedy:
        'Set ALTCRAFT_STSEGMENT_ID to a static segment. Segments of all kinds stand in one list in the panel, with their kind.',
    });
  });

  test('is a static segment for a dynamic one', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_DYNSEGMENT_ID: '3' }));

    expect(findingOf(examination, 'ALTCRAFT_DYNSEGMENT_ID')).toMatchObject({
      state: 'problem',
      saw: '3 is the segment "Invited to the fair"',
      means: 'It has no rules, so it is a static segment; a dynamic one selects its profiles by rules.',
    });
  });

  test('is a dynamic segment of another database', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(
      variablesOf(served, { ALTCRAFT_DB_ID: '2', ALTCRAFT_CONFIRM_DESTRUCTIVE: undefined }),
    );

    expect(findingOf(examination, 'ALTCRAFT_DYNSEGMENT_ID')).toEqual({
      name: 'ALTCRAFT_DYNSEGMENT_ID',
      state: 'warning',
      saw: '4 is the segment "Living in Riga"',
      means: 'Its rules select profiles of database 1, and ALTCRAFT_DB_ID is 2; counters may be refused.',
      remedy: 'Set ALTCRAFT_DYNSEGMENT_ID to a segment of that database.',
    });
  });

  test('is no segment at all where rules are not told', async ({ emulated, examined }) => {
    const served = await emulated((response, path) =>
      path.startsWith('/api/v1.1/segments/get/')
        ? jsonResponse(200, { error: 0, error_text: '', data: { id: 4, name: 'Some', count: 1 } })
        : response,
    );

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'ALTCRAFT_DYNSEGMENT_ID')?.state).toBe('ok');
    expect(findingOf(examination, 'ALTCRAFT_STSEGMENT_ID')?.state).toBe('ok');
  });

  test('is a campaign for a mailing', async ({ emulated, examined }) => {
    const served = await emulated();
    served.emulator.state.mailings.delete(2);

    const examination = await examined(variablesOf(served, { ALTCRAFT_CAMPAIGN_ID: '2' }));

    expect(findingOf(examination, 'ALTCRAFT_CAMPAIGN_ID')).toMatchObject({
      state: 'problem',
      saw: '2 names no mailing',
      means:
        'mailings.get refused it with 404 "mailing not found". There is a campaign 2 "Rehearsal", but a mailing is meant here (up to v72 it was called campaign).',
    });
  });

  test('is a resource that is not linked to the database', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_RESOURCE_ID: '5' }));

    expect(findingOf(examination, 'ALTCRAFT_RESOURCE_ID')).toEqual({
      name: 'ALTCRAFT_RESOURCE_ID',
      state: 'problem',
      saw: '5 is the resource "Blog"',
      means: 'It is not linked to database 1 (ALTCRAFT_DB_ID), but to 6; subscriptions would be refused.',
      remedy: 'Link the two in the panel, or set ALTCRAFT_RESOURCE_ID to a resource of that database.',
    });
  });

  test('is a resource without an e-mail channel', async ({ emulated, examined }) => {
    const served = await emulated(withData('/api/v1.1/resources/get', { channels: ['sms', 'push'] }));

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'ALTCRAFT_RESOURCE_ID')).toMatchObject({
      state: 'problem',
      means: 'It has no e-mail channel, but sms, push; the checks subscribe by e-mail.',
      remedy: 'Switch the channel on in the panel, or set ALTCRAFT_RESOURCE_ID to a resource that has it.',
    });
  });

  test('is a push token of somebody else', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_SUBSCRIPTION_ID: 'another' }));

    expect(findingOf(examination, 'ALTCRAFT_SUBSCRIPTION_ID')).toEqual({
      name: 'ALTCRAFT_SUBSCRIPTION_ID',
      state: 'problem',
      saw: 'the profile has no such push subscription',
      means: `subscriptions.list shows 1 with another push token of profile ${profileOfArchive}.`,
      remedy: 'Set ALTCRAFT_SUBSCRIPTION_ID to the push token of one that it has, or leave it empty.',
    });
  });
});

test.describe('the custom field', () => {
  test('is one that the database does not have', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_DB_CUSTOM_FIELD: 'Contract number' }));

    expect(findingOf(examination, 'ALTCRAFT_DB_CUSTOM_FIELD')).toEqual({
      name: 'ALTCRAFT_DB_CUSTOM_FIELD',
      state: 'problem',
      saw: 'database 1 has no field Contract number',
      means: 'databases.fieldsGet does not list it.',
      remedy:
        'Set ALTCRAFT_DB_CUSTOM_FIELD to the name of a custom field of type Integer, not its title, or make one in the panel. Custom fields of type Integer there: contract_number.',
    });
  });

  test('is one of another type', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_DB_CUSTOM_FIELD: 'crm_id' }));

    expect(findingOf(examination, 'ALTCRAFT_DB_CUSTOM_FIELD')).toMatchObject({
      state: 'problem',
      saw: 'crm_id is a field of database 1, of type unicode',
      means: 'Requests write an integer into it, which such a field does not take.',
    });
  });

  test('is proven by a value where the fields are not told', async ({ emulated, examined }) => {
    const served = await emulated(noFieldsGet);

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'ALTCRAFT_DB_CUSTOM_FIELD')).toEqual({
      name: 'ALTCRAFT_DB_CUSTOM_FIELD',
      state: 'ok',
      saw: 'contract_number holds integers in database 1',
    });
  });

  test('is disproved by a value where the fields are not told', async ({ emulated, examined }) => {
    const served = await emulated(noFieldsGet);

    const examination = await examined(variablesOf(served, { ALTCRAFT_DB_CUSTOM_FIELD: 'crm_id' }));

    expect(findingOf(examination, 'ALTCRAFT_DB_CUSTOM_FIELD')).toMatchObject({
      state: 'problem',
      saw: 'crm_id holds values of type string in database 1',
      remedy: 'Set ALTCRAFT_DB_CUSTOM_FIELD to the name of a custom field of type Integer.',
    });
  });

  test('stays unknown where neither tells', async ({ emulated, examined }) => {
    const served = await emulated(noFieldsGet);

    const examination = await examined(variablesOf(served, { ALTCRAFT_DB_CUSTOM_FIELD: 'nowhere_set' }));

    expect(findingOf(examination, 'ALTCRAFT_DB_CUSTOM_FIELD')).toMatchObject({
      state: 'skipped',
      saw: 'nowhere_set could not be looked at',
      remedy: 'See in the panel whether database 1 has a custom field nowhere_set of type Integer.',
    });
  });
});
