/**
 * `npm run discover` as its users run it, and the run that follows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, token, type Emulated } from '../emulated.ts';

const script = 'tools/discover.ts';

/** The `.env` of somebody who has an address and a token, and nothing else. */
function begin({ folder, url }: Emulated): void {
  writeFileSync(join(folder, '.env'), `ALTCRAFT_URL=${url}\nALTCRAFT_TOKEN=${token}\nALTCRAFT_MAX_RPS=0\n`);
}

test('an address and a token are enough for a run that verifies what can be read', async ({ emulated }) => {
  const installation = await emulated();
  begin(installation);

  const discovered = await installation.script(script, ['--yes']);
  const run = await installation.contract(['--grep-invert', '@convention']);

  expect(discovered).toMatchObject({ code: 0, stderr: '' });
  expect(discovered.stdout).toContain('Written to .env: 17 variables; nothing else in it was changed.');
  expect(installation.emulator.calls.filter(({ effect }) => effect !== 'read')).toEqual([]);
  const { totals } = installation.summary();
  expect(totals).toMatchObject({ failed: 0, harnessError: 0 });
  expect(totals.verified).toBeGreaterThan(30);
  expect(run.code).toBe(0);
});

test('the token stands in nothing that is printed', async ({ emulated }) => {
  const installation = await emulated();
  begin(installation);

  const { stdout, stderr } = await installation.script(script);

  expect(stdout).toContain('Nothing was written.\n');
  expect(stdout).toContain('\nNext: npm run discover -- --yes writes it into .env');
  expect(stdout + stderr).not.toContain(token);
});

test('--help explains and calls nothing', async ({ emulated }) => {
  const installation = await emulated();

  const { code, stdout } = await installation.script(script, ['--help']);

  expect(stdout).toContain('--dry-run      print the lines, write nothing');
  expect(stdout).toContain('Exit codes: 0 printed or written');
  expect(installation.emulator.calls).toHaveLength(0);
  expect(code).toBe(0);
});

test('wrong flags are refused with the near one, and nothing is called or written', async ({ emulated }) => {
  const installation = await emulated();
  const before = readFileSync(join(installation.folder, '.env'), 'utf8');

  const slip = await installation.script(script, ['--yse']);
  const nameless = await installation.script(script, ['--yes', '--env']);
  const word = await installation.script(script, ['staging']);

  expect(slip.stderr).toBe(
    'Unknown flag "--yse". Did you mean --yes?\nNothing was asked. Run with --help to see every flag.\n',
  );
  expect(nameless.stderr).toContain('--env needs a value.');
  expect(word.stderr).toContain('Unexpected word "staging". It takes flags only.');
  expect([slip.code, nameless.code, word.code]).toEqual([2, 2, 2]);
  expect(installation.emulator.calls).toHaveLength(0);
  expect(readFileSync(join(installation.folder, '.env'), 'utf8')).toBe(before);
});

test('a host that nobody listens on is told in one sentence, with code 3', async ({ emulated }) => {
  const { folder, script: run } = await emulated();
  writeFileSync(join(folder, '.env'), `ALTCRAFT_URL=http://127.0.0.1:9\nALTCRAFT_TOKEN=${token}\n`);

  const { code, stderr } = await run(script, ['--yes']);

  expect(stderr).toContain('databases.list got no reply from 127.0.0.1:9: the connection was refused');
  expect(stderr).toContain('Nothing was written. npm run doctor looks for the cause.\n');
  expect(stderr).not.toContain('node_modules');
  expect(code).toBe(3);
});

test('a page that is not Altcraft is told, with code 3', async ({ emulated }) => {
  const { script: run } = await emulated(['*:html']);

  const { code, stderr } = await run(script, ['--yes', '--dry-run']);

  expect(stderr).toContain('does not speak the Altcraft API (HTTP 200');
  expect(stderr).toContain('Nothing was written. npm run doctor looks for the cause.\n');
  expect(code).toBe(3);
});
