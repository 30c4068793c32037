/**
 * Ignores failures that no matcher of this suite judges: expectations of a spec beyond status and shape, which an entry of
 * the kind `behaviour` names, and what a spec stumbles over behind a deviation.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestInfo } from '@playwright/test';
import { knownAnnotation, type KnownDeviations } from '../deviations/ignore.ts';
import type { Violation } from '../deviations/violations.ts';
import type { Exchange } from '../http/exchange.ts';
import { carriedOutcome, outcomeOfError } from '../outcome/outcome-error.ts';
import { exchangeInQuestion } from './report.ts';

const specs = fileURLToPath(new URL('../../tests/', import.meta.url));
const colours = /\u001b\[[0-9;]*m/g;

type TestError = TestInfo['errors'][number];

const messageOf = ({ message = '' }: TestError) => message.replaceAll(colours, '');

const withSlashes = (path: string) => path.replaceAll('\\', '/');

/** The frame of a stack that lies below a folder, whatever separators the system writes: a file and the number of a line. */
export function frameBelow(folder: string, stack: string): [file: string, line: string] | undefined {
  const frames = stack.matchAll(/(?:\(|at )((?:\/|[A-Za-z]:[\\/]).+?):(\d+):\d+\)?$/gm);
  const begin = withSlashes(folder).toLowerCase();
  const found = [...frames].find(([, path = '']) => withSlashes(path).toLowerCase().startsWith(begin));
  return found && [found[1] ?? '', found[2] ?? ''];
}

/** The line of the spec in which an error came up; it says which of several expectations it was. */
function lineOf({ stack = '' }: TestError): string | undefined {
  const [file, line] = frameBelow(specs, stack) ?? [];
  return file ? readFileSync(file, 'utf8').split('\n')[Number(line) - 1]?.trim() : undefined;
}

/**
 * What an error tells of the platform that no matcher judged: an expectation of the spec itself, or a list that never ends.
 *
 * @returns undefined for every other error
 */
export function behaviourIn(error: TestError): Violation | undefined {
  const isOfSpec = outcomeOfError(error).cause === 'expectation not met';
  const expectation = isOfSpec ? lineOf(error) : undefined;
  return expectation === undefined ? undefined : { kind: 'behaviour', expectation, text: `not met: ${expectation}` };
}

/** Whether a spec stumbled: it read a field that is not there. Behind a deviation that is no mistake of the spec. */
function isStumble(error: TestError, test: TestInfo): boolean {
  const message = messageOf(error);
  const isTypeError = /^TypeError: (?!expect\()/.test(message) && carriedOutcome(error) === undefined;
  return isTypeError && test.annotations.some(({ type }) => type === knownAnnotation);
}

/**
 * Makes a failed test pass where all that it failed with is known. What it would have looked at behind the failure stays
 * unseen, and the report shows where it ended.
 *
 * @returns whether it passes
 */
export function ignoreFailure(test: TestInfo, exchanges: readonly Exchange[], known: KnownDeviations): boolean {
  const exchange = exchangeInQuestion(test.titlePath, exchanges);
  // The first contact proves that there is a platform at all; that is nothing to ignore.
  if (test.status !== 'failed' || test.project.name === 'hello' || !exchange) return false;
  const { operation } = exchange.reply;
  const failing = test.errors.filter((error) => {
    const found = behaviourIn(error);
    return found ? known.ignore([found], { operation }).length > 0 : !isStumble(error, test);
  });
  if (failing.length > 0) return false;
  for (const error of test.errors.filter((candidate) => isStumble(candidate, test))) {
    const [what] = messageOf(error).split('\n');
    test.annotations.push({ type: knownAnnotation, description: `the check ended behind it: ${what}` });
  }
  test.expectedStatus = 'failed'; // as test.fail() does: this failure is the expected end
  return true;
}
