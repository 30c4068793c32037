/**
 * A test of Playwright as the judgement takes it.
 */
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { operationUnderTest } from '../src/contract/operation-under-test.ts';
import { outcomesOf, remaindersOf } from '../src/outcome/annotations.ts';
import type { CheckRecord } from './judgement/model.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

const withSlashes = (path: string) => path.replaceAll('\\', '/');

/** The path of a spec below the project, with slashes whatever the system writes: what a check is for depends on it. */
export function specPath(file: string, root = project): string {
  const [path, above] = [withSlashes(file), withSlashes(root)];
  const isBelow = path.toLowerCase().startsWith(above.toLowerCase()); // the letter of a drive comes in either case
  return isBelow ? path.slice(above.length) : path;
}

/** The text of an error, without colours. */
export function errorText({ message, value = '' }: TestError): string {
  return stripVTControlCharacters(message ?? value).trim();
}

function textsOf({ status, annotations, errors }: TestResult): string[] {
  if (status !== 'skipped') return errors.map(errorText);
  return annotations.filter(({ type }) => type === 'skip').map(({ description }) => description ?? '');
}

function statusOf({ status, annotations }: TestResult, expected: TestResult['status']): CheckRecord['status'] {
  if (status === 'skipped') return annotations.some(({ type }) => type === 'skip') ? 'skipped' : 'notRun';
  if (status === 'interrupted') return 'notRun';
  // A failure that is known in whole is the expected end of its test.
  return status === expected ? 'passed' : 'failed';
}

/** What the runner reports of a test. */
export function checkOf(test: TestCase, result: TestResult): CheckRecord {
  const file = specPath(test.location.file);
  const status = statusOf(result, test.expectedStatus);
  return {
    operation: operationUnderTest(test.titlePath())?.id ?? null,
    title: test.title,
    place: `${file}:${test.location.line}`,
    own: !file.startsWith('tests/conventions/'),
    hello: file === 'tests/hello.spec.ts',
    status,
    outcomes: status === 'failed' || status === 'skipped' ? outcomesOf(result) : [],
    texts: textsOf(result),
    leftovers: remaindersOf(result.annotations),
  };
}
