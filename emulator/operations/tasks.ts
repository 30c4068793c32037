import type { OperationFunctions } from '../store/call.ts';
import { fileOf } from '../store/lookups.ts';
import { progressOf, taskOf } from '../tasks/tasks.ts';

/** Background tasks and their files; https://guides.altcraft.com/en/developer-guide/profiles/3115796 */
export const tasks = {
  // Only `completed` is documented; the word for a running task is a presumption.
  'tasks.status'({ state, parameters, now }) {
    const task = taskOf(state, parameters.text('task_id'));
    const progress = progressOf(task, now);
    if (task.result === undefined) return { data: { status: 'processing', progress } };
    const result = task.result === null ? {} : { result: structuredClone(task.result) };
    return { data: { status: 'completed', progress, ...result } };
  },

  'tasks.download'({ state, parameters }) {
    return { file: fileOf(state, parameters.text('file')) };
  },
} satisfies OperationFunctions;
