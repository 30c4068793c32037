/**
 * Has worker processes do tasks, several at a time.
 */
import { fork } from 'node:child_process';

/** What became of a task. */
export interface Done<Task, Answer> {
  task: Task;
  answer?: Answer;
  /** Why there is no answer. */
  problem?: string;
}

/**
 * @param worker address of the module that a process runs; it does its work with `work` of `process.ts`
 * @param onDone is told of each task as it is done
 * @throws Error where a process ends before its time
 */
export async function doAll<Task extends object, Answer>(
  worker: URL,
  tasks: readonly Task[],
  workers: number,
  onDone: (done: Done<Task, Answer>, count: number) => void,
): Promise<Done<Task, Answer>[]> {
  const waiting = [...tasks];
  const all: Done<Task, Answer>[] = [];
  const lane = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(worker, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      child.on('message', (message: Done<Task, Answer> | 'ready') => {
        if (message !== 'ready') onDone(message, all.push(message));
        const task = waiting.shift();
        if (task) child.send(task);
        else child.disconnect();
      });
      child.on('error', reject);
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A worker ended with code ${code}.`))));
    });
  await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, lane));
  return all;
}
