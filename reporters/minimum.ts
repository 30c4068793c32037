/**
 * ALTCRAFT_MIN_VERIFIED: a nightly run must not silently verify less than it did before.
 */
import { obstaclesOf, type Counts } from './blockers.ts';
import type { OperationSummary, Summary, Verdict } from './verdicts.ts';

const mostNamed = 3;

function named(counts: Counts, wording: (names: string) => string): string {
  if (counts.length === 0) return '';
  const names = counts.slice(0, mostNamed).map(([name]) => name);
  return ` (${wording([...names, ...(counts.length > mostNamed ? ['…'] : [])].join(', '))})`;
}

const titles: readonly [Verdict, string][] = [
  ['notConfigured', 'not configured'],
  ['notAllowed', 'not allowed'],
  ['unsupported', 'unsupported'],
  ['unconfirmed', 'unconfirmed'],
  ['notRun', 'not run'],
];

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
  const { variables, effects, tariff, rights } = obstaclesOf(operations);
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
  const reasons = titles
    .filter(([verdict]) => totals[verdict] > 0)
    .map(([verdict, title]) => `${totals[verdict]} ${title}${because[verdict] ?? ''}`);
  const lacking = minimum - totals.verified;
  return (
    `ALTCRAFT_MIN_VERIFIED asks for ${minimum} verified operations, ${lacking} more than there are: ` +
    `${reasons.join(', ')}.`
  );
}

/** What the terminal says where the minimum was set and says nothing of this run. */
export function minimumText({ run }: Pick<Summary, 'run'>, minimum: number | undefined): string[] {
  if (minimum === undefined || run.whole) return [];
  return ['ALTCRAFT_MIN_VERIFIED was not looked at, because this run left operations out.'];
}
