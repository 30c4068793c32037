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

/** What the code of a run depends on. */
export interface RunEnd {
  /** Outcomes of the first contact, where it failed. */
  contact?: readonly Outcome[];
  /** Outcomes of all failed checks. */
  failures: readonly Outcome[];
  /** Whether a check failed, problems came up outside the checks, or objects remain. */
  hasProblems: boolean;
  /** Number of operations that were verified. */
  verified: number;
  /** How many ALTCRAFT_MIN_VERIFIED asks for, where the run was the whole suite. */
  minimum: number;
}

/** The code that a run ends with. */
export function exitCodeOf({ contact, failures, hasProblems, verified, minimum }: RunEnd): ExitCode {
  const has = (outcomes: readonly Outcome[], cause: Outcome['cause']) => outcomes.some((one) => one.cause === cause);
  if (contact) return has(contact, 'configuration wrong') ? exitCodes.configurationWrong : exitCodes.notReached;
  if (failures.some((outcome) => verdictOf(outcome) === 'failed')) return exitCodes.contractBroken;
  if (has(failures, 'no reply')) return exitCodes.notReached;
  return hasProblems || verified === 0 || verified < minimum ? exitCodes.runFailed : exitCodes.verified;
}
