/**
 * Guards against checks that cannot fail.
 */
import type { TestInfo } from '@playwright/test';
import { HarnessError } from '../http/errors.ts';
import type { Exchange } from '../http/exchange.ts';

/**
 * Fails a passed test that received a reply and said nothing about it.
 *
 * @throws HarnessError naming the operations
 */
export function assertNothingUnjudged(exchanges: readonly Exchange[], info: TestInfo): void {
  if (info.status !== 'passed') return;
  const silent = exchanges.filter(({ asserted }) => !asserted).map(({ reply }) => reply.operation);
  if (silent.length === 0) return;
  throw new HarnessError(
    `The test asserts nothing about the reply of ${silent.join(', ')}. ` +
      'Use expect(reply).toMatchContract() or toBeRefused(), or arrange.done() for set-up.',
  );
}
