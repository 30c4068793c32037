/**
 * Runs the suite in this process, as Playwright does in several: the same configuration, specs, fixtures and summary. It knows
 * those arguments of Playwright that the self-tests use, and has no time limits, shards and other reporters.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FullConfig, FullResult, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { Remainder } from '../../src/outcome/annotations.ts';
import type { Info, Registered } from './runner.ts';

/** What became of one check. */
export interface Checked {
  /** Path of its spec below `tests/`. */
  file: string;
  title: string;
  status: Info['status'];
  /** Its errors, as they are reported. */
  texts: string[];
  outcomes: Outcome[];
  /** What it made and could not remove. */
  leftovers: Remainder[];
}

/** Where the checks of a run are written, relative to its folder. */
export const checksFile = 'results/checks.json';

/** What a project of the Playwright configuration says. */
interface Project {
  name: string;
  testMatch?: string;
  testIgnore?: readonly string[];
  grep?: RegExp;
  grepInvert?: readonly RegExp[];
  dependencies?: readonly string[];
}

interface Planned {
  project: Project;
  check: Registered;
  test: TestCase;
}

const tests = fileURLToPath(new URL('../../tests', import.meta.url));
const specs = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.spec.ts'));

/** Whether the path of a spec below `tests/` fits a pattern of the configuration, such as `conventions/**`. */
const fits = (path: string, pattern: string) => new RegExp(`^${pattern.replace('**', '.*')}$`).test(path);

const isOf = ({ testMatch, testIgnore = [] }: Project, path: string) =>
  (testMatch === undefined || fits(path, testMatch)) && !testIgnore.some((pattern) => fits(path, pattern));

/** The text that `--grep` is about: project, file, titles and tags. */
const grepped = ({ name }: Project, { file, titlePath, tags }: Registered) =>
  ['', name, relative(tests, file), ...titlePath, ...tags].join(' ');

function testOf(project: Project, check: Registered, index: number): TestCase {
  const { file, titlePath, tags } = check;
  const title = titlePath.at(-1) ?? '';
  const location = { file, line: 1, column: 1 };
  const all = () => ['', project.name, relative(tests, file), ...titlePath];
  return { id: String(index), title, titlePath: all, location, tags, expectedStatus: 'passed' } as unknown as TestCase;
}

interface Choice {
  patterns: RegExp[];
  grep: RegExp[];
  grepInvert: RegExp[];
  hasDependencies: boolean;
}

/** @throws Error for an argument that the stand-in does not know */
function choiceOf(args: readonly string[]): Choice {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      grep: { type: 'string', multiple: true, default: [] },
      'grep-invert': { type: 'string', multiple: true, default: [] },
      reporter: { type: 'string' },
      'no-deps': { type: 'boolean', default: false },
    },
  });
  const expressions = (texts: readonly string[]) => texts.map((text) => new RegExp(text));
  return {
    patterns: expressions(positionals.slice(1)), // the first one is Playwright's command
    grep: expressions(values.grep),
    grepInvert: expressions(values['grep-invert']),
    hasDependencies: !values['no-deps'],
  };
}

/** The checks of the chosen specs, in the order in which they run: those that others depend on come first. */
async function planOf(projects: readonly Project[], choice: Choice): Promise<Planned[]> {
  const { loadSpec, registered } = await import('./runner.ts');
  const isNamed = (path: string) =>
    choice.patterns.length === 0 || choice.patterns.some((pattern) => pattern.test(join(tests, path)));
  const needed = new Set(projects.flatMap(({ dependencies = [] }) => dependencies));
  const isNeeded = ({ name }: Project) => needed.has(name);
  const chosen = specs.filter((path) => projects.some((one) => isOf(one, path) && (isNeeded(one) || isNamed(path))));
  for (const path of chosen.sort()) await loadSpec(pathToFileURL(join(tests, path)).href);

  const isChosen = (project: Project, check: Registered) => {
    if (!isOf(project, relative(tests, check.file))) return false;
    if (isNeeded(project)) return true;
    const text = grepped(project, check);
    const wanted = [...(project.grep ? [project.grep] : []), ...choice.grep];
    const unwanted = [...(project.grepInvert ?? []), ...choice.grepInvert];
    return wanted.every((pattern) => pattern.test(text)) && !unwanted.some((pattern) => pattern.test(text));
  };
  const plan = projects.flatMap((project) =>
    registered.filter((check) => isChosen(project, check)).map((check) => ({ project, check })),
  );
  const own = plan.filter(({ project }) => !isNeeded(project));
  const before = choice.hasDependencies && own.length > 0 ? plan.filter(({ project }) => isNeeded(project)) : [];
  return [...before, ...own].map((one, index) => ({ ...one, test: testOf(one.project, one.check, index) }));
}

/** Runs the checks of a plan; those of a project whose dependency failed do not run. */
async function* runPlan(plan: readonly Planned[]): AsyncGenerator<{ planned: Planned; info: Info }> {
  const { Worker } = await import('./runner.ts');
  const failed = new Set<string>();
  let worker: InstanceType<typeof Worker> | undefined;
  let current: Project | undefined;
  for (const planned of plan) {
    const { project, check } = planned;
    if (project.dependencies?.some((name) => failed.has(name))) continue;
    if (project !== current) {
      await worker?.close();
      worker = undefined;
    }
    current = project;
    worker ??= new Worker(check.fixtures);
    const info = await worker.run(check);
    yield { planned, info };
    if (info.status !== 'failed') continue;
    failed.add(project.name);
    await worker.close(); // as the runner does after a failure
    worker = undefined;
  }
  await worker?.close();
}

async function checkedOf({ check }: Planned, info: Info): Promise<Checked> {
  const { outcomesOf, remaindersOf } = await import('../../src/outcome/annotations.ts');
  return {
    file: relative(tests, check.file),
    title: check.titlePath.join(' › '),
    status: info.status,
    texts: info.errors.map(({ message }) => message),
    outcomes: outcomesOf(info),
    leftovers: remaindersOf(info.annotations),
  };
}

/**
 * Runs what the arguments choose.
 *
 * @param args of Playwright's command line
 * @returns Playwright's exit code
 */
export async function runSuite(args: readonly string[]): Promise<number> {
  const choice = choiceOf(args);
  const { default: config } = await import('../../playwright.config.ts');
  const projects = (config.projects as Project[]).map((project) => ({
    grep: config.grep as RegExp | undefined,
    ...project,
  }));
  const { default: SummaryReporter } = await import('../../reporters/summary.ts');
  const { default: globalSetup } = await import('../../fixtures/global-setup.ts');
  const reporter = new SummaryReporter();
  const began = performance.now();
  const plan = await planOf(projects, choice);
  reporter.onBegin({ shard: null } as FullConfig, { allTests: () => plan.map(({ test }) => test) } as Suite);

  const checks: Checked[] = [];
  const tearDown = plan.length > 0 ? await globalSetup() : undefined;
  for await (const { planned, info } of runPlan(plan)) {
    Object.assign(planned.test, { expectedStatus: info.expectedStatus });
    reporter.onTestEnd(planned.test, info as unknown as TestResult);
    checks.push(await checkedOf(planned, info));
  }
  await tearDown?.();

  const hasFailed = checks.length === 0 || checks.some(({ status }) => status === 'failed');
  const result = { status: hasFailed ? 'failed' : 'passed', duration: performance.now() - began } as FullResult;
  const changed = await reporter.onEnd(result);
  mkdirSync('results', { recursive: true });
  writeFileSync(checksFile, JSON.stringify(checks));
  return (changed?.status ?? result.status) === 'passed' ? 0 : 1;
}
