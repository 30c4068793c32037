/**
 * Differences that are known and accepted: `differences.yaml`, in the manner of `deviations.yaml`, each with a reason and a day.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isUnwritten, judgeReasonAndDate, reasonToWrite, textsOf, type Tell } from '../../deviations/file.ts';
import { readYaml, YamlError, type Lined } from '../../deviations/yaml-lines.ts';
import type { Difference } from './difference.ts';

/** Where the entries stand, in the folder of the run. */
export const differencesFile = 'differences.yaml';

/** An entry. Its rule, operation and path are for who reads it; the fingerprint decides. */
export interface AcceptedDifference {
  fingerprint: string;
  reason: string;
  /** The last day, `2026-12-31`. */
  expires: string;
  isExpired: boolean;
  /** `differences.yaml line 3`. */
  place: string;
}

const names = ['fingerprint', 'rule', 'operation', 'form', 'path', 'detail', 'reason', 'expires'];

function entryOf(entry: Lined, today: string, file: string, tell: Tell): AcceptedDifference | undefined {
  const { line, fields } = entry;
  if (!fields) {
    tell(line, 'this is not an entry. Each entry is a list item with fingerprint, reason and expires.');
    return undefined;
  }
  const texts = textsOf(fields, tell, names);
  const missing = ['fingerprint', 'reason', 'expires'].filter((name) => !fields.some((field) => field.name === name));
  if (missing.length > 0) tell(line, `${missing.join(', ')} missing.`);
  judgeReasonAndDate(texts, { today }, tell);
  const of = (name: string) => texts.get(name)?.text ?? '';
  const fingerprint = of('fingerprint');
  if (fingerprint && !/^[0-9a-f]{12}$/.test(fingerprint))
    tell(line, `"${fingerprint}" is no fingerprint: 12 hex digits, as npm run compare prints them.`);
  if (isUnwritten(of('reason')))
    tell(line, `reason still says ${reasonToWrite}. Write in a sentence why this is accepted.`);
  return {
    fingerprint,
    reason: of('reason'),
    expires: of('expires'),
    isExpired: of('expires') < today,
    place: `${file} line ${line}`,
  };
}

/**
 * Reads the entries.
 *
 * @param today the day of the run, `2026-11-28`
 * @returns the entries, and every mistake with its file and line; none where there is no file
 */
export function readAccepted(file: string, today: string): { accepted: AcceptedDifference[]; problems: string[] } {
  if (!existsSync(file)) return { accepted: [], problems: [] };
  const problems: string[] = [];
  const tell: Tell = (line, mistake) => void problems.push(`${file} line ${line}: ${mistake}`);
  try {
    const root = readYaml(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    if (root && !root.entries) tell(root.line, 'the file must be a list. Each entry begins with - fingerprint: …');
    const accepted = (root?.entries ?? []).map((entry) => entryOf(entry, today, file, tell));
    return { accepted: accepted.filter((entry) => entry !== undefined), problems };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { accepted: [], problems: [`${file} line ${error.line}: ${error.message}`] };
  }
}

/** Parts what is accepted from what is not. An entry past its day accepts nothing. */
export function separateAccepted(differences: readonly Difference[], accepted: readonly AcceptedDifference[]) {
  const valid = new Map(accepted.filter(({ isExpired }) => !isExpired).map((entry) => [entry.fingerprint, entry]));
  return {
    open: differences.filter(({ fingerprint }) => !valid.has(fingerprint)),
    accepted: differences.filter(({ fingerprint }) => valid.has(fingerprint)),
  };
}

/** Entries to paste for differences, with the reason still to be written. */
export function acceptedText(differences: readonly Difference[], expires: string): string {
  return differences
    .map(({ fingerprint, rule, operation, path }) =>
      [
        `- fingerprint: ${fingerprint}`,
        `  rule: ${rule}`,
        `  operation: ${operation}`,
        ...(path ? [`  path: ${JSON.stringify(path)}`] : []),
        `  reason: ${reasonToWrite}`,
        `  expires: ${expires}`,
      ].join('\n'),
    )
    .map((entry) => `${entry}\n`)
    .join('');
}
