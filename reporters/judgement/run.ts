/**
 * Judges a run: verdicts, exit code and advice, all of them from data.
 */
import { operations } from '../../schemas/index.ts';
import { exitOf } from '../../src/outcome/exit-codes.ts';
import { isOfFront, type Verdict } from '../../src/outcome/outcome.ts';
import { adviceFor } from './advice.ts';
import { judgeDeviations } from './deviations.ts';
import type { CheckRecord, Judgement, OperationSummary, RunRecord, Totals } from './model.ts';
import { isOfCheck } from '../../src/observations/call-log.ts';
import { variantsOf } from './variants.ts';
import { checksAbout, summarize } from './verdicts.ts';

/** Whether a run left no operation out; conventions alone say nothing of one. */
function choseAll(checks: readonly CheckRecord[]): boolean {
  const chosen = new Set(checks.filter(({ own }) => own).map(({ operation }) => operation));
  return operations.every(({ id }) => chosen.has(id));
}

function totalsOf(summaries: readonly OperationSummary[], { checks, calls }: RunRecord): Totals {
  const count = (verdict: Verdict) => summaries.filter((summary) => summary.verdict === verdict).length;
  return {
    operations: summaries.length,
    verified: count('verified'),
    failed: count('failed'),
    notConfigured: count('notConfigured'),
    notAllowed: count('notAllowed'),
    unsupported: count('unsupported'),
    unconfirmed: count('unconfirmed'),
    harnessError: count('harnessError'),
    notRun: count('notRun'),
    checks: checks.filter(({ status }) => status === 'passed' || status === 'failed').length,
    skipped: checks.filter(({ status }) => status === 'skipped').length,
    calls: calls.length,
  };
}

/** The code of the run, and what it depends on. */
function endOf({ config, checks, problems, leftovers, drift, outage }: RunRecord, totals: Totals, isWhole: boolean) {
  const failed = checks.filter(({ status }) => status === 'failed');
  const failures = failed.flatMap(({ outcomes }) => outcomes);
  const contact = failed.filter(({ hello }) => hello);
  const exit = exitOf({
    contact: contact.length > 0 ? contact.flatMap(({ outcomes }) => outcomes) : undefined,
    failures,
    isCutOff: outage !== undefined || checks.some(({ outcomes }) => outcomes.some(isOfFront)),
    passed: checks.filter(({ status, hello }) => status === 'passed' && !hello).length,
    failed: failed.length,
    problems: problems.map(({ kind }) => kind),
    hasLeftovers: leftovers.length > 0,
    hasDrift: drift?.fails ?? false,
    isPart: !isWhole,
    verified: totals.verified,
    minimum: isWhole ? (config.minVerified ?? 0) : 0,
  });
  return { ...exit, failures, noContact: contact.length > 0 };
}

/** Judges a run. */
export function judgeRun(record: RunRecord): Judgement {
  const { config, checks } = record;
  const calls = record.calls.filter(isOfCheck);
  const isShard = record.shard !== undefined;
  const isWhole = !isShard && choseAll(checks);
  const extent = { isWhole, isShard, strictFields: config.strictFields };
  const deviations = judgeDeviations(config.deviations ?? [], record.deviations.met, checks, extent);
  const summaries = operations.map((operation) =>
    summarize(
      operation,
      checksAbout(operation, checks),
      calls.filter((call) => call.operation === operation.id),
      deviations,
      record.drift,
    ),
  );
  const totals = totalsOf(summaries, record);
  const { noContact, ...exit } = endOf(record, totals, isWhole);
  const advice = adviceFor({
    exitCode: exit.exitCode,
    failure: exit.failure,
    totals,
    operations: summaries,
    deviations,
    isEmulator: config.target.kind === 'emulator',
    isWhole,
    shard: record.shard,
    hasLeftovers: record.leftovers.length + record.earlierLeftovers > 0,
    noContact,
    offersDeviations: record.deviations.failed.length > 0,
    observed: record.observed,
    differences: record.drift?.differences.length ?? 0,
    minimum: config.minVerified,
  });
  return { ...exit, isWhole, totals, operations: summaries, speaks: variantsOf(calls), deviations, advice };
}
