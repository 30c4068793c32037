/**
 * What a run tells of `deviations.yaml`, and the entries that it offers for what failed.
 */
import { writeFileSync } from 'node:fs';
import { daysAfter, subjectOf, type Deviation } from '../../src/deviations/entries.ts';
import { deviationsFile, reasonToWrite } from '../../src/deviations/file.ts';
import type { FailedViolation } from '../../src/deviations/ignore.ts';
import type { DeviationState, OperationSummary, Summary } from '../judgement/model.ts';

/** Where the entries are written that a failing run offers. */
export const pasteFile = 'results/deviations-to-paste.yaml';

/** How long an entry lasts that a run offers. */
const offeredDays = 30;

const mostShown = 3;

/** The first few, and how many more there are. */
function shortened(lines: readonly string[], more: (count: number) => string): string[] {
  const rest = lines.length - mostShown;
  return [...lines.slice(0, mostShown), ...(rest > 0 ? [`${more(rest)} (all in results/summary.json)`] : [])];
}

/** How many entries were met, and which verified operations are so with deviations only. */
function metText(met: readonly Deviation[], verified: readonly OperationSummary[]): string[] {
  if (met.length === 0) return [];
  const entries = met.length === 1 ? '1 known deviation was' : `${met.length} known deviations were`;
  const ids = verified.filter(({ deviations }) => deviations.length > 0).map(({ id }) => id);
  const rest = ids.length - mostShown;
  const names = `${ids.slice(0, mostShown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return [`${entries} ignored${ids.length > 0 ? `; verified with deviations: ${names}` : ''}`];
}

/** What the terminal says of the entries: how many were met, and each that is expired or out of date. */
export function deviationText({ deviations, operations }: Pick<Summary, 'deviations' | 'operations'>): string[] {
  const of = (state: DeviationState) => deviations.filter((one) => one.state === state).map(({ entry }) => entry);
  const expired = of('expired').map(
    (entry) => `expired: ${entry.place} (${subjectOf(entry)}) was good until ${entry.expires}`,
  );
  const outdated = of('outdated').map(
    (entry) => `out of date: ${entry.place} (${subjectOf(entry)}) did not occur any more; take it out`,
  );
  return [
    ...metText(
      of('met'),
      operations.filter(({ verdict }) => verdict === 'verified'),
    ),
    ...shortened(expired, (count) => `expired: ${count} more`),
    ...shortened(outdated, (count) => `out of date: ${count} more`),
  ];
}

/** A text as YAML takes it, on one line. */
function written(text: string): string {
  const isPlain = /^[A-Za-z][\w.()[\]/ -]*$/.test(text) && !/ $/.test(text);
  return isPlain ? text : JSON.stringify(text);
}

function offered({ text, ...subject }: FailedViolation, expires: string): string {
  const { operation, kind, path, check, cases, expectation } = subject;
  const fields = Object.entries({ operation, kind, path, check, expectation });
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${written(value)}`]));
  const list = cases ? ['cases:', ...cases.map((name) => `  - ${written(name)}`)] : [];
  const comment = expectation === undefined ? [`# ${text.replaceAll(/\s+/g, ' ')}`] : [];
  return [...lines, ...list, ...comment, `reason: ${reasonToWrite}`, `expires: ${expires}`]
    .map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
    .join('\n');
}

/** One entry for all cases of a check in which the same went wrong. */
function gathered(failed: readonly FailedViolation[]): FailedViolation[] {
  const bySubject = new Map<string, FailedViolation>();
  for (const one of failed) {
    const subject = `${subjectOf({ ...one, cases: undefined })}${one.cases ? ' cases' : ''}`;
    const cases = one.cases && [...(bySubject.get(subject)?.cases ?? []), ...one.cases];
    bySubject.set(subject, { ...(bySubject.get(subject) ?? one), cases });
  }
  return [...bySubject.values()].sort((one, other) => subjectOf(one).localeCompare(subjectOf(other)));
}

/**
 * Entries for what failed, ready to be taken over but for their reasons.
 *
 * @param day the day of the run
 * @returns undefined when nothing failed that could be an entry
 */
export function pasteText(failed: readonly FailedViolation[], day: string): string | undefined {
  if (failed.length === 0) return undefined;
  const head = [
    `# What failed in the run of ${day}, as entries for ${deviationsFile}.`,
    '# Take over only what is known and accepted, and write the reason; without one the entry is refused.',
  ];
  return `${[head.join('\n'), ...gathered(failed).map((one) => offered(one, daysAfter(day, offeredDays)))].join('\n\n')}\n`;
}

/** Writes the entries that the run offers, if any. */
export function writePaste(failed: readonly FailedViolation[], day: string): void {
  const text = pasteText(failed, day);
  if (text !== undefined) writeFileSync(pasteFile, text);
}
