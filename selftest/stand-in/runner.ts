/**
 * Stands in for `@playwright/test` where thousands of runs of one check are wanted: the same specs, fixtures and matchers, and
 * neither worker processes nor reports. It knows of Playwright only what the specs and fixtures of this suite use.
 */
import { fileURLToPath } from 'node:url';
import { expect as playwrightExpect } from 'playwright/test';

interface KeptError {
  message: string;
  stack?: string;
  cause?: KeptError;
}

/** What tests, fixtures and the library are told about the running test. */
export interface Info {
  title: string;
  titlePath: string[];
  file: string;
  line: number;
  column: number;
  tags: string[];
  annotations: { type: string; description?: string }[];
  attachments: object[];
  errors: KeptError[];
  status: 'passed' | 'failed' | 'skipped';
  expectedStatus: 'passed' | 'failed' | 'skipped';
  timeout: number;
  setTimeout: () => void;
  parallelIndex: number;
  workerIndex: number;
  config: { workers: number };
  project: { name: string };
}

type Use = (value: unknown) => Promise<void>;
type Setup = (dependencies: Record<string, unknown>, use: Use, info: unknown) => Promise<void>;

interface Fixture {
  setup: Setup;
  dependencies: string[];
  scope: 'test' | 'worker';
  auto: boolean;
}

type Fixtures = ReadonlyMap<string, Fixture>;
type Body = (fixtures: Record<string, unknown>) => Promise<void>;

/** A test of a spec file. */
export interface Registered {
  file: string;
  titlePath: string[];
  tags: string[];
  body: Body;
  fixtures: Fixtures;
}

/** All tests of the spec files that were imported. */
export const registered: Registered[] = [];

class Skipped extends Error {}

let running: Info | undefined;
let file = '';
const blocks: { title: string; tags: string[] }[] = [];

/** Imports a spec file; its tests are in `registered` then. */
export async function loadSpec(url: string): Promise<void> {
  file = fileURLToPath(url);
  await import(url);
}

/** The names that a function takes out of its first argument. */
function dependenciesOf(setup: (...given: never[]) => unknown): string[] {
  const [, list = ''] = /^[^(]*\(\s*\{([^}]*)\}/.exec(setup.toString()) ?? [];
  return list.split(',').flatMap((part) => part.split(':')[0]?.trim() || []);
}

function fixtureOf(given: unknown): Fixture {
  const [setup, { scope = 'test', auto = false } = {}] = (Array.isArray(given) ? given : [given]) as [
    Setup,
    Partial<Fixture>?,
  ];
  return { setup, dependencies: dependenciesOf(setup), scope, auto };
}

interface Details {
  tag?: string[];
}

function testWith(fixtures: Fixtures) {
  const split = <Last>(given: [Last] | [Details, Last]): [string[], Last] =>
    given.length === 1 ? [[], given[0]] : [[given[0].tag ?? []].flat(), given[1]];
  const test = (title: string, ...given: [Body] | [Details, Body]) => {
    const [own, body] = split(given);
    const tags = [...blocks.flatMap((block) => block.tags), ...own];
    registered.push({ file, titlePath: [...blocks.map((block) => block.title), title], tags, body, fixtures });
  };
  const describe = (title: string, ...given: [() => void] | [Details, () => void]) => {
    const [tags, body] = split(given);
    blocks.push({ title, tags });
    body();
    blocks.pop();
  };
  return Object.assign(test, {
    describe,
    fixtures,
    extend: (more: Record<string, unknown>) =>
      testWith(new Map([...fixtures, ...Object.entries(more).map(([name, one]) => [name, fixtureOf(one)] as const)])),
    info: () => running,
    step: <Result>(_: string, body: () => Result) => body(),
    skip: (_: boolean, reason: string) => {
      running?.annotations.push({ type: 'skip', description: reason });
      throw new Skipped(reason);
    },
  });
}

type Test = ReturnType<typeof testWith>;

export const test: Test = testWith(new Map());

export const defineConfig = <Config>(config: Config): Config => config;

export const mergeTests = (...tests: Test[]): Test => testWith(new Map(tests.flatMap(({ fixtures }) => [...fixtures])));

type Expect = (...given: never[]) => object;

/** The matchers of Playwright; a soft one notes its failure and goes on. */
function expectWith(real: typeof playwrightExpect): typeof playwrightExpect {
  const soft = (...given: never[]) => {
    const matchers = (real as Expect)(...given);
    return new Proxy(matchers, {
      get(target, name) {
        const matcher: unknown = Reflect.get(target, name);
        if (typeof matcher !== 'function') return matcher;
        return (...wanted: unknown[]) => {
          try {
            return (matcher as (...all: unknown[]) => unknown).apply(target, wanted);
          } catch (error) {
            running?.errors.push(kept(error));
            return undefined;
          }
        };
      },
    });
  };
  return new Proxy(real, {
    get(target, name) {
      if (name === 'soft') return soft;
      if (name === 'extend') return (matchers: never) => expectWith(target.extend(matchers));
      return Reflect.get(target, name) as unknown;
    },
  });
}

export const expect = expectWith(playwrightExpect);

/** An error as Playwright keeps it. */
function kept(error: unknown): KeptError {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { message: `${name}: ${message}`, stack, ...(cause === undefined ? {} : { cause: kept(cause) }) };
}

interface Opened {
  value: unknown;
  close: () => Promise<void>;
}

function opened(setup: Setup, dependencies: Record<string, unknown>, info: unknown): Promise<Opened> {
  return new Promise((resolve, reject) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((free) => (release = free));
    const done = setup(
      dependencies,
      (value) => {
        resolve({
          value,
          close: async () => {
            release();
            await done;
          },
        });
        return held;
      },
      info,
    );
    done.catch(reject);
  });
}

/** The fixtures of one test, or of one worker. */
class Scope {
  readonly #opened = new Map<string, Promise<Opened>>();
  /** Those that are set up, in the order in which they became ready. */
  readonly #ready: Opened[] = [];
  readonly #fixtures: Fixtures;
  readonly #info: unknown;
  readonly #worker?: Scope;

  constructor(fixtures: Fixtures, info: unknown, worker?: Scope) {
    this.#fixtures = fixtures;
    this.#info = info;
    this.#worker = worker;
  }

  /** Never the bare value: a promise would call the `then` of one that answers to every name. */
  get(name: string): Promise<Opened> {
    const fixture = this.#fixtures.get(name);
    if (!fixture) throw new Error(`There is no fixture ${name}.`);
    if (fixture.scope === 'worker' && this.#worker) return this.#worker.get(name);
    const one = this.#opened.get(name) ?? this.#setUp(fixture);
    this.#opened.set(name, one);
    return one;
  }

  async #setUp({ setup, dependencies }: Fixture): Promise<Opened> {
    const one = await opened(setup, await this.all(dependencies), this.#info);
    this.#ready.push(one);
    return one;
  }

  async all(names: readonly string[]): Promise<Record<string, unknown>> {
    const values: Record<string, unknown> = {};
    for (const name of names) values[name] = (await this.get(name)).value;
    return values;
  }

  /** Ends all fixtures, those that were set up last first. */
  async close(onError: (error: unknown) => void): Promise<void> {
    for (const { close } of this.#ready.reverse()) await close().catch(onError);
  }
}

/** A worker: what its fixtures hold lasts until it is closed. */
export class Worker {
  readonly #scope: Scope;

  constructor(fixtures: Fixtures) {
    this.#scope = new Scope(fixtures, { workerIndex: 0, config: { workers: 1 } });
  }

  async get(name: string): Promise<unknown> {
    return (await this.#scope.get(name)).value;
  }

  /** Runs one test, and tells how it ended. */
  async run(one: Registered): Promise<Info> {
    const info: Info = {
      title: one.titlePath.at(-1) ?? '',
      titlePath: [one.file, ...one.titlePath],
      file: one.file,
      line: 1,
      column: 1,
      tags: one.tags,
      annotations: [],
      attachments: [],
      errors: [],
      status: 'passed',
      expectedStatus: 'passed',
      timeout: 0,
      setTimeout: () => undefined,
      parallelIndex: 0,
      workerIndex: 0,
      config: { workers: 1 },
      project: { name: 'contract' },
    };
    running = info;
    const scope = new Scope(one.fixtures, info, this.#scope);
    const fail = (error: unknown) => {
      info.errors.push(kept(error));
      info.status = 'failed';
    };
    try {
      const automatic = [...one.fixtures].filter(([, { auto, scope: where }]) => auto && where === 'test');
      await scope.all(automatic.map(([name]) => name));
      await one.body(await scope.all(dependenciesOf(one.body)));
      if (info.errors.length > 0) info.status = 'failed';
    } catch (error) {
      if (error instanceof Skipped) info.status = info.errors.length > 0 ? 'failed' : 'skipped';
      else fail(error);
    }
    await scope.close(fail);
    return info;
  }

  async close(): Promise<void> {
    await this.#scope.close(() => undefined);
  }
}
