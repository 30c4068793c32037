/**
 * What a run met of an installation's surroundings: no verdict depends on it, but an operator wants to know.
 */
import type { CallRecord } from '../../src/observations/call-log.ts';
import { insecureText } from '../../src/config/connection-settings.ts';
import { rendered } from '../../src/outcome/rendered.ts';
import type { JudgedConfig, OperationSummary } from '../judgement/model.ts';
import { availabilityFindings } from './availability.ts';

/** What is worth trying where no limit was kept. */
const modestRps = 10;

const counted = (count: number, noun: string) => (count === 1 ? `one ${noun}` : `${count} ${noun}s`);

/** How many calls a second were let through, from the first that had to wait on; undefined where too few tell. */
function rateMet(calls: readonly CallRecord[]): number | undefined {
  const first = calls.findIndex(({ throttled }) => throttled !== undefined);
  const answered = calls.slice(first).filter(({ status, error }) => ![status, error].includes(429));
  const times = answered.map(({ at, ms }) => Date.parse(at) + ms);
  const seconds = (Math.max(...times) - Math.min(...times)) / 1000;
  return answered.length > 2 && seconds >= 1 ? (answered.length - 1) / seconds : undefined;
}

/** A rate that can be written into the configuration, and is not above the given one. */
const tidyRate = (rate: number) => (rate >= 2 ? Math.floor(rate) : Math.max(Math.floor(rate * 100) / 100, 0.01));

/** What helps against a limit, by how much it lets through. */
function limitRemedy(rate: number | undefined, maxRps: number): string {
  const half = maxRps > 0 ? maxRps / 2 : modestRps;
  const fitting = tidyRate(rate === undefined ? half : Math.min(half, rate));
  const remedy = `To stay below the limit lower ALTCRAFT_MAX_RPS (now ${maxRps || 'no limit'}), for example to ${fitting}`;
  if (fitting >= 1) return `${remedy}.`;
  const perMinute = counted(Math.max(1, Math.round(fitting * 60)), 'call');
  return `${remedy}, which is ${perMinute} a minute; or have this machine permitted more, or run less (npm run smoke).`;
}

function limitFinding(calls: readonly CallRecord[], { maxRps }: Pick<JudgedConfig, 'maxRps'>): string[] {
  const throttled = calls.filter((call) => call.throttled !== undefined);
  if (throttled.length === 0) return [];
  const refused = throttled.filter(({ status, error }) => [status, error].includes(429)).length;
  const outcome = refused > 0 ? `the run waited, and ${refused} of them stayed refused` : 'the run waited';
  const remedy = limitRemedy(rateMet(calls), maxRps);
  return [
    `The installation limited the rate of calls (HTTP 429) on ${counted(throttled.length, 'call')}; ${outcome}. ${remedy}`,
  ];
}

/** Calls to which no reply came at first. */
function repetitionFinding(calls: readonly CallRecord[]): string[] {
  const repeated = calls.filter(({ retries }) => retries !== undefined);
  if (repeated.length === 0) return [];
  const silent = repeated.filter(({ noReply }) => noReply !== undefined).length;
  const outcome = silent === 0 ? 'and answered then' : `${repeated.length - silent} of them were answered then`;
  const were = repeated.length === 1 ? 'One call was' : `${repeated.length} calls were`;
  return [
    `${were} repeated because the connection broke or no reply came, ${outcome}. results/calls.jsonl names them ("retries"). ` +
      'Look for a proxy or balancer in between that closes idle connections, or for restarts of the platform.',
  ];
}

/** From this median of the replies on an installation is called slow. */
export const slowMs = 1_000;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function slownessFinding(calls: readonly CallRecord[], { timeoutMs }: Pick<JudgedConfig, 'timeoutMs'>): string[] {
  const times = calls
    .filter(({ noReply }) => noReply === undefined)
    .map(({ ms, operation }) => ({ ms, operation }))
    .sort((one, other) => one.ms - other.ms);
  const median = times[Math.floor((times.length - 1) / 2)]?.ms ?? 0;
  const slowest = times.at(-1);
  if (median < slowMs || !slowest) return [];
  return [
    `The installation is slow: the median reply took ${seconds(median)}, the slowest ${seconds(slowest.ms)} (${slowest.operation}). ` +
      `A call may take ${seconds(timeoutMs)} (ALTCRAFT_TIMEOUT_MS).`,
  ];
}

/** A time in words: `5 min`, `1.5 h`, `3 days`. */
export function span(total: number): string {
  if (total >= 2 * 86_400) return `${Math.round(total / 86_400)} days`;
  if (total >= 3_570) return `${Number((total / 3_600).toFixed(1))} h`;
  return `${Math.round(total / 60)} min`;
}

function clockFinding(calls: readonly CallRecord[]): string[] {
  const skews = calls.flatMap(({ clockAhead }) => clockAhead ?? []).sort((one, other) => one - other);
  const median = skews[Math.floor((skews.length - 1) / 2)];
  if (median === undefined || skews.length * 2 < calls.length) return [];
  const where = median > 0 ? 'ahead of' : 'behind';
  return [
    `The clock of the installation is ${span(Math.abs(median))} ${where} the one of this machine (header Date). ` +
      'Set the wrong one right (NTP): schedules and logs are reckoned by it.',
  ];
}

const mostNamed = 3;

/** Fields that no page mentions: named one by one where they are few. */
function extraFieldsFinding(operations: readonly OperationSummary[]): string[] {
  const extra = operations.filter(({ undeclared }) => undeclared.length > 0);
  const lines = extra.map(
    ({ id, undeclared }) => `${id} sends fields that the contract does not mention: ${undeclared.join(', ')}`,
  );
  if (extra.length <= mostNamed) return lines;
  return [
    `${extra.length} operations send fields that the contract does not mention, for example ${extra[0]?.id}: ${extra[0]?.undeclared.slice(0, mostNamed).join(', ')} ` +
      '("undeclared" in results/summary.json has all). They are notes; ALTCRAFT_STRICT=fields makes them failures.',
  ];
}

/** Successes whose frame is odd: no page forbids it, and a snapshot shows when it changes. */
function oddFrameFinding(calls: readonly CallRecord[], odd: 'mediaType' | 'successText', what: string): string[] {
  const met = calls.filter((call) => call[odd] !== undefined);
  const [first] = met;
  if (!first) return [];
  const count = new Set(met.map(({ operation }) => operation)).size;
  const who = count === 1 ? first.operation : `${count} operations`;
  const example = count === 1 ? '' : `, for example ${first.operation}`;
  return [
    `${who} ${count === 1 ? 'answers' : 'answer'} ${what}${example}: ${JSON.stringify(first[odd])}. No page prints it.`,
  ];
}

/** Ids that JavaScript cannot tell apart: two entries may look like one. */
function roundedFinding(calls: readonly CallRecord[]): string[] {
  const [first] = calls.filter(({ rounded }) => rounded !== undefined);
  if (!first) return [];
  return [
    `${first.operation} sends whole numbers beyond 2^53. This suite reads them rounded, so two ids may look alike to it: ` +
      'take its verdicts on paging and on entries that are met twice with care.',
  ];
}

/** What findings are made of. */
export interface Met {
  calls: readonly CallRecord[];
  operations: readonly OperationSummary[];
  config: Pick<JudgedConfig, 'maxRps' | 'timeoutMs' | 'connection'>;
}

/** The findings of a run, in sentences. */
export function findingsOf({ calls, operations, config }: Met): string[] {
  const findings = [
    ...(config.connection.insecureTls ? [insecureText] : []),
    ...availabilityFindings(operations),
    ...clockFinding(calls),
    ...slownessFinding(calls, config),
    ...limitFinding(calls, config),
    ...repetitionFinding(calls),
    ...extraFieldsFinding(operations),
    ...roundedFinding(calls),
    ...oddFrameFinding(calls, 'mediaType', 'JSON or XML with another media type'),
    ...oddFrameFinding(calls, 'successText', 'error 0 with an unusual text'),
  ];
  return findings.map(rendered);
}
