import { minimumText } from '../../../reporters/faces/minimum.ts';
import { sentence } from '../../../reporters/faces/terminal.ts';
import type { SkipReason } from '../../../src/outcome/outcome.ts';
import { operations } from '../../../schemas/index.ts';
import { configOf } from '../../src/exchanges.ts';
import { check, failed, failures, noEffect, refusedFor, runOf, skipped, total, unconfirmed, unset } from '../runs.ts';
import { expect, test } from '../../test.ts';

const ids = operations.map(({ id }) => id);
const reasons: SkipReason[] = [
  ...['DB_ID', 'SEGMENT_ID', 'TEMPLATE_ID', 'CAMPAIGN_ID', 'DB_ID'].map(unset),
  noEffect('create'),
  refusedFor('tariff'),
  refusedFor('rights'),
  unconfirmed,
];
/** All operations, nine of them skipped. */
const checks = ids.map((operation, index) => {
  const reason = reasons[index];
  return reason === undefined ? check({ operation }) : { ...skipped(reason), operation };
});
const atLeast = (minVerified: number) => ({ config: configOf({ minVerified }) });
const verified = total - reasons.length;

test.describe('ALTCRAFT_MIN_VERIFIED', () => {
  test('ends a run that verified less with code 4, and tells what is missing', () => {
    const summary = runOf(checks, atLeast(verified + 2));

    const reason =
      `ALTCRAFT_MIN_VERIFIED asks for ${verified + 2} verified operations, 2 more than there are: ` +
      '5 not configured (ALTCRAFT_DB_ID, ALTCRAFT_CAMPAIGN_ID, ALTCRAFT_SEGMENT_ID, … not set), ' +
      '1 not allowed (ALTCRAFT_ALLOW lacks create), 2 unsupported (tariff, rights of the token), 1 unconfirmed.';
    expect(summary).toMatchObject({ exitCode: 4, exitReason: reason, run: { whole: true } });
    expect(sentence(summary)).toContain(`1.5 s). ${reason}`);
  });

  test('is content with as many as it asks for', () => {
    expect(runOf(checks, atLeast(verified))).toMatchObject({ exitCode: 0, exitReason: '' });
  });

  test('leaves a run alone that was bad before', () => {
    const summary = runOf([...checks, failed(failures.broken)], atLeast(total));

    expect(summary).toMatchObject({ exitCode: 1, exitReason: 'The platform broke the contract.' });
  });

  test('is not looked at where operations were left out, and the run says so', () => {
    const summary = runOf([check()], atLeast(total));

    expect(summary).toMatchObject({ exitCode: 0, run: { whole: false } });
    expect(minimumText(summary, total)).toEqual([
      'ALTCRAFT_MIN_VERIFIED was not looked at, because this run left operations out.',
    ]);
  });

  test('is not spoken of where it was looked at, or is not set', () => {
    expect(minimumText(runOf(checks), 1)).toEqual([]);
    expect(minimumText(runOf([check()]), undefined)).toEqual([]);
  });

  test('does not take conventions for a check of their operation', () => {
    const conventions = ids.map((operation) => check({ operation, own: false }));

    expect(runOf([...conventions, check()]).run.whole).toBe(false);
  });
});
