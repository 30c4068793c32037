/**
 * What the checks of an operation say about it.
 */
import type { Operation } from '../../schemas/index.ts';
import type { CallRecord } from '../../src/observations/call-log.ts';
import {
  decidingOutcome,
  verdictOf,
  type ContractRule,
  type Outcome,
  type SkipReason,
  type Verdict,
} from '../../src/outcome/outcome.ts';
import { skipText } from '../../src/outcome/text.ts';
import type { CheckedAgainst, CheckRecord, DeviationSummary, Drift, OperationSummary } from './model.ts';

const outcomesOf = (checks: readonly CheckRecord[]) => checks.flatMap(({ outcomes }) => outcomes);

/** Rules that a call of a set-up may break. */
const rulesOfSetUps: readonly ContractRule[] = ['creation', 'shape in a set-up'];

/** The operation that an outcome blames, where it need not be the one under test. */
function blamedBy(outcome: Outcome): string | undefined {
  const isOfSetUp = outcome.cause === 'contract broken' && rulesOfSetUps.includes(outcome.rule);
  return isOfSetUp ? outcome.operation : undefined;
}

/** A check as it counts for its operation: where a call of another operation was wrong, its set-up broke. */
function forItsOperation(check: CheckRecord): CheckRecord {
  const outcomes = check.outcomes.map((outcome): Outcome => {
    const operation = blamedBy(outcome);
    const isOfAnother = operation !== undefined && operation !== check.operation;
    return isOfAnother ? { cause: 'set-up broken', operation } : outcome;
  });
  return { ...check, outcomes };
}

/** What the checks of an operation say about it, and those of others that blame it for their set-ups. */
export function checksAbout(operation: Operation, checks: readonly CheckRecord[]): CheckRecord[] {
  const own = checks.filter((check) => check.operation === operation.id);
  const hasOwnFailure = own.some(({ outcomes }) => outcomes.some((outcome) => blamedBy(outcome) === operation.id));
  const [blame] = checks.filter(({ outcomes }) => outcomes.some((outcome) => blamedBy(outcome) === operation.id));
  return [...own.map(forItsOperation), ...(blame && !hasOwnFailure ? [blame] : [])];
}

function failureVerdict(failed: readonly CheckRecord[]): Verdict {
  const outcome = decidingOutcome(outcomesOf(failed));
  return outcome && verdictOf(outcome) === 'failed' ? 'failed' : 'harnessError';
}

function skipVerdict(skipped: readonly CheckRecord[]): Verdict {
  const outcome = decidingOutcome(outcomesOf(skipped));
  return outcome ? verdictOf(outcome) : 'notRun';
}

/** Whether checks of an operation passed although the platform refused each of its calls. That verifies nothing. */
function isAlwaysRefused(checks: readonly CheckRecord[], calls: readonly CallRecord[]): boolean {
  return checks.some(({ own, status }) => own && status === 'passed') && !calls.some(({ success }) => success);
}

/** The verdict of one operation. */
function operationVerdict(checks: readonly CheckRecord[], calls: readonly CallRecord[]): Verdict {
  const failed = checks.filter(({ status }) => status === 'failed');
  if (failed.length > 0) return failureVerdict(failed);
  const own = checks.filter((check) => check.own);
  const skipped = skipVerdict(own.filter(({ status }) => status === 'skipped'));
  if (isAlwaysRefused(checks, calls)) return skipped === 'notRun' ? 'unconfirmed' : skipped;
  return own.some(({ status }) => status === 'passed') ? 'verified' : skipped;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function distinct(outcomes: readonly Outcome[]): Outcome[] {
  return [...new Map(outcomes.map((outcome) => [JSON.stringify(outcome), outcome])).values()];
}

const reach = { documented: 'whole', partial: 'partly', unseen: 'envelope' } as const;

function checkedAgainst({ id, facts }: Operation, drift: Drift | undefined): CheckedAgainst {
  const isCompared = drift && !drift.notCompared.some(({ operation }) => operation === id);
  return { documentation: reach[facts.evidence.reply], ...(isCompared ? { snapshot: drift.day } : {}) };
}

/** What a run says about one operation, by its own checks and calls. */
export function summarize(
  operation: Operation,
  checks: readonly CheckRecord[],
  calls: readonly CallRecord[],
  deviations: readonly DeviationSummary[],
  drift?: Drift,
): OperationSummary {
  const of = (status: CheckRecord['status']) => checks.filter((check) => check.status === status);
  const texts = (status: CheckRecord['status']) => of(status).flatMap((check) => check.texts);
  const verdict = operationVerdict(checks, calls);
  const neverSucceeded: SkipReason[] =
    verdict === 'unconfirmed' && isAlwaysRefused(checks, calls) ? [{ cause: 'never succeeded' }] : [];
  const times = calls.filter(({ noReply }) => noReply === undefined).map(({ ms }) => ms);
  return {
    id: operation.id,
    group: operation.group,
    method: operation.method,
    path: operation.path,
    effect: operation.facts.effect,
    evidence: operation.facts.evidence,
    verdict,
    checks: { passed: of('passed').length, failed: of('failed').length, skipped: of('skipped').length },
    calls: calls.length,
    ms: { median: median(times), max: Math.max(0, ...times) },
    problems: texts('failed'),
    reasons: [...new Set([...texts('skipped'), ...neverSucceeded.map(skipText)])],
    outcomes: distinct([...outcomesOf([...of('failed'), ...of('skipped')]), ...neverSucceeded]),
    undeclared: [...new Set(calls.flatMap((call) => call.undeclared ?? []))].sort(),
    accepted: [...new Set(calls.flatMap((call) => call.accepted ?? []))].sort(),
    deviations: deviations
      .filter(({ entry, state }) => entry.operation === operation.id && state === 'met')
      .map(({ entry }) => entry.place),
    checkedAgainst: checkedAgainst(operation, drift),
  };
}

/** The outcome that gave an operation its verdict. */
export function decisiveFor({
  verdict,
  outcomes,
}: Pick<OperationSummary, 'verdict' | 'outcomes'>): Outcome | undefined {
  return outcomes.find((outcome) => verdictOf(outcome) === verdict);
}
