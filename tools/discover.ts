/**
 * `npm run discover`: fills the ids of `.env` with what the installation tells. Reads only.
 */
import { NoReplyError } from '../src/http/errors.ts';
import { startedAnew } from '../src/http/node-environment.ts';
import { Cancelled, type Terminal } from './discover/ask.ts';
import { discover, unwritten } from './discover/command.ts';
import { flagsIn, UsageError } from './flags.ts';
import { NotAsked } from './reading.ts';

const help = `Usage: npm run discover [-- --yes] [--dry-run] [--env <name>]

Asks the installation of .env for its databases, resources, segments, templates and so on, lets you choose, and writes the
ids that are not set yet into .env. It needs ALTCRAFT_URL and ALTCRAFT_TOKEN, makes only calls that read, and changes
nothing that .env has already. Without a terminal it prints what it would choose, and writes nothing.

  --yes          do not ask: take what has a name like sandbox, test, demo, песочница or тест, else the first
  --dry-run      print the lines, write nothing
  --env <name>   write to .env.<name>, as ALTCRAFT_ENV=<name> does
  --help         print this

Exit codes: 0 told or written · 2 a wrong flag, configuration or a file that may not be written ·
3 platform not reached, no reply, or token refused · 130 left by you; nothing is written unless it is said.
`;

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text && `asking ${text}`}`);
}

/** The terminal, if somebody sits at one. Some tell no size, as that of a fresh container, and a line would hold nothing. */
function terminal(): Terminal | undefined {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) return undefined;
  output.columns ||= 80;
  output.rows ||= 24;
  return { input, output };
}

async function main(args: string[]): Promise<number> {
  const { switches, values } = flagsIn(args, { switches: ['yes', 'dry-run'], values: ['env'] });
  if (switches.has('help')) {
    process.stdout.write(help);
    return 0;
  }
  return discover(
    { yes: switches.has('yes'), dryRun: switches.has('dry-run'), env: values.get('env') },
    {
      folder: process.cwd(),
      shell: process.env,
      terminal: terminal(),
      restart: startedAnew,
      print: (text) => void process.stdout.write(`${text}\n`),
      complain: (text) => void process.stderr.write(`${text}\n`),
      progress,
    },
  );
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\nNothing was asked. Run with --help to see every flag.\n`);
    return 2;
  }
  if (error instanceof NoReplyError || error instanceof NotAsked) {
    process.stderr.write(`${error.message}\n${unwritten}\n`);
    return 3;
  }
  if (error instanceof Cancelled) {
    process.stdout.write('Nothing was written.\n');
    return 130;
  }
  throw error;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = explain(error);
}
