/**
 * The failures of a run as the terminal tells them: many of one cause would bury the others, so the first is shown and the
 * rest are counted.
 */
import { commonCause } from '../judgement/causes.ts';
import type { CheckRecord } from '../judgement/model.ts';
import { causeText } from './exit-reason.ts';
import { failureText, helloText, type CountedCause } from './terminal.ts';

/** The failures that were told so far. */
export interface FailureList {
  /** What to print of a failed check; nothing where its cause was told already. */
  textOf: (check: CheckRecord) => string;
  causes: () => CountedCause[];
}

/** Begins a list. */
export function createFailureList(): FailureList {
  const causes = new Map<string, CountedCause>();
  let shown = 0;
  return {
    textOf(check) {
      const cause = commonCause(check);
      const known = cause && causes.get(cause.key);
      if (known) {
        known.count += 1;
        return '';
      }
      if (cause) causes.set(cause.key, { text: causeText(cause), count: 1 });
      shown += 1;
      return check.hello ? helloText(check) : failureText(check, shown);
    },
    causes: () => [...causes.values()],
  };
}
