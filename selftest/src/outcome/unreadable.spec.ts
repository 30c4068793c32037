/**
 * Nothing is decided by a text: with every text unreadable, a run is judged as before.
 */
import { commonCause } from '../../../reporters/judgement/causes.ts';
import { causeText } from '../../../reporters/faces/exit-reason.ts';
import { operations } from '../../../schemas/index.ts';
import { isSkip, verdictOf, type Outcome } from '../../../src/outcome/outcome.ts';
import { outcomeText, skipText } from '../../../src/outcome/text.ts';
import { unreadable, unreadableText } from '../../../src/outcome/rendered.ts';
import { check, failed, failedContact, failures, runOf, skipped } from '../../reporters/runs.ts';
import { madeUpOutcomes } from './made-up.ts';
import { expect, test } from '../../test.ts';

/** What a function gives while every text is unreadable. */
function unread<T>(run: () => T): T {
  process.env[unreadable] = '1';
  try {
    return run();
  } finally {
    delete process.env[unreadable];
  }
}

const checkOf = (outcome: Outcome) => (isSkip(outcome) ? skipped(outcome) : failed(outcome));

/** A run in which an operation each ended with one of the outcomes, and all others passed. */
function runWith(outcomes: readonly Outcome[]) {
  const checks = operations.map(({ id }, index) => {
    const outcome = outcomes[index];
    return { ...(outcome ? checkOf(outcome) : check()), operation: id };
  });
  return runOf(checks);
}

/** What must not depend on a text. */
function decided({ exitCode, totals, operations: summaries, advice }: ReturnType<typeof runOf>) {
  return { exitCode, totals, advice, verdicts: summaries.map(({ verdict }) => verdict) };
}

test.describe('with every text unreadable', () => {
  for (const outcome of madeUpOutcomes) {
    test(`"${outcome.cause}" has no text, and verdict, exit code and advice as before`, () => {
      const blind = unread(() => ({ text: outcomeText(outcome), run: runWith([outcome]) }));

      expect(blind.text).toBe(unreadableText);
      expect(decided(blind.run)).toEqual(decided(runWith([outcome])));
      expect(blind.run.operations[0]?.verdict).toBe(verdictOf(outcome));
    });
  }

  test('a run that met everything ends as before', () => {
    const skips = madeUpOutcomes.filter(isSkip);
    const runs = [() => runWith(madeUpOutcomes), () => runWith(skips), () => runOf([failedContact(failures.wrongIds)])];

    const blind = runs.map((run) => decided(unread(run)));

    expect(blind).toEqual(runs.map((run) => decided(run())));
    expect(blind.map(({ exitCode }) => exitCode)).toEqual([1, 3, 2]);
  });

  test('failures of one cause are counted together as before, and those of two apart', () => {
    const broken = madeUpOutcomes.filter(({ cause }) => cause === 'contract broken' || cause === 'no reply');

    const [keys, texts] = unread(() => {
      const causes = broken.map((outcome) => commonCause(failed(outcome))!);
      return [causes.map(({ key }) => key), causes.map(causeText)];
    });

    expect(new Set(texts)).toEqual(new Set([unreadableText]));
    expect(new Set(keys).size).toBe(broken.length);
  });

  test('what the user reads is unreadable everywhere', () => {
    const { exitReason, findings, next } = unread(() => runWith(madeUpOutcomes));
    const reasons = unread(() => madeUpOutcomes.filter(isSkip).map(skipText));

    expect(new Set([exitReason, ...findings, ...next, ...reasons])).toEqual(new Set([unreadableText]));
  });
});
