import { jsonResponse, responseOf } from '../../../emulator/protocol/reply.ts';
import { findingOf, refusing, variablesOf, expect, test } from './examined.ts';

test.describe('rights', () => {
  test('to every group are told in a line', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'rights')).toMatchObject({
      state: 'ok',
      saw: expect.stringMatching(/^\d+ of \d+ groups can be read/),
    });
  });

  test('may lack for a group', async ({ emulated, examined }) => {
    const served = await emulated(refusing('/api/v1.1/templates', 403, 'No access'));

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'rights')).toMatchObject({
      state: 'warning',
      means:
        'templates (templates.list: 403 "No access") is closed to the token (403); a run reports its operations as unsupported.',
      remedy: 'To verify them give the role of the token the right to view templates.',
    });
  });

  test('may lack for several groups, and each is named', async ({ emulated, examined }) => {
    const served = await emulated((response, path) =>
      /templates|suppresses/.test(path) ? jsonResponse(200, { error: 403, error_text: 'No access' }) : response,
    );

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'rights')?.means).toBe(
      'suppressionLists, templates (suppressionLists.list, templates.list: 403 "No access") are closed to the token (403); a run reports their operations as unsupported.',
    );
  });

  test('are more than the tariff has', async ({ emulated, examined }) => {
    const served = await emulated(refusing('/api/v1.1/scampaigns', 402, 'Tariff limit'));

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'rights')).toMatchObject({
      state: 'warning',
      means:
        'campaigns (campaigns.list: 402 "Tariff limit") is not in the tariff (402); a run reports its operations as unsupported, and does not fail for it.',
    });
  });

  test('are to a group that this version does not know', async ({ emulated, examined }) => {
    const served = await emulated((response, path) =>
      path.includes('scampaigns') ? jsonResponse(404, { error: 404, error_text: 'no such method' }) : response,
    );

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'rights')).toMatchObject({
      state: 'warning',
      means:
        'campaigns (campaigns.list: 404 "no such method") is not known here (404): the version may be older than the documentation, or a server in front blocks it.',
      remedy: 'Ask which version of the platform runs there, and what its documentation says of campaigns.',
    });
  });

  test('do not help where a group fails', async ({ emulated, examined }) => {
    const served = await emulated((response, path) =>
      path.includes('/segments/list') ? responseOf(500, 'text/html', '<h1>Internal Server Error</h1>') : response,
    );

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'rights')).toMatchObject({
      state: 'warning',
      means: 'segments (segments.list: HTTP 500) did not answer as it ought to.',
      remedy: "See the platform's log at this time for segments.",
    });
  });

  test('to a group whose objects no variable names are not told', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined({ ALTCRAFT_URL: served.url });

    expect(findingOf(examination, 'rights')?.saw).toContain('; not told: profiles needs ALTCRAFT_DB_ID');
  });

  test('to such a group are no matter where the tariff lacks it', async ({ emulated, examined }) => {
    const served = await emulated(refusing('/api/v1.1/loyalty', 402, 'Tariff limit'));

    const examination = await examined({ ALTCRAFT_URL: served.url });

    expect(findingOf(examination, 'rights')).toMatchObject({
      state: 'warning',
      means: expect.stringMatching(/^loyalty \(loyalty\.\w+: 402 "Tariff limit"\) is not in the tariff \(402\)/),
    });
  });

  test('to an object that nobody has say nothing of its group', async ({ emulated, examined }) => {
    const served = await emulated(refusing('/api/v1.1/loyalty', 403, 'No access'));

    const examination = await examined({ ALTCRAFT_URL: served.url });

    expect(findingOf(examination, 'rights')).toMatchObject({
      state: 'ok',
      saw: expect.stringContaining('loyalty needs ALTCRAFT_LOYALTY_ID'),
    });
  });

  test('are asked for by reads only', async ({ emulated, examined }) => {
    const served = await emulated();

    await examined({ ...variablesOf(served), ALTCRAFT_ALLOW: 'all' });

    expect(new Set(served.emulator.calls.map(({ effect }) => effect))).toEqual(new Set(['read']));
  });
});
