/**
 * Errors that carry an outcome through the runner. Playwright keeps of an error its message, its stack and its cause, so the
 * outcome travels as the cause; `annotations.ts` takes it out again at the end of the test.
 */
import { stripVTControlCharacters } from 'node:util';
import type { Outcome } from './outcome.ts';

const carrierName = 'outcome';

/** What Playwright keeps of an error. */
export interface KeptError {
  message?: string;
  stack?: string;
  cause?: KeptError;
}

function carrierOf(outcome: Outcome): Error {
  const carrier = new Error(JSON.stringify(outcome));
  carrier.name = carrierName;
  carrier.stack = '';
  return carrier;
}

/** An error whose outcome is known. */
export class OutcomeError extends Error {
  readonly outcome: Outcome;

  constructor(message: string, outcome: Outcome) {
    super(message, { cause: carrierOf(outcome) });
    this.outcome = outcome;
  }
}

/** The outcome that an error carries; undefined for one that nobody foresaw, and for an expectation of Playwright. */
export function carriedOutcome({ cause }: KeptError): Outcome | undefined {
  const begin = `${carrierName}: `;
  if (!cause?.message?.startsWith(begin)) return undefined;
  return JSON.parse(cause.message.slice(begin.length)) as Outcome;
}

/** Whether an error is a failed expectation of Playwright, which carries nothing: known by the text that Playwright gives it. */
export function isExpectation({ message = '' }: KeptError): boolean {
  return /^Error: (?:[^]*\n\n)?expect\(/.test(stripVTControlCharacters(message));
}

/** What an error means. */
export function outcomeOfError(error: KeptError): Outcome {
  return carriedOutcome(error) ?? { cause: isExpectation(error) ? 'expectation not met' : 'unexpected' };
}
