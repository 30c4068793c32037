/**
 * What goes wrong before the first check: one clear text, the promised code, and nothing sent.
 */
import { expect, test } from '../emulated.ts';

/** Specs that a run has to load before its first contact; one stands for all. */
const oneSpec = ['tests/databases/get.spec.ts'];

test('an unknown variable is refused with the near name, and nothing is sent', async ({ emulated }) => {
  const { configure, contract, emulator } = await emulated();
  configure({ ALTCRAFT_DB_IDS: '1' });

  const run = await contract();

  expect(run.stderr).toBe(
    'The configuration has one problem; nothing was sent.\n\n' +
      '  - ALTCRAFT_DB_IDS is not a variable of this suite. Did you mean ALTCRAFT_DB_ID?\n\n' +
      'All variables: .env.example. By task: docs/configuration.md.\n',
  );
  expect(run.stdout).toBe('');
  expect(emulator.calls).toHaveLength(0);
  expect(run.code).toBe(2);
});

test('contradictions of the configuration are told all at once', async ({ emulated }) => {
  const { configure, contract, emulator } = await emulated();
  configure({ ALTCRAFT_ALLOW: 'create,send', ALTCRAFT_CONFIRM_SEND: undefined, ALTCRAFT_CONFIRM_DESTRUCTIVE: '1' });

  const run = await contract();

  expect(run.stderr).toContain('The configuration has 3 problems; nothing was sent.');
  expect(run.stderr).toContain('ALTCRAFT_ALLOW has create but not delete');
  expect(run.stderr).toContain('ALTCRAFT_CONFIRM_SEND does not name the one address');
  expect(run.stderr).toContain('ALTCRAFT_CONFIRM_DESTRUCTIVE and ALTCRAFT_DB_ID both name database 1');
  expect(emulator.calls).toHaveLength(0);
  expect(run.code).toBe(2);
});

test('ids without an address are refused instead of being run against the emulator', async ({ emulated }) => {
  const { configure, contract } = await emulated();
  configure({ ALTCRAFT_URL: undefined });

  const run = await contract();

  expect(run.stderr).toContain('ALTCRAFT_URL is not set, but ALTCRAFT_TOKEN, ALTCRAFT_RESOURCE_ID');
  expect(run.stderr).not.toContain('c0ffee');
  expect(run.code).toBe(2);
});

test('a wrong token ends the run after the first contact', async ({ emulated }) => {
  const { configure, contract, emulator, summary } = await emulated();
  configure({ ALTCRAFT_TOKEN: 'a-token-of-somebody-else' });

  const run = await contract(oneSpec);

  expect(run.stdout).toContain('refused the token (HTTP 200, error 403');
  expect(run.stdout).toContain('into ALTCRAFT_TOKEN');
  expect(emulator.calls).toHaveLength(2);
  expect(summary()).toMatchObject({ exitCode: 3, totals: { verified: 0, failed: 0 } });
  expect(run.code).toBe(3);
});

test('a host that nobody listens on is told in one sentence', async ({ emulated }) => {
  const { configure, contract } = await emulated();
  configure({ ALTCRAFT_URL: 'http://127.0.0.1:9' });

  const run = await contract(oneSpec);

  expect(run.stdout).toContain('databases.list got no reply from 127.0.0.1:9: the connection was refused');
  expect(run.stdout).not.toContain('node_modules');
  expect(run.code).toBe(3);
});

test('a page that is not Altcraft is told', async ({ emulated }) => {
  const { contract } = await emulated(['*:html']);

  const run = await contract(oneSpec);

  expect(run.stdout).toContain('does not speak the Altcraft API (HTTP 200');
  expect(run.code).toBe(3);
});

test('a path below which nothing of the API lies is told', async ({ emulated }) => {
  const { configure, contract, url } = await emulated();
  configure({ ALTCRAFT_URL: `${url}/panel` });

  const run = await contract(oneSpec);

  expect(run.stdout).toContain(`Nothing of the Altcraft API lies below ${url}/panel`);
  expect(run.code).toBe(3);
});

test('ids that the platform does not have end the run before its checks', async ({ emulated }) => {
  const { configure, contract, emulator, summary } = await emulated();
  configure({ ALTCRAFT_DB_ID: '4', ALTCRAFT_RESOURCE_ID: '6' });

  const run = await contract(oneSpec);

  expect(run.stdout).toContain('- ALTCRAFT_DB_ID=4 names no database: databases.get was refused with 404');
  expect(run.stdout).toContain('The token sees database 1 (Clients), 2 (Sandbox), 6 (Archive).');
  expect(run.stdout).toContain('- ALTCRAFT_RESOURCE_ID=6 names no resource: resources.get was refused with 404');
  expect(run.stdout).toContain('The configuration is wrong.');
  expect(new Set(emulator.calls.map(({ operation }) => operation))).toEqual(
    new Set(['databases.list', 'databases.get', 'resources.get', 'resources.list']),
  );
  expect(summary()).toMatchObject({ exitCode: 2, totals: { verified: 0, failed: 0 } });
  expect(run.code).toBe(2);
});

test('a profile of another database ends the run before its checks', async ({ emulated }) => {
  const { configure, contract } = await emulated();
  configure({ ALTCRAFT_DB_ID: '6' });

  const run = await contract(oneSpec);

  expect(run.stdout).toContain('names no profile of database 6 (ALTCRAFT_DB_ID): profiles.get was refused with 404');
  expect(run.code).toBe(2);
});

test('a missing id leaves its operations unverified and names the variable', async ({ emulated }) => {
  const { configure, contract, summary } = await emulated();
  configure({ ALTCRAFT_RESOURCE_ID: undefined });

  const run = await contract(['tests/resources']);

  expect(run.stdout).toContain('not configured: ALTCRAFT_RESOURCE_ID is not set.');
  expect(summary().operations.find(({ id }) => id === 'resources.get')).toMatchObject({
    verdict: 'notConfigured',
    reasons: ['not configured: ALTCRAFT_RESOURCE_ID is not set.'],
  });
  expect(run.code).toBe(0);
});

test('arguments that choose no check end the run with 2, and it says what to do', async ({ emulated }) => {
  const { contract, emulator } = await emulated();

  const run = await contract(['--grep', 'a title that no check has']);

  expect(run.stdout).toContain('No check matches the arguments.');
  expect(run.stdout).toContain('Correct the arguments.');
  expect(emulator.calls).toEqual([]);
  expect(run.code).toBe(2);
});

test('a shell variable that wins over .env is named', async ({ emulated }) => {
  const { contract } = await emulated();

  const run = await contract(['tests/databases/list.spec.ts'], { ALTCRAFT_RESOURCE_ID: '4' });

  expect(run.stdout).toContain('The shell overrides ALTCRAFT_RESOURCE_ID of .env.');
  expect(run.code).toBe(0);
});

test('a shell that allows more than .env is warned of, and the checks that may run are counted', async ({
  emulated,
}) => {
  const { configure, contract } = await emulated();
  configure({ ALTCRAFT_ALLOW: 'read' });

  const run = await contract(['tests/databases'], { ALTCRAFT_ALLOW: 'read,task' });

  expect(run.stdout).toContain('WARNING: the shell allows task more than .env (ALTCRAFT_ALLOW).');
  expect(run.stdout).not.toContain('The shell overrides ALTCRAFT_ALLOW');
  expect(run.stdout).toMatch(/at most \d+ of \d+ checks may run/);
});
