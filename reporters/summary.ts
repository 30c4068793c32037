/**
 * The reporter of the suite: progress on a terminal, failures, the table, `results/summary.json`.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import { appendHistory, newSince, readHistory } from '../src/observations/history.ts';
import { readOutage } from '../src/observations/outage-file.ts';
import { readCalls } from '../src/observations/call-log.ts';
import { readConfig, type Config } from '../src/config/config.ts';
import { configFolder, emptyResults } from '../src/config/places.ts';
import { dayOf } from '../src/deviations/entries.ts';
import { readLedgers, type Leftover } from '../src/cleanup/ledger-file.ts';
import { redactor } from '../src/safety/redact.ts';
import { nameOf } from '../src/cleanup/removal.ts';
import type { Remainder } from '../src/outcome/annotations.ts';
import { operationUnderTest } from '../src/contract/operation-under-test.ts';
import { exitCodes } from '../src/outcome/exit-codes.ts';
import { checkOf, errorText } from './check.ts';
import { driftOf, takeSnapshot } from './snapshot.ts';
import { driftLines } from './faces/comparison.ts';
import { deviationText, writePaste } from './faces/deviations.ts';
import { causeText, outOfTime } from './faces/exit-reason.ts';
import { minimumText } from './faces/minimum.ts';
import { Progress, type Planned } from './faces/progress.ts';
import { nextText } from './faces/next-steps.ts';
import { newLines, summaryMarkdown } from './faces/night.ts';
import { historyLineOf, summaryOf } from './faces/summary-file.ts';
import { writeObserved } from './faces/observed.ts';
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
  type CountedCause,
} from './faces/terminal.ts';
import { commonCause } from './judgement/causes.ts';
import { readDeviationLines } from './judgement/deviations.ts';
import {
  keptResults,
  summaryFile,
  type CheckRecord,
  type RunProblem,
  type RunRecord,
  type Summary,
} from './judgement/model.ts';
import { judgeRun } from './judgement/run.ts';

export default class SummaryReporter implements Reporter {
  private config: Config | undefined;
  private redact: (text: string) => string = (text) => text;
  private startedAt = new Date();
  private total = 0;
  private readonly progress = new Progress();
  private readonly checks = new Map<string, CheckRecord>();
  private readonly problems: RunProblem[] = [];
  private failures = 0;
  private readonly causes = new Map<string, CountedCause>();
  private readonly listing = process.argv.includes('--list');

  printsToStdio(): boolean {
    return true;
  }

  onBegin(_: FullConfig, suite: Suite): void {
    if (this.listing) return this.list(suite);
    this.config = readConfig(configFolder(), process.env).config;
    this.redact = redactor(this.config?.secrets ?? []);
    this.startedAt = new Date();
    const tests = suite.allTests();
    this.total = tests.length;
    emptyResults(keptResults, ['results', 'allure-results']);
    if (!this.config) return;
    const { allow } = this.config;
    const allowed = tests.filter((test) => allow.has(operationUnderTest(test.titlePath())?.facts.effect ?? 'read'));
    if (this.total === 0) return;
    const planned = tests.map((test): Planned => {
      return { id: test.id, file: test.location.file, operation: operationUnderTest(test.titlePath()) ?? null };
    });
    const print = process.stdout.isTTY ? undefined : (line: string) => this.print(`${line}\n`);
    this.progress.begin(planned, this.config, print);
    const figures = { chosen: this.total, allowed: allowed.length, calls: this.progress.allCalls };
    this.print(startText(this.config, figures));
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const check = checkOf(test, result);
    // A check that failed once has failed: a retry must not hide what it found.
    if (this.checks.get(test.id)?.status !== 'failed') this.checks.set(test.id, check);
    this.progress.note(test.id, check.status === 'failed');
    this.clearProgress();
    if (check.status === 'failed') this.tellFailure(check);
    this.showProgress(check);
  }

  /** Many failures of one cause would bury the others: the first is shown, the rest are counted at the end. */
  private tellFailure(check: CheckRecord): void {
    const cause = commonCause(check);
    const known = cause && this.causes.get(cause.key);
    if (known) return void (known.count += 1);
    if (cause) this.causes.set(cause.key, { text: causeText(cause), count: 1 });
    this.failures += 1;
    this.print(check.hello ? helloText(check) : failureText(check, this.failures));
  }

  onError(error: TestError): void {
    const text = errorText(error) || 'unknown error';
    if (/^Timed out waiting \S+ for .*to run$/.test(text)) return; // onEnd says it with its variable
    if (text.startsWith('No tests found') || text.startsWith('Error: No tests found')) return; // onEnd says it better
    this.problems.push({ kind: 'error', text: this.redact(text) });
    this.clearProgress();
    this.print(`\n${text}\n`);
  }

  onEnd(result: FullResult): Promise<{ status: FullResult['status'] } | undefined> {
    this.progress.end();
    this.clearProgress();
    if (!this.config) return Promise.resolve(undefined);
    const config = readConfig(configFolder(), process.env).config ?? this.config;
    this.noteEnd(result, config);
    const { leftovers } = readLedgers(process.cwd(), config.run);
    const own = leftovers.filter(({ run }) => run === config.run);
    const record: RunRecord = {
      config,
      startedAt: this.startedAt,
      durationMs: result.duration,
      checks: [...this.checks.values()],
      calls: readCalls(),
      problems: this.problems,
      leftovers: this.leftoversOf(own),
      deviations: readDeviationLines(),
      earlierLeftovers: leftovers.length - own.length,
      observed: writeObserved(config),
      outage: readOutage(),
      env: process.env.ALTCRAFT_ENV,
    };
    const { operations } = judgeRun(record);
    record.drift = driftOf(config, takeSnapshot(config, this.startedAt, operations));
    const summary = summaryOf(record, judgeRun(record));
    this.remember(summary);
    this.write(summary);
    if (config.target.kind === 'installation') writePaste(record.deviations.failed, dayOf(this.startedAt));
    this.print(this.endText(summary, record));
    return Promise.resolve(summary.exitCode === exitCodes.verified ? undefined : { status: 'failed' });
  }

  /** A run that was ended before its checks were has a problem. */
  private noteEnd({ status }: FullResult, { runTimeoutMs }: Config): void {
    if (this.total === 0 && this.problems.length === 0)
      this.problems.push({ kind: 'no check chosen', text: 'No check matches the arguments.' });
    if (status !== 'interrupted' && status !== 'timedout') return;
    const late = `${outOfTime} (ALTCRAFT_RUN_TIMEOUT_MS=${runTimeoutMs}); what it had not reached is reported as not run.`;
    const problem: RunProblem =
      status === 'interrupted'
        ? { kind: 'interrupted', text: 'The run was interrupted.' }
        : { kind: 'out of time', text: late };
    this.problems.push(problem);
    this.print(`\n${problem.text}\n`);
  }

  /** What the run left, with the reasons that its checks noted. */
  private leftoversOf(ledgers: readonly Leftover[]): Remainder[] {
    const noted = [...this.checks.values()].flatMap(({ leftovers }) => leftovers);
    return ledgers
      .flatMap(({ entries }) => entries.map(nameOf))
      .map((name) => noted.find((one) => one.name === name) ?? { name, reason: 'the run ended before it was removed' });
  }

  private list(suite: Suite): void {
    const tests = suite.allTests();
    for (const test of tests) {
      const [, project, file, ...titles] = test.titlePath();
      this.print(`  [${project}] › ${file}:${test.location.line} › ${titles.join(' › ')}\n`);
    }
    this.print(`Total: ${tests.length} tests\n`);
  }

  private endText(summary: Summary, { leftovers }: RunRecord): string {
    const noContact = [...this.checks.values()].some(({ hello, status }) => hello && status === 'failed');
    const end = [...summary.findings, '', sentence(summary), '', nextText(summary.next)];
    if (noContact || this.total === 0) return ['', ...end].join('\n');
    const lines = ['', ...repeatedLines([...this.causes.values()]), tableText(summary), ''];
    lines.push(...reasonLines(summary), ...evidenceLines(summary), ...acceptedLines(summary));
    for (const [subject, form] of Object.entries(summary.speaks)) lines.push(`${subject}: ${form}`);
    lines.push(
      ...newLines(summary.news),
      ...driftLines(summary.drift),
      ...deviationText(summary),
      ...minimumText(summary, this.config?.minVerified),
    );
    lines.push(...leftoverLines(leftovers));
    return [...lines, ...end].join('\n');
  }

  /** Adds the run to the history, and what is new since the last one to the summary. */
  private remember(summary: Summary): void {
    const line = historyLineOf(summary);
    summary.news = newSince(readHistory(), line) ?? null;
    appendHistory(line);
  }

  private write(summary: Summary): void {
    mkdirSync('results', { recursive: true });
    writeFileSync(summaryFile, this.redact(`${JSON.stringify(summary, null, 2)}\n`));
    const page = this.redact(summaryMarkdown(summary, sentence(summary)));
    writeFileSync('results/summary.md', page);
    const shown = process.env.GITHUB_STEP_SUMMARY;
    if (shown) appendFileSync(shown, page);
  }

  private print(text: string): void {
    process.stdout.write(this.redact(text));
  }

  private showProgress(check: CheckRecord): void {
    if (!process.stdout.isTTY) return;
    const subject = `${check.operation ?? ''} ${check.title}`.trim();
    this.print(`${this.progress.text()} · ${subject}`.slice(0, (process.stdout.columns || 80) - 1));
  }

  private clearProgress(): void {
    if (process.stdout.isTTY) process.stdout.write('\r\u001b[2K');
  }
}
