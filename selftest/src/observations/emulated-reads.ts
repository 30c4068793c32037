/**
 * Snapshots of an emulated installation, taken by reads, without a process or a network.
 */
import type { EmulatorOptions } from '../../../emulator/platform.ts';
import { operations, operationOf, type Operation, type OperationId } from '../../../schemas/index.ts';
import { exchangeOf } from '../../../src/http/exchange.ts';
import { readXml } from '../../../src/http/xml.ts';
import { createSnapshotPart } from '../../../src/observations/snapshot/collect.ts';
import type { Snapshot } from '../../../src/observations/snapshot/model.ts';
import { install, type Answered, type Installation } from '../../emulator/installation.ts';
import { called, validRequest } from '../../emulator/operations/valid-request.ts';
import { replyOf } from '../exchanges.ts';
import { snapshotOf } from './snapshots.ts';

type Fields = Record<string, unknown>;

/** Situations in which each of the operations is called. */
export const situations = {
  answers: 'answers',
  again: 'answers again',
  token: 'refuses a call without a token',
  xml: 'answers in XML',
} as const;

export type SituationName = keyof typeof situations;

const thrice: readonly SituationName[] = ['answers', 'again', 'token'];

/** What an installation does otherwise than the emulator does by itself. */
export interface Change {
  /** Makes another body of that of a success in JSON; `turn` counts the calls. */
  body?: (body: Fields, turn: number) => Fields;
  /** Changes an answer as it comes. */
  answer?: (answer: Answered, situation: SituationName) => Answered;
  ms?: number;
}

export type Changes = Partial<Record<OperationId, Change>>;

/** Operations that read, and whose request needs nothing made. */
export const reads = operations.filter(
  ({ transport, facts, envelope }) => transport === 'http' && facts.effect === 'read' && envelope !== 'file',
);

const inXml: readonly OperationId[] = ['databases.list', 'resources.list', 'segments.list', 'templates.list'];

async function send(installation: Installation, operation: Operation, request: Fields, situation: SituationName) {
  if (situation === 'token') return installation.call(operation.id, { token: undefined, ...request });
  if (situation !== 'xml') return called(installation, operation, request);
  const answer = await installation.callXml(operation.id, '<format>xml</format>');
  return { ...answer, body: readXml(answer.text) ?? {} };
}

/**
 * The snapshot of a run that makes every read in each situation.
 *
 * @param busy operations that are called often
 * @param reshape makes another body of every reply
 */
export async function snapshotOfReads(
  changes: Changes = {},
  { busy = [], reshape }: Pick<EmulatorOptions, 'reshape'> & { busy?: readonly string[] } = {},
): Promise<Snapshot> {
  const installation = install({ reshape });
  const part = createSnapshotPart();
  for (const operation of reads) {
    const request = await validRequest(installation, operation);
    const { body: change, answer: alter, ms = 7 } = changes[operation.id as OperationId] ?? {};
    const xml: SituationName[] = inXml.includes(operation.id as OperationId) ? ['xml'] : [];
    const often = busy.includes(operation.id) ? Array.from({ length: 24 }, (): SituationName => 'answers') : [];
    for (const [turn, situation] of [...often, ...thrice, ...xml].entries()) {
      const plain = await send(installation, operationOf(operation.id), request, situation);
      const isChanged = change && situation !== 'xml' && plain.body.error === 0;
      const answer = isChanged ? { ...plain, body: change(plain.body, turn) } : plain;
      const exchange = exchangeOf(replyOf(operation.id, alter?.(answer, situation) ?? answer));
      part.add({ ...exchange, reply: { ...exchange.reply, ms } }, situations[situation]);
    }
  }
  return snapshotOf([], { operations: part.operations() });
}
