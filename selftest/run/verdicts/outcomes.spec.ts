/**
 * Outcomes travel as data: two runs over the same awkward installation, one of them with every text unreadable, end alike.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unreadable, unreadableText } from '../../../src/outcome/rendered.ts';
import type { CallRecord } from '../../../src/observations/call-log.ts';
import { expect, test, type Emulated } from '../emulated.ts';

const faults = [
  'databases.get:field-missing:data.name', // a broken contract
  'databases.list:ignore-limit', // an expectation of a spec
  'resources.get:drop', // no reply, and repetitions
  'profiles.import:status-500', // a set-up
];
const profiles = ['no-market', 'no-rights'];
/** One operation for each verdict, without the conventions. */
const specs = [
  'tests/databases/(get|list|refresh-counters|wipe).spec.ts',
  'tests/(resources/get|campaigns/list|market/products-list|miscellaneous/webver-get).spec.ts',
];

const allure = fileURLToPath(new URL('../../../reporters/allure.ts', import.meta.url));

interface AllureResult {
  fullName: string;
  status: string;
  labels: { name: string; value: string }[];
}

/** Labels by which the report sorts its tests into categories. */
function categoriesOf(folder: string): Record<string, string[]> {
  const files = readdirSync(join(folder, 'allure-results')).filter((name) => name.endsWith('-result.json'));
  const results = files.map(
    (name) => JSON.parse(readFileSync(join(folder, 'allure-results', name), 'utf8')) as AllureResult,
  );
  const entries = results.map(({ fullName, status, labels }): [string, string[]] => [
    fullName,
    [status, ...labels.filter(({ name }) => name === 'outcome').map(({ value }) => value)],
  ]);
  return Object.fromEntries(entries.sort(([one], [other]) => one.localeCompare(other)));
}

/** How often each operation was repeated. */
function retriesOf(folder: string): string[] {
  const lines = readFileSync(join(folder, 'results/calls.jsonl'), 'utf8').split('\n').filter(Boolean);
  const calls = lines.map((line) => JSON.parse(line) as CallRecord);
  return calls.filter(({ retries }) => retries).map(({ operation, retries }) => `${operation} ${retries}`);
}

/** Runs the specs, and gives all that has to be decided by data. */
async function decidedBy(emulated: Emulated, environment: Record<string, string> = {}) {
  emulated.configure({
    ALTCRAFT_ALLOW: 'read,create,update,delete',
    ALTCRAFT_CONFIRM_SEND: undefined,
    ALTCRAFT_CONFIRM_DESTRUCTIVE: undefined,
    ALTCRAFT_SMID: undefined,
  });
  // The categories are in what Allure's reporter writes; the report that is made of it takes longer and adds nothing.
  const { code, stdout } = await emulated.script('tools/run.ts', [...specs, `--reporter=${allure}`], environment);
  const { exitCode, totals, operations, advice, next, speaks } = emulated.summary();
  const verdicts = Object.fromEntries(operations.map(({ id, verdict }) => [id, verdict]));
  const texts = [...next, ...operations.flatMap(({ reasons }) => reasons)];
  const { folder } = emulated;
  const decided = { code, exitCode, totals, verdicts, advice, speaks, categories: categoriesOf(folder) };
  return { decided: { ...decided, retries: retriesOf(folder) }, texts, stdout };
}

test('a run whose texts nobody can read has the same verdicts, exit code, advice, retries and categories', async ({
  emulated,
}) => {
  const plain = await decidedBy(await emulated(faults, { profiles }));
  const blind = await decidedBy(await emulated(faults, { profiles }), { [unreadable]: '1' });

  expect(blind.decided).toEqual(plain.decided);
  expect(new Set(blind.texts)).toEqual(new Set([unreadableText]));
  expect(plain.decided).toMatchObject({
    code: 1,
    verdicts: {
      'databases.get': 'failed',
      'databases.list': 'failed',
      'databases.refreshCounters': 'notAllowed',
      'databases.wipe': 'harnessError',
      'resources.get': 'harnessError',
      'campaigns.list': 'unsupported',
      'market.productsList': 'unsupported',
      'miscellaneous.webverGet': 'notConfigured',
    },
  });
  expect(plain.decided.advice.map(({ id }) => id)).toContain('allow effects');
  expect(plain.decided.retries).not.toEqual([]);
});

test('the outcome of each failed and skipped check stands in the summary as data', async ({ emulated }) => {
  const { configure, contract, summary } = await emulated(['databases.get:null:data.name', 'resources.get:drop']);
  configure({ ALTCRAFT_SMID: undefined });

  await contract(['tests/(databases/get|resources/get|miscellaneous/webver-get).spec.ts']);

  const outcomes = Object.fromEntries(summary().operations.map((one) => [one.id, one.outcomes]));
  expect(outcomes).toMatchObject({
    'databases.get': expect.arrayContaining([expect.objectContaining({ cause: 'contract broken', rule: 'shape' })]),
    'resources.get': expect.arrayContaining([expect.objectContaining({ cause: 'no reply', code: 'ECONNRESET' })]),
    'miscellaneous.webverGet': [{ cause: 'variable missing', variable: 'ALTCRAFT_SMID' }],
  });
});
