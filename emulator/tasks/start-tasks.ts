/**
 * What a background task that starts a trigger mailing or a scenario does in the end.
 */
import type { Surroundings } from '../core/call.ts';
import { Refusal } from '../core/errors.ts';
import { idIn } from '../mailings/mailing-record.ts';
import { Parameters } from '../core/parameters.ts';
import { activeScenario } from '../scenarios/scenario-record.ts';
import { importAndEnterRows } from '../scenarios/scenario-start.ts';
import type { StartOperation } from '../model/state.ts';
import { importAndStartRows, startableTrigger, startRows } from '../mailings/trigger-start.ts';

const works: Record<StartOperation, (work: Surroundings, parameters: Parameters) => unknown> = {
  triggerStart: (work, parameters) => startRows(work, startableTrigger(work.state, idIn(parameters)), parameters),
  triggerImport: (work, parameters) =>
    importAndStartRows(work, startableTrigger(work.state, parameters.integer('trigger_id')), parameters),
  scenarioImport: (work, parameters) =>
    importAndEnterRows(work, activeScenario(work.state, parameters.integer('workflow_id')), parameters),
};

/** Does the work. Nobody waits for the answer, so a refusal (deactivated meanwhile) ends it silently. */
export function startInBackground(
  work: Surroundings,
  operation: StartOperation,
  values: Record<string, unknown>,
): void {
  try {
    works[operation](work, new Parameters(values, false));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
