/**
 * Judges a run: verdicts, exit code and advice, all of them from data.
 */
import { operations } from '../../schemas/index.ts';
import { exitCodeOf } from '../../src/outcome/exit-codes.ts';
import type { Verdict } from '../../src/outcome/outcome.ts';
import { adviceFor } from './advice.ts';
import { judgeDeviations } from './deviations.ts';
import type { CheckRecord, Judgement, OperationSummary, RunRecord, Totals } from './model.ts';
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

/** The code of the run, and whether it is only the minimum that was not reached. */
function exitOf({ config, checks, problems, leftovers }: RunRecord, totals: Totals, isWhole: boolean) {
  const failed = checks.filter(({ status }) => status === 'failed');
  const failures = failed.flatMap(({ outcomes }) => outcomes);
  const contact = failed.filter(({ hello }) => hello);
  const end = {
    contact: contact.length > 0 ? contact.flatMap(({ outcomes }) => outcomes) : undefined,
    failures,
    hasProblems: failed.length > 0 || problems.length > 0 || leftovers.length > 0,
    verified: totals.verified,
  };
  const exitCode = exitCodeOf({ ...end, minimum: isWhole ? (config.minVerified ?? 0) : 0 });
  return {
    exitCode,
    failures,
    noContact: contact.length > 0,
    isShort: exitCode !== exitCodeOf({ ...end, minimum: 0 }),
  };
}

/** Judges a run. */
export function judgeRun(record: RunRecord): Judgement {
  const { config, checks, calls } = record;
  const isWhole = choseAll(checks);
  const extent = { isWhole, strictFields: config.strictFields };
  const deviations = judgeDeviations(config.deviations ?? [], record.deviations.met, checks, extent);
  const summaries = operations.map((operation) =>
    summarize(
      operation,
      checksAbout(operation, checks),
      calls.filter((call) => call.operation === operation.id),
      deviations,
    ),
  );
  const totals = totalsOf(summaries, record);
  const { noContact, ...exit } = exitOf(record, totals, isWhole);
  const advice = adviceFor({
    exitCode: exit.exitCode,
    totals,
    operations: summaries,
    deviations,
    isEmulator: config.target.kind === 'emulator',
    isWhole,
    hasLeftovers: record.leftovers.length + record.earlierLeftovers > 0,
    noContact,
    offersDeviations: record.deviations.failed.length > 0,
    observed: record.observed,
    hasMinimum: config.minVerified !== undefined,
  });
  return { ...exit, isWhole, totals, operations: summaries, speaks: variantsOf(calls), deviations, advice };
}
