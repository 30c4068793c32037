/**
 * What to do next: the few things that bring an installation nearest to a complete report, the most useful first.
 */
import { isDiscoverable } from '../../src/config/variables/discoverable.ts';
import { exitCodes, type ExitCode, type RunFailure } from '../../src/outcome/exit-codes.ts';
import { isOfFront } from '../../src/outcome/outcome.ts';
import { blockersOf, sumOf } from './blockers.ts';
import type { Advice, Counts, DeviationState, DeviationSummary, OperationSummary, Shard, Totals } from './model.ts';

/** What advice is made of. */
export interface AdviceInput {
  exitCode: ExitCode;
  failure?: RunFailure;
  totals: Totals;
  operations: readonly OperationSummary[];
  deviations: readonly DeviationSummary[];
  isEmulator: boolean;
  isWhole: boolean;
  shard?: Shard;
  /** Whether objects of this run or of an earlier one remain. */
  hasLeftovers: boolean;
  /** Whether the run ended with the first contact. */
  noContact: boolean;
  /** Whether something failed that could be an entry of deviations.yaml. */
  offersDeviations: boolean;
  /** Operations of which replies were seen that no page shows as a whole. */
  observed: number;
  /** Differences from the snapshot of ALTCRAFT_SNAPSHOT. */
  differences: number;
  /** ALTCRAFT_MIN_VERIFIED. */
  minimum?: number;
}

/** Longer lists are not read. */
const mostSteps = 6;

const given = (isGiven: boolean, advice: Advice): Advice[] => (isGiven ? [advice] : []);

function variableAdvice(id: 'discover variables' | 'set variables', variables: Counts): Advice[] {
  return given(variables.length > 0, { id, operations: sumOf(variables), variables });
}

function failureAdvice({
  exitCode,
  failure,
  differences,
  totals,
  offersDeviations,
  isEmulator,
}: AdviceInput): Advice[] {
  return [
    ...given(exitCode === exitCodes.contractBroken && failure !== 'snapshot differs', {
      id: 'look at failures',
      failed: totals.failed,
    }),
    ...given(differences > 0, { id: 'look at differences', differences }),
    ...given(offersDeviations && !isEmulator, { id: 'accept deviations' }),
  ];
}

function noReplyAdvice({ exitCode, totals: { harnessError }, operations }: AdviceInput): Advice[] {
  const blocked = operations.filter(({ outcomes }) => outcomes.some(isOfFront)).length;
  if (blocked > 0 && exitCode === exitCodes.notReached) return [{ id: 'open the way', operations: blocked }];
  if (exitCode === exitCodes.notReached) return [{ id: 'ask the doctor' }];
  return given(harnessError > 0, { id: 'look at set-ups', operations: harnessError });
}

function deviationAdvice(
  { deviations }: AdviceInput,
  state: DeviationState,
  id: 'renew deviations' | 'remove deviations',
) {
  const places = deviations.filter((one) => one.state === state).map(({ entry }) => entry.place);
  return given(places.length > 0, { id, places });
}

/** What there is to do where the run itself failed. */
function runFailureAdvice({ failure, totals: { verified }, minimum = 0 }: AdviceInput): Advice[] {
  if (failure === 'no check chosen') return [{ id: 'correct arguments' }];
  if (failure === 'shard missing') return [{ id: 'run shards again' }];
  if (failure === 'interrupted') return [{ id: 'run again' }];
  if (failure === 'out of time') return [{ id: 'allow more time' }];
  if (failure === 'error') return [{ id: 'look at problems' }];
  return given(failure === 'too few verified', { id: 'verify more', verified, minimum });
}

/** What there is to do when nothing is wrong. */
function calmAdvice({ exitCode, totals, isEmulator, isWhole, shard, minimum }: AdviceInput): Advice[] {
  if (exitCode !== exitCodes.verified || shard) return [];
  if (isEmulator) return [{ id: 'name an installation' }];
  if (!isWhole) return [{ id: 'run the whole suite' }];
  return given(minimum === undefined, { id: 'set a minimum', verified: totals.verified });
}

function blockerAdvice({ operations, totals: { unconfirmed }, observed }: AdviceInput, removed: Advice[]): Advice[] {
  const { variables, sandbox, effects, tariff, rights } = blockersOf(operations);
  const [found, untold] = [true, false].map((wanted) => variables.filter(([name]) => isDiscoverable(name) === wanted));
  return [
    ...variableAdvice('discover variables', found ?? []),
    ...variableAdvice('set variables', untold ?? []),
    ...given(rights > 0, { id: 'widen the role', operations: rights }),
    ...given(tariff > 0, { id: 'ask for the tariff', operations: tariff }),
    ...removed,
    ...given(effects.length > 0, { id: 'allow effects', operations: sumOf(effects), effects }),
    ...given(sandbox.length > 0, { id: 'open a sandbox', operations: sumOf(sandbox), kinds: sandbox }),
    ...given(unconfirmed > 0, { id: 'ask for paths', operations: unconfirmed }),
    ...given(observed > 0, { id: 'pass on shapes', operations: observed }),
  ];
}

/**
 * The next steps, the most useful first, at most six.
 *
 * @returns none only where everything is verified and nothing is left to set
 */
export function adviceFor(input: AdviceInput): Advice[] {
  const { exitCode, noContact, hasLeftovers, isEmulator } = input;
  if (noContact) {
    return [{ id: exitCode === exitCodes.configurationWrong ? 'correct ids' : 'look for the cause' }];
  }
  const removed = deviationAdvice(input, 'outdated', 'remove deviations');
  if (input.failure === 'no check chosen') return runFailureAdvice(input);
  const advice = [
    ...failureAdvice(input),
    ...runFailureAdvice(input),
    ...(input.shard ? [{ id: 'merge shards', shard: input.shard } as const] : []),
    ...deviationAdvice(input, 'expired', 'renew deviations'),
    ...noReplyAdvice(input),
    ...given(hasLeftovers, { id: 'sweep' }),
    // What the embedded emulator lacks is nothing that somebody could set.
    ...(isEmulator ? removed : blockerAdvice(input, removed)),
    ...calmAdvice(input),
  ];
  const isUnexplained = advice.length === 0 && exitCode !== exitCodes.verified;
  return isUnexplained ? [{ id: 'look at problems' }] : advice.slice(0, mostSteps);
}
