/**
 * `npm test`: tests the project. Runs every step and counts passed and failed tests; a step without tests counts as one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summaryFile as summaryName, type Summary } from '../reporters/judgement/model.ts';
import { operations } from '../schemas/index.ts';

interface Step {
  name: string;
  /** Path of a script below node_modules or of the project, with its arguments. */
  command: string[];
  /** Where it runs; the project by default. */
  folder?: string;
  variables?: NodeJS.ProcessEnv;
  count?: () => Count;
}

/** What the runner's report tells of a file or a describe block of it. */
interface Suite {
  file: string;
  suites?: Suite[];
  specs: { tests: { results: { duration: number }[] }[] }[];
}

interface Count {
  passed: number;
  failed: number;
}

const selftestFile = 'results/selftest.json';
/** The suite runs in a separate folder: no .env is read there, and results of an installation are not replaced. */
const suiteFolder = 'results/proof';
const summaryFile = join(suiteFolder, summaryName);

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Milliseconds that the tests of a suite took, those of its describe blocks among them. */
function durationOf({ suites = [], specs }: Suite): number {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  const own = results.reduce((sum, { duration }) => sum + duration, 0);
  return suites.reduce((sum, suite) => sum + durationOf(suite), own);
}

const seconds = (ms: number, name: string) => `${(ms / 1000).toFixed(0).padStart(6)} s  ${name}\n`;

/** The files of self-tests that took longest, in summed time of their tests. */
function dearestFiles(): string {
  if (!existsSync(selftestFile)) return '';
  const { suites } = JSON.parse(readFileSync(selftestFile, 'utf8')) as { suites: Suite[] };
  const files = suites.map((suite): [string, number] => [suite.file, durationOf(suite)]);
  const dearest = files.sort(([, one], [, other]) => other - one).slice(0, 10);
  return dearest.map(([name, ms]) => seconds(ms, `selftest/${name}`)).join('');
}

function selftestCount(): Count {
  const { stats } = JSON.parse(readFileSync(selftestFile, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/** Operations that cannot be verified without a broker. */
const overBroker = process.env.EMULATOR_AMQP_URL
  ? []
  : operations.filter(({ transport }) => transport === 'amqp').map(({ id }) => id);

function suiteCount(): Count {
  const { operations, exitCode, totals } = JSON.parse(readFileSync(summaryFile, 'utf8')) as Summary;
  const failed = operations.reduce((sum, { checks }) => sum + checks.failed, 0);
  const unverified = operations.filter(({ id, verdict }) => verdict !== 'verified' && !overBroker.includes(id)).length;
  const bad = Math.max(failed, unverified, exitCode === 0 ? 0 : 1);
  return { passed: totals.checks - failed, failed: bad };
}

const steps: Step[] = [
  { name: 'format', command: ['prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'] },
  { name: 'lint', command: ['eslint/bin/eslint.js', '.'] },
  {
    name: 'imports',
    command: [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'emulator',
      'src',
      'schemas',
      'fixtures',
      'tests',
      'reporters',
      'tools',
    ],
  },
  { name: 'unused code', command: ['knip/bin/knip.js'] },
  { name: 'types', command: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'contract is valid OpenAPI', command: ['@redocly/cli/bin/cli.js', 'lint', '--format', 'summary'] },
  { name: 'generated files are up to date', command: ['tsx/dist/cli.mjs', 'tools/generate.ts', '--check'] },
  {
    name: 'self-tests',
    command: ['@playwright/test/cli.js', 'test', '--config', 'selftest/playwright.config.ts', '--reporter', 'dot,json'],
    variables: { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(selftestFile) },
    count: selftestCount,
  },
  {
    name: 'the whole suite against the emulator',
    command: ['tsx/dist/cli.mjs', file('tools/run.ts'), '--nightly', '--emulator'],
    folder: suiteFolder,
    count: suiteCount,
  },
];

/** Variables of an installation must not change the result. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(ALTCRAFT|EMULATOR|CONTRACT)_/.test(name));
  const broker = process.env.EMULATOR_AMQP_URL;
  return {
    ...Object.fromEntries(own),
    ...(broker ? { EMULATOR_AMQP_URL: broker } : {}),
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  };
}

/** What a step counted. One that ought to have written its count and did not has failed, however it ended. */
function countOf(count: Step['count'], ended: boolean): Count {
  if (!count) return { passed: ended ? 1 : 0, failed: ended ? 0 : 1 };
  if (!existsSync(count === selftestCount ? selftestFile : summaryFile)) return { passed: 0, failed: 1 };
  const { passed, failed } = count();
  return { passed, failed: ended ? failed : Math.max(failed, 1) };
}

/** What each step took, for the end. */
const taken: string[] = [];

/** Runs a step; `output` takes what it prints, which goes to the terminal by default. */
function ended({ command, folder = '.', variables }: Step, output?: (text: string) => void): Promise<number | null> {
  mkdirSync(folder, { recursive: true });
  const child = spawn(process.execPath, [file(`node_modules/${command[0] ?? ''}`), ...command.slice(1)], {
    cwd: folder,
    stdio: output ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...environment(), ...variables },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output?.(chunk.toString()));
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}

/** Runs a step and says how it ended. One of several at a time prints everything at its end. */
async function run(step: Step, isAlone: boolean): Promise<Count> {
  const { name, count } = step;
  const title = `\n── ${name}\n`;
  let printed = '';
  if (isAlone) process.stdout.write(title);
  if (count) rmSync(count === selftestCount ? selftestFile : summaryFile, { force: true });
  const began = performance.now();
  const status = await ended(step, isAlone ? undefined : (text) => (printed += text));
  taken.push(seconds(performance.now() - began, name));
  const counted = countOf(count, status === 0);
  const end = `${counted.failed === 0 ? 'passed' : 'FAILED'}: ${name}\n`;
  process.stdout.write(isAlone ? end : `${title}${printed}${end}`);
  return counted;
}

/** The steps without tests use one core each, so two of them run at a time. */
async function runPaired(paired: readonly Step[]): Promise<Count[]> {
  const waiting = [...paired];
  const counts: Count[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) counts.push(await run(next, false));
  };
  await Promise.all([lane(), lane()]);
  return counts;
}

const counts = await runPaired(steps.filter(({ count }) => !count));
for (const step of steps.filter(({ count }) => count)) counts.push(await run(step, true));
process.stdout.write(`\nTime by step:\n${taken.join('')}`);
process.stdout.write(`\nThe dearest files of self-tests, in time summed over their tests:\n${dearestFiles()}`);
const total = (name: keyof Count) => counts.reduce((sum, count) => sum + count[name], 0);
if (overBroker.length > 0) {
  process.stdout.write(
    `\nNot tried: ${overBroker.join(', ')} and the self-tests over a broker, because EMULATOR_AMQP_URL names no RabbitMQ broker. ` +
      'CONTRIBUTING.md says how to start one.\n',
  );
}
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
process.exitCode = total('failed') === 0 ? 0 : 1;
