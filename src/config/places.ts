/**
 * Where a command reads its configuration and where it writes. Both are the folder that it is started in, unless ALTCRAFT_RESULTS
 * names another place to write.
 */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

/** Folders that a run writes besides `.ledger`, relative to the folder that it works in. */
export const resultFolders = ['results', 'allure-results', 'allure-report', 'test-results'];

/** A place that cannot be written to; the message names it and the remedy. */
export class PlaceError extends Error {}

/** The folder with `.env`, `deviations.yaml` and `snapshots/`. */
export function configFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.CONTRACT_FOLDER ?? process.cwd();
}

/** A file that belongs to the configuration, wherever results are written. */
export function inConfigFolder(path: string): string {
  return isAbsolute(path) ? path : join(configFolder(), path);
}

const remedies: Record<string, string> = {
  EACCES: 'is not writable for this user',
  EPERM: 'is not writable for this user',
  EROFS: 'is on a file system that can only be read',
  ENOSPC: 'has no space left',
  ENOTDIR: 'is not a folder',
  EEXIST: 'is not a folder',
};

/** Does something with a place, and says in one sentence why it cannot be done. */
function at<Value>(path: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new PlaceError(
      `${path} ${remedies[code] ?? `cannot be written (${code})`}. Start the command in another folder, or set ALTCRAFT_RESULTS to a folder that this user may write to.`,
    );
  }
}

/**
 * Works in the folder that ALTCRAFT_RESULTS names from now on, in this process and in those that it starts.
 *
 * @param folder ALTCRAFT_RESULTS, relative to the folder of the configuration; undefined changes nothing
 * @throws PlaceError where it cannot be made or written
 */
export function enterResults(folder: string | undefined, environment: NodeJS.ProcessEnv = process.env): void {
  if (folder === undefined || environment.CONTRACT_FOLDER !== undefined) return;
  const place = resolve(folder);
  at(place, () => {
    mkdirSync(place, { recursive: true });
    accessSync(place, constants.W_OK);
  });
  environment.CONTRACT_FOLDER = process.cwd();
  process.chdir(place);
}

/** Whether a folder is writable, or can be made; undefined, or the sentence that says why not. */
export function placeProblem(folder: string): string | undefined {
  try {
    at(folder, () => {
      if (existsSync(folder) && !statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
      accessSync(existsSync(folder) ? folder : '.', constants.W_OK);
    });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * Empties the folders of results of an earlier run. The folders themselves stay, because each may be a volume.
 *
 * @param kept names of files that are the memory of several runs
 * @throws PlaceError where a folder cannot be emptied or made
 */
export function emptyResults(kept: readonly string[], folders: readonly string[] = resultFolders): void {
  for (const folder of folders) {
    at(folder, () => {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      for (const name of readdirSync(folder).filter((one) => !kept.includes(one))) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
    });
  }
}
