/**
 * A mutant: one fault of one operation.
 */
import type { Damage } from '../installation.ts';

/** One fault of one operation. */
export interface Mutant extends Omit<Damage, 'operation'> {
  operator: string;
  /** Where it is: a JSON path without positions, a parameter, or empty. */
  place: string;
}
