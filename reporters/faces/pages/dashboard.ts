/**
 * The dashboard of a run: verdicts by group, evidence, differences, times and earlier nights on one page.
 */
import type { HistoryLine } from '../../../src/observations/history.ts';
import { countsText } from '../../../src/observations/comparison/rules.ts';
import { latencyOf } from '../../../src/observations/snapshot/latency.ts';
import { addedCounts, type Snapshot } from '../../../src/observations/snapshot/model.ts';
import type { Verdict } from '../../../src/outcome/outcome.ts';
import { verdictTitles } from '../../../src/outcome/text.ts';
import type { OperationSummary, Summary } from '../../judgement/model.ts';
import { headOf, newLines } from '../night.ts';
import { sentence } from '../terminal.ts';
import type { Block } from './document.ts';

const verdicts = Object.keys(verdictTitles) as Verdict[];
const mostRows = 100;
const mostNights = 30;

type Row = readonly (string | number)[];

/** A heading with its table; nothing where the table would be empty. */
function table(heading: string, head: readonly string[], rows: readonly Row[]): Block[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, mostRows).map((cells) => cells.map(String));
  const rest = rows.length - shown.length;
  return [
    { heading, level: 2 },
    { head, rows: shown },
    ...(rest > 0 ? [{ text: `${rest} more: results/summary.json` }] : []),
  ];
}

/** Number of operations in all, and with each of the verdicts. */
function countsBy(operations: readonly OperationSummary[], shown: readonly Verdict[]): number[] {
  return [operations.length, ...shown.map((verdict) => operations.filter((one) => one.verdict === verdict).length)];
}

/** A row for each name that operations have, and one for all of them. */
function verdictTable(heading: string, { operations }: Summary, nameOf: (operation: OperationSummary) => string) {
  const shown = verdicts.filter((verdict) => operations.some((one) => one.verdict === verdict));
  const names = [...new Set(operations.map(nameOf))];
  const rows = names.map((name) => [
    name,
    ...countsBy(
      operations.filter((one) => nameOf(one) === name),
      shown,
    ),
  ]);
  const head = [heading, 'Operations', ...shown.map((verdict) => verdictTitles[verdict])];
  return { head, rows: [...rows, ['All', ...countsBy(operations, shown)]] };
}

function byGroup(summary: Summary): Block[] {
  const { head, rows } = verdictTable('Group', summary, ({ group }) => group);
  return table('Verdicts by group', head, rows);
}

const reach = { whole: 'checked as a whole', partly: 'checked in part', envelope: 'only the envelope checked' };

/** What replies were checked against: the documentation as far as it shows them, and the snapshot. */
function againstOf({ evidence, checkedAgainst: { documentation, snapshot } }: OperationSummary): string {
  const day = snapshot === undefined ? '' : `, against the snapshot of ${snapshot} as a whole`;
  return `${evidence.reply}: ${reach[documentation]}${day}`;
}

function evidence(summary: Summary): Block[] {
  const { head, rows } = verdictTable('Evidence of the reply', summary, againstOf);
  return table('Evidence', head, rows);
}

function failures({ operations }: Summary): Block[] {
  const failed = operations.filter(({ problems }) => problems.length > 0);
  const rows = failed.map(({ id, verdict, problems }) => [id, verdictTitles[verdict], headOf(problems[0] ?? '')]);
  return table('Failures', ['Operation', 'Verdict', 'First failure'], rows);
}

function drift({ drift: found }: Summary): Block[] {
  if (!found) return [];
  const { snapshot, day, differences, accepted, notCompared } = found;
  const rows = differences.map(({ severity, operation, text, rule }) => [severity, operation, text, rule]);
  const counts = `${countsText(differences)}, ${accepted} accepted, ${notCompared.length} operations not compared`;
  const [heading = { heading: `Differences`, level: 2 }, ...rest] = table(
    'Differences',
    ['Severity', 'Operation', 'What differs', 'Rule'],
    rows,
  );
  return [heading, { text: `From the snapshot ${snapshot} of ${day}: ${counts}.` }, ...rest];
}

function latency({ operations }: Summary, snapshot: Snapshot): Block[] {
  const groups = [...new Set(operations.map(({ group }) => group))];
  const rows = groups.flatMap((group) => {
    const own = operations.filter((one) => one.group === group);
    const buckets = own.map(({ id }) => snapshot.operations[id]?.latency?.buckets);
    const times = latencyOf(buckets.reduce<Record<string, number>>(addedCounts, {}));
    return times ? [[group, times.count, times.median, times.p95]] : [];
  });
  return table('Latency by group', ['Group', 'Calls with a reply', 'Median, ms', '95 % below, ms'], rows);
}

function nights({ target }: Summary, history: readonly HistoryLine[]): Block[] {
  const address = target.kind === 'emulator' ? 'embedded emulator' : target.url;
  const rows = history
    .filter((line) => line.target === address)
    .slice(-mostNights)
    .reverse()
    .map(({ at, version, exitCode, operations, verified, checks, calls, durationMs, differences }) => [
      at.slice(0, 16).replace('T', ' '),
      version ?? 'unknown',
      exitCode,
      verified,
      operations.failed?.length ?? 0,
      checks,
      calls,
      (durationMs / 1000).toFixed(0),
      differences ?? 'not compared',
    ]);
  const head = ['Began (UTC)', 'Version', 'Exit code', 'Verified', 'Failed', 'Checks', 'Calls', 'Seconds'];
  return table('Runs, the latest first', [...head, 'Differences'], rows);
}

const list = (heading: string, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ heading, level: 2 }, { list: lines }];

/**
 * The page of a run.
 *
 * @param summary with secrets masked
 * @param snapshot of the run
 * @param history of all runs, this one among them
 */
export function dashboard(summary: Summary, snapshot: Snapshot, history: readonly HistoryLine[]): Block[] {
  const { target, run, exitCode } = summary;
  return [
    { heading: `${exitCode === 0 ? 'Verified' : 'Not verified'}: ${target.url}`, level: 1 },
    { text: sentence(summary) },
    {
      list: [
        `Exit code ${exitCode} · version ${target.version ?? 'unknown'} · run ${run.id} · began ${run.startedAt}`,
        `Allowed: ${run.allowed.join(', ')}`,
        ...(target.kind === 'emulator' ? ['This was the embedded emulator, not an installation.'] : []),
      ],
    },
    ...list('Since the last run', newLines(summary.news)),
    ...byGroup(summary),
    ...failures(summary),
    ...drift(summary),
    ...evidence(summary),
    ...latency(summary, snapshot),
    ...nights(summary, history),
    ...list('What to do next', summary.next),
  ];
}
