/**
 * `npm run doctor` as its users call it.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { authority } from '../../src/certificates.ts';
import { expect, test, token, type Emulated } from '../../run/emulated.ts';
import { speaking } from './examined.ts';

const doctor = ({ script }: Emulated, args: string[] = [], environment = {}) =>
  script('tools/doctor.ts', args, environment);

/** What is printed for machines. */
interface Told {
  schema: number;
  exitCode: number;
  sentence: string;
  next: string;
  problems: string[];
  notTried: string[];
  findings: { name: string; state: string; saw: string; means?: string; remedy?: string }[];
}

const toldBy = ({ stdout }: { stdout: string }) => JSON.parse(stdout) as Told;

test.describe('npm run doctor', () => {
  test('says that everything is ready, and what to do next', async ({ emulated }) => {
    const target = await emulated();

    const run = await doctor(target);

    expect(run.stdout).toContain(`Doctor of ${target.url}; it only reads.\n\n✓ configuration                `);
    expect(run.stdout).toContain('\n✓ ALTCRAFT_DB_ID               1 is the database "Clients"\n');
    expect(run.stdout).toMatch(
      /\nReady: \d+ checks, no problem\.\nNext: The quick look: npm run smoke\. Then everything: npm run contract, about [\d,]+ calls\n$/,
    );
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
  });

  test('only reads, whatever is allowed, and writes nothing', async ({ emulated }) => {
    const target = await emulated();
    target.configure({ ALTCRAFT_ALLOW: 'all' });
    const before = target.state();

    await doctor(target);

    expect(new Set(target.emulator.calls.map(({ effect }) => effect))).toEqual(new Set(['read']));
    expect(target.state()).toEqual(before);
    expect(readdirSync(target.folder)).toEqual(['.env']);
  });

  test('explains what is wrong, and ends with 1', async ({ emulated }) => {
    const target = await emulated();
    target.configure({ ALTCRAFT_DB_ID: '99' });

    const run = await doctor(target);

    expect(run.stdout).toContain(
      `✗ ALTCRAFT_DB_ID               99 names no database
    databases.get refused it with 404 "database 99 not found".
    → Set ALTCRAFT_DB_ID to the id of a database that this token may see, or leave it empty: then what needs
      it is not verified. The token sees database 1 (Clients), 2 (Sandbox), 6 (Archive).
`,
    );
    expect(run.stdout).toMatch(/\nNot ready: 1 problem \(ALTCRAFT_DB_ID\), in \d+ checks\.\n/);
    expect(run.stdout).toContain(
      'Next: Correct these variables, or empty them: npm run discover fills them in. Then: npm run doctor\n',
    );
    expect(run.code).toBe(1);
  });

  test('stops where the rest is pointless, and says what was not tried', async ({ emulated }) => {
    const target = await emulated();
    target.configure({ ALTCRAFT_TOKEN: 'a-token-of-somebody' });

    const run = await doctor(target);

    expect(run.stdout.replaceAll('\n', ' ')).toMatch(
      /Not tried for it: token in the header, clock, speed, rights, not proven, not set, deduplication, variants, further fields, steadiness, \d+ variables\./,
    );
    expect(run.stdout).toContain('Next: Do what stands behind the arrows, then: npm run doctor\n');
    expect(run.stdout).not.toContain('✓ clock');
    expect(run.code).toBe(1);
  });

  test('asks for ids where there are none', async ({ emulated }) => {
    const target = await emulated();
    target.configure({ ALTCRAFT_DB_ID: undefined, ALTCRAFT_CONFIRM_DESTRUCTIVE: undefined });

    const run = await doctor(target);

    expect(run.stdout).toContain(
      'Next: npm run discover, which fills in the ids that it finds, and lists the others. Then again: npm run doctor\n',
    );
    expect(run.code).toBe(0);
  });

  test('tells machines the same', async ({ emulated }) => {
    const target = await emulated();
    target.configure({ ALTCRAFT_STSEGMENT_ID: '4' });

    const run = await doctor(target, ['--json']);

    const told = toldBy(run);
    expect(told).toMatchObject({ schema: 1, exitCode: 1, notTried: [] });
    expect(told.findings.find(({ name }) => name === 'ALTCRAFT_STSEGMENT_ID')).toMatchObject({
      state: 'problem',
      saw: '4 is the segment "Living in Riga"',
    });
    expect(told.sentence).toContain('Not ready: 1 problem (ALTCRAFT_STSEGMENT_ID)');
    expect(run.code).toBe(1);
  });

  test('tells problems of the configuration as a run does', async ({ emulated }) => {
    const target = await emulated();
    target.configure({ ALTCRAFT_DB_IDS: '1' });

    const run = await doctor(target, ['--json']);

    expect(run.stderr).toBe(
      'The configuration has one problem; nothing was sent.\n\n' +
        '  - ALTCRAFT_DB_IDS is not a variable of this suite. Did you mean ALTCRAFT_DB_ID?\n\n' +
        'All variables: .env.example. By task: docs/configuration.md.\n',
    );
    expect(toldBy(run)).toEqual({
      schema: 1,
      exitCode: 2,
      problems: ['ALTCRAFT_DB_IDS is not a variable of this suite. Did you mean ALTCRAFT_DB_ID?'],
    });
    expect(target.emulator.calls).toHaveLength(0);
    expect(run.code).toBe(2);
  });

  test('needs an address', async ({ emulated }) => {
    const target = await emulated();
    writeFileSync(join(target.folder, '.env'), '');

    const run = await doctor(target);

    expect(run.stderr).toContain('ALTCRAFT_URL is not set, so there is no installation to check; nothing was sent.');
    expect(run.stderr).toContain(
      'copy .env.example to .env, set ALTCRAFT_URL and ALTCRAFT_TOKEN, then: npm run doctor',
    );
    expect(run.code).toBe(2);
  });

  test('names a shell variable that wins over .env', async ({ emulated }) => {
    const target = await emulated();

    const run = await doctor(target, [], { ALTCRAFT_RESOURCE_ID: '4' });

    expect(run.stdout).toContain('The shell overrides ALTCRAFT_RESOURCE_ID of .env.');
    expect(run.stdout).toContain('→ If that is not meant, end it for this terminal: unset ALTCRAFT_RESOURCE_ID');
  });

  test('refuses a flag that it does not know', async ({ emulated }) => {
    const target = await emulated();

    const run = await doctor(target, ['--jsn']);

    expect(run.stderr).toBe(
      'Unknown flag "--jsn". Did you mean --json?\nNothing was sent. Run with --help to see every flag.\n',
    );
    expect(run.code).toBe(2);
  });

  test('explains itself', async ({ emulated }) => {
    const target = await emulated();

    const run = await doctor(target, ['--help']);

    expect(run.stdout).toContain('Usage: npm run doctor');
    expect(run.stdout).toContain('Exit codes: 0 ready');
    expect(run.code).toBe(0);
  });

  test('trusts the private CA of the configuration, and no other', async ({ emulated }) => {
    const target = await emulated();
    const company = authority('Company CA');
    const { certificate, key } = company.issue({ owner: 'panel', names: ['127.0.0.1'], days: { from: -1, to: 90 } });
    const server = createTlsServer({ cert: certificate, key }, speaking(target.emulator));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const ALTCRAFT_URL = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(join(target.folder, 'company.pem'), company.certificate);

    target.configure({ ALTCRAFT_URL });
    const without = await doctor(target);
    target.configure({ ALTCRAFT_URL, ALTCRAFT_CA_FILE: 'company.pem' });
    const withCa = await doctor(target);

    server.closeAllConnections();
    server.close();
    expect(without.stdout).toContain('✗ TLS                          the CA of its certificate is unknown here\n');
    expect(without.code).toBe(1);
    expect(withCa.stdout).toContain('✓ TLS                          TLSv1.3, certificate by "Company CA", valid until');
    expect(withCa.stdout).toContain('✓ connection                   CA of ');
    expect(withCa.code).toBe(0);
  });

  test('never shows a token, even one that a server sends back', async ({ emulated }) => {
    const target = await emulated();
    const echo = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<html><title>${token}</title></html>`),
    );
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    target.configure({ ALTCRAFT_URL: `http://127.0.0.1:${(echo.address() as AddressInfo).port}` });

    const [text, json] = [await doctor(target), await doctor(target, ['--json'])];

    echo.closeAllConnections();
    echo.close();
    expect(text.stdout).toContain('a web page with the title "***"');
    expect(`${text.stdout}${text.stderr}${json.stdout}${json.stderr}`).not.toContain(token);
  });
});
