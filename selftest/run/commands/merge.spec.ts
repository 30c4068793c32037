/**
 * The shards of a run, merged, say what one whole run says; and a shard that is not there is missed.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Summary } from '../../../reporters/judgement/model.ts';
import { readSnapshot } from '../../../src/observations/snapshot/file.ts';
import { compareSnapshots } from '../../../src/observations/comparison/compare.ts';
import { expect, test, type Emulated } from '../emulated.ts';

const specs = ['tests/(databases|senders|segments/(get|add|list))'];
const shards = [1, 2, 3];
const folders = shards.map((part) => `shard${part}`);

const runShards = async ({ reportedContract }: Emulated) => {
  for (const part of shards) {
    await reportedContract([...specs, '--shard', `${part}/${shards.length}`], { ALTCRAFT_RESULTS: `shard${part}` });
  }
};

const summaryIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'results/summary.json'), 'utf8')) as Summary;

interface Statistics {
  stats: { total: number; passed: number; failed?: number };
}

const allureIn = (folder: string) => {
  const { stats } = JSON.parse(readFileSync(join(folder, 'allure-report/summary.json'), 'utf8')) as Statistics;
  return { total: stats.total, passed: stats.passed, failed: stats.failed };
};

/** What the report in one file shows at its top. */
const shownIn = (folder: string) => {
  const html = readFileSync(join(folder, 'results/report.html'), 'utf8');
  const [, text = ''] = /id="report-data">([^<]*)</.exec(html) ?? [];
  const data = JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString()) as Record<string, string>;
  const statistic = Buffer.from(data['widgets/statistic.json'] ?? '', 'base64').toString();
  const { total, passed, failed } = JSON.parse(statistic) as Statistics['stats'];
  return { total, passed, failed };
};

const junitIn = (folder: string) => {
  const [root = ''] = /<testsuites [^>]*/.exec(readFileSync(join(folder, 'results/junit.xml'), 'utf8')) ?? [];
  return ['tests', 'failures', 'skipped', 'errors'].map((name) => new RegExp(` ${name}="\\d+"`).exec(root)?.[0]);
};

/** What must be the same; how often lookups were made depends on the number of runs. */
const verdictsOf = ({ operations }: Summary) =>
  operations.map(({ id, verdict, checks, problems }) => ({ id, verdict, checks, failed: problems.length }));

test('three shards merged equal one whole run', async ({ emulated }) => {
  const one = await emulated(['databases.get:null:data.name']);

  const whole = await one.reportedContract(specs, { ALTCRAFT_RESULTS: 'whole' });
  await runShards(one);
  const merged = await one.script('tools/merge.ts', folders);

  const [expected, found] = [summaryIn(join(one.folder, 'whole')), one.summary()];
  expect(verdictsOf(found)).toEqual(verdictsOf(expected));
  expect({ ...found.totals, calls: 0 }).toEqual({ ...expected.totals, calls: 0 });
  expect(found.totals.failed).toBe(1);
  expect(found.exitReason).toBe(expected.exitReason);
  expect(found.advice).toEqual(expected.advice);
  expect(found.speaks).toEqual(expected.speaks);
  expect([merged.code, whole.code]).toEqual([1, 1]);
  expect(merged.stdout).toContain('data.name must be string, got null');
  expect(allureIn(one.folder)).toEqual(allureIn(join(one.folder, 'whole')));
  expect(shownIn(one.folder)).toEqual(allureIn(one.folder));
  expect(shownIn(one.folder).total).toBe(found.totals.checks + found.totals.skipped);
  expect(junitIn(one.folder)).toEqual(junitIn(join(one.folder, 'whole')));
  const snapshots = ['whole', '.'].map((place) => readSnapshot(join(one.folder, place, 'results/snapshot.json')));
  expect(compareSnapshots(snapshots[0]!, snapshots[1]!).differences).toEqual([]);
});

test('a shard that is missing or died is named, and the merge ends with code 4', async ({ emulated }) => {
  const { folder, parallelContract, script, summary } = await emulated();
  const first = await parallelContract(['tests/databases', '--shard', '1/3'], { ALTCRAFT_RESULTS: 'shard1' });
  await parallelContract(['tests/databases', '--shard', '2/3'], { ALTCRAFT_RESULTS: 'shard2' });
  rmSync(join(folder, 'shard2/results/shard.json'));

  const merged = await script('tools/merge.ts', ['shard1', 'shard2']);

  expect(first.code).toBe(0);
  expect(merged.code).toBe(4);
  expect(summary().problems).toEqual([
    `${join(folder, 'shard2')} holds no results of a shard.`,
    'Shard 2 of 3 is missing.',
    'Shard 3 of 3 is missing.',
  ]);
  expect(summary().run.cutOff).toBe(true);
  expect(summary().advice.map(({ id }) => id)).toContain('run shards again');
  expect(merged.stdout).toContain('Shard 3 of 3 is missing.');
});

test('folders that are no shards of one run are refused, and nothing is emptied', async ({ emulated }) => {
  const { folder, script, parallelContract } = await emulated();
  await parallelContract(['tests/databases/list.spec.ts', '--shard', '1/2']);

  const nowhere = await script('tools/merge.ts', ['shards/*']);
  const here = await script('tools/merge.ts', ['.']);

  expect([nowhere.code, here.code]).toEqual([2, 2]);
  expect(nowhere.stderr).toContain(`There is no folder ${join(folder, 'shards/*')}.`);
  expect(here.stderr).toContain('it would be emptied. Start the merge in another folder.');
  expect(summaryIn(folder).run.shard).toEqual({ part: 1, of: 2 });
});
