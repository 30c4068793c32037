/**
 * `npm run prove -- --legal`: whether anything complains of replies that the contract allows.
 */
import { operationOf, type OperationId } from '../../../schemas/index.ts';
import { doAll } from '../lanes.ts';
import type { LegalAnswer, LegalName } from './suite.ts';
import { wireVariations } from './wire.ts';
import type { LegalTask } from './worker.ts';

/** What to try. */
export interface LegalOptions {
  names: readonly OperationId[];
  /** Whether to add the checks that belong to no operation. */
  withFlows: boolean;
  /** How many replies to make, over all operations. */
  replies: number;
  /** Whether the suite runs once with each variation, in place of once with all of them mixed. */
  isSingle: boolean;
  seed: number;
  workers: number;
}

function tasksOf({ names, withFlows, replies, isSingle, seed }: LegalOptions): LegalTask[] {
  const variations = isSingle
    ? ([...Object.keys(wireVariations), 'further-fields'] as LegalTask['variation'][])
    : (['mixed'] as const);
  const withBody = names.filter((name) => ['v1.0', 'v1.1'].includes(operationOf(name).envelope));
  const each = Math.ceil(replies / (Math.max(withBody.length, 1) * variations.length));
  const all: LegalName[] = [...names, ...(withFlows ? ['flows' as const] : [])];
  return variations.flatMap((variation) => all.map((name) => ({ name, variation, replies: each, seed })));
}

/**
 * Tries them, and prints what complained.
 *
 * @returns the exit code: 1 where something complained, 4 where something could not be tried
 */
export async function runLegal(options: LegalOptions): Promise<number> {
  const tasks = tasksOf(options);
  const worker = new URL('./worker.ts', import.meta.url);
  const done = await doAll<LegalTask, LegalAnswer>(
    worker,
    tasks,
    options.workers,
    ({ task, answer, problem }, count) => {
      const { name, variation } = task;
      const lines = [...(problem === undefined ? [] : [problem]), ...(answer?.alarms ?? [])];
      const head = `[${count}/${tasks.length}] ${name}, ${variation}`;
      process.stdout.write(
        `${head}: ${lines.length} complaints\n${lines
          .slice(0, 5)
          .map((line) => `  ${line}\n`)
          .join('')}`,
      );
    },
  );
  const sum = (count: (answer: LegalAnswer) => number) =>
    done.reduce((total, { answer }) => total + (answer ? count(answer) : 0), 0);
  const alarms = sum((answer) => answer.alarms.length);
  process.stdout.write(
    `\n${sum((answer) => answer.checks)} checks with replies that vary at the wire (${sum((answer) => answer.skipped)} skipped), ` +
      `${sum((answer) => answer.replies)} generated replies: ${alarms} false alarms.\n`,
  );
  if (done.some(({ problem }) => problem !== undefined)) return 4;
  return alarms === 0 ? 0 : 1;
}
