/**
 * The suite finds what it is for: each kind of fault, planted in one operation, turns red that operation and no other,
 * with a text that says what is wrong, and ends with the right code.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictOf } from '../../../src/outcome/outcome.ts';
import { expect, failedOf, test, unverified } from '../emulated.ts';

interface Planted {
  fault: string;
  verdict: 'failed' | 'harnessError';
  code: number;
  text: string;
}

const operationOf = (fault: string) => fault.split(':')[0] ?? '';
const kebab = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The folders of the specs about the operations of faults, as a pattern. */
const groupsOf = (faults: string[]) =>
  [...new Set(faults.map((fault) => kebab(operationOf(fault).split('.')[0] ?? '')))].join('|');

const broken = (fault: string, text: string): Planted => ({ fault, verdict: 'failed', code: 1, text });
const silent = (fault: string, text: string): Planted => ({ fault, verdict: 'harnessError', code: 3, text });

/** Damaged replies, one operation of each group with a read; what is said of each. */
const damaged: [fault: string, text: string][] = [
  ['resources.list:field-missing:data[0].name', '✗ data[0].name is missing (documented as string)'],
  ['databases.list:wrong-type:data[0].id', '✗ data[0].id must be integer, got string'],
  ['databases.get:null:data.name', '✗ data.name must be string, got null'],
  ['suppressionLists.get:field-missing:data.name', '✗ data.name is missing (documented as string)'],
  ['segments.get:wrong-type:data.name', '✗ data.name must be string, got integer'],
  ['templates.list:truncated', '✗ the body is JSON up to character'],
  ['campaigns.getStatus:html', '✗ the body is not JSON (text/html'],
  ['mailings.get:null:data.name', '✗ data.name must be string, got null'],
  ['triggerMailings.get:status-500', '✗ the server failed with HTTP 500'],
  ['automationScenarios.list:empty', '✗ the body is empty'],
  ['actionHistory.get:redirect', '✗ the reply redirects to /login'],
  ['profileRelations.get:wrong-type:total_count', '✗ total_count must be integer, got string'],
  ['loyalty.triggerPromotions:field-missing:next_from_id', '✗ next_from_id is missing'],
  ['promoCodes.exportAll:html', '✗ the body is not JSON (text/html'],
  ['market.skuList:field-missing:result[0].name', '✗ result[0].name is missing'],
  ['analyticReports.bounces:status-500', '✗ the server failed with HTTP 500'],
  ['senders.list:truncated', '✗ the body is JSON up to character'],
  ['miscellaneous.webverGet:field-missing:data.createtime', '✗ data.createtime is missing'],
];

test('damaged replies each turn their operation red and nothing else', async ({ emulated }) => {
  const installation = await emulated(damaged.map(([fault]) => fault));

  const failed = failedOf(
    await installation.checks([`tests/(${groupsOf(damaged.map(([fault]) => fault))})/`], '@read'),
  );

  const isSaid = ([fault, text]: (typeof damaged)[number]) =>
    failed.some(({ title, texts }) => title.startsWith(`${operationOf(fault)} › `) && texts.join().includes(text));
  expect(damaged.filter((one) => !isSaid(one))).toEqual([]);
  // Checks of other operations that need these for their set-up cannot run; none of them may be blamed.
  const broken = failed.flatMap(({ outcomes }) => outcomes.filter((outcome) => verdictOf(outcome) === 'failed'));
  const blamed = broken.map((outcome) => ('operation' in outcome ? outcome.operation : undefined));
  expect([...new Set(blamed)].sort()).toEqual(damaged.map(([fault]) => operationOf(fault)).sort());
});

/**
 * Faults that are planted together: each in another operation, so that none can hide another. What the conventions find is
 * proved in conventions.spec.ts.
 */
const planted: [name: string, faults: Planted[]][] = [
  [
    'errors, pages, halves and replays',
    [
      broken('databases.get:error-code', '✗ the reply tells no success: HTTP 200, error 500'),
      broken('resources.get:html', '✗ the body is not JSON (text/html'),
      broken('resources.list:truncated', '✗ the body is JSON up to character'),
      broken('databases.list:replay', 'databases.list'),
    ],
  ],
  [
    'empty bodies, failures, redirects and ignored limits',
    [
      broken('resources.get:empty', '✗ the body is empty'),
      broken('databases.getCounters:status-500', '✗ the server failed with HTTP 500'),
      broken('databases.get:redirect', '✗ the reply redirects to /login'),
      broken('databases.list:ignore-limit', 'toBeLessThanOrEqual'),
    ],
  ],
  [
    'calls without a reply',
    [
      silent('resources.get:hang', 'resources.get got no reply from 127.0.0.1'),
      silent('databases.get:drop', 'databases.get got no reply from 127.0.0.1'),
    ],
  ],
];

/** What a run printed of an operation's checks, each text with its title. */
const failuresOf = (stdout: string, operation: string) =>
  stdout
    .split(/^(?=\d+\) )/m)
    .filter((text) => /^\d+\) (.*) › /.exec(text)?.[1] === operation)
    .join('\n');

for (const [name, faults] of planted) {
  test(`${name} each turn their operation red and nothing else`, async ({ emulated }) => {
    const { configure, contract, summary } = await emulated(faults.map(({ fault }) => fault));
    configure({ ALTCRAFT_TIMEOUT_MS: '1500' });

    const run = await contract([`tests/(${groupsOf(faults.map(({ fault }) => fault))})/`, '--grep', '@read']);

    const unsaid = faults.filter((entry) => !failuresOf(run.stdout, operationOf(entry.fault)).includes(entry.text));
    expect(unsaid).toEqual([]);
    const verdicts = Object.fromEntries(faults.map((entry) => [operationOf(entry.fault), entry.verdict]));
    expect(unverified(summary())).toMatchObject(verdicts);
    // Checks of other operations that need these for their set-up cannot run; none of them may be blamed.
    const blamed = Object.entries(unverified(summary())).filter(([, verdict]) => verdict === 'failed');
    expect(blamed.map(([id]) => id).sort()).toEqual(
      faults
        .filter(({ verdict }) => verdict === 'failed')
        .map(({ fault }) => operationOf(fault))
        .sort(),
    );
    expect(run.code).toBe(faults[0]?.code);
  });
}

test('a platform that counts wrong turns the flows of points, goods and codes red', async ({ emulated }) => {
  const wrong = ['loyalty.accruePoints', 'market.ordersImport', 'promoCodes.import'];
  const { configure, contract } = await emulated(wrong.map((operation) => `${operation}:off-by-one`));
  configure({ ALTCRAFT_ALLOW: 'read,create,update,delete' });

  const run = await contract([
    'tests/flows/loyalty.spec.ts',
    'tests/flows/market.spec.ts',
    'tests/flows/promo-codes.spec.ts',
  ]);

  const files = ['loyalty', 'market', 'promo-codes'];
  expect(files.filter((name) => !run.stdout.includes(`tests/flows/${name}.spec.ts:`))).toEqual([]);
  expect(run.code).toBe(1);
});

test('a delete that deletes nothing turns profiles.delete red', async ({ emulated }) => {
  const { configure, parallelContract, summary } = await emulated(['profiles.delete:delete-nothing']);
  configure({ ALTCRAFT_ALLOW: 'read,create,delete' });

  const run = await parallelContract(['tests/profiles/delete.spec.ts']);

  expect(run.stdout).toContain('profiles.get finds what must not be there');
  expect(unverified(summary())).toEqual({ 'profiles.delete': 'failed' });
  expect(run.code).toBe(1);
});

test('a set-up that fails is not taken for a broken contract', async ({ emulated }) => {
  const { configure, contract, summary } = await emulated(['profiles.import:status-500']);
  configure({ ALTCRAFT_ALLOW: 'read,create,delete' });

  const run = await contract(['tests/profiles/(delete|import).spec.ts']);

  expect(unverified(summary())).toEqual({ 'profiles.import': 'failed', 'profiles.delete': 'harnessError' });
  expect(run.stdout).toContain('The set-up failed: profiles.import answered HTTP 500');
  expect(run.code).toBe(1);
});

test('silence is shown once, counted for all its checks, and stands in the list of calls', async ({ emulated }) => {
  const { configure, contract, folder } = await emulated(['profiles.import:drop']);
  configure({ ALTCRAFT_ALLOW: 'read,create,delete' });

  const run = await contract(['tests/profiles/delete.spec.ts']);

  expect(run.stdout.match(/profiles\.import got no reply from/g)).toHaveLength(1);
  expect(run.stdout).toMatch(/^ {2}profiles\.import gave no reply: \d checks$/m);
  expect(run.stdout).toContain('The platform gave no reply to profiles.import.');
  const calls = readFileSync(join(folder, 'results/calls.jsonl'), 'utf8');
  expect(calls).toMatch(
    /"operation":"profiles\.import",.*"status":0,.*"noReply":"the connection was broken off","code":"ECONNRESET"/,
  );
  expect(run.code).toBe(3);
});
