/**
 * `npm run sweep`: removes what earlier runs left behind. Starting it is the permission to delete, whatever ALTCRAFT_ALLOW
 * says.
 */
import { problemsText, readConfig } from '../src/config/config.ts';
import { connectionLines } from '../src/config/connection-settings.ts';
import { startedAnew } from '../src/http/node-environment.ts';
import { redactor } from '../src/safety/redact.ts';
import { elsewhereText, leftoversFor, sweep } from '../src/cleanup/sweep.ts';
import { switchesIn, UsageError } from './flags.ts';

const help = `Usage: npm run sweep

Removes from the installation of .env what earlier runs created there and could not remove. It removes only what the
ledgers in .ledger/ list. Starting this command is the permission to delete: ALTCRAFT_ALLOW is ignored.
For another installation: ALTCRAFT_ENV=<name> npm run sweep

  --help   print this

Exit codes: 0 the ledgers list nothing any more · 2 wrong flag or configuration, nothing was sent ·
4 something remains, here or for another address or token; each object is named, with what to do.
`;

async function main(args: string[]): Promise<number> {
  if (switchesIn(args, []).has('help')) {
    process.stdout.write(help);
    return 0;
  }
  const { config, problems } = readConfig(process.cwd(), process.env);
  if (!config) {
    process.stderr.write(problemsText(problems));
    return 2;
  }
  const other = startedAnew(config.connection);
  if (other !== undefined) return other;
  const redact = redactor(config.secrets);
  const print = (line: string) => process.stdout.write(`${redact(line)}\n`);
  const isSet = config.target.kind === 'installation';
  print(`Target: ${isSet ? config.target.url : 'none, because ALTCRAFT_URL is not set'}`);
  connectionLines(config.connection).forEach(print);
  const { found, remaining } = await sweep(process.cwd(), config, print);
  const { elsewhere } = leftoversFor(process.cwd(), config);
  if (found === 0) print(elsewhere.length === 0 ? 'Nothing to sweep.' : 'Nothing to sweep at this target, but:');
  for (const leftover of elsewhere) print(elsewhereText(leftover, config));
  return remaining + elsewhere.length === 0 ? 0 : 4;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\nNothing was swept. Run with --help to see what it does.\n`);
  process.exitCode = 2;
}
