/**
 * What an installation answers where the documentation is silent: the shapes of replies that no page shows, or none shows
 * as a whole, and the codes of refusals, which no page prints at all. Each worker adds lines to one file; the reporter
 * makes the files of `results/observed/` of them.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { judgeReply } from '../../schemas/index.ts';
import { codeOf, isRefusal, isSuccess, type Exchange } from '../http/exchange.ts';
import type { Redact } from './call-log.ts';
import { shapePath, shapeOf, type Shape } from './shape.ts';

/** Where the lines stand until the end of the run, relative to the project. */
export const observedLines = 'results/observed/lines.jsonl';

/** A success whose reply no page shows as a whole. */
export interface SeenReply {
  operation: string;
  status: number;
  contentType: string;
  shape: Shape;
  /** Fields that the contract does not mention, without positions. */
  undeclared: string[];
}

/** A refusal, which no page prints. */
export interface SeenRefusal {
  operation: string;
  status: number;
  /** Code of the envelope, null where there is none. */
  error: number | null;
}

const written = new Set<string>();

function append(line: SeenReply | SeenRefusal, redact: Redact): void {
  const text = redact(JSON.stringify(line));
  if (written.has(text)) return;
  written.add(text);
  mkdirSync(dirname(observedLines), { recursive: true });
  appendFileSync(observedLines, `${text}\n`);
}

/** What one exchange adds to the knowledge; undefined where the documentation is complete. */
export function observationOf({ request, reply }: Exchange): SeenReply | SeenRefusal | undefined {
  const { operation } = request;
  const { status } = reply;
  if (isRefusal(reply)) return { operation: operation.id, status, error: codeOf(reply) };
  if (operation.facts.evidence.reply === 'documented' || !isSuccess(reply) || operation.envelope === 'file')
    return undefined;
  const places = judgeReply(operation, reply.body).undeclared.map(shapePath);
  return {
    operation: operation.id,
    status,
    contentType: (reply.headers['content-type'] ?? '').split(';')[0] ?? '',
    shape: shapeOf(reply.body),
    undeclared: [...new Set(places)].sort(),
  };
}

/** Writes down what an exchange shows beyond the documentation; the same is written once a worker. */
export function observe(exchange: Exchange, redact: Redact): void {
  const observation = observationOf(exchange);
  if (observation) append(observation, redact);
}
