/**
 * Makes the generated files anew: types, `.env.example`, `docs/coverage.md`. With `--check` it writes nothing and fails
 * when one of them is not fresh.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { coverageText } from './generate/coverage.ts';
import { envExampleText } from './generate/env-example.ts';
import { typesText } from './generate/types.ts';

const files: [path: string, make: () => string | Promise<string>][] = [
  ['schemas/types.ts', typesText],
  ['.env.example', envExampleText],
  ['docs/coverage.md', coverageText],
];

async function formatted(path: string, text: string): Promise<string> {
  return path.startsWith('.env') ? text : format(text, { ...(await resolveConfig(path)), filepath: path });
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, make] of files) {
  const text = await formatted(path, await make());
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(path);
  if (!check) writeFileSync(path, text);
}
if (check && stale.length > 0) {
  console.error(`Not fresh: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
} else console.log(stale.length > 0 ? `written: ${stale.join(', ')}` : 'all generated files are fresh');
