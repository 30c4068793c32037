/**
 * The reporter of the suite: progress on a terminal, failures, the table, `results/summary.json`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import { readCalls } from '../src/observations/call-log.ts';
import { readConfig, type Config } from '../src/config/config.ts';
import { dayOf } from '../src/deviations/entries.ts';
import { readLedgers } from '../src/cleanup/ledger-file.ts';
import { redactor } from '../src/safety/redact.ts';
import { nameOf } from '../src/cleanup/removal.ts';
import { operationUnderTest } from '../src/outcome/report.ts';
import { causeOf, outOfTime } from './exit-reason.ts';
import { deviationText, readDeviationLines, writePaste } from './deviations.ts';
import { minimumText } from './minimum.ts';
import { nextText } from './next-steps.ts';
import { observedText, writeObserved } from './observed.ts';
import {
  acceptedLines,
  evidenceLines,
  failureText,
  helloText,
  leftoverLines,
  reasonLines,
  repeatedLines,
  sentence,
  startText,
  tableText,
} from './terminal.ts';
import { judgeRun, type Check, type Summary } from './verdicts.ts';

/** Where the summary for machines is written. */
export const summaryFile = 'results/summary.json';

const project = fileURLToPath(new URL('..', import.meta.url));
const colours = /\u001b\[[0-9;]*m/g;

function textsOf(result: TestResult): string[] {
  if (result.status === 'skipped') {
    return result.annotations.filter(({ type }) => type === 'skip').map(({ description }) => description ?? '');
  }
  return result.errors.map((error) => (error.message ?? error.value ?? '').replaceAll(colours, '').trim());
}

function outcomeOf(result: TestResult, expected: TestResult['status']): Check['outcome'] {
  if (result.status === 'skipped') return result.annotations.some(({ type }) => type === 'skip') ? 'skipped' : 'notRun';
  if (result.status === 'interrupted') return 'notRun';
  // A failure that is known in whole is the expected end of its test.
  return result.status === expected ? 'passed' : 'failed';
}

function checkOf(test: TestCase, result: TestResult): Check {
  const file = relative(project, test.location.file);
  return {
    operation: operationUnderTest(test.titlePath())?.id ?? null,
    title: test.title,
    place: `${file}:${test.location.line}`,
    own: !file.startsWith('tests/conventions/'),
    hello: file === 'tests/hello.spec.ts',
    outcome: outcomeOf(result, test.expectedStatus),
    texts: textsOf(result),
    leftovers: result.annotations.filter(({ type }) => type === 'leftover').map(({ description }) => description ?? ''),
  };
}

export default class SummaryReporter implements Reporter {
  private config: Config | undefined;
  private redact: (text: string) => string = (text) => text;
  private startedAt = new Date();
  private total = 0;
  private readonly checks = new Map<string, Check>();
  private readonly problems: string[] = [];
  private failures = 0;
  private readonly causes = new Map<string, number>();
  private readonly listing = process.argv.includes('--list');

  printsToStdio(): boolean {
    return true;
  }

  onBegin(_: FullConfig, suite: Suite): void {
    if (this.listing) return this.list(suite);
    this.config = readConfig(process.cwd(), process.env).config;
    this.redact = redactor(this.config?.secrets ?? []);
    this.startedAt = new Date();
    const tests = suite.allTests();
    this.total = tests.length;
    for (const stale of ['allure-results', 'results']) rmSync(stale, { recursive: true, force: true });
    if (!this.config) return;
    const { allow } = this.config;
    const allowed = tests.filter((test) => allow.has(operationUnderTest(test.titlePath())?.facts.effect ?? 'read'));
    this.print(startText(this.config, { chosen: this.total, allowed: allowed.length }));
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const check = checkOf(test, result);
    // A check that failed once has failed: a retry must not hide what it found.
    if (this.checks.get(test.id)?.outcome !== 'failed') this.checks.set(test.id, check);
    this.clearProgress();
    if (check.outcome === 'failed') this.tellFailure(check);
    this.showProgress(check);
  }

  /** Many failures of one cause would bury the others: the first is shown, the rest are counted at the end. */
  private tellFailure(check: Check): void {
    const cause = causeOf(check) ?? '';
    const count = (this.causes.get(cause) ?? 0) + 1;
    if (cause) this.causes.set(cause, count);
    if (count > 1) return;
    this.failures += 1;
    this.print(check.hello ? helloText(check) : failureText(check, this.failures));
  }

  onError(error: TestError): void {
    const text = (error.message ?? error.value ?? 'unknown error').replaceAll(colours, '');
    if (/^Timed out waiting \S+ for .*to run$/.test(text)) return; // onEnd says it with its variable
    this.problems.push(this.redact(text));
    this.clearProgress();
    this.print(`\n${text}\n`);
  }

  onEnd(result: FullResult): Promise<{ status: FullResult['status'] } | undefined> {
    this.clearProgress();
    if (!this.config) return Promise.resolve(undefined);
    const config = readConfig(process.cwd(), process.env).config ?? this.config;
    const checks = [...this.checks.values()];
    const notes = checks.flatMap(({ leftovers }) => leftovers);
    const { leftovers: inLedgers } = readLedgers(process.cwd(), config.run);
    const left = inLedgers.filter(({ run }) => run === config.run);
    const leftovers = left
      .flatMap(({ entries }) => entries.map(nameOf))
      .map(
        (name) => notes.find((note) => note.startsWith(`${name}: `)) ?? `${name}: the run ended before it was removed`,
      );
    if (result.status === 'interrupted' || result.status === 'timedout') {
      const late = `${outOfTime} (ALTCRAFT_RUN_TIMEOUT_MS=${config.runTimeoutMs}); what it had not reached is reported as not run.`;
      const problem = result.status === 'interrupted' ? 'The run was interrupted.' : late;
      this.problems.push(problem);
      this.print(`\n${problem}\n`);
    }
    const deviations = readDeviationLines();
    const summary = judgeRun({
      config,
      startedAt: this.startedAt,
      durationMs: result.duration,
      checks,
      calls: readCalls(),
      problems: this.problems,
      leftovers,
      deviations,
      earlierLeftovers: inLedgers.length - left.length,
      observed: observedText(writeObserved(config), config),
      env: process.env.ALTCRAFT_ENV,
    });
    this.write(summary);
    if (config.target.kind === 'installation') writePaste(deviations.failed, dayOf(this.startedAt));
    this.print(this.endText(summary));
    return Promise.resolve(summary.exitCode === 0 ? undefined : { status: 'failed' });
  }

  private list(suite: Suite): void {
    const tests = suite.allTests();
    for (const test of tests) {
      const [, project, file, ...titles] = test.titlePath();
      this.print(`  [${project}] › ${file}:${test.location.line} › ${titles.join(' › ')}\n`);
    }
    this.print(`Total: ${tests.length} tests\n`);
  }

  private endText(summary: Summary): string {
    const noContact = [...this.checks.values()].some(({ hello, outcome }) => hello && outcome === 'failed');
    const end = [...summary.findings, '', sentence(summary), '', nextText(summary.next)];
    if (noContact) return ['', ...end].join('\n');
    const lines = ['', ...repeatedLines(this.causes), tableText(summary), ''];
    lines.push(...reasonLines(summary), ...evidenceLines(summary), ...acceptedLines(summary));
    for (const [subject, form] of Object.entries(summary.speaks)) lines.push(`${subject}: ${form}`);
    lines.push(...deviationText(summary), ...minimumText(summary, this.config?.minVerified));
    lines.push(...leftoverLines(summary.leftovers));
    return [...lines, ...end].join('\n');
  }

  private write(summary: Summary): void {
    mkdirSync('results', { recursive: true });
    writeFileSync(summaryFile, this.redact(`${JSON.stringify(summary, null, 2)}\n`));
  }

  private print(text: string): void {
    process.stdout.write(this.redact(text));
  }

  private showProgress(check: Check): void {
    if (!process.stdout.isTTY) return;
    const done = String(this.checks.size).padStart(String(this.total).length);
    const subject = `${check.operation ?? ''} ${check.title}`.trim();
    this.print(`[${done}/${this.total}] ${subject}`.slice(0, (process.stdout.columns || 80) - 1));
  }

  private clearProgress(): void {
    if (process.stdout.isTTY) process.stdout.write('\r\u001b[2K');
  }
}
