import { operations } from '../../../schemas/index.ts';
import type { CheckRecord } from '../../../reporters/judgement/model.ts';
import { call, check, other, refusedFor, runOf, skipped } from '../runs.ts';
import { expect, test } from '../../test.ts';

const noRight = (operation: string) => ({ ...skipped(refusedFor('rights', operation)), operation });
const noTariff = (operation: string) => ({ ...skipped(refusedFor('tariff', operation)), operation });

const changing = operations.filter(({ facts, hasToken }) => facts.effect !== 'read' && hasToken).map(({ id }) => id);

const offers: [what: string, checks: CheckRecord[], findings: string[]][] = [
  ['nothing where nothing was refused', [other], []],
  [
    'a whole group by its name, and single operations by theirs',
    [noRight('goals.register'), noRight('databases.get'), other, check()],
    ['The token may not: goals (1 operation), databases.get (403). Its role in the panel decides.'],
  ],
  [
    'what the tariff lacks',
    [noTariff('loyalty.accountBalance'), noTariff('loyalty.accruePoints'), other],
    ['The tariff lacks: loyalty (2 operations) (402).'],
  ],
  [
    'a group that the installation does not know',
    [{ ...skipped({ cause: 'group unknown', group: 'market' }), operation: 'market.productsList' }, other],
    [
      'The installation knows no call of: market (404). The tariff or the version lacks it, or a proxy in between does not let it through.',
    ],
  ],
  [
    'a token that may only read in one sentence',
    [...changing.map(noRight), other],
    [
      `The token may only read: whatever would change something was refused (403), so that ${changing.length} operations could not be verified. Take the other effects out of ALTCRAFT_ALLOW, or give its role more rights.`,
    ],
  ],
];

test.describe('what an installation offers', () => {
  for (const [what, checks, findings] of offers) {
    test(`tells ${what}`, () => {
      expect(runOf(checks).findings).toEqual(findings);
    });
  }

  test('is not verified by a refusal that was wanted, where everything is refused', () => {
    const wanted = check({ operation: 'segments.add' });
    const denied = [call({ operation: 'segments.add', error: 403 })];

    const of = (calls: typeof denied) =>
      runOf([wanted, noRight('segments.add')], { calls }).operations.find(({ id }) => id === 'segments.add')?.verdict;

    expect(of(denied)).toBe('unsupported');
    expect(of([...denied, call({ operation: 'segments.add' })])).toBe('verified');
  });
});
