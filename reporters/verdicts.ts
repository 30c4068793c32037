/**
 * From checks to verdicts: what the tests of a run say about each operation. Pure; the shape of `results/summary.json`
 * is defined here.
 */
import type { CallRecord } from '../src/observations/call-log.ts';
import type { Config } from '../src/config/config.ts';
import { forEnvironment } from '../src/config/env-files.ts';
import { operations, type Effect, type Evidence, type Operation } from '../schemas/index.ts';
import { exitReasonOf } from './exit-reason.ts';
import { judgeDeviations, type DeviationSummary, type MetDeviations } from './deviations.ts';
import { findingsOf } from './findings.ts';
import { shortfallText } from './minimum.ts';
import { nextSteps, type Surroundings } from './next-steps.ts';

/** What a run says about one operation. */
export type Verdict =
  'verified' | 'failed' | 'notConfigured' | 'notAllowed' | 'unsupported' | 'unconfirmed' | 'harnessError' | 'notRun';

/** One test as the runner reports it. */
export interface Check {
  /** Operation of the describe block, or null for flows and the first contact. */
  operation: string | null;
  title: string;
  place: string;
  /** Specs of an operation verify it; conventions and flows only add to it. */
  own: boolean;
  hello: boolean;
  outcome: 'passed' | 'failed' | 'skipped' | 'notRun';
  /** Error texts of a failed check, reasons of a skipped one. */
  texts: string[];
  leftovers: string[];
}

/** Verdict of an operation with its figures. */
export interface OperationSummary {
  id: string;
  group: string;
  method: string;
  path: string;
  effect: Effect;
  evidence: { request: Evidence; reply: Evidence };
  verdict: Verdict;
  checks: { passed: number; failed: number; skipped: number };
  calls: number;
  ms: { median: number; max: number };
  problems: string[];
  reasons: string[];
  /** Fields that the installation sends and the contract does not mention. */
  undeclared: string[];
  /** Odd values that the installation accepted, as `limit: a text`. */
  accepted: string[];
  /** Known deviations that were passed over, by their place in the file. */
  deviations: string[];
}

/** `results/summary.json`, version 1. */
export interface Summary {
  schema: 1;
  exitCode: 0 | 1 | 2 | 3 | 4;
  /** What the exit code means in this run, in one sentence; empty for 0. */
  exitReason: string;
  target: { url: string; kind: 'emulator' | 'installation'; version: string | null };
  run: {
    id: string;
    startedAt: string;
    durationMs: number;
    allowed: Effect[];
    seed: number;
    /** Whether no operation was left out by the arguments. */
    whole: boolean;
  };
  totals: Record<'operations' | Verdict | 'checks' | 'skipped' | 'calls', number>;
  operations: OperationSummary[];
  /** What the run made and could not remove, with the reason. */
  leftovers: string[];
  /** Problems that belong to no operation. */
  problems: string[];
  /** How the installation speaks where the documentation leaves a choice. */
  speaks: Record<string, string>;
  /** What the run met of the installation's surroundings, in sentences; no verdict depends on it. */
  findings: string[];
  /** What the run says of each entry of `deviations.yaml`. */
  deviations: DeviationSummary[];
  /** What to do next, in sentences, the most useful first. */
  next: string[];
}

const reasonVerdicts: readonly [start: string, verdict: Verdict][] = [
  ['unsupported here:', 'unsupported'],
  ['unconfirmed:', 'unconfirmed'],
  ['not configured:', 'notConfigured'],
  ['not allowed:', 'notAllowed'],
];

/** How the reasons of a verdict begin. */
export function reasonStart(verdict: Verdict): string {
  return reasonVerdicts.find(([, known]) => known === verdict)?.[0] ?? '';
}

/** Whether an error text tells of the harness or the way to the platform, not of a broken contract. */
export function isHarnessText(text: string): boolean {
  return (
    /^(NoReplyError|HarnessError|ConfigurationError|TypeError(?!: expect\()|RangeError|ReferenceError|Error: E[A-Z]+:|Test timeout)/.test(
      text,
    ) ||
    /timeout of \d+ms exceeded|exceeded the test timeout|worker process exited unexpectedly/.test(
      text.split('\n')[0] ?? '',
    )
  );
}

/** Whether an error text tells that the platform does not have what is configured. */
export function isConfigurationText(text: string): boolean {
  return text.startsWith('ConfigurationError');
}

/** Whether an error text tells that no reply came. */
export function isNoReplyText(text: string): boolean {
  return text.startsWith('NoReplyError');
}

function failureVerdict(failed: Check[]): Verdict {
  return failed.every(({ texts }) => texts.every(isHarnessText)) ? 'harnessError' : 'failed';
}

function skipVerdict(skipped: Check[]): Verdict {
  const reasons = skipped.flatMap(({ texts }) => texts);
  return reasonVerdicts.find(([start]) => reasons.some((reason) => reason.startsWith(start)))?.[1] ?? 'notRun';
}

const succeeded = ({ status, error }: CallRecord) => status >= 200 && status < 300 && (error ?? 0) === 0;

/**
 * The verdict of one operation. Who has no right to it is refused whatever is asked, and a check that expects a refusal
 * passes then; that verifies nothing.
 */
function verdictOf(checks: Check[], calls: CallRecord[]): Verdict {
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  if (failed.length > 0) return failureVerdict(failed);
  const own = checks.filter((check) => check.own);
  const skipped = skipVerdict(own.filter(({ outcome }) => outcome === 'skipped'));
  const isDenied = skipped === 'unsupported' && !calls.some(succeeded);
  return own.some(({ outcome }) => outcome === 'passed') && !isDenied ? 'verified' : skipped;
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function summarize(
  operation: Operation,
  checks: Check[],
  calls: CallRecord[],
  deviations: DeviationSummary[],
): OperationSummary {
  const count = (outcome: Check['outcome']) => checks.filter((check) => check.outcome === outcome).length;
  const texts = (outcome: Check['outcome']) =>
    checks.filter((check) => check.outcome === outcome).flatMap((check) => check.texts);
  const times = calls.filter(({ noReply }) => noReply === undefined).map(({ ms }) => ms);
  return {
    id: operation.id,
    group: operation.group,
    method: operation.method,
    path: operation.path,
    effect: operation.facts.effect,
    evidence: operation.facts.evidence,
    verdict: verdictOf(checks, calls),
    checks: { passed: count('passed'), failed: count('failed'), skipped: count('skipped') },
    calls: calls.length,
    ms: { median: median(times), max: Math.max(0, ...times) },
    problems: texts('failed'),
    reasons: [...new Set(texts('skipped'))],
    undeclared: [...new Set(calls.flatMap((call) => call.undeclared ?? []))].sort(),
    accepted: [...new Set(calls.flatMap((call) => call.accepted ?? []))].sort(),
    deviations: deviations
      .filter(({ entry, state }) => entry.operation === operation.id && state === 'met')
      .map(({ entry }) => entry.place),
  };
}

function exitCodeOf(
  checks: Check[],
  totals: Summary['totals'],
  problems: string[],
  leftovers: string[],
): Summary['exitCode'] {
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  const texts = failed.flatMap((check) => check.texts);
  if (failed.some(({ hello }) => hello)) return texts.some(isConfigurationText) ? 2 : 3;
  if (texts.some((text) => !isHarnessText(text))) return 1;
  if (texts.some(isNoReplyText)) return 3;
  if (failed.length > 0 || problems.length > 0 || leftovers.length > 0 || totals.verified === 0) return 4;
  return 0;
}

/** One form alone by its name; several with the operations that speak them. */
function spoken(forms: Map<string, Set<string>>): string {
  const names = [...forms.keys()].sort();
  if (names.length === 1) return names[0] ?? '';
  return names.map((name) => `${name} (${[...(forms.get(name) ?? [])].sort().join(', ')})`).join(', ');
}

/** How an installation speaks: the form of refusals and the documented variants. */
export function speaks(calls: CallRecord[]): Record<string, string> {
  const met = new Map<string, Map<string, Set<string>>>();
  const add = (subject: string, name: string, operation: string) => {
    const forms = met.get(subject) ?? new Map<string, Set<string>>();
    met.set(subject, forms.set(name, (forms.get(name) ?? new Set()).add(operation)));
  };
  for (const { operation, refusal, variants, inRussian } of calls) {
    if (refusal) add('refusals', refusal === 'http' ? 'HTTP status and envelope' : 'envelope with HTTP 200', operation);
    for (const [subject, name] of Object.entries(variants ?? {})) add(subject, name, operation);
    if (inRussian) add('error texts', 'in Russian', operation);
  }
  return Object.fromEntries([...met].map(([subject, forms]) => [subject, spoken(forms)]));
}

/** What the runner and the fixtures left for the summary. */
export interface RunRecord {
  config: Config;
  startedAt: Date;
  durationMs: number;
  checks: Check[];
  calls: CallRecord[];
  /** Errors that belong to no test. */
  problems: string[];
  leftovers: string[];
  /** What the workers told of deviations. */
  deviations: MetDeviations;
  /** Runs before this one that left objects behind. */
  earlierLeftovers: number;
  /** What is said of the shapes that were seen beyond the documentation. */
  observed: readonly string[];
  /** Name of the second file of variables, where the shell gives one. */
  env?: string;
}

/** Whether a run left no operation out; conventions alone say nothing of one. */
function chosenAll(checks: Check[]): boolean {
  const chosen = new Set(checks.filter(({ own }) => own).map(({ operation }) => operation));
  return operations.every(({ id }) => chosen.has(id));
}

function surroundingsOf({ config, checks, deviations, earlierLeftovers, observed }: RunRecord): Surroundings {
  return {
    earlierLeftovers,
    observed,
    noContact: checks.some(({ hello, outcome }) => hello && outcome === 'failed'),
    offersDeviations: deviations.failed.length > 0,
    hasMinimum: config.minVerified !== undefined,
  };
}

/** Judges a run. */
export function judgeRun(record: RunRecord): Summary {
  const { config, startedAt, durationMs, checks, calls, problems, leftovers } = record;
  const isWhole = chosenAll(checks);
  const { strictFields } = config;
  const extent = { isWhole, strictFields };
  const deviations = judgeDeviations(config.deviations ?? [], record.deviations.met, checks, extent);
  const summaries = operations.map((operation) =>
    summarize(
      operation,
      checks.filter((check) => check.operation === operation.id),
      calls.filter((call) => call.operation === operation.id),
      deviations,
    ),
  );
  const count = (verdict: Verdict) => summaries.filter((summary) => summary.verdict === verdict).length;
  const totals = {
    operations: summaries.length,
    verified: count('verified'),
    failed: count('failed'),
    notConfigured: count('notConfigured'),
    notAllowed: count('notAllowed'),
    unsupported: count('unsupported'),
    unconfirmed: count('unconfirmed'),
    harnessError: count('harnessError'),
    notRun: count('notRun'),
    checks: checks.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed').length,
    skipped: checks.filter(({ outcome }) => outcome === 'skipped').length,
    calls: calls.length,
  };
  const elsewhere = checks.filter(({ operation, outcome }) => operation === null && outcome === 'failed');
  const allProblems = [...problems, ...elsewhere.flatMap(({ texts }) => texts)];
  const judged = exitCodeOf(checks, totals, problems, leftovers);
  const { minVerified = 0 } = config;
  const isShort = judged === 0 && isWhole && totals.verified < minVerified;
  const summary: Summary = {
    schema: 1,
    exitCode: isShort ? 4 : judged,
    exitReason: isShort ? shortfallText(totals, summaries, minVerified) : exitReasonOf(judged, checks, problems),
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
    operations: summaries,
    leftovers,
    problems: allProblems,
    speaks: speaks(calls),
    findings: findingsOf({ calls, operations: summaries, config }),
    deviations,
    next: [],
  };
  const next = nextSteps(summary, surroundingsOf(record));
  return { ...summary, next: next.map((step) => forEnvironment(step, record.env)) };
}
