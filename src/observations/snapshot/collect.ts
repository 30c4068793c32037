/**
 * What one worker adds to the snapshot of a run. It counts in memory and writes one file at its end.
 */
import { mkdirSync, readdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { judgeReply, type Operation } from '../../../schemas/index.ts';
import type { Verdict } from '../../outcome/outcome.ts';
import { codeOf, isSuccess, type Exchange } from '../../http/exchange.ts';
import { enumerationsOf } from './enumerations.ts';
import { countFields, fieldsOf, type FieldCounts } from './fields.ts';
import { countTime, latencyOf } from './latency.ts';
import { mergedOperations } from './merge.ts';
import type { OperationStats } from './model.ts';

/** Where workers leave their parts until the end of the run, relative to the folder of the run. */
export const partsFolder = 'results/snapshot-parts';

interface ReplyCounts {
  replies: number;
  statuses: Record<string, number>;
  mediaTypes: Record<string, number>;
  fields: FieldCounts;
}

interface OperationCounts extends Omit<OperationStats, 'replies' | 'latency' | 'verdict'> {
  replies: Map<string, ReplyCounts>;
  times: Record<string, number>;
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

const mediaTypeOf = (headers: Record<string, string>) =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() || 'none';

/** Whether a reply has fields to count; a file and a text have none. */
const isStructured = ({ envelope }: Operation, body: unknown) =>
  envelope !== 'file' && typeof body === 'object' && body !== null;

/** `json`, `xml: channel` and so on: replies of one form have one shape. */
function formOf({ request, reply }: Exchange, variants: Record<string, string>): string {
  const asXml = (request.headers['Content-Type'] ?? '').includes('xml') || mediaTypeOf(reply.headers).includes('xml');
  const forms = Object.entries(variants).map(([subject, form]) => `${subject}: ${form}`);
  return [asXml ? 'xml' : 'json', ...forms.sort()].join(' · ');
}

/** `accepted`, or `200 403` for a refusal: HTTP status and error code. */
function answerOf({ reply }: Exchange): string {
  return isSuccess(reply) ? 'accepted' : `${reply.status} ${codeOf(reply) ?? 'none'}`;
}

/** The situation of a call: the title of its check, and the case where one check makes many calls. */
export function situationOf(title: string, request: string | undefined): string {
  return request === undefined ? title : `${title}: ${request}`;
}

/** Counts what a worker sees. */
export interface SnapshotPart {
  /**
   * @param situation see situationOf
   */
  add: (exchange: Exchange, situation: string) => void;
  operations: () => Record<string, OperationStats>;
}

/** Begins to count. */
export function createSnapshotPart(): SnapshotPart {
  const all = new Map<string, OperationCounts>();

  function countsOf(id: string): OperationCounts {
    const counts = all.get(id) ?? { calls: 0, replies: new Map(), variants: {}, situations: {}, times: {} };
    all.set(id, counts);
    return counts;
  }

  function addSuccess(counts: OperationCounts, exchange: Exchange): void {
    const { request, reply } = exchange;
    const { variants } = judgeReply(request.operation, reply.body);
    for (const [subject, form] of Object.entries(variants)) count((counts.variants[subject] ??= {}), form);
    const form = formOf(exchange, variants);
    const seen = counts.replies.get(form) ?? { replies: 0, statuses: {}, mediaTypes: {}, fields: new Map() };
    counts.replies.set(form, seen);
    seen.replies += 1;
    count(seen.statuses, String(reply.status));
    count(seen.mediaTypes, mediaTypeOf(reply.headers));
    if (isStructured(request.operation, reply.body)) {
      const reading = { enumerations: enumerationsOf(request.operation), isXml: form.startsWith('xml') };
      countFields(seen.fields, reply.body, reading);
    }
  }

  return {
    add(exchange, situation) {
      const { request, reply } = exchange;
      const counts = countsOf(request.operation.id);
      counts.calls += 1;
      if (reply.method !== 'AMQP') countTime(counts.times, reply.ms);
      count((counts.situations[situation] ??= {}), answerOf(exchange));
      if (isSuccess(reply)) addSuccess(counts, exchange);
    },
    operations: () => Object.fromEntries([...all].map(([id, counts]) => [id, statsOf(counts)])),
  };
}

function statsOf({ replies, times, ...counts }: OperationCounts): OperationStats {
  const latency = latencyOf(times);
  return {
    verdict: 'notRun',
    ...counts,
    replies: Object.fromEntries(
      [...replies].map(([form, { fields, ...reply }]) => [form, { ...reply, fields: fieldsOf(fields) }]),
    ),
    ...(latency ? { latency } : {}),
  };
}

/** Writes what a worker has counted. */
export function writePart(part: SnapshotPart, worker: string, folder = '.'): void {
  const file = join(folder, partsFolder, `${worker}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(part.operations()));
}

/**
 * The parts of all workers together.
 *
 * @param verdicts of the operations in this run
 */
export function readParts(verdicts: ReadonlyMap<string, Verdict>, folder = '.'): Record<string, OperationStats> {
  const parts = join(folder, partsFolder);
  const files = existsSync(parts) ? readdirSync(parts).sort() : [];
  const operations = files
    .map((file) => JSON.parse(readFileSync(join(parts, file), 'utf8')) as Record<string, OperationStats>)
    .reduce(mergedOperations, {});
  return Object.fromEntries(
    Object.entries(operations).map(([id, stats]) => [id, { ...stats, verdict: verdicts.get(id) ?? 'notRun' }]),
  );
}
