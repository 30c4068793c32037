/**
 * `npm run discover`: finds ids of the installation and writes them into `.env`. Only reads.
 */
import './quiet.ts';
import { NoReplyError } from '../src/http/errors.ts';
import { printable } from '../src/outcome/printable.ts';
import { Cancelled, type Terminal } from './discover/ask.ts';
import { discover, unwritten } from './discover/command.ts';
import { flagsIn, UsageError } from './flags.ts';
import { NotAsked } from './reading.ts';

const help = `Usage: npm run discover [-- --yes] [--dry-run] [--env <name>]

Reads databases, resources, segments, templates and other objects of the installation of .env, lets you choose, and writes
the ids that are not set yet into .env. It requires ALTCRAFT_URL and ALTCRAFT_TOKEN. It only reads, and it changes no value
that is set. Without a terminal and without --yes it prints what it would choose and writes nothing.

  --yes          do not ask: take an object whose name looks like a test (sandbox, test, demo, песочница, тест), else the first
  --dry-run      print the lines, write nothing
  --env <name>   write to .env.<name>, as with ALTCRAFT_ENV=<name>
  --help         print this

Exit codes: 0 printed or written · 2 wrong flag or configuration, or a file that cannot be written ·
3 platform not reached, no reply, or token refused · 130 cancelled by you; nothing is written unless it says so.
`;

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text && `asking ${text}`}`);
}

/** The terminal, if there is one. Some report no size, for example in a new container; then a line would have no width. */
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
    process.stderr.write(`${printable(error.message)}\n${unwritten}\n`);
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
