/**
 * Outcomes survive the runner: a suite of its own fails in every way, and its reporter reads them.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../../test.ts';

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const runner = fileOf('../../../node_modules/@playwright/test/cli.js');
const config = fileOf('probe/playwright.config.ts');

test('the runner keeps the outcome of matchers, soft failures, fixtures, hooks and skips', () => {
  const { PATH, HOME } = process.env;

  const { stdout } = spawnSync(process.execPath, [runner, 'test', '--config', config], {
    encoding: 'utf8',
    env: { PATH, HOME, PROBE_OUTPUT: test.info().outputPath('probe') },
  });

  const ends = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(ends).toEqual([
    ['matcher', 'failed', ['contract broken']],
    ['matcher that was not to hold', 'failed', ['contract broken']],
    [
      'soft matchers and an expectation',
      'failed',
      ['contract broken', 'expectation not met', 'contract broken', 'set-up broken'],
    ],
    ['teardown of a fixture behind a failure', 'failed', ['expectation not met', 'set-up broken']],
    ['skip in the set-up of a fixture', 'skipped', ['rate limited']],
    ['skip behind a soft failure', 'failed', ['contract broken']],
    ['time that ran out', 'timedOut', ['unexpected']],
    ['time that ran out behind a soft failure', 'failed', ['contract broken', 'unexpected']],
    ['mistake', 'failed', ['unexpected']],
    ['hook', 'failed', ['set-up broken']],
  ]);
});
