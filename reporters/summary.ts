/**
 * The reporter of the suite: progress on a terminal, failures, the table, `results/summary.json`.
 */
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import { readOutage } from '../src/observations/outage-file.ts';
import { readConfig, type Config } from '../src/config/config.ts';
import { configFolder, emptyResults } from '../src/config/places.ts';
import { readLedgers, type Leftover } from '../src/cleanup/ledger-file.ts';
import { redactor } from '../src/safety/redact.ts';
import { nameOf } from '../src/cleanup/removal.ts';
import type { Remainder } from '../src/outcome/annotations.ts';
import { operationUnderTest } from '../src/contract/operation-under-test.ts';
import { exitCodes } from '../src/outcome/exit-codes.ts';
import { checkOf, errorText } from './check.ts';
import { concludeRun } from './conclusion.ts';
import { endText } from './faces/end.ts';
import { outOfTime } from './faces/exit-reason.ts';
import { createFailureList } from './faces/failure-list.ts';
import { Progress, type Planned } from './faces/progress.ts';
import { startText } from './faces/terminal.ts';
import { readDeviationLines } from './judgement/deviations.ts';
import { keptResults, type CheckRecord, type EndedRun, type RunProblem, type Shard } from './judgement/model.ts';
import { writeShard } from './shards/file.ts';

export default class SummaryReporter implements Reporter {
  private config: Config | undefined;
  private redact: (text: string) => string = (text) => text;
  private startedAt = new Date();
  private total = 0;
  private readonly progress = new Progress();
  private readonly checks = new Map<string, CheckRecord>();
  private readonly problems: RunProblem[] = [];
  private readonly failures = createFailureList();
  private shard: Shard | undefined;
  private readonly listing = process.argv.includes('--list');

  printsToStdio(): boolean {
    return true;
  }

  onBegin({ shard }: FullConfig, suite: Suite): void {
    if (this.listing) return this.list(suite);
    this.config = readConfig(configFolder(), process.env).config;
    this.redact = redactor(this.config?.secrets ?? []);
    this.startedAt = new Date();
    const tests = suite.allTests();
    this.total = tests.length;
    emptyResults(keptResults, ['results', 'allure-results']);
    if (!this.config) return;
    if (shard) this.shard = { part: shard.current, of: shard.total };
    writeShard(this.endedRun(this.config, 0), false, this.redact);
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
    if (check.status === 'failed') this.print(this.failures.textOf(check));
    this.showProgress(check);
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
    const run: EndedRun = {
      ...this.endedRun(config, result.duration),
      leftovers: this.leftoversOf(own),
      earlierLeftovers: leftovers.length - own.length,
      deviations: readDeviationLines(),
    };
    const { summary, record } = concludeRun(run, this.redact);
    writeShard(run, true, this.redact);
    this.print(endText(summary, record, this.failures.causes()));
    return Promise.resolve(summary.exitCode === exitCodes.verified ? undefined : { status: 'failed' });
  }

  /** The run as far as the runner has told of it. */
  private endedRun(config: Config, durationMs: number): EndedRun {
    return {
      config,
      shard: this.shard,
      startedAt: this.startedAt,
      durationMs,
      checks: Object.fromEntries(this.checks),
      problems: this.problems,
      leftovers: [],
      earlierLeftovers: 0,
      deviations: { met: [], failed: [] },
      outage: readOutage(),
      env: process.env.ALTCRAFT_ENV,
    };
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
