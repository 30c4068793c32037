/**
 * Allure's reporter. Its own writer waits for the disk after each result, and the workers wait for it; here the system writes
 * when it likes. A machine that loses its power loses the results of the running run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from '@playwright/test/reporter';
import type { TestResult, TestResultContainer } from 'allure-js-commons';
import { FileSystemWriter } from 'allure-js-commons/sdk/reporter';
import { AllureReporter } from 'allure-playwright';

/** Writes results and containers, which are many, without waiting; all else as Allure does. */
export class QuickWriter extends FileSystemWriter {
  readonly #folder: string;

  constructor(resultsDir: string) {
    super({ resultsDir });
    this.#folder = resultsDir;
    mkdirSync(resultsDir, { recursive: true });
  }

  override writeResult(result: TestResult): void {
    writeFileSync(join(this.#folder, `${result.uuid}-result.json`), JSON.stringify(result));
  }

  override writeGroup(container: TestResultContainer): void {
    writeFileSync(join(this.#folder, `${container.uuid}-container.json`), JSON.stringify(container));
  }
}

export default class extends AllureReporter {
  override onBegin(suite: Suite): void {
    super.onBegin(suite);
    // No option of the reporter names a writer. Where a later version keeps it elsewhere, its own one stays.
    const runtime = Reflect.get(this, 'allureRuntime') as { writer?: unknown } | undefined;
    if (runtime?.writer && this.options.resultsDir) runtime.writer = new QuickWriter(this.options.resultsDir);
  }
}
