/**
 * Why checks failed and why a run ended as it did, in few words: many failures of one cause are told as one.
 */
import { silenceIn, type Silence } from '../src/http/no-reply.ts';
import type { Check, Summary } from './verdicts.ts';

function causeOfSilence({ operation, reason, reached }: Silence): string {
  return reached ? `${operation} gave no reply` : `the platform was not reached: ${reason}`;
}

function causeOfText(text: string): string | undefined {
  const silence = silenceIn(text);
  if (silence) return causeOfSilence(silence);
  const setUp = /^HarnessError: The set-up failed: (\S+ (?:answered HTTP \d+(?:, error \d+)?|does not match))/.exec(
    text,
  );
  if (setUp) return `the set-up failed: ${setUp[1]}`;
  const [head = '', ...rest] = text.split('\n');
  const problems = rest.filter((line) => line.startsWith('  ✗ ')).map((line) => line.slice(4));
  return problems.length > 0 ? `${head.replace(/^Error: /, '')}: ${problems.join('; ')}` : undefined;
}

/**
 * What a failed check has in common with others that failed for the same: `profiles.import gave no reply`.
 *
 * @returns undefined where the texts tell of nothing that could be in common
 */
export function causeOf({ texts }: Check): string | undefined {
  const causes = new Set(texts.map(causeOfText));
  return causes.size === 0 || causes.has(undefined) ? undefined : [...causes].join('; ');
}

function noReplyReason(silences: Silence[]): string {
  const away = silences.find(({ reached }) => !reached);
  if (away && silences.every(({ reached }) => !reached)) return `The platform was not reached: ${away.reason}.`;
  const operations = [...new Set(silences.map(({ operation }) => operation))].sort();
  const shown = operations.slice(0, 3).join(', ');
  const more = operations.length > 3 ? ` and ${operations.length - 3} more` : '';
  return `The platform gave no reply to ${shown}${more}.`;
}

function noContactReason(failed: Check[]): string {
  const texts = failed.flatMap((check) => check.texts);
  const silences = texts.map(silenceIn).filter((silence) => silence !== undefined);
  if (silences.length > 0) return noReplyReason(silences);
  if (texts.some((text) => text.includes(' refused the token '))) return 'The platform refused the token.';
  if (texts.some((text) => text.includes(' failed on the first calls ')))
    return 'The platform failed on the first calls.';
  return 'What answers at the address is not the API of the platform.';
}

const meanings: Record<Exclude<Summary['exitCode'], 3>, string> = {
  0: '',
  1: 'The platform broke the contract.',
  2: 'The configuration is wrong.',
  4: 'The run itself failed; it says nothing about the platform.',
};

/** How the problem of a run begins that did not end in its time. */
export const outOfTime = 'The run was out of time';

/** What an exit code means here, in one sentence; empty for 0. For 3 and 4 it tells which of its causes it was. */
export function exitReasonOf(exitCode: Summary['exitCode'], checks: Check[], problems: readonly string[] = []): string {
  const late = problems.find((problem) => problem.startsWith(outOfTime));
  if (exitCode === 4 && late) return late;
  if (exitCode !== 3) return meanings[exitCode];
  return noContactReason(checks.filter(({ outcome }) => outcome === 'failed'));
}
