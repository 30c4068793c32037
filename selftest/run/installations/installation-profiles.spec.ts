/**
 * Installation profiles of the emulator: each leads to a full report that names the peculiarity, none to
 * a false alarm, and a broken contract stays one.
 */
import type { Summary } from '../../../reporters/judgement/model.ts';
import { expect, leaksIn, needsBroker, test, token, unverified } from '../emulated.ts';

const spoilt = 'databases.list:field-missing:data[0].name';

/** Groups with an operation of a verdict. */
function groupsWith(summary: Summary, verdict: string): string[] {
  return [...new Set(summary.operations.filter((one) => one.verdict === verdict).map(({ group }) => group))];
}

// The one full run of the self-tests; `npm test` makes another on a plain installation.
test('another way, spelling, language, clock and form of refusals are named, everything is verified, and nothing stays', async ({
  emulated,
}) => {
  const profiles = ['base-path', 'ipv6', 'russian', 'extra-fields', 'old-pages', 'clock-off'];
  const installation = await emulated([], { profiles, refusals: 'http' });
  const { configure, contract, summary, state, url } = installation;
  configure({ ALTCRAFT_ALLOW: 'all' });
  const before = state();

  const run = await contract();

  expect(summary().operations.flatMap(({ problems }) => problems)).toEqual([]);
  expect(unverified(summary())).toEqual(needsBroker);
  expect(summary().leftovers).toEqual([]);
  expect(url).toMatch(/^http:\/\/\[::1\]:\d+\/altcraft$/);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining(`Target: ${url}\n`) });
  expect(summary().speaks).toMatchObject({
    'access groups': 'lower case',
    'access groups of scenarios': 'ID and title',
    'channel of a mailing': 'flags',
    'error texts': 'in Russian',
    'number of scenarios': 'total',
    refusals: 'HTTP status and envelope',
  });
  expect(summary().findings).toEqual([
    expect.stringContaining('is 1 h ahead of the one of this machine'),
    expect.stringMatching(/^\d+ operations send fields that the contract does not mention, .*: x_revision/),
  ]);
  expect(run.stdout).toContain(summary().findings.join('\n'));
  expect(state()).toEqual(before);
  expect(leaksIn(installation)).toEqual([]);
  expect(run.stdout + run.stderr).not.toContain(token);
});

test('what tariff, version and role of the token lack is named by group, and nothing fails', async ({ emulated }) => {
  const profiles = ['no-loyalty', 'no-market', 'no-rights'];
  const { configure, contract, summary, state } = await emulated([], { profiles });
  configure({ ALTCRAFT_ALLOW: 'all' });
  const before = state();

  const run = await contract([
    'tests/(campaigns|mailings|trigger-mailings|loyalty|promo-codes|market|flows|conventions)/',
    'tests/profiles/get',
    '--grep',
    'campaigns|[mM]ailings|loyalty|promoCodes|market|flows/|profiles.get',
  ]);

  const lacking = ['campaigns', 'mailings', 'triggerMailings', 'loyalty', 'promoCodes', 'market'];
  expect(summary().operations.flatMap(({ problems }) => problems)).toEqual([]);
  expect(run.code).toBe(0);
  expect(groupsWith(summary(), 'unsupported')).toEqual(lacking);
  expect(groupsWith(summary(), 'verified')).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/market|loyal/)]),
  );
  expect(summary().leftovers).toEqual([]);
  expect(summary().findings).toEqual([
    'The tariff lacks: loyalty (15 operations), promoCodes (7 operations) (402).',
    'The installation knows no call of: market (404). The tariff or the version lacks it, or a proxy in between does not let it through.',
    'The token may not: campaigns (6 operations), mailings (18 operations), triggerMailings (11 operations) (403). Its role in the panel decides.',
  ]);
  expect(run.stdout).toContain(summary().findings.join('\n'));
  expect(state()).toEqual(before);
});

test('a token that may only read is named as one, and what it was refused is not verified', async ({ emulated }) => {
  const { configure, contract, summary, state } = await emulated([], { profiles: ['read-only-token'] });
  configure({ ALTCRAFT_ALLOW: 'all' });
  const before = state();

  const run = await contract([
    'tests/(databases|segments|market|conventions|flows)/',
    'tests/profiles/update.spec.ts',
    '--grep',
    'databases|profiles.update |segments|market',
  ]);

  const finding = 'The token may only read: whatever would change something was refused (403)';
  const changing = summary().operations.filter(({ effect }) => effect !== 'read');
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining(finding) });
  expect(changing.filter(({ verdict }) => verdict !== 'unsupported' && verdict !== 'notRun')).toEqual([]);
  expect(Object.values(unverified(summary()))).not.toContain('failed');
  expect(summary().findings).toEqual([expect.stringContaining(finding)]);
  expect(state()).toEqual(before);
});

test('a rate limit is waited for, and named', async ({ emulated }) => {
  const { contract, summary } = await emulated([], { profiles: ['rate-limited:1'] });

  const run = await contract(['tests/databases/list.spec.ts']);

  expect(run.code).toBe(0);
  expect(summary().totals).toMatchObject({ verified: 1, failed: 0, unsupported: 0 });
  expect(summary().findings).toEqual([
    expect.stringContaining('The installation limited the rate of calls (HTTP 429)'),
  ]);
});

test('a slow installation is named, and its checks get the time that its calls take', async ({ emulated }) => {
  const { configure, parallelContract, summary } = await emulated([], { profiles: ['slow:1000'] });
  configure({ ALTCRAFT_TIMEOUT_MS: '2000', ALTCRAFT_TASK_TIMEOUT_MS: '1000' });

  const run = await parallelContract(['tests/conventions/types.spec.ts', '--grep', 'databases.list .*wrong type']);

  const { calls } = summary().operations.find(({ id }) => id === 'databases.list')!;
  expect(calls).toBeGreaterThan(5); // of one check, whose own time is 5 s
  expect(summary().operations.flatMap(({ problems }) => problems)).toEqual([]);
  expect(summary().findings).toEqual([expect.stringContaining('The installation is slow: the median reply took 1.')]);
  expect(run.stdout).toContain(summary().findings[0]);
});

test('connections that are closed while idle fail no check, and are named', async ({ emulated }) => {
  const { configure, contract, summary, state } = await emulated([], { profiles: ['keep-alive'] });
  configure({ ALTCRAFT_ALLOW: 'all' });
  const before = state();

  const run = await contract([
    'tests/databases',
    'tests/segments',
    'tests/promo-codes',
    'tests/flows/promo-codes.spec.ts',
  ]);

  expect(summary().operations.flatMap(({ problems }) => problems)).toEqual([]);
  expect(unverified(summary())).toEqual({});
  expect(run.code).toBe(0);
  expect(summary().findings).toEqual([
    expect.stringMatching(
      /^\d+ calls were repeated because the connection broke or no reply came, and answered then\./,
    ),
  ]);
  expect(state()).toEqual(before);
});

test('a broken contract is one whatever the installation differs in', async ({ emulated }) => {
  const ways = ['base-path', 'ipv6', 'russian', 'extra-fields', 'old-pages', 'clock-off', 'keep-alive'];
  const limits = ['slow:20', 'rate-limited:200', 'no-loyalty', 'no-market', 'no-rights', 'read-only-token'];
  const { contract, summary } = await emulated([spoilt], { profiles: [...ways, ...limits] });

  const run = await contract(['tests/databases/list.spec.ts']);

  expect(run).toMatchObject({ code: 1, stdout: expect.stringContaining('data[0].name is missing') });
  expect(unverified(summary())).toEqual({ 'databases.list': 'failed' });
});
