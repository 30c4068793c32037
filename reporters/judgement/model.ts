/**
 * What a run is judged by, and what comes out of it: the types that the judgement and its faces share. The shape of
 * `results/summary.json` is defined here.
 */
import type { Effect, Evidence } from '../../schemas/index.ts';
import type { Config } from '../../src/config/config.ts';
import type { Deviation } from '../../src/deviations/entries.ts';
import type { FailedViolation } from '../../src/deviations/ignore.ts';
import type { CallRecord } from '../../src/observations/call-log.ts';
import type { NotCompared } from '../../src/observations/comparison/compare.ts';
import type { Difference } from '../../src/observations/comparison/difference.ts';
import { historyName, type NewSince } from '../../src/observations/history.ts';
import type { Remainder } from '../../src/outcome/annotations.ts';
import type { ExitCode, RunFailure, RunProblemKind } from '../../src/outcome/exit-codes.ts';
import type { Outage } from '../../src/outcome/outage.ts';
import type { Outcome, Verdict } from '../../src/outcome/outcome.ts';

/** What of the configuration a run is judged by; no secret is among it. */
export type JudgedConfig = Pick<
  Config,
  | 'target'
  | 'allow'
  | 'run'
  | 'seed'
  | 'strictFields'
  | 'maxRps'
  | 'timeoutMs'
  | 'deviations'
  | 'minVerified'
  | 'snapshot'
  | 'failOn'
> & { connection: Pick<Config['connection'], 'insecureTls'> };

/** One part of a run that was cut into several, `--shard 2/4`. */
export interface Shard {
  part: number;
  of: number;
}

/** Where the summary for machines is written. It stands here so that the commands need not load the reporter. */
export const summaryFile = 'results/summary.json';

/** Files in the folder of results that stay from run to run. */
export const keptResults = [historyName, 'allure-history.jsonl'];

/** One test as the runner reports it. */
export interface CheckRecord {
  /** Operation of the describe block, or null for flows and the first contact. */
  operation: string | null;
  title: string;
  place: string;
  /** Specs of an operation verify it; conventions and flows only add to it. */
  own: boolean;
  hello: boolean;
  status: 'passed' | 'failed' | 'skipped' | 'notRun';
  /** Why it was skipped, or what it failed with. */
  outcomes: readonly Outcome[];
  /** The same as the runner prints it: error texts of a failed check, reasons of a skipped one. */
  texts: string[];
  leftovers: Remainder[];
}

/** A problem that belongs to no check. */
export interface RunProblem {
  kind: RunProblemKind;
  text: string;
}

/**
 * `met`: occurred and was ignored. `outdated`: its checks ran and passed without it. `expired`: its day is over, and it
 * fails again if it occurs. `not reached`: nothing can be said, because its checks did not all run.
 */
export type DeviationState = 'met' | 'outdated' | 'expired' | 'not reached';

/** An entry of `deviations.yaml` with what the run says of it. */
export interface DeviationSummary {
  entry: Deviation;
  state: DeviationState;
}

/** What the workers left of deviations. */
export interface MetDeviations {
  /** Places of entries that were ignored. */
  met: readonly string[];
  /** Violations that failed and could be entries, none twice. */
  failed: readonly FailedViolation[];
}

/** How the installation differs from the snapshot that the run is compared with. */
export interface Drift {
  /** As ALTCRAFT_SNAPSHOT names it. */
  snapshot: string;
  /** The last day on which the snapshot was taken. */
  day: string;
  /** Differences that differences.yaml does not accept, the worst first. */
  differences: Difference[];
  /** How many it accepts. */
  accepted: number;
  notCompared: NotCompared[];
  /** Whether the differences fail the run. */
  fails: boolean;
}

/** What the runner and the fixtures left for the judgement. */
export interface RunRecord {
  config: JudgedConfig;
  /** Missing where the run was not cut into shards, or where all its shards are judged as one. */
  shard?: Shard;
  startedAt: Date;
  durationMs: number;
  checks: CheckRecord[];
  calls: CallRecord[];
  problems: readonly RunProblem[];
  leftovers: readonly Remainder[];
  deviations: MetDeviations;
  /** What ended the calls of the run, if anything did. */
  outage?: Outage;
  /** Missing where the run is compared with no snapshot. */
  drift?: Drift;
  /** Runs before this one that left objects behind. */
  earlierLeftovers: number;
  /** Operations of which replies were seen that no page shows as a whole. */
  observed: number;
  /** Name of the second file of variables, where the shell gives one. */
  env?: string;
}

/** A run that has ended; the rest of its record stands in the files that its workers left. */
export interface EndedRun extends Omit<RunRecord, 'checks' | 'calls' | 'observed' | 'drift'> {
  /** By the runner's id, which is the same in every shard. */
  checks: Record<string, CheckRecord>;
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
  /** Texts of failed checks. */
  problems: string[];
  /** Texts of skipped checks. */
  reasons: string[];
  /** Why checks were skipped or failed, as data, none twice. */
  outcomes: Outcome[];
  /** Fields that the installation sends and the contract does not mention. */
  undeclared: string[];
  /** Odd values that the installation accepted, as `limit: a text`. */
  accepted: string[];
  /** Known deviations that were ignored, by their place in the file. */
  deviations: string[];
  /** What its replies were checked against. */
  checkedAgainst: CheckedAgainst;
}

/** How far replies were checked: against the documentation, and against a snapshot. */
export interface CheckedAgainst {
  documentation: 'whole' | 'partly' | 'envelope';
  /** Day of the snapshot; missing where none shows replies of the operation. */
  snapshot?: string;
}

export type Totals = Record<'operations' | Verdict | 'checks' | 'skipped' | 'calls', number>;

/** Names with the number of operations, the most frequent first. */
export type Counts = [name: string, count: number][];

/** One piece of advice, by its id. */
export type Advice =
  /** `failed` operations; 0 where only checks of several operations failed. */
  | { id: 'look at failures'; failed: number }
  | { id: 'accept deviations' }
  | { id: 'renew deviations' | 'remove deviations'; places: string[] }
  | { id: 'ask the doctor' }
  | { id: 'look at set-ups' | 'open the way'; operations: number }
  | { id: 'sweep' }
  | { id: 'discover variables' | 'set variables'; operations: number; variables: Counts }
  | { id: 'widen the role' | 'ask for the tariff'; operations: number }
  | { id: 'allow effects'; operations: number; effects: Counts }
  | { id: 'open a sandbox'; operations: number; kinds: Counts }
  | { id: 'ask for paths'; operations: number }
  | { id: 'pass on shapes'; operations: number }
  | { id: 'name an installation' }
  | { id: 'run the whole suite' }
  | { id: 'set a minimum'; verified: number }
  | { id: 'merge shards'; shard: Shard }
  | { id: 'run shards again' }
  | { id: 'correct arguments' | 'run again' | 'allow more time' | 'look at problems' }
  | { id: 'look at differences'; differences: number }
  | { id: 'verify more'; verified: number; minimum: number }
  | { id: 'correct ids' }
  | { id: 'look for the cause' };

/** What is judged of a run: data, no texts of the judgement's own. */
export interface Judgement {
  exitCode: ExitCode;
  /** Why the run itself failed, where it did. */
  failure?: RunFailure;
  /** Whether the arguments left no operation out. */
  isWhole: boolean;
  /** Outcomes of all failed checks. */
  failures: readonly Outcome[];
  totals: Totals;
  operations: OperationSummary[];
  /** How the installation speaks where the documentation leaves a choice. */
  speaks: Record<string, string>;
  deviations: DeviationSummary[];
  /** What to do next, the most useful first. */
  advice: Advice[];
}

/** `results/summary.json`, version 1. */
export interface Summary {
  schema: 1;
  exitCode: ExitCode;
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
    /** Missing where the run was not cut into shards. */
    shard?: Shard;
    /** Set where it was ended before its checks were, or a shard of it is missing. */
    cutOff?: true;
  };
  totals: Totals;
  /** How many calls were made for what: a convention, `check`, `flow`, `first contact`, `proof`, `removal`, `availability`. */
  callsByPurpose: Record<string, number>;
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
  /** What is new since the last run against the same installation; null for the first. */
  news: NewSince | null;
  /** How the installation differs from the snapshot of ALTCRAFT_SNAPSHOT; null without one. */
  drift: Drift | null;
  /** What to do next, in sentences, the most useful first. */
  next: string[];
  /** The same as data: `id` names the advice. */
  advice: Advice[];
}
