/**
 * Why a check did not pass: a typed value, made where the reason arises. Verdicts, exit codes, retries, advice and the
 * categories of the report are decided by it. Its texts are made at the end, in `text.ts`.
 */
import type { Effect } from '../../schemas/index.ts';
import type { ConnectionProblem } from './connection-problem.ts';
import type { PolicyRefusal } from './policy-refusal.ts';
import type { MissingObject } from './missing-object.ts';

/** What a run says about one operation. */
export type Verdict =
  'verified' | 'failed' | 'notConfigured' | 'notAllowed' | 'unsupported' | 'unconfirmed' | 'harnessError' | 'notRun';

/** What a reply did not keep of the contract. */
export type ContractRule =
  | 'shape'
  | 'refusal'
  | 'nothing found'
  | 'clean answer'
  | 'token accepted'
  | 'same in XML'
  | 'answer in JSON'
  | 'repetition'
  | 'new run'
  | 'creation'
  | 'shape in a set-up'
  | 'success in XML';

/** How the platform refused what it does not offer. */
export interface Refused {
  /** Missing where several were refused alike. */
  operation?: string;
  /** What the platform said: `403 "No access"`. */
  refusal: string;
  /** Whether it is the set-up of a check that was refused. */
  inSetUp?: boolean;
}

/** Reasons of a skipped check: something that it needs is not given, or is not offered. */
export type SkipReason =
  /** `operation` is missing where several need the effect. */
  | { cause: 'effect not allowed'; effect: Effect; operation?: string }
  | { cause: 'confirmation missing'; variable: 'ALTCRAFT_CONFIRM_SEND' | 'ALTCRAFT_CONFIRM_DESTRUCTIVE' }
  | { cause: 'harm possible'; operation: string; harm: PolicyRefusal }
  /** A list that takes more than so many calls. */
  | { cause: 'list too long'; operation: string; calls: number }
  | { cause: 'removal undocumented'; kind: string }
  | { cause: 'variable missing'; variable: string }
  | { cause: 'sandbox missing'; kind: string }
  | { cause: 'object missing'; lack: MissingObject }
  /** Refused with 402, with 403, or for a setting of the server. */
  | (Refused & { cause: 'tariff' })
  | (Refused & { cause: 'rights' })
  | (Refused & { cause: 'setting'; setting: string })
  | { cause: 'group unknown'; group: string }
  /** Refused by a server in front of the platform: `answered` is what it said, without the time that it took. */
  | { cause: 'blocked in front'; operation?: string; answered: string; inSetUp?: boolean }
  /** The token does not arrive in the header Authorization, where it arrives in the body. */
  | { cause: 'header lost'; operation?: string; answered: string }
  | { cause: 'rate limited' }
  /** Calls of the run were ended before. */
  | { cause: 'platform lost' }
  | { cause: 'deduplication off' }
  /** `path` is missing where several are meant. */
  | { cause: 'path unconfirmed'; path?: string }
  | { cause: 'removal unconfirmed'; path?: string }
  /** Checks passed, but the platform refused every call. */
  | { cause: 'never succeeded' }
  /** No read shows whose an object is that a call made; `id` is missing where several are meant. */
  | { cause: 'ownership unproved'; kind: string; id?: string; why: string };

/** Why the first contact did not lead to a platform that works. `answered` is what came instead. */
export type ContactFailure = { url: string; answered: string } & (
  | { cause: 'token refused'; said: string }
  | { cause: 'platform failed' }
  /** `answered` is what came instead, `blocks` whether a server in front refused the calls. */
  | { cause: 'not the API'; means: string; remedy: string; blocks?: true }
  | { cause: 'path wrong'; operations: readonly string[] }
);

/** Reasons of a failed check. */
export type FailureReason =
  | { cause: 'contract broken'; operation: string; rule: ContractRule; violations: readonly BrokenPlace[] }
  /** An expectation of a spec itself. */
  | { cause: 'expectation not met' }
  | {
      cause: 'no reply';
      operation: string;
      /** Code of the network error, as Node names it. */
      code: string;
      problem: ConnectionProblem;
      /** HTTP status of a proxy. */
      status?: number;
    }
  | { cause: 'set-up refused'; operation: string; status: number; error: number | null }
  | { cause: 'set-up broken'; operation: string }
  | { cause: 'configuration wrong'; variables: readonly string[] }
  | ContactFailure
  /** An error that nobody foresaw: a mistake of the suite, of the machine, or a test that ran out of time. */
  | { cause: 'unexpected' };

/** One thing that is wrong with a reply. */
export interface BrokenPlace {
  kind: string;
  path?: string;
  text: string;
}

/** Why a check was skipped, or failed. */
export type Outcome = SkipReason | FailureReason;

export type Cause = Outcome['cause'];

const verdicts: Record<Cause, Verdict> = {
  'effect not allowed': 'notAllowed',
  'confirmation missing': 'notAllowed',
  'harm possible': 'notAllowed',
  'list too long': 'notAllowed',
  'removal undocumented': 'notAllowed',
  'variable missing': 'notConfigured',
  'sandbox missing': 'notConfigured',
  'object missing': 'notConfigured',
  tariff: 'unsupported',
  rights: 'unsupported',
  setting: 'unsupported',
  'group unknown': 'unsupported',
  'blocked in front': 'unsupported',
  'header lost': 'unsupported',
  'rate limited': 'unsupported',
  'platform lost': 'notRun',
  'deduplication off': 'unsupported',
  'path unconfirmed': 'unconfirmed',
  'removal unconfirmed': 'unconfirmed',
  'never succeeded': 'unconfirmed',
  'ownership unproved': 'unconfirmed',
  'contract broken': 'failed',
  'expectation not met': 'failed',
  'no reply': 'harnessError',
  'set-up refused': 'harnessError',
  'set-up broken': 'harnessError',
  'configuration wrong': 'harnessError',
  'token refused': 'harnessError',
  'platform failed': 'harnessError',
  'not the API': 'harnessError',
  'path wrong': 'harnessError',
  unexpected: 'harnessError',
};

/** What an outcome means for its operation. */
export function verdictOf({ cause }: Outcome): Verdict {
  return verdicts[cause];
}

/** Whether a server in front of the platform answered in its place. */
export const isOfFront = ({ cause }: Outcome) => cause === 'blocked in front' || cause === 'header lost';

const skipVerdicts: readonly Verdict[] = ['unsupported', 'unconfirmed', 'notConfigured', 'notAllowed', 'notRun'];

/** Whether a check was skipped for it, and did not fail. */
export function isSkip(outcome: Outcome): outcome is SkipReason {
  return skipVerdicts.includes(verdictOf(outcome));
}

/**
 * The outcome that decides where a check or an operation has several: a broken contract before silence, and what the
 * installation lacks before what the user could change.
 */
export function decidingOutcome(outcomes: readonly Outcome[]): Outcome | undefined {
  const order: readonly Verdict[] = ['failed', 'harnessError', ...skipVerdicts];
  const rank = (outcome: Outcome) => order.indexOf(verdictOf(outcome));
  return [...outcomes].sort((one, other) => rank(one) - rank(other))[0];
}
