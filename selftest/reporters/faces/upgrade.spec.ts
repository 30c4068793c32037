/**
 * The page of an upgrade.
 */
import { operations } from '../../../schemas/index.ts';
import { htmlPage, markdownPage } from '../../../reporters/faces/pages/document.ts';
import {
  unlikeness,
  upgradePage,
  upgradeSentence,
  type Upgrade,
  type UpgradeRun,
} from '../../../reporters/faces/pages/upgrade.ts';
import { difference } from '../../../src/observations/comparison/difference.ts';
import type { HistoryLine } from '../../../src/observations/history.ts';
import { expect, test } from '../../test.ts';

function runOf(version: string, verdicts: HistoryLine['operations'], changes: Partial<UpgradeRun> = {}): UpgradeRun {
  const line: HistoryLine = {
    at: '2026-11-20T08:00:00.000Z',
    run: 'run1',
    target: 'https://panel.example',
    version,
    exitCode: 0,
    whole: true,
    verified: 1,
    checks: 2,
    calls: 3,
    durationMs: 4,
    operations: verdicts,
  };
  return { line, allowed: ['read'], exitReason: '', ...changes };
}

const gone = difference(
  { rule: 'field-gone', operation: 'databases.get', path: 'data.name' },
  'data.name <gone>.',
  'F.',
);
const slower = difference({ rule: 'slower', operation: 'databases.list' }, 'It answers more slowly.', 'F.');

const upgrade: Upgrade = {
  before: runOf('v75', { verified: ['databases.get', 'databases.list', 'segments.get'], failed: ['segments.list'] }),
  after: runOf('v76', {
    verified: ['databases.list', 'segments.list'],
    failed: ['databases.get'],
    notConfigured: ['segments.get'],
  }),
  drift: {
    snapshot: 'upgrade-before',
    day: '2026-11-20',
    differences: [gone, slower],
    accepted: 1,
    notCompared: [{ operation: 'segments.get', reason: 'the second run did not call it' }],
    fails: true,
  },
  operations: operations.map(({ id }) => id),
};

test('says what newly fails, what was mended, what differs, what is slower and what was not compared', () => {
  const page = markdownPage(upgradePage(upgrade));

  expect(page).toContain('# Upgrade of https://panel.example: v75 → v76');
  expect(page).toContain('## Newly failing\n\n- databases.get: verified before, failed after');
  expect(page).toContain('## Mended\n\n- segments.list: failed before, verified after');
  expect(page).toContain('- segments.get: verified before, not configured after');
  expect(page).toContain('## Differences: breaking');
  expect(page).toContain('| databases.get | data.name &lt;gone>. F. | field-gone');
  expect(page).toContain('## Slower operations\n\n- databases.list: It answers more slowly.');
  expect(page).toContain('1 difference accepted by differences.yaml.');
  expect(page).toContain(
    '- 1 operation, because the second run did not call it (verified before, not configured after): segments.get',
  );
  expect(page).toContain('Signature: ____');
});

test('is one file of HTML that loads nothing and shows texts as they are', () => {
  const page = htmlPage('Upgrade', upgradePage(upgrade));

  expect(page).toContain('data.name &lt;gone&gt;.');
  expect(page).not.toMatch(/<script|<link|<img|src=|url\(/);
  expect(page).toContain('<th>Signature</th>');
});

test('tells of another address, other permissions, a part of the suite and a version that is not set', () => {
  const before = runOf('v75', {});
  const after = runOf('v75', {}, { allowed: ['create'] });
  const other = { ...after, line: { ...after.line, target: 'https://other.example', whole: false } };

  expect(unlikeness({ before, after: other })).toEqual([
    'The address is another one: https://panel.example before, https://other.example after. This compares two installations.',
    'Only the run before was allowed: read.',
    'Only the run after was allowed: create.',
    'One of the runs was a part of the suite.',
    'ALTCRAFT_VERSION said v75 in both runs. It must name the version that is installed.',
  ]);
});

test('says in one sentence how it went, also where nothing could be compared', () => {
  expect(upgradeSentence(upgrade)).toBe(
    '1 operation newly failing, 1 mended; differences: 1 breaking, 1 warning, 0 info; 1 operation not compared. The run after ended with code 0.',
  );
  expect(upgradeSentence({ ...upgrade, drift: null })).toBe('The run after the upgrade could not be compared.');
});
