import type { Call } from '../core/call.ts';
import { NotFound } from '../core/errors.ts';
import { progressOf, taskOf } from '../tasks/tasks.ts';

/** Background tasks and their files; https://guides.altcraft.com/en/developer-guide/profiles/3115796 */
export const tasks = {
  // Only `completed` is documented; the word for a running task is a presumption.
  status({ state, parameters, now }: Call) {
    const task = taskOf(state, parameters.text('task_id'));
    const progress = progressOf(task, now);
    if (task.result === undefined) return { data: { status: 'processing', progress } };
    const result = task.result === null ? {} : { result: structuredClone(task.result) };
    return { data: { status: 'completed', progress, ...result } };
  },

  download({ state, parameters }: Call) {
    const file = state.files.get(parameters.text('file').replace(/\/$/, ''));
    if (!file) throw new NotFound('file not found');
    return { file };
  },
};
