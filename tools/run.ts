/**
 * `npm run contract`: runs the suite, writes the report, searches everything written for secrets, and ends with a code
 * that means something. Arguments are passed on to Playwright.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { problemsText, readConfig } from '../src/config/config.ts';
import { nodeEnvironment } from '../src/http/node-environment.ts';
import { exitCodes } from '../src/outcome/exit-codes.ts';
import { findingProperties } from '../reporters/environment.ts';
import { summaryFile } from '../reporters/summary.ts';
import type { Summary } from '../reporters/judgement/model.ts';
import { findLeaks } from './leaks.ts';

const help = `Usage: npm run contract -- [options of Playwright]

Runs the suite against the installation of .env, or against the embedded emulator when no address is set.

  --smoke            only the quick look: reads, tagged @smoke
  --nightly          also the checks that make many or large calls, tagged @nightly
  --grep <pattern>   only checks whose title or tag matches, for example --grep @read
  tests/<file>       only this spec
  --workers <n>      how many calls at a time (2; 1 for the quick look)
  --shard <k>/<n>    one part of n

Exit codes: 0 verified · 1 the platform broke the contract · 2 configuration ·
3 platform not reached, no reply, or token refused · 4 the run itself failed, or ALTCRAFT_MIN_VERIFIED was not reached.
Results: allure-report/ (npm run report), results/summary.json, results/junit.xml, results/calls.jsonl,
results/deviations-to-paste.yaml with entries for deviations.yaml, where something failed
`;

const projectFile = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const playwright = projectFile('node_modules/@playwright/test/cli.js');
const allure = projectFile('node_modules/allure/cli.js');

/** Runs a script to its end. Signals go to it, so that an interrupted run still tidies up, reports and is searched. */
function node(script: string, args: string[], environment: NodeJS.ProcessEnv, quiet = false): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], { env: environment, stdio: quiet ? 'ignore' : 'inherit' });
  const pass = () => void child.kill('SIGINT'); // the one signal on which Playwright ends in good order
  const stay = () => undefined; // a terminal sends Ctrl-C to the whole group, the child included
  process.on('SIGTERM', pass).on('SIGHUP', pass).on('SIGINT', stay);
  return new Promise((resolve) =>
    child.on('close', (code) => {
      process.off('SIGTERM', pass).off('SIGHUP', pass).off('SIGINT', stay);
      resolve(code ?? exitCodes.runFailed);
    }),
  );
}

async function writeReport(environment: NodeJS.ProcessEnv, summary: Summary): Promise<boolean> {
  rmSync('allure-report', { recursive: true, force: true });
  if (!existsSync('allure-results')) return false;
  // The environment of the report is written before the first call; what was found comes after the last.
  appendFileSync('allure-results/environment.properties', findingProperties(summary.findings));
  const args = ['generate', 'allure-results', '--config', projectFile('allurerc.mjs'), '--output', 'allure-report'];
  return (await node(allure, args, environment, true)) === 0;
}

/** Another reporter may print besides, but never instead: verdicts, exit code and leftovers come from the summary. */
function withSummary(args: string[]): string[] {
  const own = `,${projectFile('reporters/summary.ts')}`;
  return args.map((arg, index) =>
    args[index - 1] === '--reporter' || arg.startsWith('--reporter=') ? `${arg}${own}` : arg,
  );
}

/** Ends the run with a worse code than the checks gave, and says so in the summary too. */
function spoil(summary: Summary, problem: string): void {
  summary.exitCode = exitCodes.runFailed;
  summary.exitReason = problem;
  summary.problems.push(problem);
  writeFileSync(summaryFile, `${JSON.stringify(summary, null, 2)}\n`);
  process.stderr.write(`${problem}\n`);
}

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return 0;
  }
  const smoke = args.includes('--smoke');
  const environment: NodeJS.ProcessEnv = { ...process.env };
  if (smoke) environment.CONTRACT_SMOKE = '1';
  if (args.includes('--nightly')) environment.CONTRACT_NIGHTLY = '1';
  // Made here so that the search for leaks knows it; see the Playwright configuration.
  environment.EMULATOR_TOKEN ??= randomBytes(16).toString('hex');

  // A run that ends before its first call must not leave the green results of an earlier one.
  const stale = args.includes('--list') ? [] : ['results', 'allure-results', 'allure-report'];
  for (const folder of stale) rmSync(folder, { recursive: true, force: true });
  const { config, problems } = readConfig(process.cwd(), process.env);
  if (!config) {
    process.stderr.write(problemsText(problems));
    return exitCodes.configurationWrong;
  }
  const playwrightArgs = [
    'test',
    '--config',
    projectFile('playwright.config.ts'),
    ...withSummary(args.filter((arg) => arg !== '--smoke' && arg !== '--nightly')),
  ];
  const status = await node(playwright, playwrightArgs, nodeEnvironment(config.connection, environment));
  if (!existsSync(summaryFile))
    return status === exitCodes.configurationWrong || args.includes('--list') ? status : exitCodes.runFailed;

  const summary = JSON.parse(readFileSync(summaryFile, 'utf8')) as Summary;
  const ownReporter = args.some((arg) => arg.startsWith('--reporter'));
  const reported = !ownReporter && (await writeReport(environment, summary));
  if (!reported && !ownReporter)
    spoil(summary, 'The Allure report could not be written; allure-results/ holds the raw results.');
  const secrets = config.target.kind === 'emulator' ? [environment.EMULATOR_TOKEN] : [...config.secrets];
  const leaks = findLeaks(['allure-results', 'allure-report', 'results', 'test-results'], secrets);
  if (leaks.length > 0) {
    spoil(
      summary,
      `A secret stands in ${leaks.join(', ')}. Do not pass these files on; delete them, and renew the token.`,
    );
  }
  if (reported && summary.totals.checks > 1)
    process.stdout.write('Report: npm run report · results/summary.json · results/junit.xml\n');
  return summary.exitCode;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `The run itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = exitCodes.runFailed; // Node's own 1 would blame the platform
}
