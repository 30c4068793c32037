/**
 * What to do next: the few things that bring an installation nearest to a complete report, the most useful first.
 */
import { isDiscoverable, remedies } from '../src/config/discoverable.ts';
import { pasteFile, type DeviationState } from './deviations.ts';
import { obstaclesOf, sumOf, type Counts } from './blockers.ts';
import type { Summary } from './verdicts.ts';

/** What the summary does not hold. */
export interface Surroundings {
  /** Runs before this one that left objects behind. */
  earlierLeftovers: number;
  /** Whether the run ended with the first contact. */
  noContact: boolean;
  /** Whether something failed that could be an entry of deviations.yaml. */
  offersDeviations: boolean;
  /** What is said of the shapes that were seen beyond the documentation, if there are any. */
  observed: readonly string[];
  /** Whether ALTCRAFT_MIN_VERIFIED is set. */
  hasMinimum: boolean;
}

/** Longer lists are not read. */
const mostSteps = 6;
const mostNames = 4;

/** `1 operation was`, `2 operations were`. */
const operationsWere = (count: number) => (count === 1 ? '1 operation was' : `${count} operations were`);

/** `ALTCRAFT_A (8), ALTCRAFT_B (4) and 2 more`. */
function listed(counts: Counts, most = mostNames): string {
  const names = counts.slice(0, most).map(([name, count]) => `${name} (${count})`);
  const rest = counts.length - most;
  return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function missing(counts: Counts, remedy: string): string[] {
  const [only] = counts;
  if (!only) return [];
  const what = counts.length === 1 ? `${only[0]} is` : `${listed(counts)} are`;
  return [`${operationsWere(sumOf(counts))} not run because ${what} not set: ${remedy}`];
}

function variableSteps(variables: Counts): string[] {
  return [
    ...missing(
      variables.filter(([name]) => isDiscoverable(name)),
      remedies.discoverable,
    ),
    ...missing(
      variables.filter(([name]) => !isDiscoverable(name)),
      remedies.untold,
    ),
  ];
}

function failureSteps({ exitCode, totals, target }: Summary, { offersDeviations }: Surroundings): string[] {
  const count = totals.failed === 1 ? '1 operation failed' : `${totals.failed} operations failed`;
  const what = totals.failed > 0 ? count : 'A check of several operations failed';
  const failed =
    exitCode === 1 ? [`${what}: npm run report shows the replies, the contract, and how to repeat it`] : [];
  if (!offersDeviations || target.kind === 'emulator') return failed;
  return [
    ...failed,
    `Is a failure known and accepted? Take its entry from ${pasteFile} into deviations.yaml and write the reason`,
  ];
}

function silenceSteps({ exitCode, totals }: Summary): string[] {
  if (exitCode === 3) return ['The platform did not answer every call: npm run doctor looks for the cause'];
  const { harnessError } = totals;
  if (harnessError === 0) return [];
  const got = harnessError === 1 ? '1 operation got' : `${harnessError} operations got`;
  return [`${got} no verdict: npm run report shows where the check stopped, often in its set-up`];
}

function refusedSteps(tariff: number, rights: number): string[] {
  return [
    ...(rights > 0
      ? [
          `${operationsWere(rights)} refused for want of rights: ask the administrator of the panel to widen the role of the token`,
        ]
      : []),
    ...(tariff > 0
      ? [`${operationsWere(tariff)} refused because of the tariff: ask your manager at the vendor what it holds`]
      : []),
  ];
}

function permissionSteps(effects: Counts, sandbox: Counts): string[] {
  return [
    ...(effects.length > 0
      ? [
          `${operationsWere(sumOf(effects))} not run because ALTCRAFT_ALLOW does not name their effect: ${listed(effects, effects.length)}. docs/safety.md says what each may do`,
        ]
      : []),
    ...(sandbox.length > 0
      ? [`${operationsWere(sumOf(sandbox))} not run because ALTCRAFT_SANDBOX does not name: ${listed(sandbox)}`]
      : []),
  ];
}

function deviationSteps({ deviations }: Summary, state: DeviationState, what: string): string[] {
  const places = deviations.filter((one) => one.state === state).map(({ entry }) => entry.place);
  if (places.length === 0) return [];
  const rest = places.length - mostNames;
  return [`${what}: ${places.slice(0, mostNames).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
}

function unconfirmedSteps({ totals }: Summary): string[] {
  const { unconfirmed } = totals;
  if (unconfirmed === 0) return [];
  const are = unconfirmed === 1 ? '1 operation is' : `${unconfirmed} operations are`;
  return [`${are} unconfirmed: ask the vendor whether your version has them, and under which path`];
}

/** What there is to do when nothing is wrong. */
function calmSteps({ totals, run, target }: Summary, { hasMinimum }: Surroundings): string[] {
  if (target.kind === 'emulator') {
    return ['Point it at your installation: cp .env.example .env, set ALTCRAFT_URL and ALTCRAFT_TOKEN, npm run doctor'];
  }
  if (!run.whole) return ['This was a part of the suite. The whole: npm run contract'];
  return hasMinimum
    ? []
    : [`ALTCRAFT_MIN_VERIFIED=${totals.verified} in .env makes later runs tell when they verify less than this one`];
}

/** What a run that met no platform says. */
function contactSteps({ exitCode }: Summary): string[] {
  return exitCode === 2
    ? ['Correct the ids that are named above, or empty them in .env: npm run discover fills them in']
    : ['npm run doctor looks for the cause, one step after the other'];
}

/**
 * The next steps, the most useful first, at most six.
 *
 * @returns none only where everything is verified and nothing is left to set
 */
export function nextSteps(summary: Summary, surroundings: Surroundings): string[] {
  if (surroundings.noContact) return contactSteps(summary);
  const isCalm = summary.exitCode === 0;
  const isEmulator = summary.target.kind === 'emulator';
  const { variables, sandbox, effects, tariff, rights } = obstaclesOf(summary.operations);
  const remain = summary.leftovers.length + surroundings.earlierLeftovers > 0;
  const steps = [
    ...failureSteps(summary, surroundings),
    ...deviationSteps(summary, 'expired', 'These known deviations are past their day; have them mended, or renew them'),
    ...silenceSteps(summary),
    ...(remain ? ['Objects of this or an earlier run remain. Remove them with: npm run sweep'] : []),
    // What the embedded emulator lacks is nothing that somebody could set.
    ...(isEmulator ? [] : [...variableSteps(variables), ...refusedSteps(tariff, rights)]),
    ...deviationSteps(summary, 'outdated', 'These known deviations did not occur any more; take them out'),
    ...(isEmulator
      ? []
      : [...permissionSteps(effects, sandbox), ...unconfirmedSteps(summary), ...surroundings.observed]),
    ...(isCalm ? calmSteps(summary, surroundings) : []),
  ];
  return steps.slice(0, mostSteps);
}

/** The section of the terminal. */
export function nextText(steps: readonly string[]): string {
  if (steps.length === 0) return 'What to do next: nothing, everything is verified.\n';
  return `What to do next\n${steps.map((step) => `  - ${step}\n`).join('')}`;
}
