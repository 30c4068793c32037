/**
 * What is new since the last run, and the page that a CI server shows: `results/summary.md`.
 */
import type { NewSince } from '../../src/observations/history.ts';
import { markdownCell } from './comparison.ts';
import type { Summary } from '../judgement/model.ts';

const mostNamed = 8;

function named(operations: readonly string[]): string {
  const rest = operations.length - mostNamed;
  return `${operations.slice(0, mostNamed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What is new, one line for each kind that is not empty. */
export function newLines(news: NewSince | null): string[] {
  if (!news) return [];
  const { since, newlyFailing, mended, stillFailing, flaky, lost } = news;
  const still = stillFailing.map(({ operation, since: day }) => `${operation} (since ${day})`);
  const unsteady = flaky.map(({ operation, failed, runs }) => `${operation} (failed in ${failed} of ${runs} runs)`);
  const lines = [
    ...(newlyFailing.length > 0 ? [`newly failing: ${named(newlyFailing)}`] : []),
    ...(mended.length > 0 ? [`mended: ${named(mended)}`] : []),
    ...(still.length > 0 ? [`still failing: ${named(still)}`] : []),
    ...(unsteady.length > 0 ? [`flaky: ${named(unsteady)}`] : []),
    ...(lost.length > 0 ? [`verified then and not now: ${named(lost)}`] : []),
  ];
  return lines.length === 0
    ? [`Nothing is new since the run of ${since}.`]
    : [`Since the run of ${since}:`, ...lines.map((line) => `  ${line}`)];
}

const mostFailures = 20;

/** The first lines of a failure, without the command. */
export const headOf = (text: string) =>
  text
    .replace(/^\w*Error: /, '')
    .split('\n')
    .slice(0, 6)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' · ');

/**
 * The page of a run in Markdown.
 *
 * @param sentence how the run ended
 */
export function summaryMarkdown(summary: Summary, sentence: string): string {
  const { target, run, totals, operations, drift, news, next, exitCode } = summary;
  const failed = operations.filter(({ problems }) => problems.length > 0);
  const groups = [...new Set(operations.filter(({ verdict }) => verdict !== 'notRun').map(({ group }) => group))];
  const rows = groups.map((group) => {
    const own = operations.filter((operation) => operation.group === group);
    const count = (verdict: string) => own.filter((operation) => operation.verdict === verdict).length;
    const rest = own.length - count('verified') - count('failed') - count('harnessError');
    return `| ${group} | ${own.length} | ${count('verified')} | ${count('failed')} | ${count('harnessError')} | ${rest} |`;
  });
  return [
    `# ${exitCode === 0 ? 'Verified' : 'Not verified'}: ${markdownCell(target.url)}`,
    '',
    markdownCell(sentence),
    '',
    `- Version: ${target.version ?? 'unknown'} · run ${run.id} · ${run.startedAt} · ${totals.calls} calls`,
    ...newLines(news).map((line) => `- ${markdownCell(line.trim())}`),
    ...(drift
      ? [`- Differences from the snapshot ${markdownCell(drift.snapshot)} of ${drift.day}: ${drift.differences.length}`]
      : []),
    '',
    ...(failed.length > 0
      ? [
          '## Failures',
          '',
          ...failed
            .slice(0, mostFailures)
            .map(({ id, problems }) => `- \`${id}\`: ${markdownCell(headOf(problems[0] ?? ''))}`),
          ...(failed.length > mostFailures ? [`- and ${failed.length - mostFailures} more: results/summary.json`] : []),
          '',
        ]
      : []),
    '## By group',
    '',
    '| Group | Operations | Verified | Failed | No verdict | Other |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...(next.length > 0 ? ['## What to do next', '', ...next.map((step) => `- ${markdownCell(step)}`), ''] : []),
  ].join('\n');
}
