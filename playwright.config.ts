/**
 * How the suite runs: against the installation of `.env`, or against the embedded emulator when no address is set.
 */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { queuesWith } from './emulator/core/broker.ts';
import { emulatorVariables } from './emulator/seed/seed.ts';
import { onInterruption, tolerateClosedOutput } from './src/cleanup/interruption.ts';
import { newRunId, problemsText, readConfig, type Config } from './src/config/config.ts';
import { configFolder } from './src/config/places.ts';
import { dayOf } from './src/deviations/entries.ts';
import { debuggingProblem, dropOutputPlaces, packedOutputProblem } from './src/safety/debug-variables.ts';
import { environmentInfo } from './reporters/environment.ts';

/** Runs that share a broker have queues of their own. */
const queuePrefix = () => `contract-${process.env.CONTRACT_RUN ?? ''}.`;

/** What workers have to know is passed to them in the environment, once, before the first of them starts. */
function prepareEnvironment(): void {
  process.env.CONTRACT_RUN = newRunId();
  process.env.CONTRACT_TODAY ??= dayOf(new Date()); // a run over midnight has one day
  process.env.CONTRACT_PID = String(process.pid);
  process.env.PLAYWRIGHT_NO_COPY_PROMPT = '1'; // no page of advice beside every failure
  process.env.EMULATOR_TOKEN ??= randomBytes(16).toString('hex');
  const url = process.env.EMULATOR_AMQP_URL;
  const amqp = url ? { url, queues: queuesWith(queuePrefix()) } : undefined;
  const token = process.env.EMULATOR_TOKEN;
  process.env.EMULATOR_VARIABLES = JSON.stringify(emulatorVariables({ url: '', token, amqp }));
}

function configurationOrExit(): Config {
  const { config, problems } = readConfig(configFolder(), process.env);
  if (config) return config;
  process.stderr.write(problemsText(problems));
  process.exit(2);
}

/** Refuses what would show the token. The commands of this project take such variables away before Playwright is loaded. */
function refuseDebugging(): void {
  dropOutputPlaces(process.env);
  const problem = packedOutputProblem(process.argv) ?? debuggingProblem(process.env, true);
  if (problem === undefined) return;
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}

/** The runner ends in good order on SIGINT only; its workers wait for it to end them. */
function endInGoodOrder(): void {
  const end = () => void process.kill(process.pid, 'SIGINT');
  onInterruption(end);
  tolerateClosedOutput(end);
}

if (process.env.TEST_WORKER_INDEX === undefined) {
  refuseDebugging();
  prepareEnvironment();
  endInGoodOrder();
} else {
  process.on('SIGHUP', () => undefined); // a terminal that is closed tells all processes, and the runner decides
}
const config = configurationOrExit();
/** What only the nightly run makes: calls that are many or large. */
const left = process.env.CONTRACT_NIGHTLY ? [] : [/@nightly/];
/** The quick look only reads: no call of it needs the platform for itself, and none is a convention's. */
const smoke = Boolean(process.env.CONTRACT_SMOKE);
const ignored = smoke ? ['hello.spec.ts', 'conventions/**'] : ['hello.spec.ts'];
const exclusive = {
  name: 'exclusive',
  testIgnore: ignored,
  grep: /@exclusive/,
  grepInvert: left,
  dependencies: ['hello'],
  workers: 1,
};

export default defineConfig({
  testDir: 'tests',
  globalSetup: './fixtures/global-setup.ts',
  // Results and .env belong to the folder that the run is started in, which may be another than the project's.
  outputDir: resolve('test-results'),
  preserveOutput: 'failures-only', // no empty folder for each check that passed
  fullyParallel: true,
  grep: smoke ? /@smoke/ : undefined,
  forbidOnly: Boolean(process.env.CI),
  // A second worker takes longer to start than the quick look takes.
  workers: Number(process.env.CONTRACT_WORKERS ?? (smoke ? 1 : 2)),
  // For what the suite does itself, and the waiting for tasks: calls add their own time, see fixtures/client.fixture.ts.
  timeout: config.timeoutMs * 2 + config.taskTimeoutMs,
  globalTimeout: config.runTimeoutMs,
  reporter: [
    ['./reporters/summary.ts'],
    ['junit', { outputFile: resolve('results/junit.xml'), includeProjectInTestName: false }],
    [
      './reporters/allure.ts',
      {
        resultsDir: resolve('allure-results'),
        detail: false,
        suiteTitle: false,
        environmentInfo: environmentInfo(config),
      },
    ],
  ],
  projects: [
    { name: 'hello', testMatch: 'hello.spec.ts' },
    { name: 'contract', testIgnore: ignored, grepInvert: [/@exclusive/, ...left], dependencies: ['hello'] },
    // Calls that change a database as a whole must not meet each other. A project's grep stands in the place of the
    // common one, so the quick look has to do without the project.
    ...(smoke ? [] : [exclusive]),
  ],
  webServer:
    config.target.kind === 'emulator'
      ? {
          command: `node --import tsx emulator/cli.ts --port 0 --quiet --with-process ${process.pid} --amqp-prefix ${queuePrefix()}`,
          wait: { stdout: /listening on (?<EMULATOR_URL>\S+)/ },
          gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
          stdout: 'ignore',
        }
      : undefined,
});
