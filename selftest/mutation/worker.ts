/**
 * A process that judges the mutants of one operation after the other, for its parent.
 */
import type { OperationId } from '../../schemas/index.ts';
import type { Judged } from './measure.ts';
import type { Mutant } from './operators/mutant.ts';
import { prepareProcess, work } from './process.ts';
import { chance } from './random.ts';

/** What a parent asks for. */
export interface Task {
  operation: OperationId;
  /** Share of the mutants to judge, from 0 to 1, and the number that chooses them. */
  share: number;
  seed: number;
  /** What the kinds of the mutants have in them; empty for all. */
  faults: string;
}

const chooseBy =
  ({ operation, share, seed, faults }: Task) =>
  (mutants: readonly Mutant[]) =>
    mutants
      .filter(({ operator }) => operator.includes(faults))
      .filter(({ operator, place }) => chance(`${operation} ${operator} ${place}`, seed) < share);

const installation = await prepareProcess();
const { measure } = await import('./measure.ts');

work<Task, Judged[]>((task) => measure(installation, task.operation, chooseBy(task)));
