/**
 * The Allure report of a run, and what is worse than all that its checks gave.
 */
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findingProperties } from '../../reporters/environment.ts';
import { summaryFile, type Summary } from '../../reporters/judgement/model.ts';
import { exitCodes } from '../../src/outcome/exit-codes.ts';
import { startNode } from './child.ts';

const projectFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const allure = projectFile('node_modules/allure/cli.js');

/**
 * Makes `allure-report/` of `allure-results/`.
 *
 * @param findings of the run, for the environment of the report
 * @returns false where it could not be made
 */
export async function writeReport(findings: readonly string[]): Promise<boolean> {
  rmSync('allure-report', { recursive: true, force: true });
  if (!existsSync('allure-results')) return false;
  // The environment of the report is written before the first call; what was found comes after the last.
  appendFileSync('allure-results/environment.properties', findingProperties(findings));
  const args = ['generate', 'allure-results', '--config', projectFile('allurerc.mjs'), '--output', 'allure-report'];
  return (await startNode([allure, ...args], process.env, { isQuiet: true }).ended) === 0;
}

/** Ends the run with a worse code than the checks gave, and says so in the summary too. */
export function spoil(summary: Summary, problem: string): void {
  summary.exitCode = exitCodes.runFailed;
  summary.exitReason = problem;
  summary.problems.push(problem);
  writeFileSync(summaryFile, `${JSON.stringify(summary, null, 2)}\n`);
  process.stderr.write(`${problem}\n`);
}
