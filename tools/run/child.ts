/**
 * A script of Node that a command starts and waits for.
 */
import { spawn } from 'node:child_process';
import { exitCodes } from '../../src/outcome/exit-codes.ts';

/** A script that is running. */
export interface Child {
  /** Its exit code. */
  ended: Promise<number>;
  /** Ends it in good order. */
  interrupt: () => void;
}

/**
 * Starts a script.
 *
 * @param args the script and its arguments, behind options of Node
 * @param options `isQuiet` keeps its output from the terminal; `signal` ends it in good order: for Playwright SIGINT is the only
 *   one, and the commands of this project leave that to the terminal
 */
export function startNode(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  { isQuiet = false, signal = 'SIGINT' }: { isQuiet?: boolean; signal?: NodeJS.Signals } = {},
): Child {
  const child = spawn(process.execPath, args, { env: environment, stdio: isQuiet ? 'ignore' : 'inherit' });
  return {
    ended: new Promise((resolve) => child.on('close', (code) => resolve(code ?? exitCodes.runFailed))),
    interrupt: () => void child.kill(signal),
  };
}
