/**
 * The way to an installation, as a user configures it: a private CA, a client certificate and a proxy together; what every
 * report says of it; and the limit of the whole run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeTests } from '@playwright/test';
import { authority } from '../../src/certificates.ts';
import { proxyFront, test as withFronts, tlsFront } from '../../src/http/fronts.ts';
import { expect, test as withEmulator, type Emulated } from '../emulated.ts';

const test = mergeTests(withEmulator, withFronts);

const company = authority('Company CA');
const panel = company.issue({ owner: 'panel', names: ['localhost', '127.0.0.1'] });
const passphrase = 'open-sesame-4711';
const client = company.issue({ owner: 'contract' }, passphrase);
const password = 'p@ss:word/4711';

const portOf = ({ url }: Emulated) => Number(new URL(url).port);
const written = ({ folder }: Emulated, name: string) => readFileSync(join(folder, name), 'utf8');

/** A run needs specs before its first contact; one stands for all. */
const oneSpec = ['tests/databases/get.spec.ts'];

/** Writes the files that the company gave. */
function writeFiles({ folder }: Emulated): void {
  writeFileSync(join(folder, 'ca.pem'), company.certificate);
  writeFileSync(join(folder, 'client.pem'), client.certificate);
  writeFileSync(join(folder, 'client.key'), client.key);
}

test('a private CA, a client certificate and a proxy lead to a green run that shows no secret', async ({
  emulated,
  listen,
}) => {
  const installation = await emulated();
  const { configure, reportedContract, summary } = installation;
  const front = await listen(tlsFront(panel, { requestCert: true, ca: company.certificate }, portOf(installation)));
  const asked: string[] = [];
  const proxy = await listen(proxyFront(asked));
  writeFiles(installation);
  configure({
    ALTCRAFT_URL: `https://localhost:${front}`,
    ALTCRAFT_CA_FILE: 'ca.pem',
    ALTCRAFT_CLIENT_CERT: 'client.pem',
    ALTCRAFT_CLIENT_KEY: 'client.key',
    ALTCRAFT_CLIENT_KEY_PASSPHRASE: passphrase,
    ALTCRAFT_PROXY: `http://contract:${encodeURIComponent(password)}@127.0.0.1:${proxy}`,
    ALTCRAFT_ALLOW: 'read,create,delete',
  });

  const run = await reportedContract(['tests/profiles/delete.spec.ts']);

  expect(run.stdout).toContain(
    `Connection: through the proxy http://127.0.0.1:${proxy} · CA of ${join(installation.folder, 'ca.pem')} · client certificate of`,
  );
  expect(run.stdout + run.stderr).not.toContain('ss:word');
  expect(summary()).toMatchObject({ exitCode: 0, leftovers: [], findings: [] });
  expect(written(installation, 'allure-results/environment.properties')).toContain(`proxy=http://127.0.0.1:${proxy}`);
  expect(asked[0]).toContain(Buffer.from(`contract:${password}`).toString('base64'));
  expect(run.code).toBe(0);
});

test('the sweep takes the same way, in a process that trusts the private CA', async ({ emulated, listen }) => {
  const installation = await emulated();
  const { configure, script, folder } = installation;
  const front = await listen(tlsFront(panel, {}, portOf(installation)));
  writeFiles(installation);
  configure({ ALTCRAFT_URL: `https://localhost:${front}`, ALTCRAFT_CA_FILE: 'ca.pem' });

  const run = await script('tools/sweep.ts', [], { NODE_EXTRA_CA_CERTS: '/nowhere.pem' });

  expect(run.stdout).toBe(
    `Target: https://localhost:${front}\nConnection: CA of ${join(folder, 'ca.pem')}\n` +
      'ALTCRAFT_CA_FILE replaces NODE_EXTRA_CA_CERTS of the shell.\nNothing to sweep.\n',
  );
  expect(run.code).toBe(0);
});

test('a certificate for another name ends the run with the names that it is for', async ({ emulated, listen }) => {
  const installation = await emulated();
  const { configure, contract } = installation;
  const other = company.issue({ owner: 'panel', names: ['panel.example', 'panel.corp.example'] });
  const front = await listen(tlsFront(other, {}, portOf(installation)));
  writeFiles(installation);
  configure({ ALTCRAFT_URL: `https://localhost:${front}`, ALTCRAFT_CA_FILE: 'ca.pem' });

  const run = await contract(oneSpec);

  expect(run.stdout).toMatch(
    /its certificate is for another name after \d+ ms\. It is for panel\.example, panel\.corp\.example: put a name of the certificate into ALTCRAFT_URL\./,
  );
  expect(run.stdout).toContain('The platform was not reached: its certificate is for another name.');
  expect(run.code).toBe(3);
});

test('a certificate that is not verified is told loudly wherever somebody may look', async ({ emulated, listen }) => {
  const installation = await emulated();
  const { configure, reportedContract, summary } = installation;
  const front = await listen(tlsFront(panel, {}, portOf(installation)));
  configure({ ALTCRAFT_URL: `https://localhost:${front}`, ALTCRAFT_INSECURE_TLS: 'yes' });

  const run = await reportedContract(['tests/databases/list.spec.ts']);

  const note = 'The TLS certificate is not verified (ALTCRAFT_INSECURE_TLS=yes)';
  expect(run.stdout.match(/The TLS certificate is not verified/g)).toHaveLength(2);
  expect(run.stdout).toContain(`WARNING: ${note}`);
  expect(summary().findings).toEqual([expect.stringContaining(note)]);
  expect(written(installation, 'allure-results/environment.properties')).toContain('NOT VERIFIED');
  expect(run.code).toBe(0);
});

test('trust in everybody that only the shell has does not open the way', async ({ emulated, listen }) => {
  const installation = await emulated();
  const { configure, contract } = installation;
  const front = await listen(tlsFront(panel, {}, portOf(installation)));
  configure({ ALTCRAFT_URL: `https://localhost:${front}` });

  const run = await contract(oneSpec, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });

  expect(run.stdout).toContain('NODE_TLS_REJECT_UNAUTHORIZED=0 of the shell is ignored');
  expect(run.stdout).toContain('It was issued by "Company CA". Name the PEM file of that CA in ALTCRAFT_CA_FILE.');
  expect(run.code).toBe(3);
});

test('files and proxies that are wrong are told at once, and nothing is sent', async ({ emulated }) => {
  const { configure, contract, emulator } = await emulated();
  configure({ ALTCRAFT_CA_FILE: 'missing.pem', ALTCRAFT_PROXY: 'socks5://127.0.0.1:1' });

  const run = await contract();

  expect(run.stderr).toContain('The configuration has 2 problems; nothing was sent.');
  expect(emulator.calls).toHaveLength(0);
  expect(run.code).toBe(2);
});

test('a run that is out of time says so, and what it had not reached is not run', async ({ emulated }) => {
  const { configure, parallelContract, summary } = await emulated(['databases.get:hang']);
  configure({ ALTCRAFT_RUN_TIMEOUT_MS: '4000' });

  const run = await parallelContract(['tests/databases/get.spec.ts', 'tests/resources/list.spec.ts', '--workers', '1']);

  const sentence =
    'The run was out of time (ALTCRAFT_RUN_TIMEOUT_MS=4000); what it had not reached is reported as not run.';
  expect(summary()).toMatchObject({ exitCode: 4, exitReason: sentence, problems: [sentence] });
  expect(summary().operations.find(({ id }) => id === 'databases.get')?.verdict).toBe('notRun');
  expect(run.stdout).toContain(sentence);
  expect(run.code).toBe(4);
});
