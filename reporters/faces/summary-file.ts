/**
 * The judgement of a run as `results/summary.json` has it: with its texts.
 */
import { forEnvironment } from '../../src/config/files/env-files.ts';
import { isOfCheck } from '../../src/observations/call-log.ts';
import type { HistoryLine } from '../../src/observations/history.ts';
import type { Judgement, RunRecord, Summary } from '../judgement/model.ts';
import { exitReasonOf } from './exit-reason.ts';
import { findingsOf } from './findings.ts';
import { shortfallText } from './minimum.ts';
import { adviceText } from './next-steps.ts';

/** Problems of no operation: those of the run, and what failed in checks of several operations. */
function problemTexts({ problems, checks }: RunRecord): string[] {
  const elsewhere = checks.filter(({ operation, status }) => operation === null && status === 'failed');
  return [...problems.map(({ text }) => text), ...elsewhere.flatMap(({ texts }) => texts)];
}

/** How often each name stands in a list, the most frequent first. */
function countedBy(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one));
}

/** What is told of a run. */
export function summaryOf(record: RunRecord, judgement: Judgement): Summary {
  const { config, startedAt, durationMs, calls, problems, leftovers, env } = record;
  const { exitCode, failure, isWhole, totals, operations, speaks, deviations, advice } = judgement;
  return {
    schema: 1,
    exitCode,
    exitReason:
      failure === 'too few verified'
        ? shortfallText(totals, operations, config.minVerified ?? 0)
        : exitReasonOf(judgement, problems, record),
    target: { url: config.target.url, kind: config.target.kind, version: config.target.version },
    run: {
      id: config.run,
      startedAt: startedAt.toISOString(),
      durationMs: Math.round(durationMs),
      allowed: [...config.allow],
      seed: config.seed,
      whole: isWhole,
    },
    totals,
    callsByPurpose: countedBy(calls.map(({ purpose }) => purpose)),
    operations,
    leftovers: leftovers.map(({ name, reason }) => `${name}: ${reason}`),
    problems: problemTexts(record),
    speaks,
    findings: findingsOf({ calls: calls.filter(isOfCheck), operations, config }),
    deviations,
    news: null,
    drift: record.drift ?? null,
    next: advice.map((one) => forEnvironment(adviceText(one), env)),
    advice,
  };
}

/** The run as one line of the history. */
export function historyLineOf({ run, target, exitCode, totals, operations, drift }: Summary): HistoryLine {
  const byVerdict: HistoryLine['operations'] = {};
  for (const { id, verdict } of operations) if (verdict !== 'notRun') (byVerdict[verdict] ??= []).push(id);
  return {
    at: run.startedAt,
    run: run.id,
    target: target.kind === 'emulator' ? 'embedded emulator' : target.url,
    version: target.version,
    exitCode,
    whole: run.whole,
    verified: totals.verified,
    checks: totals.checks,
    calls: totals.calls,
    durationMs: run.durationMs,
    operations: byVerdict,
    ...(drift ? { differences: drift.differences.length } : {}),
  };
}
