/**
 * ALTCRAFT_MIN_VERIFIED: a nightly run must not silently verify less than it did before.
 */
import type { Verdict } from '../../src/outcome/outcome.ts';
import { verdictTitles } from '../../src/outcome/text.ts';
import { rendered } from '../../src/outcome/rendered.ts';
import { blockersOf } from '../judgement/blockers.ts';
import type { Counts, OperationSummary, Summary } from '../judgement/model.ts';

const mostNamed = 3;

function named(counts: Counts, wording: (names: string) => string): string {
  if (counts.length === 0) return '';
  const names = counts.slice(0, mostNamed).map(([name]) => name);
  return ` (${wording([...names, ...(counts.length > mostNamed ? ['…'] : [])].join(', '))})`;
}

const told: readonly Verdict[] = ['notConfigured', 'notAllowed', 'unsupported', 'unconfirmed', 'notRun'];

/**
 * Why a run that has nothing else to complain of verified too little.
 *
 * @param minimum what ALTCRAFT_MIN_VERIFIED asks for
 */
export function shortfallText(
  totals: Summary['totals'],
  operations: readonly OperationSummary[],
  minimum: number,
): string {
  const { variables, effects, tariff, rights } = blockersOf(operations);
  const unsupported: Counts = [
    ['tariff', tariff],
    ['rights of the token', rights],
  ];
  const because: Partial<Record<Verdict, string>> = {
    notConfigured: named(variables, (names) => `${names} not set`),
    notAllowed: named(effects, (names) => `ALTCRAFT_ALLOW lacks ${names}`),
    unsupported: named(
      unsupported.filter(([, count]) => count > 0),
      (names) => names,
    ),
  };
  const reasons = told
    .filter((verdict) => totals[verdict] > 0)
    .map((verdict) => `${totals[verdict]} ${verdictTitles[verdict]}${because[verdict] ?? ''}`);
  const lacking = minimum - totals.verified;
  return rendered(
    `ALTCRAFT_MIN_VERIFIED asks for ${minimum} verified operations, ${lacking} more than there are: ` +
      `${reasons.join(', ')}.`,
  );
}

/** What the terminal says where the minimum was set and says nothing of this run. */
export function minimumText({ run }: Pick<Summary, 'run'>, minimum: number | undefined): string[] {
  if (minimum === undefined || run.whole) return [];
  if (run.shard) return ['ALTCRAFT_MIN_VERIFIED counts on all shards together: npm run merge looks at it.'];
  return ['ALTCRAFT_MIN_VERIFIED was not looked at, because this run left operations out.'];
}
