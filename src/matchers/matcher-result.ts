/**
 * How matchers end. What a matcher returns reaches the runner as words only, so a failure is thrown, with its outcome.
 */
import type { Violation } from '../deviations/violations.ts';
import type { Exchange } from '../http/exchange.ts';
import { OutcomeError } from '../outcome/outcome-error.ts';
import type { ContractRule, Outcome } from '../outcome/outcome.ts';

/** A refusal; nothing found, by a refusal or an empty success; or any sound refusal or success. */
export type ExpectedAnswer = 'refusal' | 'nothing' | 'clean answer';

/** How a matcher ends. */
export interface MatcherResult {
  pass: boolean;
  message: () => string;
  /** What a failure means; an expectation that was not met where it is missing. */
  outcome?: Outcome;
}

/** Makes the result of a matcher of the violations that it found. */
export type JudgeExchange = (
  exchange: Exchange,
  rule: ContractRule,
  found: Violation[],
  notes?: readonly string[],
) => MatcherResult;

type Matcher = (received: never, ...wanted: never[]) => MatcherResult;

/** What Playwright gives a matcher. */
interface MatcherContext {
  isNot: boolean;
}

/** Deep enough for the line of the spec, which lies behind the frames of the runner. */
const deepest = 50;

function errorOf({ message, outcome = { cause: 'expectation not met' } }: MatcherResult, matcher: object): Error {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = deepest;
  const error = new OutcomeError(message(), outcome);
  Error.captureStackTrace(error, matcher as () => void);
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}

/** The matchers, each of which throws where it fails. */
export function withOutcomes<Matchers extends Record<string, Matcher>>(matchers: Matchers): Matchers {
  const throwing = Object.entries(matchers).map(([name, matcher]: [string, Matcher]) => {
    function judged(this: MatcherContext, ...given: [never, ...never[]]): MatcherResult {
      const result = matcher(...given);
      if (result.pass !== this.isNot) return result;
      throw errorOf(result, judged);
    }
    return [name, judged];
  });
  return Object.fromEntries(throwing) as Matchers;
}
