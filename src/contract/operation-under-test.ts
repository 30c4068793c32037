/**
 * Which operation a test is about.
 */
import { operations, type Operation } from '../../schemas/index.ts';

/** The operation that a test is about: its describe block is named after it. */
export function operationUnderTest(titlePath: readonly string[]): Operation | undefined {
  return operations.find(({ id }) => titlePath.includes(id));
}
