/**
 * `npm run openapi`, and what others make of the files that it writes.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, expect } from '@playwright/test';
import { load } from 'js-yaml';
import { serve } from '../../../emulator/http-server.ts';
import { programOrSkip } from '../../emulator/at-hand.ts';
import { install, token } from '../../emulator/installation.ts';
import { test } from '../../src/fake-platform.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

function openapi(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ['--import', 'tsx', 'tools/openapi.ts', ...args];
  return spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
}

test('npm run openapi writes the same document as JSON and as YAML', ({ folder }) => {
  const { status, stdout } = openapi('--out', folder, '--no-html');
  const json: unknown = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8'));

  expect(status).toBe(0);
  expect(stdout).toContain('openapi.json');
  expect(load(readFileSync(join(folder, 'openapi.yaml'), 'utf8'))).toEqual(json);
  expect(existsSync(join(folder, 'reference.html'))).toBe(false);
});

test('npm run openapi explains itself, and refuses what it does not know', () => {
  const help = openapi('--help');
  const slip = openapi('--no-htm');

  expect(help.stdout).toContain('--out FOLDER');
  expect(slip.status).toBe(2);
  expect(slip.stderr).toContain('Unknown flag "--no-htm". Did you mean --no-html?');
});

test('the reference opens offline', async ({ folder }, testInfo) => {
  const executablePath = programOrSkip(testInfo, 'chromium', 'chromium-browser', 'google-chrome');
  const { status } = openapi('--out', folder);
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  const fetched: string[] = [];
  page.on('response', (response) => fetched.push(response.url()));

  await page.goto(pathToFileURL(join(folder, 'reference.html')).href);
  await expect(page.getByRole('heading', { name: /Altcraft Platform HTTP API/ }).first()).toBeVisible();
  await expect(page.getByText('/api/v1.1/profiles/import').first()).toBeVisible();
  await browser.close();

  expect(status).toBe(0);
  expect(fetched.filter((address) => /^https?:/.test(address))).toEqual([]);
});

// What somebody writes who takes the document to a public generator.
const program = `
import createClient from 'openapi-fetch';
import type { paths } from './api.ts';

const client = createClient<paths>({
  baseUrl: process.env.ALTCRAFT_URL ?? '',
  headers: { authorization: 'Bearer ' + process.env.ALTCRAFT_TOKEN },
});
const { data } = await client.POST('/api/v1.1/segments/get/', { body: { id: 3 } });
if (!data || !('data' in data)) throw new Error('refused: ' + data?.error_text);
const count: number = data.data.count;
console.log(data.data.name + ' has ' + count);
`;

test('a client that openapi-typescript generates compiles, and calls the emulator', async ({ folder }) => {
  openapi('--out', folder, '--no-html');
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'program.ts'), program);
  const options = { strict: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true };
  const rest = { noEmit: true, allowImportingTsExtensions: true, types: ['node'], lib: ['es2022', 'dom'] };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...options, ...rest }, files: ['program.ts'] }),
  );
  const tool = (path: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(project, 'node_modules', path), ...args], { cwd: folder, encoding: 'utf8' });

  const generated = tool('openapi-typescript/bin/cli.js', 'openapi.json', '--output', 'api.ts');
  const compiled = tool('typescript/bin/tsc', '--project', '.');
  const server = await serve(install().emulator);
  const env = { ...process.env, ALTCRAFT_URL: server.url, ALTCRAFT_TOKEN: token };
  const running = spawn(process.execPath, ['--import', 'tsx', 'program.ts'], { cwd: folder, env });
  let printed = '';
  running.stdout.on('data', (part: Buffer) => (printed += part.toString()));
  running.stderr.on('data', (part: Buffer) => (printed += part.toString()));
  await new Promise((resolve) => running.on('close', resolve));
  await server.close();

  expect(generated.status, generated.stderr).toBe(0);
  expect(compiled.stdout).toBe('');
  expect(printed).toMatch(/ has \d+\n$/);
});
