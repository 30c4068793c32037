/**
 * What the terminal says at the end of a run: the table, what was found, one sentence, what to do next.
 */
import type { RunRecord, Summary } from '../judgement/model.ts';
import { driftLines } from './comparison.ts';
import { deviationText } from './deviations.ts';
import { minimumText } from './minimum.ts';
import { nextText } from './next-steps.ts';
import { newLines } from './night.ts';
import {
  acceptedLines,
  evidenceLines,
  leftoverLines,
  reasonLines,
  repeatedLines,
  sentence,
  tableText,
  type CountedCause,
} from './terminal.ts';

/**
 * The end of a run.
 *
 * @param causes of its failures
 */
export function endText(summary: Summary, record: RunRecord, causes: readonly CountedCause[]): string {
  const { checks, config, leftovers } = record;
  const noContact = checks.some(({ hello, status }) => hello && status === 'failed');
  const end = [...summary.findings, '', sentence(summary), '', nextText(summary.next)];
  if (noContact || checks.length === 0) return ['', ...end].join('\n');
  return [
    '',
    ...repeatedLines(causes),
    tableText(summary),
    '',
    ...reasonLines(summary),
    ...evidenceLines(summary),
    ...acceptedLines(summary),
    ...Object.entries(summary.speaks).map(([subject, form]) => `${subject}: ${form}`),
    ...newLines(summary.news),
    ...driftLines(summary.drift),
    ...deviationText(summary),
    ...minimumText(summary, config.minVerified),
    ...leftoverLines(leftovers),
    ...end,
  ].join('\n');
}
