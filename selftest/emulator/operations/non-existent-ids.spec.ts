import { stateView } from '../../../emulator/admin.ts';
import { operations } from '../../../schemas/index.ts';
import { install } from '../installation.ts';
import { test, expect } from '../../test.ts';

const groups = ['campaigns', 'mailings', 'triggerMailings', 'automationScenarios'];
const changing = operations.filter(({ group, facts }) => groups.includes(group) && facts.effect !== 'read');

test('nothing changes for ids that do not exist, even where requests are not checked', async () => {
  const { call, emulator } = install({ faults: [{ operation: '*', kind: 'no-validation' }] });
  const before = stateView(emulator.state);
  const ids = { id: 999_999, trigger_id: 999_999, workflow_id: 999_999, resource_id: 999_999, data_id: 999_999 };
  const invalid = { ...ids, name: 7, data: 'x', content: {}, trigger_type: 0, matching: [], data_type: 'segment' };

  const replies = await Promise.all(changing.map(({ id }) => call(id, invalid)));

  expect([...new Set(replies.map(({ body }) => body.error))]).toEqual([404]);
  expect(stateView(emulator.state)).toEqual(before);
});
