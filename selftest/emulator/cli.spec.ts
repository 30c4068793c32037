import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';
import { test as base, expect } from '../test.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

interface Run {
  stdout: string;
  stderr: string;
  code: number | null;
}

interface Cli {
  /** Runs to the end. */
  run: (...args: string[]) => Promise<Run>;
  /** Runs until it listens; stopped with the test. */
  start: (...args: string[]) => Promise<{ stdout: string; url: string; stop: () => Promise<Run>; ended: Promise<Run> }>;
}

function launch(args: string[], token: string | undefined): { child: ChildProcess; run: Run; ended: Promise<Run> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/cli.ts', '--', ...args], {
    cwd: project,
    env: { ...process.env, EMULATOR_TOKEN: token ?? '', EMULATOR_AMQP_URL: '' },
  });
  const run: Run = { stdout: '', stderr: '', code: null };
  child.stdout.on('data', (text: Buffer) => (run.stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (run.stderr += text.toString()));
  const ended = new Promise<Run>((resolve) => {
    child.on('close', (code) => resolve({ ...run, code }));
  });
  return { child, run, ended };
}

const test = base.extend<{ environmentToken: string | undefined; cli: Cli }>({
  environmentToken: [undefined, { option: true }],
  cli: async ({ environmentToken }, use) => {
    const children: ChildProcess[] = [];
    await use({
      run: (...args) => {
        const { child, ended } = launch(args, environmentToken);
        children.push(child);
        return ended;
      },
      start: async (...args) => {
        const { child, run, ended } = launch(args, environmentToken);
        children.push(child);
        const url = await new Promise<string>((resolve, reject) => {
          child.stdout?.on('data', () => {
            const address = /^listening on (\S+)$/m.exec(run.stdout)?.[1];
            if (address) resolve(address);
          });
          child.on('close', () => reject(new Error(`It ended early: ${run.stderr}`)));
        });
        const stop = () => {
          child.kill('SIGTERM');
          return ended;
        };
        return { stdout: run.stdout, url, stop, ended };
      },
    });
    children.forEach((child) => child.kill('SIGKILL'));
  },
});

test.describe('command line', () => {
  test('ends with the cause when the broker cannot be reached', async ({ cli }) => {
    const { code, stderr } = await cli.run('--port', '0', '--amqp', 'amqp://127.0.0.1:1');

    expect(stderr).toContain('ECONNREFUSED');
    expect(code).toBe(1);
  });

  test('prints variables that a dotenv reader takes, then the address, and ends on SIGTERM', async ({ cli }) => {
    const { stdout, url, stop } = await cli.start('--port', '0', '--seed', '3');
    const variables = parse(stdout.replace(/^listening.*$/m, ''));
    const reply = await fetch(`${url}/api/v1.1/databases/list?token=${variables.ALTCRAFT_TOKEN}`, { method: 'POST' });

    const end = await stop();

    expect(variables).toMatchObject({ ALTCRAFT_URL: url, ALTCRAFT_DB_ID: '1', ALTCRAFT_CONFIRM_DESTRUCTIVE: '2' });
    expect(variables.ALTCRAFT_TOKEN).toMatch(/^[0-9a-f]{32}$/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`listening on ${url}`);
    expect(await reply.json()).toMatchObject({ error: 0 });
    expect(end.code).toBe(0);
  });

  test('ends when the process that it was started for is gone', async ({ cli }) => {
    const owner = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    const { ended } = await cli.start('--port', '0', '--with-process', String(owner.pid));

    owner.kill('SIGKILL');

    expect((await ended).code).toBe(0);
  });

  test('prints the address only with --quiet, and writes the variables to a file', async ({ cli }, testInfo) => {
    const path = testInfo.outputPath('emulator.env');
    const { stdout, url } = await cli.start('--port', '0', '--quiet', '--env-file', path, '--token', 'secret-token');

    const variables = parse(readFileSync(path));

    expect(stdout).toBe(`listening on ${url}\n`);
    expect(variables).toMatchObject({ ALTCRAFT_URL: url, ALTCRAFT_TOKEN: 'secret-token' });
  });

  test('overwrites its own file, but no other without --force', async ({ cli }, testInfo) => {
    const own = testInfo.outputPath('own.env');
    const foreign = testInfo.outputPath('foreign.env');
    writeFileSync(foreign, 'ALTCRAFT_URL=https://example.com\n');
    await (await cli.start('--port', '0', '--env-file', own)).stop();
    await (await cli.start('--port', '0', '--env-file', own)).stop();

    const refused = await cli.run('--port', '0', '--env-file', foreign);
    const kept = readFileSync(foreign, 'utf8');
    await (await cli.start('--port', '0', '--env-file', foreign, '--force')).stop();

    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('was not written by the emulator');
    expect(kept).toBe('ALTCRAFT_URL=https://example.com\n');
    expect(readFileSync(foreign, 'utf8')).toContain('ALTCRAFT_TOKEN=');
  });

  test('names the nearest flag for an unknown one', async ({ cli }) => {
    const { code, stderr } = await cli.run('--prot', '4011');

    expect(code).toBe(2);
    expect(stderr).toBe('Unknown flag "--prot". Did you mean "--port"?\nRun with --help to see every flag.\n');
  });

  test('refuses wrong values with their reason', async ({ cli }) => {
    const runs = await Promise.all([
      cli.run('--port', 'x'),
      cli.run('--host', '0.0.0.0'),
      cli.run('--refusals', 'htpp'),
      cli.run('--fault', '*:htm'),
      cli.run('start'),
    ]);

    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
    expect(runs.map(({ stderr }) => stderr.split('\n')[0])).toEqual([
      '--port must be a whole number from 0 to 65535, not "x".',
      '--host must be a loopback address (127.0.0.1, localhost, ::1), not "0.0.0.0". Add --expose to let other machines call the emulator.',
      '--refusals must be envelope or http, not "htpp". Did you mean "http"?',
      expect.stringContaining('Unknown fault "htm". Did you mean "html"?'),
      'Unexpected word "start".',
    ]);
  });

  test('says when the port is in use', async ({ cli }) => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;

    const { code, stderr } = await cli.run('--port', String(port));
    taken.close();

    expect(code).toBe(1);
    expect(stderr).toBe(`Port ${port} is in use. Choose another with --port, or --port 0 for a free one.\n`);
  });

  test('explains every flag and every kind of fault', async ({ cli }) => {
    const { code, stdout } = await cli.run('--help');

    expect(code).toBe(0);
    expect(stdout).toContain('--env-file PATH');
    expect(stdout).toContain('accept-any-token');
  });

  test('is exposed only with a random token, which its own routes want too', async ({ cli }) => {
    const { stdout, url } = await cli.start('--port', '0', '--host', '0.0.0.0', '--expose');
    const { ALTCRAFT_TOKEN: secret = '' } = parse(stdout);
    const local = url.replace('0.0.0.0', '127.0.0.1');

    const ready = await fetch(`${local}/_emulator/ready`);
    const refused = await fetch(`${local}/_emulator/state`);
    const bearer = await fetch(`${local}/_emulator/state`, { headers: { authorization: `Bearer ${secret}` } });
    const password = Buffer.from(`anybody:${secret}`).toString('base64');
    const basic = await fetch(`${local}/_emulator/`, { headers: { authorization: `Basic ${password}` } });

    expect([ready.status, refused.status, bearer.status, basic.status]).toEqual([200, 401, 200, 200]);
    expect(refused.headers.get('www-authenticate')).toContain('Basic');
    expect(stdout.split(secret)).toHaveLength(2);
  });

  test('refuses to be exposed with a fixed token, without a host, or with a token that nobody learns', async ({
    cli,
  }) => {
    const exposed = ['--port', '0', '--host', '0.0.0.0', '--expose'];
    const runs = await Promise.all([
      cli.run(...exposed, '--token', 'x'),
      cli.run('--port', '0', '--expose'),
      cli.run(...exposed, '--quiet'),
      cli.run('--port', '0', '--public-url', 'emulator:4010'),
    ]);

    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(runs.map(({ stderr }) => stderr.split('\n')[0])).toEqual([
      expect.stringContaining('takes no fixed token'),
      '--expose needs a --host that other machines can reach, for example 0.0.0.0.',
      expect.stringContaining('nobody would learn the random token'),
      expect.stringContaining('--public-url must begin with http:// or https://'),
    ]);
  });

  test('prints the address that callers use', async ({ cli }) => {
    const { stdout } = await cli.start('--port', '0', '--public-url', 'http://emulator:4010/');

    expect(parse(stdout)).toMatchObject({
      ALTCRAFT_URL: 'http://emulator:4010',
      ALTCRAFT_PIXEL_URL: 'http://emulator:4010',
    });
  });

  test('starts with what a seed file says, and prints the variables of what is there', async ({ cli }) => {
    const { stdout, url } = await cli.start('--port', '0', '--seed-file', 'emulator/seed/file/example.yaml');

    const summary = (await (await fetch(`${url}/_emulator/summary`)).json()) as { counts: Record<string, number> };

    expect(summary.counts).toMatchObject({ databases: 1, profiles: 1, segments: 1, subscriptions: 1, mailings: 0 });
    expect(parse(stdout)).toMatchObject({ ALTCRAFT_DB_ID: '1', ALTCRAFT_RTOKEN: 'resource-token-of-letters' });
    expect(parse(stdout)).not.toHaveProperty('ALTCRAFT_CAMPAIGN_ID');
  });

  test('does not start with a wrong seed file, and says where it is wrong', async ({ cli }, testInfo) => {
    const path = testInfo.outputPath('seed.yaml');
    writeFileSync(path, 'databases: [{ id: 1, nmae: Readers }]\n');

    const refused = await cli.run('--port', '0', '--seed-file', path);
    const mixedUp = await cli.run('--port', '0', '--seed', path);

    expect([refused.code, mixedUp.code]).toEqual([2, 2]);
    expect(refused.stderr).toContain(`${path}: databases[0]: "nmae" is not known here. Did you mean "name"?`);
    expect(mixedUp.stderr).toContain(`--seed-file ${path}`);
  });

  test.describe('with EMULATOR_TOKEN', () => {
    test.use({ environmentToken: 'token-of-the-environment' });

    test('refuses to be exposed', async ({ cli }) => {
      const { code, stderr } = await cli.run('--port', '0', '--host', '0.0.0.0', '--expose');

      expect(code).toBe(2);
      expect(stderr).toContain('EMULATOR_TOKEN');
    });

    test('takes the token from the environment', async ({ cli }) => {
      const { stdout } = await cli.start('--port', '0');

      expect(parse(stdout).ALTCRAFT_TOKEN).toBe('token-of-the-environment');
    });
  });
});
