import { jsonResponse } from '../../../emulator/protocol/reply.ts';
import { findingOf, variablesOf, expect, test } from './examined.ts';

const sandbox = (objects: string) => ({ ALTCRAFT_SANDBOX: objects, ALTCRAFT_CONFIRM_DESTRUCTIVE: undefined });

test.describe('the sandbox', () => {
  test('names objects that are there', async ({ emulated, examined }) => {
    const served = await emulated();

    const { findings } = await examined(variablesOf(served, sandbox('segment:3,campaign:2,scenario:2,mailing:1')));

    const own = findings.filter(({ name }) => name === 'ALTCRAFT_SANDBOX');
    expect(own.map(({ state, saw }) => `${state}: ${saw}`)).toEqual([
      'ok: segment:3 is the segment "Invited to the fair"',
      'ok: campaign:2 is the campaign "Rehearsal"',
      'ok: scenario:2 is the scenario "Waiting room"',
      'ok: mailing:1 is the mailing "Opening of the shop"',
    ]);
  });

  test('names nothing', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, sandbox('segment:77')));

    expect(findingOf(examination, 'ALTCRAFT_SANDBOX')).toEqual({
      name: 'ALTCRAFT_SANDBOX',
      state: 'problem',
      saw: 'segment:77 names no segment',
      means:
        'segments.get does not find it. The token sees 3 (Invited to the fair), 4 (Living in Riga), 5 (Guests of the day).',
      remedy: 'Put one of yours into ALTCRAFT_SANDBOX, or take segment:77 out: then checks that need it are skipped.',
    });
  });

  test('names a mailing in the place of a campaign', async ({ emulated, examined }) => {
    const served = await emulated((response, path) =>
      path.startsWith('/api/v1.1/scampaigns/get')
        ? jsonResponse(200, { error: 404, error_text: 'campaign not found' })
        : response,
    );

    const examination = await examined(variablesOf(served, sandbox('campaign:1')));

    expect(findingOf(examination, 'ALTCRAFT_SANDBOX')).toEqual({
      name: 'ALTCRAFT_SANDBOX',
      state: 'problem',
      saw: 'campaign:1 names no campaign',
      means:
        'campaigns.get refused it with 404 "campaign not found". There is a mailing 1 "Opening of the shop", but a campaign is meant here: what stands under Campaigns in the panel since v73.',
      remedy: 'Put one of yours into ALTCRAFT_SANDBOX, or take campaign:1 out: then checks that need it are skipped.',
    });
  });

  test('names a scenario that is active', async ({ emulated, examined }) => {
    const served = await emulated();
    const scenario = served.emulator.state.scenarios.get(2);
    Object.assign(scenario ?? {}, { isActive: true });

    const examination = await examined(variablesOf(served, sandbox('scenario:2')));

    expect(findingOf(examination, 'ALTCRAFT_SANDBOX')).toEqual({
      name: 'ALTCRAFT_SANDBOX',
      state: 'warning',
      saw: 'scenario:2 is active',
      means: 'A run that may send switches it on and off again: whom it holds now would lose their place.',
      remedy: 'Name a scenario in ALTCRAFT_SANDBOX that is inactive and holds nobody.',
    });
  });

  test('names a campaign that is active', async ({ emulated, examined }) => {
    const served = await emulated();
    const campaign = served.emulator.state.campaigns.get(2);
    Object.assign(campaign ?? {}, { state: 'active' });

    const examination = await examined(variablesOf(served, sandbox('expendable-campaign:2')));

    expect(findingOf(examination, 'ALTCRAFT_SANDBOX')?.saw).toBe('expendable-campaign:2 is active');
  });

  test('names what no read tells', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, sandbox('market-setting:category-1')));

    expect(findingOf(examination, 'ALTCRAFT_SANDBOX')).toMatchObject({
      state: 'skipped',
      saw: 'market-setting:category-1',
      means: 'No documented read tells whether there is such a market setting.',
    });
  });
});

test.describe('the database that may be lost', () => {
  test('is named', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served));

    expect(findingOf(examination, 'ALTCRAFT_CONFIRM_DESTRUCTIVE')?.saw).toBe(
      '2 is the database "Sandbox"; a run that may be destructive empties it',
    );
  });

  test('is not there', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_CONFIRM_DESTRUCTIVE: '44' }));

    expect(findingOf(examination, 'ALTCRAFT_CONFIRM_DESTRUCTIVE')).toEqual({
      name: 'ALTCRAFT_CONFIRM_DESTRUCTIVE',
      state: 'problem',
      saw: '44 names no database',
      means:
        'databases.get refused it with 404 "database 44 not found". The token sees 1 (Clients), 2 (Sandbox), 6 (Archive).',
      remedy:
        'Set ALTCRAFT_CONFIRM_DESTRUCTIVE to a database that may be lost, or leave it empty: then nothing is destroyed.',
    });
  });

  test('is one that the resource is not linked to', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined(variablesOf(served, { ALTCRAFT_CONFIRM_DESTRUCTIVE: '6' }));

    expect(findingOf(examination, 'ALTCRAFT_CONFIRM_DESTRUCTIVE')).toMatchObject({
      state: 'problem',
      means: 'The resource of ALTCRAFT_RESOURCE_ID is not linked to it, and calls that destroy need that.',
    });
  });
});

test.describe('habits', () => {
  test('of deduplication cannot be seen by reads', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined({ ALTCRAFT_URL: served.url });

    expect(findingOf(examination, 'deduplication')).toMatchObject({
      state: 'skipped',
      saw: 'taken to be on, as ALTCRAFT_DEDUPLICATION is not set',
      means: expect.stringMatching(/^Reads cannot show it: /),
    });
  });

  test('of deduplication may be switched off', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined({ ALTCRAFT_URL: served.url, ALTCRAFT_DEDUPLICATION: 'off' });

    expect(findingOf(examination, 'deduplication')?.saw).toBe('taken to be off, by ALTCRAFT_DEDUPLICATION');
  });

  test('of speech are told at the end', async ({ emulated, examined }) => {
    const served = await emulated();

    const examination = await examined({ ALTCRAFT_URL: served.url });

    expect(findingOf(examination, 'variants')).toMatchObject({
      name: 'variants',
      state: 'ok',
      saw: expect.stringContaining('refusals: envelope with HTTP 200; access groups: '),
    });
  });
});
