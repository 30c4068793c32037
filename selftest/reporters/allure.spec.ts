import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Suite, TestCase } from '@playwright/test/reporter';
import AllureReporter, { QuickWriter } from '../../reporters/allure.ts';
import { expect, test } from '../test.ts';

test('the results of checks are written by a writer that does not wait for the disk', () => {
  const resultsDir = mkdtempSync(join(tmpdir(), 'contract-'));
  const reporter = new AllureReporter({ resultsDir });

  reporter.onBegin({ allTests: (): TestCase[] => [] } as Suite);

  const { writer } = Reflect.get(reporter, 'allureRuntime') as { writer: QuickWriter };
  writer.writeResult({ uuid: 'a' } as never);
  const written = readdirSync(resultsDir);
  rmSync(resultsDir, { recursive: true });
  expect(writer).toBeInstanceOf(QuickWriter);
  expect(written).toEqual(['a-result.json']);
});
