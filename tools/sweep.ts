/**
 * `npm run sweep`: removes what earlier runs left behind. Starting it is the permission to delete, whatever ALTCRAFT_ALLOW
 * says.
 */
import './quiet.ts';
import { tolerateClosedOutput } from '../src/cleanup/interruption.ts';
import { LeaseRefused, takeLease } from '../src/cleanup/lease.ts';
import { problemsText, readConfig } from '../src/config/config.ts';
import { readEnvironment } from '../src/config/files/env-files.ts';
import { configFolder, enterResults, PlaceError } from '../src/config/places.ts';
import { connectionLines } from '../src/config/connection-settings.ts';
import { redactor } from '../src/safety/redact.ts';
import { damagedText, elsewhereText, leftoversFor, sweep } from '../src/cleanup/sweep.ts';
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
  enterResults(readEnvironment(configFolder(), process.env).values.ALTCRAFT_RESULTS);
  const { config, problems } = readConfig(configFolder(), process.env);
  if (!config) {
    process.stderr.write(problemsText(problems));
    return 2;
  }
  const redact = redactor(config.secrets);
  const print = (line: string) => process.stdout.write(`${redact(line)}\n`);
  const isSet = config.target.kind === 'installation';
  print(`Target: ${isSet ? config.target.url : 'none, because ALTCRAFT_URL is not set'}`);
  connectionLines(config.connection).forEach(print);
  await takeLease(process.cwd(), 'sweep', () => process.exit(4));
  const { found, remaining } = await sweep(process.cwd(), config, print);
  const { elsewhere, damaged } = leftoversFor(process.cwd(), config);
  const others = [...elsewhere.map((leftover) => elsewhereText(leftover, config)), ...damaged.map(damagedText)];
  if (found === 0) print(others.length === 0 ? 'Nothing to sweep.' : 'Nothing to sweep at this target, but:');
  others.forEach(print);
  return remaining + others.length === 0 ? 0 : 4;
}

try {
  tolerateClosedOutput();
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof LeaseRefused || error instanceof PlaceError)) throw error;
  const help = error instanceof UsageError ? ' Run with --help to see what it does.' : '';
  process.stderr.write(`${error.message}\nNothing was swept.${help}\n`);
  process.exitCode = 2;
}
