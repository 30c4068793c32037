/**
 * The exit codes of a run, and which one it ends with.
 */
import { verdictOf, type Outcome } from './outcome.ts';

/** What each code means. */
export const exitCodes = {
  verified: 0,
  contractBroken: 1,
  configurationWrong: 2,
  notReached: 3,
  runFailed: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What can go wrong outside of all checks. */
export type RunProblemKind = 'shard missing' | 'no check chosen' | 'out of time' | 'interrupted' | 'error';

/** Why a run failed although the platform was reached and broke no contract; the first that applies. */
export type RunFailure =
  RunProblemKind | 'snapshot differs' | 'objects left' | 'check failed' | 'nothing verified' | 'too few verified';

/** What the code of a run depends on. */
export interface RunEnd {
  /** Outcomes of the first contact, where it failed. */
  contact?: readonly Outcome[];
  /** Outcomes of all failed checks. */
  failures: readonly Outcome[];
  /** Whether the platform was lost, or a server in front of it answered a check in its place. */
  isCutOff?: boolean;
  /** How many checks passed and failed, the first contact not counted. */
  passed: number;
  failed: number;
  problems: readonly RunProblemKind[];
  hasLeftovers: boolean;
  /** Whether the arguments left operations out. */
  isPart: boolean;
  /** Whether the installation differs from the snapshot that it is compared with. */
  hasDrift?: boolean;
  /** Number of operations that were verified. */
  verified: number;
  /** How many ALTCRAFT_MIN_VERIFIED asks for, where the run was the whole suite. */
  minimum: number;
}

const problemOrder: readonly RunProblemKind[] = [
  'shard missing',
  'no check chosen',
  'interrupted',
  'out of time',
  'error',
];

/** Why the run itself failed; undefined when it did not. */
function runFailureOf(end: RunEnd): RunFailure | undefined {
  const problem = problemOrder.find((kind) => end.problems.includes(kind));
  if (problem) return problem;
  if (end.hasLeftovers) return 'objects left';
  if (end.failed > 0) return 'check failed';
  // A convention verifies no operation; run alone, it is a part that passed.
  if (end.verified === 0 && !(end.isPart && end.passed > 0)) return 'nothing verified';
  return end.verified < end.minimum ? 'too few verified' : undefined;
}

/** The code that a run ends with, and why it failed where it is the run that failed. */
export function exitOf(end: RunEnd): { exitCode: ExitCode; failure?: RunFailure } {
  const { contact, failures } = end;
  const has = (outcomes: readonly Outcome[], cause: Outcome['cause']) => outcomes.some((one) => one.cause === cause);
  if (contact) {
    const isWrong = has(contact, 'configuration wrong');
    return { exitCode: isWrong ? exitCodes.configurationWrong : exitCodes.notReached };
  }
  if (failures.some((outcome) => verdictOf(outcome) === 'failed')) return { exitCode: exitCodes.contractBroken };
  if (end.hasDrift) return { exitCode: exitCodes.contractBroken, failure: 'snapshot differs' };
  if (has(failures, 'no reply') || end.isCutOff) return { exitCode: exitCodes.notReached };
  const failure = runFailureOf(end);
  if (failure === undefined) return { exitCode: exitCodes.verified };
  return { exitCode: failure === 'no check chosen' ? exitCodes.configurationWrong : exitCodes.runFailed, failure };
}
