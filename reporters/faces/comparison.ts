/**
 * A comparison as text for a terminal, as Markdown, and as JUnit.
 */
import type { Comparison } from '../../src/observations/comparison/compare.ts';
import type { Difference } from '../../src/observations/comparison/difference.ts';
import { countsText } from '../../src/observations/comparison/rules.ts';
import type { Snapshot } from '../../src/observations/snapshot/model.ts';
import type { Drift } from '../judgement/model.ts';

/** A comparison with what was compared. */
export interface Compared extends Comparison {
  before: Snapshot;
  after: Snapshot;
  /** Differences that differences.yaml accepts. */
  accepted: Difference[];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `https://panel.example, version 75.10, 2026-11-20`. */
export function sourceText({ target, days }: Snapshot): string {
  return [target.url, ...(target.version ? [`version ${target.version}`] : []), days.at(-1) ?? ''].join(', ');
}

function notComparedLines({ notCompared }: Comparison): string[] {
  const reasons = new Map<string, string[]>();
  for (const { operation, reason } of notCompared) reasons.set(reason, [...(reasons.get(reason) ?? []), operation]);
  return [...reasons].map(([reason, operations]) => {
    const shown = operations.slice(0, 5).join(', ');
    const rest = operations.length > 5 ? ` and ${operations.length - 5} more` : '';
    return `not compared, because ${reason}: ${counted(operations.length, 'operation')} (${shown}${rest})`;
  });
}

function differenceLines({ rule, severity, operation, form, text, documented, fingerprint }: Difference): string[] {
  const where = form && form !== 'json' ? `${operation} (${form})` : operation;
  return [`${severity}  ${where}`, `  ${text}`, `  ${documented} Rule ${rule}, fingerprint ${fingerprint}.`, ''];
}

/** The text of a terminal. */
export function terminalText(compared: Compared): string {
  const { before, after, differences, accepted } = compared;
  return [
    `Before: ${sourceText(before)}`,
    `After:  ${sourceText(after)}`,
    '',
    ...differences.flatMap(differenceLines),
    ...notComparedLines(compared),
    ...(accepted.length > 0 ? [`${counted(accepted.length, 'difference')} accepted by differences.yaml`] : []),
    `${counted(compared.compared, 'operation')} compared: ${differences.length === 0 ? 'no difference' : countsText(differences)}.`,
    '',
  ].join('\n');
}

const mostShown = 10;

/** What a run says of the snapshot that it was compared with. */
export function driftLines(drift: Drift | null): string[] {
  if (!drift) return [];
  const { snapshot, day, differences, accepted, notCompared } = drift;
  const shown = differences.slice(0, mostShown);
  const rest = differences.length - shown.length;
  const counts = differences.length === 0 ? 'no difference' : countsText(differences);
  return [
    ...shown.flatMap(differenceLines),
    ...(rest > 0 ? [`${counted(rest, 'difference')} more: results/comparison.md`, ''] : []),
    `Compared with the snapshot ${snapshot} of ${day}: ${counts}` +
      `${accepted > 0 ? `, ${accepted} accepted` : ''}` +
      `${notCompared.length > 0 ? `, ${counted(notCompared.length, 'operation')} not compared` : ''}.`,
  ];
}

/** Text as it may stand in Markdown: in one line, and without markup of its own. */
export const markdownCell = (text: string) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll('<', '&lt;');

/** A table in Markdown, the worst first. */
export function markdownText(compared: Compared): string {
  const { before, after, differences, accepted } = compared;
  const rows = differences.map(
    ({ severity, operation, text, documented, rule, fingerprint }) =>
      `| ${severity} | \`${operation}\` | ${markdownCell(text)} ${markdownCell(documented)} | ${rule} | \`${fingerprint}\` |`,
  );
  return [
    '# Comparison',
    '',
    `- Before: ${markdownCell(sourceText(before))}`,
    `- After: ${markdownCell(sourceText(after))}`,
    `- ${counted(compared.compared, 'operation')} compared: ${differences.length === 0 ? 'no difference' : countsText(differences)}`,
    ...(accepted.length > 0 ? [`- ${counted(accepted.length, 'difference')} accepted by \`differences.yaml\``] : []),
    ...notComparedLines(compared).map((line) => `- ${markdownCell(line)}`),
    '',
    ...(rows.length > 0
      ? ['| Severity | Operation | What differs | Rule | Fingerprint |', '| --- | --- | --- | --- | --- |', ...rows, '']
      : []),
  ].join('\n');
}

/** Text as it may stand in XML and HTML. */
export const escaped = (text: string) =>
  text.replaceAll(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? '');

/** A test case for each difference, and one that passed for each operation without. */
export function junitText({ differences }: Compared, operations: readonly string[]): string {
  const cases = operations.flatMap((operation) => {
    const own = differences.filter((one) => one.operation === operation);
    if (own.length === 0) return [`    <testcase classname="${escaped(operation)}" name="no difference"/>`];
    return own.map(
      ({ rule, path = '', severity, text }) =>
        `    <testcase classname="${escaped(operation)}" name="${escaped(`${rule} ${path}`.trim())}">` +
        (severity === 'info' ? '' : `<failure type="${severity}" message="${escaped(text)}"/>`) +
        '</testcase>',
    );
  });
  const failures = differences.filter(({ severity }) => severity !== 'info').length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite name="comparison" tests="${cases.length}" failures="${failures}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
