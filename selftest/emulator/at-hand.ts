/**
 * Programs of other kinds that a self-test uses where the machine has them.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestInfo } from '@playwright/test';

/**
 * The path of the first of several programs that is there. Where none is, the test is skipped and says so.
 */
export function programOrSkip(testInfo: TestInfo, ...names: string[]): string {
  const program = programAtHand(...names);
  testInfo.skip(!program, `There is no ${names.join(' or ')} on the PATH of this machine.`);
  return program ?? '';
}

function programAtHand(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
