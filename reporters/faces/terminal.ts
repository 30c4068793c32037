/**
 * What a run prints: where it goes, what failed, one table, one sentence.
 */
import type { Config } from '../../src/config/config.ts';
import { connectionLines } from '../../src/config/connection-settings.ts';
import { shownName } from '../../src/config/files/shown.ts';
import { placeVariables } from '../../src/config/variables/variables.ts';
import { operations } from '../../schemas/index.ts';
import type { Remainder } from '../../src/outcome/annotations.ts';
import { expectationText } from '../../src/conventions/expected-calls.ts';
import { isSkip, type SkipReason, type Verdict } from '../../src/outcome/outcome.ts';
import { generalized, skipText, verdictTitles } from '../../src/outcome/text.ts';
import type { CheckRecord, Summary } from '../judgement/model.ts';
import { decisiveFor } from '../judgement/verdicts.ts';

const columns = Object.entries(verdictTitles) as [Verdict, string][];

/** `1 operation`, `2 operations`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function shellLines({ overridden, widened, commonSecrets = [], foreign = [] }: Config): string[] {
  const rest = overridden.filter(({ name }) => !widened || name !== 'ALTCRAFT_ALLOW');
  return [
    ...(widened
      ? [
          `WARNING: the shell allows ${widened.effects.join(', ')} more than ${widened.files.join(' and ')} (ALTCRAFT_ALLOW).`,
        ]
      : []),
    ...commonSecrets.map((warning) => `WARNING: ${warning}`),
    ...rest.map(({ name, file, isEmpty }) =>
      isEmpty
        ? `WARNING: an empty variable of the shell overrides ${name} of ${file}, so it is not set. Unset it there.`
        : `The shell overrides ${name} of ${file}.`,
    ),
    ...(foreign.length > 0
      ? [`Ignored, because no variable of this suite: ${foreign.map(shownName).join(', ')}.`]
      : []),
  ];
}

/**
 * The lines before the first call: target, permissions, variables, and where the shell overrides a file.
 *
 * @param tests how many checks were chosen, how many of them have an effect that is allowed, and how many calls they make
 */
export function startText(config: Config, tests: { chosen: number; allowed: number; calls: number }): string {
  const isEmulator = config.target.kind === 'emulator';
  const target = isEmulator
    ? 'THE EMBEDDED EMULATOR, NOT AN INSTALLATION. Green here proves the suite, not the platform.'
    : config.target.url;
  const given = placeVariables.filter(({ name }) => config.variables[name] !== undefined);
  const set = `${given.length} of ${placeVariables.length} variables set`;
  const checks =
    tests.allowed < tests.chosen
      ? `at most ${tests.allowed} of ${counted(tests.chosen, 'check')} may run`
      : counted(tests.chosen, 'check');
  const figures = [
    `Allowed: ${[...config.allow].join(', ')}`,
    ...(isEmulator ? [] : [set]),
    ...(config.deviations ? [counted(config.deviations.length, 'known deviation')] : []),
    `${operations.length} operations, ${checks}`,
    expectationText(tests.calls, config),
  ];
  const lines = [
    `Target: ${target}`,
    figures.join(' · '),
    ...connectionLines(config.connection),
    ...shellLines(config),
  ];
  return `${lines.join('\n')}\n`;
}

/** A failed check: title, place, text. */
export function failureText(check: CheckRecord, number: number): string {
  const subject = check.operation ? `${check.operation} › ${check.title}` : check.title;
  const text = check.texts.join('\n\n').replaceAll(/^(?:Error|NoReplyError|HarnessError|ConfigurationError): /gm, '');
  return `\n${number}) ${subject}\n   ${check.place}\n\n${text.replaceAll(/^(?=.)/gm, '   ')}\n`;
}

/** The failed first contact: what is wrong and what to check, without the ways of a test. */
export function helloText(check: CheckRecord): string {
  const [text = ''] = check.texts;
  return `\n${text.replace(/^\w*Error: /, '').split('\n\n')[0] ?? ''}\n`;
}

function cells(name: string, summaries: Summary['operations'], shown: typeof columns): string[] {
  const count = (verdict: Verdict) => summaries.filter((summary) => summary.verdict === verdict).length;
  return [name, String(summaries.length), ...shown.map(([verdict]) => String(count(verdict) || '·'))];
}

/**
 * The table by group. Columns without a figure are left out, but for verified and failed, and so are groups of which a part of
 * the suite ran nothing.
 */
export function tableText(summary: Summary): string {
  const shown = columns.filter(
    ([verdict]) => summary.totals[verdict] > 0 || verdict === 'verified' || verdict === 'failed',
  );
  const ran = summary.operations.filter(({ verdict }) => summary.run.whole || verdict !== 'notRun');
  const groups = [...new Set(ran.map(({ group }) => group))];
  const rows = [
    ['group', 'operations', ...shown.map(([, title]) => title)],
    ...groups.map((group) =>
      cells(
        group,
        summary.operations.filter((operation) => operation.group === group),
        shown,
      ),
    ),
    cells('all', summary.operations, shown),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [line(rows[0] ?? []), rule, ...rows.slice(1, -1).map(line), rule, line(rows.at(-1) ?? [])].join('\n');
}

/** Reasons why operations were not verified, the commonest first. */
export function reasonLines(summary: Pick<Summary, 'operations'>): string[] {
  const outcomes = summary.operations.flatMap((operation) => decisiveFor(operation) ?? []).filter(isSkip);
  const counts = new Map<string, number>();
  for (const reason of outcomes.map(generalized).map((one) => JSON.stringify(one))) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([reason, count]) => `${counted(count, 'operation')} ${skipText(JSON.parse(reason) as SkipReason)}`);
}

/** What a green run does not say: replies that no page shows. */
export function evidenceLines({ operations: summaries }: Summary): string[] {
  const unseen = summaries.filter(({ verdict, evidence }) => verdict === 'verified' && evidence.reply === 'unseen');
  if (unseen.length === 0) return [];
  const compared = unseen.filter(({ checkedAgainst }) => checkedAgainst.snapshot !== undefined);
  const day = compared[0]?.checkedAgainst.snapshot;
  const against =
    day === undefined ? '' : `; against the snapshot of ${day}, ${compared.length} of them were checked whole`;
  return [
    `${unseen.length} of the verified operations have replies that no page shows: only their envelope (error, error_text) was checked${against}`,
  ];
}

/** How many odd values were accepted: no page says that they are refused, but a typing error passes unseen there. */
export function acceptedLines({ operations: summaries }: Summary): string[] {
  const lenient = summaries.filter(({ accepted }) => accepted.length > 0);
  const count = lenient.reduce((sum, { accepted }) => sum + accepted.length, 0);
  if (count === 0) return [];
  return [
    `${counted(count, 'odd value')} accepted by ${counted(lenient.length, 'operation')}, for example ${lenient[0]?.id} with ${lenient[0]?.accepted[0]} (all in results/summary.json)`,
  ];
}

/** A cause that checks failed for, and how many there were. */
export interface CountedCause {
  text: string;
  count: number;
}

/** Failures of a cause that was told already: how many checks there were in all. */
export function repeatedLines(causes: readonly CountedCause[]): string[] {
  const repeated = causes.filter(({ count }) => count > 1).sort((one, other) => other.count - one.count);
  if (repeated.length === 0) return [];
  return [
    'One cause, several checks; only the first is shown above:',
    ...repeated.map(({ text, count }) => `  ${text}: ${counted(count, 'check')}`),
    '',
  ];
}

const mostShown = 3;

/** What was left behind. Of many objects with one reason the first few are named; the summary has them all. */
export function leftoverLines(leftovers: readonly Remainder[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, reason } of leftovers) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  return [...byReason].flatMap(([reason, names]) => {
    const rest = names.length - mostShown;
    const more = rest > 0 ? [`left behind: ${rest} more: ${reason} (all in results/summary.json)`] : [];
    return [...names.slice(0, mostShown).map((name) => `left behind: ${name}: ${reason}`), ...more];
  });
}

/** The one sentence that tells how the run ended. */
export function sentence({ totals, exitReason, run, leftovers }: Summary): string {
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  const figures = `${counted(totals.checks, 'check')}${skipped}, ${counted(totals.calls, 'call')}, ${(run.durationMs / 1000).toFixed(1)} s`;
  const verified = `${totals.verified} of ${counted(totals.operations, 'operation')} verified`;
  const bad = [
    ...(totals.failed > 0 ? [`${totals.failed} failed`] : []),
    ...(totals.harnessError > 0 ? [`${totals.harnessError} without a verdict`] : []),
    ...(leftovers.length > 0 ? [`${counted(leftovers.length, 'object')} left behind`] : []),
  ];
  return `${[verified, ...bad].join(', ')} (${figures}). ${exitReason}`.trim();
}
