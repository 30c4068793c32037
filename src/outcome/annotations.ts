/**
 * What Playwright carries of outcomes: annotations of a type of our own, as JSON.
 */
import { test, type TestInfo } from '@playwright/test';
import { outcomeOfError, type KeptError } from './outcome-error.ts';
import { isSkip, type Outcome, type SkipReason } from './outcome.ts';
import { skipText } from './text.ts';

const annotationType = 'outcome';

/** An annotation, as tests and results have them. */
interface Annotation {
  type: string;
  description?: string;
}

function annotationOf(outcome: Outcome): Annotation {
  return { type: annotationType, description: JSON.stringify(outcome) };
}

/** Ends a check as skipped. */
export type Skip = (reason: SkipReason) => never;

/** Ends the running test as skipped. */
export const skip: Skip = (reason) => {
  test.info().annotations.push(annotationOf(reason));
  test.skip(true, skipText(reason));
  throw new Error('not reached: skip does not return');
};

/**
 * Notes the outcome of each error of a failed test, and takes it off the error, so that no report prints it.
 *
 * @param redact masks secrets
 */
export function noteOutcomes(info: Pick<TestInfo, 'annotations' | 'errors'>, redact: (text: string) => string): void {
  for (const error of info.errors) {
    const { type, description = '' } = annotationOf(outcomeOfError(error));
    info.annotations.push({ type, description: redact(description) });
    delete error.cause;
  }
}

const remainderType = 'leftover';

/** What a test made and could not remove. */
export interface Remainder {
  name: string;
  reason: string;
}

/** Notes what a test leaves behind. */
export function noteRemainder({ annotations }: Pick<TestInfo, 'annotations'>, remainder: Remainder): void {
  annotations.push({ type: remainderType, description: JSON.stringify(remainder) });
}

/** What a test left behind. */
export function remaindersOf(annotations: readonly Annotation[]): Remainder[] {
  const own = annotations.filter(({ type }) => type === remainderType);
  return own.map(({ description = '' }) => JSON.parse(description) as Remainder);
}

/** How a test ended, as the runner tells it. */
export interface EndedTest {
  status: string;
  annotations: readonly Annotation[];
  errors: readonly KeptError[];
}

/** The outcomes of a test: why it was skipped, or one for each of its errors. */
export function outcomesOf({ status, annotations, errors }: EndedTest): Outcome[] {
  const noted = annotations
    .filter(({ type }) => type === annotationType)
    .map(({ description = '' }) => JSON.parse(description) as Outcome);
  if (status === 'skipped') return noted.filter(isSkip);
  const failures = noted.filter((outcome) => !isSkip(outcome));
  // What came up after the outcomes were noted carries its own still.
  return [...failures, ...errors.slice(failures.length).map(outcomeOfError)];
}
