/**
 * `npm run openapi`: writes the contract as one OpenAPI document, and a reference of it for people.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump } from 'js-yaml';
import { operations } from '../schemas/index.ts';
import { flagsIn, UsageError } from './flags.ts';
import { openApiDocument } from './openapi/document.ts';

const defaultFolder = 'results/openapi';

const help = `Usage: npm run openapi [-- flags]

Writes the contract as one OpenAPI 3.1 document: openapi.json, openapi.yaml, and reference.html, which opens offline.

  --out FOLDER   where to write (default ${defaultFolder})
  --no-html      leave out reference.html
  --help         print this

docs/openapi.md tells what the document says and what it leaves open.
Exit codes: 0 written · 1 the reference could not be made · 2 wrong flag.
`;

// The page would load a logo; whoever reads it offline, or keeps apart what he reads, wants nothing from elsewhere.
const nothingFromElsewhere =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; " +
  "style-src 'unsafe-inline'; img-src data: blob:; font-src data:; worker-src blob:; connect-src blob:\">";

/** Makes the reference. @returns why it could not be made, undefined where it was */
function referenceProblem(folder: string): string | undefined {
  const cli = fileURLToPath(new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url));
  const files = [join(folder, 'openapi.json'), '--output', join(folder, 'reference.html')];
  const args = [cli, 'build-docs', ...files, '--inlineBundle', '--lint-config', 'off'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  if (status !== 0) return stderr.trim();
  const file = join(folder, 'reference.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', `<head>${nothingFromElsewhere}`));
  return undefined;
}

function main(args: string[]): number {
  const { switches, values } = flagsIn(args, { switches: ['no-html'], values: ['out'] });
  if (switches.has('help')) {
    process.stdout.write(help);
    return 0;
  }
  const folder = values.get('out') ?? defaultFolder;
  const document = openApiDocument();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
  writeFileSync(join(folder, 'openapi.yaml'), dump(document, { noRefs: true, lineWidth: 120 }));
  process.stdout.write(`${operations.length} operations: ${join(folder, 'openapi.json')}, openapi.yaml\n`);
  if (switches.has('no-html')) return 0;
  const problem = referenceProblem(folder);
  process[problem ? 'stderr' : 'stdout'].write(
    problem
      ? `The reference could not be made:\n${problem}\n--no-html leaves it out.\n`
      : `for people: ${join(folder, 'reference.html')}\n`,
  );
  return problem ? 1 : 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\nNothing was written. Run with --help to see every flag.\n`);
  process.exitCode = 2;
}
