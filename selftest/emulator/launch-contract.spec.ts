import { test, expect } from '@playwright/test';
import { functionOf } from '../../emulator/operations/index.ts';
import { judgeReply, operationOf, operations } from '../../schemas/index.ts';
import { adaByEmail, byCall, toSegment } from './drafts.ts';
import { install } from './installation.ts';

const person = { email: 'new@example.com', _fname: 'New' };
const trigger = { ...byCall, is_active: true };
const imported = { matching: 'email', email: 'new@example.com', data: person };
const rows = { matching: 'email', data: [{ email: 'ada.berzina@example.com', data: { _city: 'Tartu' } }] };

/** A successful call of every operation; mailing 4 is an active trigger mailing, scenario 2 is active. */
const successes: Record<string, Record<string, unknown>> = {
  'campaigns.list': {},
  'campaigns.get': { id: 1 },
  'campaigns.getStatus': { id: 1 },
  'campaigns.activate': { id: 2 },
  'campaigns.deactivate': { id: 2 },
  'campaigns.completed': { id: 3 },
  'mailings.list': {},
  'mailings.get': { id: 1 },
  'mailings.getStatus': { id: 1 },
  'mailings.logV2': { id: 1 },
  'mailings.clone': { id: 1 },
  'mailings.delete': { id: 4 },
  'mailings.activate': { id: 1 },
  'mailings.deactivate': { id: 4 },
  'mailings.broadcastsList': { type: 'broadcast' },
  'mailings.broadcastsGet': { id: 1 },
  'mailings.broadcastsAdd': toSegment,
  'mailings.broadcastsUpdate': { id: 1, ...toSegment },
  'mailings.broadcastsStart': { id: 5 },
  'mailings.regularsList': {},
  'mailings.regularsGet': { id: 2 },
  'mailings.regularsAdd': toSegment,
  'mailings.regularsUpdate': { id: 2, name: 'Other' },
  'mailings.regularsStart': { id: 6 },
  'triggerMailings.list': {},
  'triggerMailings.get': { id: 3 },
  'triggerMailings.add': byCall,
  'triggerMailings.update': { id: 3, ...byCall },
  'triggerMailings.clone': { id: 3 },
  'triggerMailings.start': { id: 4, ...adaByEmail },
  'triggerMailings.startBatch': { trigger_id: 4, ...rows },
  'triggerMailings.startBatchTask': { id: 4, ...rows },
  'triggerMailings.importAndStart': { trigger_id: 4, ...imported },
  'triggerMailings.importAndStartBatch': { trigger_id: 4, ...rows },
  'triggerMailings.importAndStartBatchTask': { trigger_id: 4, ...rows },
  'automationScenarios.list': {},
  'automationScenarios.activate': { id: 1 },
  'automationScenarios.deactivate': { id: 1 },
  'automationScenarios.start': { id: 2, ...adaByEmail },
  'automationScenarios.importAndStart': { workflow_id: 2, ...imported },
  'automationScenarios.importAndStartBatch': { workflow_id: 2, ...imported },
  'automationScenarios.importAndStartBatchTask': { workflow_id: 2, ...imported },
};

test.describe('mailings, campaigns and scenarios against the contract', () => {
  for (const [id, body] of Object.entries(successes)) {
    test(`${id} succeeds in the shape of the contract`, async () => {
      const { call } = install();
      await call('triggerMailings.add', trigger);
      await call('mailings.broadcastsAdd', { ...toSegment, is_active: true });
      await call('mailings.regularsAdd', { ...toSegment, is_active: true });
      await call('automationScenarios.activate', { id: 2 });

      const reply = await call(id, body);

      expect(reply.body).toMatchObject({ error: 0 });
      expect(judgeReply(operationOf(id), reply.body).errors).toEqual([]);
    });
  }

  test('every operation of these groups has a function and is tried', () => {
    const groups = ['campaigns', 'mailings', 'triggerMailings', 'automationScenarios'];
    const own = operations.filter(({ group }) => groups.includes(group)).map(({ id }) => id);

    expect(own.filter((id) => functionOf(id) === undefined)).toEqual([]);
    expect(Object.keys(successes).sort()).toEqual(own.sort());
  });

  test('nothing changes for ids that do not exist, even where requests are not checked', async () => {
    const unchecked = { operation: '*', kind: 'no-validation' as const };
    const { call, emulator } = install({ faults: [unchecked] });
    const before = JSON.stringify([emulator.state.mailings.size, emulator.state.profiles.size]);
    const ids = { id: 999_999, trigger_id: 999_999, workflow_id: 999_999, resource_id: 999_999, data_id: 999_999 };
    const senseless = { ...ids, name: 7, data: 'x', content: {}, trigger_type: 0, matching: [], data_type: 'segment' };

    const changing = operations.filter(({ id, facts }) => id in successes && facts.effect !== 'read');

    const replies = await Promise.all(changing.map(({ id }) => call(id, senseless)));

    expect([...new Set(replies.map(({ body }) => body.error))]).toEqual([404]);
    expect(JSON.stringify([emulator.state.mailings.size, emulator.state.profiles.size])).toBe(before);
  });
});
