import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestInfo } from '@playwright/test';
import { behaviourIn, ignoreFailure } from '../../../src/report/ignore-failure.ts';
import { createKnown, knownAnnotation, type DeviationLine } from '../../../src/deviations/ignore.ts';
import type { Outcome } from '../../../src/outcome/outcome.ts';
import type { Deviation } from '../../../src/deviations/entries.ts';
import { deviationOf, exchanged } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

const spec = fileURLToPath(new URL('../../../tests/databases/list.spec.ts', import.meta.url));
const lines = readFileSync(spec, 'utf8').split('\n');
const number = lines.findIndex((line) => line.includes('toBeLessThanOrEqual')) + 1;
const expectation = lines[number - 1]?.trim();

const stack = `    at toBe (/elsewhere/node_modules/x.js:1:2)\n    at ${spec}:${number}:48\n    at /elsewhere/y.ts:3:4`;
const grey = (text: string) => `\u001b[2m${text}\u001b[22m`;

/** What Playwright keeps of the cause that an error carries its outcome in. */
const carrierOf = (outcome: Outcome) => ({ message: `outcome: ${JSON.stringify(outcome)}` });

/** An error as Playwright hands it over, colours and all. */
const errorOf = (message: string) => ({ message, stack: `${message}\n${stack}` });
const notMet = errorOf(
  `Error: ${grey('expect(')}received${grey(').')}toBeLessThanOrEqual${grey('(')}expected)\n\nExpected: <= 1`,
);

test.describe('behaviour', () => {
  const told: [what: string, message: string][] = [
    ['an expectation of Playwright', notMet.message],
    [
      'an expectation with a message of its own',
      'Error: the file\n\nexpect(received).not.toBe(expected)\n\nExpected: not ""',
    ],
  ];
  for (const [what, message] of told) {
    test(`is ${what}, named by the line of the spec`, () => {
      const violation = behaviourIn(errorOf(message));

      expect(violation).toEqual({ kind: 'behaviour', expectation, text: `not met: ${expectation}` });
    });
  }

  test('is what a matcher of this suite says of an expectation, whatever its words', () => {
    const error = { ...errorOf('Error: the amount is off'), cause: carrierOf({ cause: 'expectation not met' }) };

    expect(behaviourIn(error)).toMatchObject({ expectation });
  });

  test('is not a violation that a matcher tells, whatever its words', () => {
    const outcome = { cause: 'contract broken', operation: 'databases.get', rule: 'shape', violations: [] } as const;

    expect(behaviourIn({ ...notMet, cause: carrierOf(outcome) })).toBeUndefined();
  });

  const others: [what: string, message: string][] = [
    ['an error of another kind', 'Error: something'],
    ['silence', 'NoReplyError: databases.list got no reply from h: broken'],
    ['a failed set-up', 'HarnessError: The set-up failed: a'],
    ['a mistake of a spec', "TypeError: Cannot read properties of undefined (reading 'id')"],
    ['a mistake of the machine', 'Error: ENOENT: no such file'],
    ['a worker that ended', 'Error: worker process exited unexpectedly (code=1)'],
    ['a test that is out of time', 'Test timeout of 30000ms exceeded.'],
  ];
  for (const [what, message] of others) {
    test(`is not ${what}`, () => {
      expect(behaviourIn(errorOf(message))).toBeUndefined();
    });
  }

  test('is nothing that was expected elsewhere than in a spec', () => {
    expect(behaviourIn({ message: notMet.message, stack: 'Error\n    at /elsewhere/y.ts:3:4' })).toBeUndefined();
    expect(behaviourIn({ message: notMet.message })).toBeUndefined();
  });
});

/** A failed test of databases.list with some errors. */
function failedTest(errors: TestInfo['errors'], changes: Partial<TestInfo> = {}): TestInfo {
  const titlePath = ['list.spec.ts', 'databases.list', 'a title'];
  const project = { name: 'contract' };
  return {
    status: 'failed',
    expectedStatus: 'passed',
    errors,
    annotations: [],
    titlePath,
    project,
    ...changes,
  } as TestInfo;
}

/** How a failed test ends with some entries. */
function ended(info: TestInfo, entries: Deviation[], exchanges = [exchanged('databases.list')]) {
  const recorded: DeviationLine[] = [];
  const known = createKnown(
    entries,
    (text) => text,
    (line) => recorded.push(line),
  );
  const passes = ignoreFailure(info, exchanges, known);
  test.info().annotations.splice(0);
  return { passes, expectedStatus: info.expectedStatus, recorded };
}

const entryHere = () =>
  deviationOf({
    operation: 'databases.list',
    kind: 'behaviour',
    path: undefined,
    check: test.info().title,
    expectation,
  });

const stumbled = errorOf("TypeError: Cannot read properties of undefined (reading 'id')");
const passedOver = { annotations: [{ type: knownAnnotation, description: 'x' }] };

test.describe('a failed test', () => {
  test('passes where all that it failed with is known', () => {
    const end = ended(failedTest([notMet]), [entryHere()]);

    expect(end).toEqual({ passes: true, expectedStatus: 'failed', recorded: [{ met: 'deviations.yaml line 3' }] });
  });

  test('fails with what is not known, and leaves an entry for it', () => {
    const end = ended(failedTest([notMet]), []);

    const failed = {
      operation: 'databases.list',
      kind: 'behaviour',
      check: test.info().title,
      expectation,
      text: `not met: ${expectation}`,
    };
    expect(end).toEqual({ passes: false, expectedStatus: 'passed', recorded: [{ failed }] });
  });

  test('fails with something else beside what is known', () => {
    const end = ended(failedTest([notMet, errorOf('NoReplyError: gone')]), [entryHere()]);

    expect(end).toMatchObject({ passes: false, expectedStatus: 'passed' });
  });

  test('passes where it stumbled over a field behind a known deviation', () => {
    const info = failedTest([stumbled], { annotations: [...passedOver.annotations] });

    const end = ended(info, []);

    expect(end).toMatchObject({ passes: true, expectedStatus: 'failed' });
    expect(info.annotations.at(-1)?.description).toBe(
      "the check ended behind it: TypeError: Cannot read properties of undefined (reading 'id')",
    );
  });

  test('fails where it stumbled, and nothing is known', () => {
    expect(ended(failedTest([stumbled]), [])).toMatchObject({ passes: false, expectedStatus: 'passed' });
  });

  test('fails with a matcher that does not exist all the same', () => {
    const error = errorOf('TypeError: expect(...).toBeFoo is not a function');

    expect(ended(failedTest([error], passedOver), [])).toMatchObject({ passes: false });
  });

  test('fails when it ran out of time, or made the first contact', () => {
    const late = ended(failedTest([notMet], { status: 'timedOut' }), [entryHere()]);
    const first = ended(failedTest([notMet], { project: { name: 'hello' } as TestInfo['project'] }), [entryHere()]);

    expect([late, first]).toMatchObject([
      { passes: false, recorded: [] },
      { passes: false, recorded: [] },
    ]);
  });

  test('fails where nothing was called', () => {
    expect(ended(failedTest([notMet]), [entryHere()], [])).toMatchObject({ passes: false, recorded: [] });
  });
});
