import type { LedgerEntry } from '../../../src/cleanup/ledger.ts';
import { remove } from '../../../src/cleanup/removal.ts';
import type { Answer } from '../exchanges.ts';
import { fakePlatform, noReplyWith, removalOver } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

const refused: Answer = { body: { error: 400, error_text: 'not active' } };

async function outcomeOf(operation: string, ...answers: (Answer | Error)[]) {
  const undo = { operation, parameters: { id: 7 } };
  const entry: LedgerEntry = { key: 'w0-1', operation, kind: 'change', match: {}, aliases: [], undo };
  const removal = removalOver(fakePlatform(...answers).http);
  return (await remove(removal, entry))?.reason;
}

const statusIs = (status: string): Answer => ({ body: { error: 0, error_text: '', data: { status } } });
const activeIs = (is_active: boolean, id = 7): Answer => ({
  body: { error: 0, error_text: '', data: [{ id, is_active }] },
});

const off: [what: string, operation: string, state: Answer][] = [
  ['a campaign that is inactive', 'campaigns.deactivate', statusIs('inactive')],
  ['a scenario that is not active', 'automationScenarios.deactivate', activeIs(false)],
];

const unproven: [what: string, operation: string, state: Answer | Error][] = [
  ['a campaign that waits for its date', 'campaigns.deactivate', statusIs('waiting')],
  ['a campaign whose state is not told', 'campaigns.deactivate', refused],
  ['a scenario that is active', 'automationScenarios.deactivate', activeIs(true)],
  ['a scenario that is not listed', 'automationScenarios.deactivate', activeIs(false, 8)],
  ['a scenario when no reply comes', 'automationScenarios.deactivate', noReplyWith('ECONNREFUSED', 'connecting')],
];

test.describe('switching off', () => {
  for (const [what, operation, state] of off) {
    test(`needs no second success for ${what}`, async () => {
      expect(await outcomeOf(operation, refused, state)).toBeUndefined();
    });
  }

  for (const [what, operation, state] of unproven) {
    test(`is not done for ${what}`, async () => {
      expect(await outcomeOf(operation, refused, state)).toContain(`${operation} was refused with 400 "not active"`);
    });
  }
});
