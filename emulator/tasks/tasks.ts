/**
 * Background tasks: they begin with a call, end when the clock says so, and leave a result to be asked for.
 */
import { existing } from '../core/errors.ts';
import type { State } from '../model/state.ts';
import type { Task } from '../model/tasks.ts';
import type { Work } from '../store/call.ts';

/**
 * Starts a task. Its work is done when its time is over, on the state of that moment.
 *
 * @param prefix of the id; exports print theirs with `task_`
 * @returns what a call answers that starts a task
 */
export function startTask({ state, settings, ids, now }: Work, job: Task['job'], prefix = '') {
  const id = prefix + ids.uuid();
  state.tasks.set(id, { id, startedAt: now, finishedAt: now + settings.taskMs, job });
  return { data: { task_id: id } };
}

/**
 * The task of an id; exports print theirs with the prefix `task_` and are asked for with or without it, as the page's
 * examples do: https://guides.altcraft.com/en/developer-guide/profiles/3115796
 *
 * @throws NotFound
 */
export function taskOf({ tasks }: State, id: string): Task {
  return existing(tasks.get(id) ?? tasks.get(`task_${id}`) ?? tasks.get(id.replace(/^task_/, '')), 'task');
}

/** Percent of a task's time that has passed. */
export function progressOf(task: Task, now: number): number {
  if (task.result !== undefined) return 100;
  const share = (now - task.startedAt) / Math.max(1, task.finishedAt - task.startedAt);
  return Math.min(99, Math.max(0, Math.floor(share * 100)));
}
