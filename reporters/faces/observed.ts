/**
 * Writes what a run saw beyond the documentation: `results/observed/<operation>.json` for replies that no page shows as a
 * whole, and `results/observed/refusals.json`. Names and types only, so that the files can be passed on.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../../src/config/config.ts';
import { observedLines, type SeenRefusal, type SeenReply } from '../../src/observations/observed.ts';
import { mergedShape } from '../../src/observations/shape.ts';
import { operationOf } from '../../schemas/index.ts';

/** Where the files are, relative to the project. */
export const observedFolder = dirname(observedLines);

const distinct = <Value>(values: Value[]) => [...new Set(values)].sort();

/** The file of one operation: what was seen of its replies, all of them together. */
export function observedReply(seen: readonly SeenReply[], { target }: Pick<Config, 'target'>) {
  const [first] = seen;
  if (!first) return undefined;
  const { id, method, path, file, facts } = operationOf(first.operation);
  return {
    schema: 1,
    target: { kind: target.kind, version: target.version },
    operation: id,
    method,
    path,
    contract: file,
    evidence: facts.evidence.reply,
    statuses: distinct(seen.map(({ status }) => status)),
    contentTypes: distinct(seen.map(({ contentType }) => contentType)),
    undeclared: distinct(seen.flatMap(({ undeclared }) => undeclared)),
    reply: seen.map(({ shape }) => shape).reduce(mergedShape),
  };
}

/** The file of all refusals: by operation the pairs of HTTP status and code that were met. */
export function observedRefusals(seen: readonly SeenRefusal[], { target }: Pick<Config, 'target'>) {
  const byOperation = new Map<string, Map<string, { status: number; error: number | null }>>();
  for (const { operation, status, error } of seen) {
    const pairs = byOperation.get(operation) ?? new Map<string, { status: number; error: number | null }>();
    byOperation.set(operation, pairs.set(`${status} ${error}`, { status, error }));
  }
  const sorted = [...byOperation].sort(([one], [other]) => one.localeCompare(other));
  const refusals = Object.fromEntries(
    sorted.map(([operation, pairs]) => [
      operation,
      [...pairs.values()].sort((one, other) => one.status - other.status || Number(one.error) - Number(other.error)),
    ]),
  );
  return { schema: 1, target: { kind: target.kind, version: target.version }, refusals };
}

/** A list of one word is written as the word, as JSON Schema allows. */
function oneWord(key: string, value: unknown): unknown {
  const isWord = key === 'type' && Array.isArray(value) && value.length === 1;
  return isWord ? (value as unknown[])[0] : value;
}

function linesOf(file: string): (SeenReply | SeenRefusal)[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as SeenReply | SeenRefusal);
}

/**
 * Makes the files out of the lines of all workers.
 *
 * @param keepsLines leaves them for the whole run that a shard is a part of
 * @returns the number of operations of which replies were seen that no page shows as a whole
 */
export function writeObserved(config: Pick<Config, 'target'>, keepsLines: boolean): number {
  const lines = linesOf(observedLines);
  if (!keepsLines) rmSync(observedLines, { force: true });
  const replies = lines.filter((line): line is SeenReply => 'shape' in line);
  const refusals = lines.filter((line): line is SeenRefusal => !('shape' in line));
  const write = (name: string, content: unknown) =>
    writeFileSync(join(observedFolder, `${name}.json`), `${JSON.stringify(content, oneWord, 2)}\n`);
  const operations = distinct(replies.map(({ operation }) => operation));
  for (const id of operations) {
    const own = replies.filter(({ operation }) => operation === id);
    write(id, observedReply(own, config));
  }
  if (refusals.length > 0) write('refusals', observedRefusals(refusals, config));
  return operations.length;
}
