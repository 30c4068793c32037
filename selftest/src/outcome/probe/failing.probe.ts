/* eslint playwright/expect-expect: off, playwright/consistent-spacing-between-blocks: off -- tests that fail on purpose */
/**
 * Tests that fail in every way in which an error reaches the runner.
 */
import { expect as base, test as plain } from '@playwright/test';
import { withOutcomes } from '../../../../src/matchers/matcher-result.ts';
import { noteOutcomes, skip } from '../../../../src/outcome/annotations.ts';
import { OutcomeError } from '../../../../src/outcome/outcome-error.ts';
import type { Outcome } from '../../../../src/outcome/outcome.ts';

const broken: Outcome = { cause: 'contract broken', operation: 'a.b', rule: 'shape', violations: [] };
const setUp: Outcome = { cause: 'set-up broken', operation: 'a.b' };

const expect = base.extend(
  withOutcomes({
    toHold: (holds: boolean) => ({ pass: holds, message: () => 'it does not hold', outcome: broken }),
  }),
);

const test = plain.extend<{ noted: undefined; torn: undefined; unset: undefined }>({
  noted: [
    async ({}, use, info) => {
      await use(undefined);
      noteOutcomes(info, (text) => text);
    },
    { auto: true },
  ],
  torn: async ({}, use) => {
    await use(undefined);
    throw new OutcomeError('torn', setUp);
  },
  unset: async ({}, use) => {
    skip({ cause: 'rate limited' });
    await use(undefined);
  },
});

test('matcher', () => expect(false).toHold());
test('matcher that was not to hold', () => expect(true).not.toHold());
test('soft matchers and an expectation', () => {
  expect.soft(false).toHold();
  expect.soft(1, 'a message').toBe(2);
  expect.soft(false).toHold();
  throw new OutcomeError('thrown', setUp);
});
test('teardown of a fixture behind a failure', ({ torn }) => expect(torn).toBe(1));
test('skip in the set-up of a fixture', ({ unset }) => expect(unset).toBe(1));
test('skip behind a soft failure', () => {
  expect.soft(false).toHold();
  skip({ cause: 'rate limited' });
});
test('time that ran out', () => new Promise(() => undefined));
test('time that ran out behind a soft failure', () => {
  expect.soft(false).toHold();
  return new Promise(() => undefined);
});
test('mistake', () => {
  throw new TypeError('a mistake');
});

test.describe('hooks', () => {
  test.beforeEach(() => {
    throw new OutcomeError('thrown', setUp);
  });
  test('hook', () => undefined);
});
