/**
 * Why a run ended as it did, and why checks failed, in few words.
 */
import { connectionProblemText, isReached, isUnreadable } from '../../src/outcome/connection-problem.ts';
import { exitCodes, type ExitCode, type RunFailure } from '../../src/outcome/exit-codes.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { outcomeText } from '../../src/outcome/text.ts';
import { countsText } from '../../src/observations/comparison/rules.ts';
import { rendered } from '../../src/outcome/rendered.ts';
import { frontReasons } from './availability.ts';
import type { CommonCause } from '../judgement/causes.ts';
import { outageText } from '../../src/outcome/outage.ts';
import type { Judgement, RunProblem, RunRecord } from '../judgement/model.ts';

/** What failed checks have in common: `profiles.import gave no reply`. */
export function causeText({ outcomes }: CommonCause): string {
  return outcomes.map(outcomeText).join('; ');
}

type NoReply = Extract<Outcome, { cause: 'no reply' }>;

function noReplyReason(outcomes: readonly NoReply[]): string {
  const [away] = outcomes;
  if (away && outcomes.every(({ problem }) => !isReached(problem))) {
    return `The platform was not reached: ${connectionProblemText(away.problem, away.status)}.`;
  }
  const operations = [...new Set(outcomes.map(({ operation }) => operation))].sort();
  const shown = operations.slice(0, 3).join(', ');
  const more = operations.length > 3 ? ` and ${operations.length - 3} more` : '';
  const readable = outcomes.every(({ problem }) => isUnreadable(problem)) ? 'readable ' : '';
  return `The platform gave no ${readable}reply to ${shown}${more}.`;
}

function noContactReason(failures: readonly Outcome[]): string {
  const silent = failures.filter((outcome) => outcome.cause === 'no reply');
  if (silent.length > 0) return noReplyReason(silent);
  const causes = failures.map(({ cause }) => cause);
  if (causes.includes('token refused')) return 'The platform refused the token.';
  if (failures.some((outcome) => outcome.cause === 'not the API' && outcome.blocks))
    return 'A server in front of the platform refused the first calls.';
  if (causes.includes('platform failed')) return 'The platform failed on the first calls.';
  return 'What answers at the address is not the API of the platform.';
}

/** Causes that end a run with 3 for themselves. */
const reachedNothing: readonly Outcome['cause'][] = [
  'no reply',
  'token refused',
  'platform failed',
  'not the API',
  'path wrong',
];

/** How the problem of a run begins that did not end in its time. */
export const outOfTime = 'The run was out of time';

const meanings: Record<Exclude<ExitCode, 3>, string> = {
  [exitCodes.verified]: '',
  [exitCodes.contractBroken]: 'The platform broke the contract.',
  [exitCodes.configurationWrong]: 'The configuration is wrong.',
  [exitCodes.runFailed]: 'The run itself failed; it says nothing about the platform.',
};

const failureTexts: Partial<Record<RunFailure, string>> = {
  'no check chosen': 'No check matches the arguments.',
  'objects left': 'Objects of the run were left behind.',
  'nothing verified': 'No operation was verified.',
};

/** Problems that ended a run before its checks were; their own text is the reason. */
export const endings: readonly RunProblem['kind'][] = ['out of time', 'interrupted', 'shard missing'];

/** What an exit code means here, in one sentence; empty for 0. For 3 and 4 it tells which of its causes it was. */
export function exitReasonOf(
  {
    exitCode,
    failures,
    failure,
    operations = [],
  }: Pick<Judgement, 'exitCode' | 'failures' | 'failure'> & Partial<Pick<Judgement, 'operations'>>,
  problems: readonly RunProblem[] = [],
  { drift, outage }: Pick<RunRecord, 'drift' | 'outage'> = {},
): string {
  if (exitCode === exitCodes.notReached && outage) return outageText(outage);
  const isOfFront = exitCode === exitCodes.notReached && failures.every((one) => !reachedNothing.includes(one.cause));
  const fronts = isOfFront ? frontReasons(operations) : [];
  if (fronts.length > 0) return rendered(fronts.join(' '));
  if (exitCode === exitCodes.notReached) return rendered(noContactReason(failures));
  if (failure === 'snapshot differs' && drift) {
    return rendered(`The installation differs from the snapshot ${drift.snapshot}: ${countsText(drift.differences)}.`);
  }
  const ended = problems.filter(({ kind }) => kind === failure && endings.includes(kind)).map(({ text }) => text);
  if (ended.length > 0) return rendered(ended.join(' '));
  return rendered((failure && failureTexts[failure]) ?? meanings[exitCode]);
}
