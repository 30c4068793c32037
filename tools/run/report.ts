/**
 * The Allure report of a run, and what is worse than all that its checks gave.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDashboard } from '../../reporters/conclusion.ts';
import { findingProperties } from '../../reporters/environment.ts';
import { summaryFile, type Summary } from '../../reporters/judgement/model.ts';
import { exitCodes } from '../../src/outcome/exit-codes.ts';
import { startNode } from './child.ts';
import { packed, withoutTracking } from './single-file.ts';

const projectFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const allure = projectFile('node_modules/allure/cli.js');

const reportFolder = 'allure-report';
/** The generator makes a folder for each form of the report, see allurerc.mjs. */
const [wholeFolder, singleFolder] = [join(reportFolder, 'awesome'), join(reportFolder, 'single')];
const singleFile = 'results/report.html';

/** The report takes the place of the page that lists its forms. */
function arrange(): void {
  for (const name of readdirSync(wholeFolder)) {
    rmSync(join(reportFolder, name), { recursive: true, force: true });
    renameSync(join(wholeFolder, name), join(reportFolder, name));
  }
  rmSync(wholeFolder, { recursive: true });
  const page = join(reportFolder, 'index.html');
  writeFileSync(page, withoutTracking(readFileSync(page, 'utf8')));
}

/**
 * Makes `results/report.html`, if there is a report.
 *
 * @param isClean whether the report was searched for secrets and holds none: in a compressed file none would be found
 */
export function writeSingleFile(isClean: boolean): void {
  const page = join(singleFolder, 'index.html');
  if (isClean && existsSync(page)) writeFileSync(singleFile, packed(withoutTracking(readFileSync(page, 'utf8'))));
  rmSync(singleFolder, { recursive: true, force: true });
}

/**
 * Makes `allure-report/` of `allure-results/`.
 *
 * @param findings of the run, for the environment of the report
 * @returns false where it could not be made
 */
export async function writeReport(findings: readonly string[]): Promise<boolean> {
  rmSync(reportFolder, { recursive: true, force: true });
  if (!existsSync('allure-results')) return false;
  // The environment of the report is written before the first call; what was found comes after the last.
  appendFileSync('allure-results/environment.properties', findingProperties(findings));
  const args = ['generate', 'allure-results', '--config', projectFile('allurerc.mjs'), '--output', reportFolder];
  if ((await startNode([allure, ...args], process.env, { isQuiet: true }).ended) !== 0) return false;
  arrange();
  return true;
}

/** Ends the run with a worse code than the checks gave, and says so in the summary too. */
export function spoil(summary: Summary, problem: string): void {
  summary.exitCode = exitCodes.runFailed;
  summary.exitReason = problem;
  summary.problems.push(problem);
  writeFileSync(summaryFile, `${JSON.stringify(summary, null, 2)}\n`);
  writeDashboard(summary);
  process.stderr.write(`${problem}\n`);
}
