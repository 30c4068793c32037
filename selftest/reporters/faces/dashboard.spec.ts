/**
 * The dashboard: its numbers are those of the summary, and no text of an installation becomes HTML.
 */
import { dashboard } from '../../../reporters/faces/pages/dashboard.ts';
import { htmlPage } from '../../../reporters/faces/pages/document.ts';
import type { Summary } from '../../../reporters/judgement/model.ts';
import { historyLineOf } from '../../../reporters/faces/summary-file.ts';
import { difference } from '../../../src/observations/comparison/difference.ts';
import { snapshotOf, times } from '../../src/observations/snapshots.ts';
import { check, failed, failures, other, runOf, skipped, unset } from '../runs.ts';
import { expect, test } from '../../test.ts';

const markup = '<img src=x onerror=alert(1)>';
const snapshot = snapshotOf([
  ...times(9, { operation: 'databases.list', body: { error: 0, error_text: '', data: [] }, ms: 10 }),
  { operation: 'databases.get', body: { error: 0, error_text: '', data: {} }, ms: 100 },
]);

const broken = failed(failures.broken);
const summary: Summary = {
  ...runOf([
    { ...broken, texts: [`Error: ${markup}`] },
    check({ operation: 'databases.get' }),
    { ...skipped(unset('RESOURCE_ID')), operation: 'resources.get' },
    other,
  ]),
  drift: {
    snapshot: 'before',
    day: '2026-11-20',
    differences: [difference({ rule: 'field-gone', operation: 'databases.get' }, `${markup} is gone.`, 'F.')],
    accepted: 2,
    notCompared: [],
    fails: true,
  },
};
const line = historyLineOf(summary);
const html = htmlPage('Dashboard', dashboard(summary, snapshot, [{ ...line, at: '2025-12-31T02:00:00.000Z' }, line]));

/** The cells of all rows below a heading, the head among them. */
function rowsBelow(heading: string): string[][] {
  const [, part = ''] = html.split(`<h2>${heading}</h2>`);
  const rows = (part.split('<h2>')[0] ?? '').split('<tr>').slice(1);
  return rows.map((row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell = '']) => cell));
}

/** The figures of a table by its column, of the row for all operations. */
function allOf(heading: string): Record<string, string> {
  const [head = [], ...rows] = rowsBelow(heading);
  return Object.fromEntries(head.map((name, index) => [name, rows.at(-1)?.[index] ?? '']));
}

const { totals } = summary;

for (const heading of ['Verdicts by group', 'Evidence']) {
  test(`the figures below ${heading} are those of the summary`, () => {
    expect(allOf(heading)).toMatchObject({
      Operations: String(totals.operations),
      verified: String(totals.verified),
      failed: String(totals.failed),
      'not configured': String(totals.notConfigured),
      'not run': String(totals.notRun),
    });
  });
}

test('the rows of all groups add up to all operations', () => {
  const [, ...rows] = rowsBelow('Verdicts by group');
  const groups = rows.slice(0, -1);

  expect(groups).toHaveLength(new Set(summary.operations.map(({ group }) => group)).size);
  expect(groups.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(totals.operations);
});

test('latency is that of the snapshot, by group', () => {
  const calls = rowsBelow('Latency by group').slice(1);
  const [, count, median, p95] = calls[0] ?? [];

  expect(calls.map(([group]) => group)).toEqual(['databases']);
  expect(count).toBe('10');
  expect(Number(median)).toBeLessThan(20);
  expect(Number(p95)).toBeGreaterThanOrEqual(100);
});

test('failures, differences and earlier runs stand in tables of their own', () => {
  expect(rowsBelow('Failures').map(([operation]) => operation)).toEqual(['Operation', 'databases.list']);
  expect(html).toContain('From the snapshot before of 2026-11-20: 1 breaking, 0 warning, 0 info, 2 accepted');
  expect(rowsBelow('Differences').map(([severity]) => severity)).toEqual(['Severity', 'breaking']);
  expect(rowsBelow('Runs, the latest first').map(([began]) => began)).toEqual([
    'Began (UTC)',
    '2026-01-01 00:00',
    '2025-12-31 02:00',
  ]);
});

test('the page loads nothing, and shows texts of the installation as they are', () => {
  expect(html).not.toMatch(/<script|<link|<img|<iframe|\bsrc="|url\(|@import|\son\w+="/);
  expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)).toHaveLength(2);
  expect(html).toContain('color-scheme: light dark');
  expect(html).toContain('<html lang="en">');
});
