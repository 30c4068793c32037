/**
 * Prints the outcomes of each test, as the reporter of the suite would read them.
 */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { outcomesOf } from '../../../../src/outcome/annotations.ts';

export default class OutcomeReporter implements Reporter {
  onTestEnd({ title }: TestCase, result: TestResult): void {
    const causes = outcomesOf(result).map(({ cause }) => cause);
    process.stdout.write(`${JSON.stringify([title, result.status, causes])}\n`);
  }
}
