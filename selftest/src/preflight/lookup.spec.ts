import { alsoNeeded, candidatesText, lookFor, proofOf } from '../../../src/preflight/lookup.ts';
import { placeVariables, type PlaceName } from '../../../src/config/variables/variables.ts';
import type { Answer } from '../exchanges.ts';
import { clientOf, parametersOf, type Sent } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

const success = (data: unknown): Answer => ({ body: { error: 0, error_text: '', data } });
const refusal = (error: number, error_text = 'not found'): Answer => ({ body: { error, error_text } });
const profile_id = '54759eb3c090d83494e2d804';

const calledBy = ({ sent }: { sent: Sent[] }) =>
  sent.map((call) => [call.url.replace('https://panel.example/api/v1.1/', ''), parametersOf(call)]);

test.describe('an object of a variable', () => {
  test('is proven by a read that the contract tells of', () => {
    const proven = placeVariables.flatMap(({ name }) => {
      const proof = proofOf(name);
      return proof ? [`${name}: ${proof.get?.id ?? '-'}, ${proof.list?.id ?? '-'}`] : [];
    });

    expect(proven).toEqual([
      'resource_id: resources.get, resources.list',
      'db_id: databases.get, databases.list',
      'stsegment_id: segments.get, segments.list',
      'dynsegment_id: segments.get, segments.list',
      'segment_id: segments.get, segments.list',
      'suplist_id: suppressionLists.get, suppressionLists.list',
      'template_id: templates.get, templates.list',
      'campaign_id: mailings.get, mailings.list',
      'workflow_id: -, automationScenarios.list',
      'loyalty_id: loyalty.triggerPromotions, -',
      'vsender_id: senders.virtualGet, senders.virtualList',
      'profile_id: profiles.get, -',
      'smid: miscellaneous.webverGet, -',
      'order_external_id: market.ordersGetStatus, -',
      'tiers_group_id: loyalty.accountTiers, -',
      'points_currency_eid: loyalty.accountTransactions, -',
      'relation_id: profileRelations.get, -',
      'sender_id: -, senders.list',
    ]);
  });

  const calls: [PlaceName, Record<string, string>, unknown[]][] = [
    ['db_id', { db_id: '4' }, ['databases/get/', { id: 4 }]],
    ['stsegment_id', { stsegment_id: '5', segment_id: '3' }, ['segments/get/', { id: 5 }]],
    ['profile_id', { db_id: '4', profile_id }, ['profiles/get/', { db_id: 4, matching: 'profile_id', profile_id }]],
    [
      'tiers_group_id',
      { loyalty_id: '1', tiers_group_id: '10', profile_id },
      ['loyalty/account/tiers', { loyalty_program_id: 1, tiers_group_id: 10, matching: 'profile_id', profile_id }],
    ],
    ['workflow_id', { workflow_id: '2' }, ['workflows/list', { from_id: 2, limit: 1 }]],
  ];
  for (const [variable, variables, call] of calls) {
    test(`is asked for by its id alone, as by ${variable}`, async () => {
      const client = clientOf(success([{ id: 2 }]));

      await lookFor(client, variable, variables);

      expect(calledBy(client)).toEqual([call]);
    });
  }

  test('needs others where it lies in them', () => {
    expect(alsoNeeded('profile_id')).toEqual(['db_id']);
    expect(alsoNeeded('db_id')).toEqual([]);
  });

  test('is found with what is told of it', async () => {
    const finding = await lookFor(clientOf(success({ id: 4, name: 'Clients' })), 'db_id', { db_id: '4' });

    expect(finding).toMatchObject({ state: 'found', data: { id: 4, name: 'Clients' } });
  });

  test('is missing where its read is refused, and the list has others', async () => {
    const client = clientOf(refusal(404), success([{ id: 1, name: 'Clients' }]));

    const finding = await lookFor(client, 'db_id', { db_id: '4' });

    expect(finding).toMatchObject({ state: 'missing', candidates: [{ id: 1, name: 'Clients' }] });
  });

  test('is missing where a list begins behind it', async () => {
    const finding = await lookFor(clientOf(success([{ id: 8, name: 'Later' }])), 'workflow_id', { workflow_id: '7' });

    expect(finding).toMatchObject({ state: 'missing', candidates: [{ id: 8, name: 'Later' }] });
  });

  const unknown: [what: string, variable: PlaceName, answers: Answer[]][] = [
    ['its read is refused for rights', 'db_id', [refusal(403)]],
    ['its read is unknown', 'db_id', [refusal(404, 'no such method')]],
    ['its list has it', 'db_id', [refusal(404), success([{ id: 4 }])]],
    ['its read tells nothing', 'loyalty_id', [success([])]],
    ['its list tells nothing', 'workflow_id', [refusal(403)]],
    ['the profile may be the reason', 'relation_id', [refusal(404)]],
    ['a setting of the server may be the reason', 'vsender_id', [refusal(404)]],
    ['no read tells', 'pixel_id', []],
  ];
  for (const [what, variable, answers] of unknown) {
    test(`is unknown where ${what}`, async () => {
      const finding = await lookFor(clientOf(...answers), variable, { [variable]: '4', profile_id });

      expect(finding.state).toBe('unknown');
    });
  }

  test('is named beside ten others', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({
      id: index + 1,
      name: index === 0 ? 'Clients' : undefined,
    }));

    expect(candidatesText(many)).toBe('1 (Clients), 2, 3, 4, 5, 6, 7, 8, 9, 10 …');
  });
});
