/**
 * What happens at the end of every test: known deviations are ignored, failures explained and attached, outcomes noted.
 */
import type { TestInfo } from '@playwright/test';
import type { Config } from '../config/config.ts';
import { createKnown, recordDeviation } from '../deviations/ignore.ts';
import type { Exchange } from '../http/exchange.ts';
import { noteOutcomes, outcomesOf } from '../outcome/annotations.ts';
import { decidingOutcome } from '../outcome/outcome.ts';
import { redactor } from '../safety/redact.ts';
import { assertNothingUnjudged } from './guards.ts';
import { ignoreFailure } from './ignore-failure.ts';
import { attachFailure, explainFailure, labelOutcome, showKnown } from './report.ts';

function tellFailure(info: TestInfo, exchanges: readonly Exchange[], config: Config): void {
  const redact = redactor(config.secrets);
  const isKnown = ignoreFailure(info, exchanges, createKnown(config.deviations, redact, recordDeviation));
  explainFailure(info, exchanges, config.token, redact);
  noteOutcomes(info, redact);
  if (!isKnown) attachFailure(info, exchanges, config.token, redact);
}

/** Reasons of skips, outcomes and known deviations quote the installation; reports print them as they are. */
function cleanAnnotations({ annotations }: Pick<TestInfo, 'annotations'>, redact: (text: string) => string): void {
  for (const annotation of annotations)
    if (annotation.description !== undefined) annotation.description = redact(annotation.description);
}

/**
 * Ends a test.
 *
 * @param exchanges every call that it made
 * @throws HarnessError when it passed and asserted nothing about a reply
 */
export function endTest(info: TestInfo, exchanges: readonly Exchange[], config: Config): void {
  if (info.status === 'failed' || info.status === 'timedOut') tellFailure(info, exchanges, config);
  const isExpected = info.status === info.expectedStatus && info.status !== 'skipped';
  const outcome = isExpected ? undefined : decidingOutcome(outcomesOf({ ...info, status: info.status ?? '' }));
  if (outcome) labelOutcome(info, outcome);
  cleanAnnotations(info, redactor(config.secrets));
  showKnown(info);
  assertNothingUnjudged(exchanges, info);
}
