/**
 * The categories of the Allure report: each outcome belongs to one, by its label.
 */
import { matchCategory, normalizeCategoriesConfig, type CategoryRule } from '@allurereport/core-api';
import { outcomeLabel } from '../../../src/report/report.ts';
import type { Cause } from '../../../src/outcome/outcome.ts';
import { madeUpOutcomes } from './made-up.ts';
import { expect, test } from '../../test.ts';

const { default: config } = (await import(new URL('../../../allurerc.mjs', import.meta.url).href)) as {
  default: { categories: CategoryRule[] };
};
const categories = normalizeCategoriesConfig(config.categories);

const expected: Partial<Record<Cause, string>> = {
  'contract broken': 'Contract broken',
  'expectation not met': 'Contract broken',
  'no reply': 'No reply from the platform',
  'configuration wrong': 'Configuration wrong',
  'token refused': 'First contact failed',
  'platform failed': 'First contact failed',
  'not the API': 'First contact failed',
  'path wrong': 'First contact failed',
  'set-up refused': 'Set-up failed',
  'set-up broken': 'Set-up failed',
  unexpected: 'The check itself failed',
};
const ofVerdict: Record<string, string> = {
  notAllowed: 'Not allowed',
  notConfigured: 'Not configured',
  unsupported: 'Unsupported here',
  unconfirmed: 'Unconfirmed',
  notRun: 'Not run, because the platform was lost',
};

test.describe('category of a report', () => {
  for (const outcome of madeUpOutcomes) {
    test(`of "${outcome.cause}" is told by its label`, () => {
      const value = outcomeLabel(outcome);

      const category = matchCategory(categories, {
        status: 'failed',
        labels: [{ name: 'outcome', value }],
        flaky: false,
      });

      expect(category?.name).toBe(expected[outcome.cause] ?? ofVerdict[value.split(':')[0] ?? '']);
    });
  }
});
