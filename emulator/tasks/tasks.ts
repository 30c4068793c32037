/**
 * Background tasks: they begin with a call, end when the clock says so, and leave a result to be asked for.
 */
import type { Surroundings } from '../core/call.ts';
import { timestamp } from '../core/clock.ts';
import { renewCounters } from '../segments/counters.ts';
import { exportContent, exportedProfiles } from './export.ts';
import { NotFound } from '../core/errors.ts';
import { exportPoints } from '../loyalty/points-export.ts';
import { segmentCounterResult } from '../segments/segment-counters.ts';
import { startInBackground } from './start-tasks.ts';
import { exportSuppression } from '../suppression/suppression-export.ts';
import type { State, Task } from '../model/state.ts';

/** Starts a task. Its work is done when its time is over, on the state of that moment. */
export function startTask(state: State, id: string, now: number, duration: number, job: Task['job']): Task {
  const task: Task = { id, startedAt: now, finishedAt: now + duration, job };
  state.tasks.set(id, task);
  return task;
}

/** Does the work of every task whose time is over. */
export function settleTasks(work: Surroundings): void {
  for (const task of work.state.tasks.values()) {
    if (task.result === undefined && work.now >= task.finishedAt) task.result = resultOf(work, task);
  }
}

/**
 * The task of an id; exports print theirs with the prefix `task_` and are asked for with or without it, as the page's
 * examples do: https://guides.altcraft.com/en/developer-guide/profiles/3115796
 *
 * @throws NotFound
 */
export function taskOf(state: State, id: string): Task {
  const task = state.tasks.get(id) ?? state.tasks.get(`task_${id}`) ?? state.tasks.get(id.replace(/^task_/, ''));
  if (!task) throw new NotFound('task not found');
  return task;
}

/** Percent of a task's time that has passed. */
export function progressOf(task: Task, now: number): number {
  if (task.result !== undefined) return 100;
  const share = (now - task.startedAt) / Math.max(1, task.finishedAt - task.startedAt);
  return Math.min(99, Math.max(0, Math.floor(share * 100)));
}

// What a task that starts something shows when it is done is on no page, so it shows nothing.
function resultOf(work: Surroundings, { job, finishedAt }: Task): unknown {
  const { state } = work;
  if (job.kind === 'start') {
    startInBackground(work, job.operation, job.values);
    return null;
  }
  if (job.kind === 'counters') return counterResult(state, job.databaseId, job.resourceId);
  if (job.kind === 'segment-counters') return segmentCounterResult(state, job, timestamp(finishedAt));
  if (job.kind === 'suppression-export') return exportSuppression(state, job);
  if (job.kind === 'points-export') return exportPoints(state, job);
  const profiles = exportedProfiles(state, job);
  const type = job.form === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
  state.files.set(job.file, { type, content: exportContent(profiles, job.form) });
  return {
    errors: [],
    source_id: job.sourceId,
    total: profiles.length,
    type: job.source,
    urls: [`/api/download/${job.file}`],
  };
}

function counterResult(state: State, databaseId: number, resourceId: number): unknown {
  const known = state.databases.has(databaseId) && state.resources.has(resourceId);
  return known ? [{ channels: renewCounters(state, databaseId, resourceId) }] : [];
}
