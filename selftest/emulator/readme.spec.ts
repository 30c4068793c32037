/**
 * The examples of the emulator's README run as they stand, in every language that is at hand.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { serve } from '../../emulator/http-server.ts';
import { programOrSkip } from './at-hand.ts';
import { install, token } from './installation.ts';
import { expect, test } from '../test.ts';

const readme = readFileSync(new URL('../../emulator/README.md', import.meta.url), 'utf8');
const guide = /^## For integrators$[^]*?(?=^### )/m.exec(readme)?.[0] ?? '';
const exampleIn = (language: string) => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(guide)?.[1] ?? '';

const examples = [
  { language: 'sh', program: 'bash', args: ['-euo', 'pipefail'], expected: '"to":"vera@example.com"' },
  { language: 'python', program: 'python3', args: ['-'], expected: 'back to 15 profiles' },
  { language: 'php', program: 'php', args: [], expected: 'the database is called Clients' },
];

function run(
  program: string,
  args: string[],
  script: string,
  url: string,
): Promise<{ code: number | null; text: string }> {
  const child = spawn(program, args, { env: { ...process.env, ALTCRAFT_URL: url, ALTCRAFT_TOKEN: token } });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  child.stderr.on('data', (part: Buffer) => (text += part.toString()));
  child.stdin.end(script);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}

test.describe('examples of the README', () => {
  for (const { language, program, args, expected } of examples) {
    test(`the one in ${language} does what it says`, async ({}, testInfo) => {
      const path = programOrSkip(testInfo, program);
      const server = await serve(install({ faultsOpen: true }).emulator);

      const { code, text } = await run(path, args, exampleIn(language), server.url);
      await server.close();

      expect(text).toContain(expected);
      expect(code).toBe(0);
    });
  }
});
