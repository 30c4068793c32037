/**
 * The page of an upgrade: what a run before it and a run after it say, side by side, for a person to sign.
 */
import type { Difference } from '../../../src/observations/comparison/difference.ts';
import { countsText, severities } from '../../../src/observations/comparison/rules.ts';
import { newSince, type HistoryLine, type NewSince } from '../../../src/observations/history.ts';
import { verdictTitles } from '../../../src/outcome/text.ts';
import type { Verdict } from '../../../src/outcome/outcome.ts';
import type { Drift } from '../../judgement/model.ts';
import type { Block } from './document.ts';

/** The run before an upgrade, or the one after it. */
export interface UpgradeRun {
  line: HistoryLine;
  allowed: readonly string[];
  /** What its exit code means; empty for 0. */
  exitReason: string;
}

/** What is told of an upgrade. */
export interface Upgrade {
  before: UpgradeRun;
  after: UpgradeRun;
  /** From the snapshot before; null where the run after it could not be compared. */
  drift: Drift | null;
  /** Ids of all operations. */
  operations: readonly string[];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function verdictIn({ line }: UpgradeRun, operation: string): Verdict {
  const [found] = Object.entries(line.operations).filter(([, ids]) => ids.includes(operation));
  return found ? (found[0] as Verdict) : 'notRun';
}

const titleIn = (run: UpgradeRun, operation: string) => verdictTitles[verdictIn(run, operation)];

/** What is new, even where the address is another one. */
function newsOf({ before, after }: Upgrade): NewSince | undefined {
  return newSince([{ ...before.line, target: after.line.target }], after.line);
}

const lacking = (one: readonly string[], other: readonly string[]) => one.filter((name) => !other.includes(name));

/** What makes the two runs hard to compare, in sentences. */
export function unlikeness({ before, after }: Pick<Upgrade, 'before' | 'after'>): string[] {
  const { line: old } = before;
  const { line: now } = after;
  const [lost, added] = [lacking(before.allowed, after.allowed), lacking(after.allowed, before.allowed)];
  const part = [before, after].filter(({ line }) => !line.whole).length;
  return [
    ...(old.target === now.target
      ? []
      : [`The address is another one: ${old.target} before, ${now.target} after. This compares two installations.`]),
    ...(lost.length > 0 ? [`Only the run before was allowed: ${lost.join(', ')}.`] : []),
    ...(added.length > 0 ? [`Only the run after was allowed: ${added.join(', ')}.`] : []),
    ...(part > 0 ? [`${part === 2 ? 'Both runs were' : 'One of the runs was'} a part of the suite.`] : []),
    ...(now.version === null ? ['ALTCRAFT_VERSION was not set, so this page does not tell the version.'] : []),
    ...(now.version !== null && old.version === now.version
      ? [`ALTCRAFT_VERSION said ${now.version} in both runs. It must name the version that is installed.`]
      : []),
  ];
}

/** The result in one sentence. */
export function upgradeSentence(upgrade: Upgrade): string {
  const { drift, after } = upgrade;
  if (!drift) return 'The run after the upgrade could not be compared.';
  const { newlyFailing = [], mended = [] } = newsOf(upgrade) ?? {};
  return (
    `${counted(newlyFailing.length, 'operation')} newly failing, ${mended.length} mended; ` +
    `differences: ${drift.differences.length === 0 ? 'none' : countsText(drift.differences)}; ` +
    `${counted(drift.notCompared.length, 'operation')} not compared. The run after ended with code ${after.line.exitCode}.`
  );
}

function runsTable({ before, after }: Upgrade): Block {
  const both = (name: string, of: (run: UpgradeRun) => string) => [name, of(before), of(after)];
  const verdicts = (Object.keys(verdictTitles) as Verdict[]).filter((verdict) =>
    [before, after].some(({ line }) => line.operations[verdict]),
  );
  return {
    head: ['', 'Before', 'After'],
    rows: [
      both('Address', ({ line }) => line.target),
      both('Version', ({ line }) => line.version ?? 'unknown'),
      both('Run', ({ line }) => `${line.run}, ${line.at}`),
      both('Allowed', ({ allowed }) => allowed.join(', ')),
      both('Exit code', ({ line, exitReason }) => `${line.exitCode} ${exitReason}`.trim()),
      both('Checks, calls', ({ line }) => `${line.checks}, ${line.calls}`),
      ...verdicts.map((verdict) =>
        both(verdictTitles[verdict], ({ line }) => String(line.operations[verdict]?.length ?? 0)),
      ),
    ],
  };
}

/** A list under a heading, or the word that there is nothing. */
const section = (heading: string, lines: readonly string[]): Block[] => [
  { heading, level: 2 },
  lines.length > 0 ? { list: lines } : { text: 'None.' },
];

function verdictSections(upgrade: Upgrade): Block[] {
  const { before, after, operations } = upgrade;
  const { newlyFailing = [], mended = [], stillFailing = [] } = newsOf(upgrade) ?? {};
  const told = [...newlyFailing, ...mended];
  const changed = operations.filter((id) => verdictIn(before, id) !== verdictIn(after, id) && !told.includes(id));
  const turn = (id: string) => `${id}: ${titleIn(before, id)} before, ${titleIn(after, id)} after`;
  return [
    ...section('Newly failing', newlyFailing.map(turn)),
    ...section('Mended', mended.map(turn)),
    ...section(
      'Failing before and after',
      stillFailing.map(({ operation }) => operation),
    ),
    ...(changed.length > 0 ? section('Other changes of verdict', changed.map(turn)) : []),
  ];
}

function differenceTable(heading: string, differences: readonly Difference[]): Block[] {
  if (differences.length === 0) return [];
  return [
    { heading, level: 2 },
    {
      head: ['Operation', 'What differs', 'Rule, fingerprint'],
      rows: differences.map(({ operation, form, text, documented, rule, fingerprint }) => [
        form && form !== 'json' ? `${operation} (${form})` : operation,
        `${text} ${documented}`,
        `${rule}, ${fingerprint}`,
      ]),
    },
  ];
}

function driftSections({ drift }: Upgrade): Block[] {
  if (!drift) return section('Differences', ['The run after the upgrade could not be compared.']);
  const slower = drift.differences.filter(({ rule }) => rule === 'slower');
  const others = drift.differences.filter(({ rule }) => rule !== 'slower');
  const tables = severities.flatMap((severity) =>
    differenceTable(
      `Differences: ${severity}`,
      others.filter((one) => one.severity === severity),
    ),
  );
  return [
    ...(tables.length > 0 ? tables : section('Differences', [])),
    ...(drift.accepted > 0 ? [{ text: `${counted(drift.accepted, 'difference')} accepted by differences.yaml.` }] : []),
    ...section(
      'Slower operations',
      slower.map(({ operation, text }) => `${operation}: ${text}`),
    ),
  ];
}

/** What nothing can be said of, by its reason and by the verdicts of both runs. */
function notComparedLines({ drift, before, after }: Upgrade): string[] {
  const reasons = new Map<string, string[]>();
  for (const { operation, reason } of drift?.notCompared ?? []) {
    const [old, now] = [titleIn(before, operation), titleIn(after, operation)];
    const verdicts = old === now ? `${old} in both` : `${old} before, ${now} after`;
    const full = `${reason} (${verdicts})`;
    reasons.set(full, [...(reasons.get(full) ?? []), operation]);
  }
  return [...reasons].map(
    ([reason, ids]) => `${counted(ids.length, 'operation')}, because ${reason}: ${ids.join(', ')}`,
  );
}

/** The title of the page. */
export function upgradeTitle({ before, after }: Upgrade): string {
  const [old, now] = [before.line.version, after.line.version];
  const versions = old !== now && now !== null ? `: ${old ?? 'unknown'} → ${now}` : '';
  return `Upgrade of ${after.line.target}${versions}`;
}

/** The page. */
export function upgradePage(upgrade: Upgrade): Block[] {
  const unlike = unlikeness(upgrade);
  return [
    { heading: upgradeTitle(upgrade), level: 1 },
    { text: upgradeSentence(upgrade) },
    runsTable(upgrade),
    ...(unlike.length > 0 ? section('To keep in mind', unlike) : []),
    ...verdictSections(upgrade),
    ...driftSections(upgrade),
    ...section('Not compared', notComparedLines(upgrade)),
    { heading: 'Decision', level: 2 },
    { form: ['Accepted or not', 'Remarks', 'Name', 'Date', 'Signature'] },
  ];
}
