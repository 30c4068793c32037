/**
 * What background tasks do when their time is over.
 */
import { timestamp } from '../core/clock.ts';
import { refusalOr } from '../core/errors.ts';
import { Parameters } from '../core/parameters.ts';
import { exportPoints } from '../loyalty/export.ts';
import { importAndStartRows, startableTrigger, startRows } from '../mailings/trigger-start.ts';
import type { State } from '../model/state.ts';
import type { StartOperation, Task } from '../model/tasks.ts';
import { activeScenario, importAndEnterRows } from '../scenarios/scenarios.ts';
import { renewCounters, segmentCounterResult } from '../segments/counters.ts';
import type { Work } from '../store/call.ts';
import { exportSuppression } from '../suppression/export.ts';
import { exportProfiles } from './profile-export.ts';

const starts: Record<StartOperation, (work: Work, parameters: Parameters) => unknown> = {
  triggerStart: (work, parameters) =>
    startRows(work, startableTrigger(work.state, parameters.looseInteger('id')), parameters),
  triggerImport: (work, parameters) =>
    importAndStartRows(work, startableTrigger(work.state, parameters.integer('trigger_id')), parameters),
  scenarioImport: (work, parameters) =>
    importAndEnterRows(work, activeScenario(work.state, parameters.integer('workflow_id')), parameters),
};

/** Does the work of every task whose time is over. */
export function finishTasks(work: Work): void {
  for (const task of work.state.tasks.values()) {
    if (task.result === undefined && work.now >= task.finishedAt) task.result = resultOf(work, task);
  }
}

function resultOf(work: Work, { job, finishedAt }: Task): unknown {
  const { state } = work;
  if (job.kind === 'start') return start(work, job.operation, job.values);
  if (job.kind === 'counters') return counterResult(state, job.databaseId, job.resourceId);
  if (job.kind === 'segment-counters') return segmentCounterResult(state, job, timestamp(finishedAt));
  if (job.kind === 'suppression-export') return exportSuppression(state, job);
  return job.kind === 'points-export' ? exportPoints(state, job) : exportProfiles(state, job);
}

// What such a task shows when it is done is on no page, so it shows nothing; also where it is refused, say because the
// trigger was deactivated meanwhile.
function start(work: Work, operation: StartOperation, values: Record<string, unknown>): null {
  refusalOr(() => starts[operation](work, new Parameters(values, false)));
  return null;
}

function counterResult(state: State, databaseId: number, resourceId: number): unknown {
  const known = state.databases.has(databaseId) && state.resources.has(resourceId);
  return known ? [{ channels: renewCounters(state, databaseId, resourceId) }] : [];
}
