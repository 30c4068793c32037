/**
 * `npm run generate`: writes the generated files. With `--check` it writes nothing and fails if one of them is not up to
 * date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { operations } from '../schemas/index.ts';
import { switchesIn, UsageError } from './flags.ts';
import { coverageText } from './generate/coverage.ts';
import { envExampleText } from './generate/env-example.ts';
import { strayProblems } from './generate/strays.ts';
import { typesText } from './generate/types.ts';

const files: [path: string, make: () => string | Promise<string>][] = [
  ['schemas/types.ts', typesText],
  ['.env.example', envExampleText],
  ['docs/coverage.md', coverageText],
];

async function formatted(path: string, text: string): Promise<string> {
  return path.startsWith('.env') ? text : format(text, { ...(await resolveConfig(path)), filepath: path });
}

const help = `Usage: npm run generate [-- --check]

Writes ${files.map(([path]) => path).join(', ')} from their sources.

  --check   write nothing; check whether the files are up to date
  --help    print this

Exit codes: 0 up to date or written · 1 a file is not up to date, or a contract file is not in schemas/openapi.yaml ·
2 wrong flag.
`;

async function makeFiles(check: boolean): Promise<number> {
  const stale: string[] = [];
  for (const [path, make] of files) {
    const text = await formatted(path, await make());
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale.push(path);
    if (!check) writeFileSync(path, text);
  }
  if (check && stale.length > 0) {
    process.stderr.write(`Not up to date: ${stale.join(', ')}. Run: npm run generate\n`);
    return 1;
  }
  process.stdout.write(stale.length > 0 ? `written: ${stale.join(', ')}\n` : 'all generated files are up to date\n');
  return 0;
}

async function main(args: string[]): Promise<number> {
  const switches = switchesIn(args, ['check']);
  if (switches.has('help')) {
    process.stdout.write(help);
    return 0;
  }
  const strays = strayProblems(
    '.',
    operations.map(({ file }) => file),
  );
  if (strays.length > 0) {
    process.stderr.write(`${strays.join('\n')}\n`);
    return 1;
  }
  return makeFiles(switches.has('check'));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\nNothing was written. Run with --help to see every flag.\n`);
  process.exitCode = 2;
}
