/**
 * The command `npm run contract`, whoever runs the specs: arguments, place of results, lease, report, search for secrets, exit code.
 */
import { existsSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { onInterruption, tolerateClosedOutput } from '../../src/cleanup/interruption.ts';
import { LeaseRefused, takeLease } from '../../src/cleanup/lease.ts';
import { problemsText, readConfig } from '../../src/config/config.ts';
import { readEnvironment } from '../../src/config/files/env-files.ts';
import { configFolder, emptyResults, enterResults, inConfigFolder, PlaceError } from '../../src/config/places.ts';
import { dayOf } from '../../src/deviations/entries.ts';
import { differencesFile, readAccepted } from '../../src/observations/comparison/accepted.ts';
import { readSnapshot, SnapshotError, snapshotPath } from '../../src/observations/snapshot/file.ts';
import { exitCodes } from '../../src/outcome/exit-codes.ts';
import { printable } from '../../src/outcome/printable.ts';
import { redactor } from '../../src/safety/redact.ts';
import { keptResults, summaryFile, type Summary } from '../../reporters/judgement/model.ts';
import { refuseSwallowed, runArgumentsOf, runOptions, type RunArguments } from './arguments.ts';
import { UsageError } from '../flags.ts';
import { noteSpoiled } from '../../reporters/shards/file.ts';
import type { Child } from './child.ts';
import { findLeaks } from './leaks.ts';

const help = `Usage: npm run contract [-- options of Playwright]

Runs the suite against the installation of .env, or against the embedded emulator if nothing points to an installation. On
a CI server the emulator must be asked for: --emulator. It has only the effects that ALTCRAFT_ALLOW permits, see
docs/safety.md.
For another installation: ALTCRAFT_ENV=<name> npm run contract

  --emulator         run against the embedded emulator, whatever address is set
  --smoke            smoke run: only the most important reads; npm run smoke does the same
  --nightly          also hostile values and a very large request; npm run nightly does the same
  --grep <pattern>   only checks whose title or tag matches, for example --grep @read
  tests/<file>       only this spec
  --workers <n>      number of workers (default 2; 1 for a smoke run)
  --shard <k>/<n>    part k of n; npm run merge makes one verdict of all parts
  --help             print this

Exit codes: 0 verified · 1 the platform broke the contract · 2 configuration wrong ·
3 platform not reached, no reply, or token refused · 4 the run itself failed, or too few operations were verified.
Results: allure-report/ (npm run report), results/report.html, results/summary.json, results/junit.xml, results/calls.jsonl,
results/deviations-to-paste.yaml (if something failed). docs/ci.md describes them.
`;

const projectFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Starts the runner, which runs the specs and writes what its reporters write. What interrupts the command goes to it, so that
 * the run still tidies up, reports and is searched.
 *
 * @param args the arguments of Playwright's command line
 */
export type StartRunner = (args: string[], environment: NodeJS.ProcessEnv) => Child;

/** Ends what the command is doing. */
let interrupt = () => undefined as void;

/** Another reporter may print besides, but never instead: verdicts, exit code and leftovers come from the summary. */
function withSummary(args: string[]): string[] {
  const own = `,${projectFile('reporters/summary.ts')}`;
  return args.map((arg, index) =>
    args[index - 1] === '--reporter' || arg.startsWith('--reporter=') ? `${arg}${own}` : arg,
  );
}

/**
 * Goes to the place of results, makes sure that no other command works there, and empties it: a run that fails to start must not
 * leave the green results of an earlier one.
 *
 * @throws PlaceError, LeaseRefused
 */
async function begin(): Promise<void> {
  enterResults(readEnvironment(configFolder(), process.env).values.ALTCRAFT_RESULTS);
  await takeLease(process.cwd(), 'run', () => interrupt());
  emptyResults(keptResults);
  const caller = process.env.INIT_CWD ?? process.cwd();
  if (caller !== process.cwd()) process.stdout.write(`Results: ${process.cwd()}\n`);
}

/**
 * Looks whether the run can be compared with its snapshot, before anything is sent.
 *
 * @throws SnapshotError or UsageError where it cannot
 */
function assertComparable(name: string): void {
  readSnapshot(snapshotPath(inConfigFolder, name));
  const { problems } = readAccepted(inConfigFolder(differencesFile), dayOf(new Date()));
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
}

/** Reads the arguments. A mistake ends the command, and no results of an earlier run are left behind then. */
async function argumentsOf(args: string[]): Promise<RunArguments> {
  try {
    refuseSwallowed(process.env.npm_lifecycle_event ?? 'contract', runOptions, process.env);
    return runArgumentsOf(args);
  } catch (error) {
    await begin();
    throw error;
  }
}

/** Gives the exit code; a mistake of the user is thrown. */
async function run(args: string[], startRunner: StartRunner): Promise<number> {
  const { smoke, nightly, emulator, help: wantsHelp, list, playwright: passedOn } = await argumentsOf(args);
  if (wantsHelp) {
    process.stdout.write(help);
    return 0;
  }
  const environment: NodeJS.ProcessEnv = { ...process.env };
  if (smoke) environment.CONTRACT_SMOKE = '1';
  if (nightly) environment.CONTRACT_NIGHTLY = '1';
  if (emulator) environment.CONTRACT_EMULATOR = '1';
  // Made here so that the search for leaks knows it; see the Playwright configuration.
  environment.EMULATOR_TOKEN ??= randomBytes(16).toString('hex');

  if (!list) await begin();
  environment.CONTRACT_FOLDER = process.env.CONTRACT_FOLDER;
  environment.CONTRACT_LEASE = process.env.CONTRACT_LEASE;
  const { config, problems } = readConfig(configFolder(), environment);
  if (!config) {
    process.stderr.write(problemsText(problems));
    return exitCodes.configurationWrong;
  }
  if (config.snapshot !== undefined) assertComparable(config.snapshot);
  const playwrightArgs = ['test', '--config', projectFile('playwright.config.ts'), ...withSummary(passedOn)];
  const runner = startRunner(playwrightArgs, environment);
  interrupt = runner.interrupt;
  // What writes reports is loaded while the runner starts: a user waits for the one, and not for both.
  const { spoil, writeReport, writeSingleFile } = await import('./report.ts');
  const status = await runner.ended;
  if (list) return status; // what an earlier run wrote is none of its business
  if (!existsSync(summaryFile)) return status === exitCodes.configurationWrong ? status : exitCodes.runFailed;

  const summary = JSON.parse(readFileSync(summaryFile, 'utf8')) as Summary;
  const ownReporter = passedOn.some((arg) => arg.startsWith('--reporter'));
  const secrets = config.target.kind === 'emulator' ? [environment.EMULATOR_TOKEN] : [...config.secrets];
  const reporting = ownReporter ? Promise.resolve(false) : writeReport(summary.findings);
  const leaks = findLeaks(['allure-results', 'test-results'], secrets); // while another process makes the report
  const reported = await reporting;
  if (!reported && !ownReporter)
    spoil(summary, 'The Allure report could not be written; allure-results/ holds the raw results.');
  leaks.push(...findLeaks(['allure-report', 'results'], secrets));
  writeSingleFile(leaks.length === 0);
  if (leaks.length > 0) {
    const problem = `A secret stands in ${redactor(secrets)(leaks.join(', '))}. Do not pass these files on; delete them, and renew the token.`;
    spoil(summary, problem);
    noteSpoiled(problem);
  }
  if (reported && summary.totals.checks > 1)
    process.stdout.write('Report: npm run report · results/report.html · results/summary.json · results/junit.xml\n');
  return summary.exitCode;
}

/**
 * Runs the suite, writes the report, searches everything written for secrets, and leaves an exit code that means something.
 *
 * @param args of `npm run contract`
 */
export async function runCommand(args: string[], startRunner: StartRunner): Promise<void> {
  try {
    onInterruption(() => interrupt());
    process.on('SIGINT', () => undefined); // a terminal sends Ctrl-C to the whole group, the child included
    tolerateClosedOutput(() => interrupt());
    process.exitCode = await run(args, startRunner);
  } catch (error) {
    if (
      error instanceof LeaseRefused ||
      error instanceof UsageError ||
      error instanceof SnapshotError ||
      error instanceof PlaceError
    ) {
      process.stderr.write(`${printable(error.message)}\n`);
      process.exit(exitCodes.configurationWrong);
    }
    process.stderr.write(
      printable(`The run itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
    );
    process.exitCode = exitCodes.runFailed; // Node's own 1 would blame the platform
  }
}
