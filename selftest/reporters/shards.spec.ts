/**
 * Shards as one run.
 */
import { operations } from '../../schemas/index.ts';
import { judgeRun } from '../../reporters/judgement/run.ts';
import type { CheckRecord } from '../../reporters/judgement/model.ts';
import type { ShardFile } from '../../reporters/shards/file.ts';
import { assertOneRun, joinShards, type FoundShard } from '../../reporters/shards/join.ts';
import { joinedJunit } from '../../tools/merge/junit.ts';
import { summaryOf } from '../../reporters/faces/summary-file.ts';
import { call, check, failed, failures, runOf } from './runs.ts';
import { expect, test } from '../test.ts';

const target = { kind: 'installation', url: 'https://panel.example', version: null } as const;

function fileOf(part: number, checks: CheckRecord[], changes: Partial<ShardFile> = {}): ShardFile {
  return {
    schema: 1,
    shard: { part, of: 2 },
    isOver: true,
    startedAt: `2026-01-01T00:0${part}:00.000Z`,
    durationMs: 1000,
    config: {
      target,
      allow: ['read'],
      run: `run${part}`,
      seed: 0,
      strictFields: false,
      maxRps: 0,
      timeoutMs: 30_000,
      failOn: 'breaking',
      connection: { insecureTls: false },
    },
    checks: Object.fromEntries(checks.map((one) => [`${one.place} ${one.operation} ${one.title}`, one])),
    problems: [],
    leftovers: [],
    earlierLeftovers: 0,
    deviations: { met: [], failed: [] },
    spoiled: [],
    ...changes,
  };
}

const found = (...files: ShardFile[]): FoundShard[] =>
  files.map((file) => ({ folder: `shards/${file.shard.part}`, file }));

const hello = check({ operation: null, hello: true, own: false, title: 'first contact' });
const ids = operations.map(({ id }) => id);
const half = Math.floor(ids.length / 2);
const checksOf = (part: readonly string[]) => [hello, ...part.map((operation) => check({ operation }))];
const first = checksOf(ids.slice(0, half));
const second = checksOf(ids.slice(half));
const calls = ids.map((operation) => call({ operation }));

/** The summary of shards, where every operation was called. */
function merged(shards: FoundShard[]) {
  const { checks, ...run } = joinShards(shards, [])!;
  const record = { ...run, checks: Object.values(checks), calls, observed: 0 };
  return summaryOf(record, judgeRun(record));
}

test('the minimum counts on the whole', () => {
  const config = { ...fileOf(1, []).config, minVerified: ids.length };
  const complete = merged(found(fileOf(1, first, { config }), fileOf(2, second, { config })));
  const one = joinShards(found(fileOf(1, first.slice(0, -1), { config }), fileOf(2, second, { config })), [])!;
  const record = {
    ...one,
    checks: [...Object.values(one.checks), check({ operation: ids[half - 1]!, status: 'notRun' })],
  };

  expect(complete.totals.verified).toBe(ids.length);
  expect(complete.exitCode).toBe(0);
  expect(judgeRun({ ...record, calls, observed: 0 }).failure).toBe('too few verified');
});

test('a shard alone does not fail for the minimum, and says how to go on', () => {
  const run = runOf(first, { shard: { part: 1, of: 2 } });

  expect(run.exitCode).toBe(0);
  expect(run.next[0]).toContain('This was shard 1 of 2.');
});

test('the first contact of all shards counts once, and as failed where it failed in one', () => {
  const refused = { ...failed(failures.wrongToken), operation: null, hello: true, own: false, title: hello.title };

  const good = merged(found(fileOf(1, first), fileOf(2, second)));
  const bad = merged(found(fileOf(1, [refused]), fileOf(2, second)));

  expect(good.totals.checks).toBe(ids.length + 1);
  expect(bad.exitCode).toBe(3);
});

test('a shard that died, one that was cut off and one that is missing are named', () => {
  const died = merged(found(fileOf(1, first), fileOf(2, [], { isOver: false })));
  const missing = merged(found(fileOf(1, first)));
  const late = { kind: 'out of time', text: 'The run was out of time.' } as const;
  const cut = merged(found(fileOf(1, first), fileOf(2, second, { problems: [late] })));

  expect([died.exitReason, missing.exitReason, cut.exitReason]).toEqual([
    'Shard 2 of 2 (shards/2) died before its end.',
    'Shard 2 of 2 is missing.',
    'Shard 2 of 2: The run was out of time.',
  ]);
  expect([died.exitCode, missing.exitCode, cut.exitCode]).toEqual([4, 4, 4]);
});

test('a contract that one shard found broken comes before a shard that is missing, as in any run', () => {
  const run = merged(found(fileOf(1, [...first, failed(failures.broken)])));

  expect(run.exitCode).toBe(1);
  expect(run.problems).toEqual(['Shard 2 of 2 is missing.']);
});

test('a shard without a check is no mistake where another has some', () => {
  const none = { kind: 'no check chosen', text: 'No check matches the arguments.' } as const;

  expect(merged(found(fileOf(1, first), fileOf(2, [], { problems: [none] }))).problems).toEqual([]);
});

test('what a shard that died left on the platform is left by the run', () => {
  const run = joinShards(found(fileOf(1, first), fileOf(2, [], { isOver: false })), [{ name: 'a', reason: 'died' }]);

  expect(run?.leftovers).toEqual([{ name: 'a', reason: 'died' }]);
});

test('shards of several addresses, of several numbers, and one twice are refused', () => {
  const config = { ...fileOf(1, []).config, target: { ...target, url: 'https://other.example' } };

  expect(() => assertOneRun(found(fileOf(1, []), fileOf(2, [], { config })))).toThrow(
    'shards/1 and shards/2 are not of one run: shards against https://panel.example and https://other.example.',
  );
  expect(() => assertOneRun(found(fileOf(1, []), fileOf(2, [], { shard: { part: 2, of: 3 } })))).toThrow(
    'not of one run: one of 2 and one of 3 shards.',
  );
  expect(() => assertOneRun(found(fileOf(1, []), fileOf(1, [])))).toThrow('Shard 1 of 2 is there twice');
});

const otherNight: [what: string, changes: Partial<ShardFile>, difference: string][] = [
  [
    'another version',
    { config: { ...fileOf(1, []).config, target: { ...target, version: 'v76' } } },
    'version unknown and version v76',
  ],
  ['another run of the CI server', { pipeline: 'GITHUB_RUN_ID 8' }, 'CI runs GITHUB_RUN_ID 7 and GITHUB_RUN_ID 8'],
  [
    'another night',
    { startedAt: '2026-01-02T00:01:00.000Z' },
    'began at 2026-01-01T00:01:00.000Z and at 2026-01-02T00:01:00.000Z',
  ],
];

for (const [what, changes, difference] of otherNight) {
  test(`a shard of ${what} is refused`, () => {
    const shards = found(fileOf(1, [], { pipeline: 'GITHUB_RUN_ID 7' }), fileOf(2, [], changes));

    expect(() => assertOneRun(shards)).toThrow(
      `${difference}. Name the folders of one run only, and run again what is missing.`,
    );
  });
}

test('shards that ran one after the other in one night are of one run', () => {
  const late = fileOf(2, [], { startedAt: '2026-01-01T06:00:00.000Z', pipeline: 'CI_PIPELINE_ID 7' });

  expect(() => assertOneRun(found(fileOf(1, []), late))).not.toThrow();
});

test('JUnit files are joined, and the first contact stands in them once', () => {
  const suite = (name: string, failuresIn: number) =>
    `<testsuite name="${name}" tests="1" failures="${failuresIn}" skipped="0" time="0.5" errors="0">\n` +
    `<testcase name="works" classname="${name}" time="0.5">\n</testcase>\n</testsuite>`;
  const file = (...suites: string[]) => `<testsuites tests="2">\n${suites.join('\n')}\n</testsuites>\n`;

  const joined = joinedJunit([file(suite('hello', 0), suite('a', 1)), file(suite('hello', 0), suite('b', 0))]);

  expect(joined).toContain('<testsuites id="" name="" tests="3" failures="1" skipped="0" errors="0" time="1.500">');
  expect(joined.match(/<testsuite /g)).toHaveLength(3);
});
