/**
 * `npm run postman`: takes variables from Postman, and writes a collection for it.
 */
import { FileError } from './discover/env-file.ts';
import { didYouMean, flagsIn, UsageError } from './flags.ts';
import { exportFiles } from './postman/export/command.ts';
import { ImportError, importFiles } from './postman/import/command.ts';

const help = `Usage: npm run postman -- COMMAND

  import FILE…      fill .env with the variables of a collection (v2.0 or v2.1), an environment or globals
    --dry-run       print what would be written, write nothing
    --overwrite     replace values that .env has; otherwise they are kept
    --env NAME      write to .env.NAME, as with ALTCRAFT_ENV=NAME
  export            write a collection of all operations, and an environment with the values of .env without its secrets
    --out FOLDER    where to (default results/postman)
  --help            print this

An environment overrides a collection, which overrides globals, as in Postman; of two files of one kind the later one does.
Exit codes: 0 done · 2 wrong command, flag or file; .env was not changed.
docs/postman.md describes both.
`;

const commands = ['import', 'export'];
const flagsOf: Record<string, { switches: string[]; values: string[] }> = {
  import: { switches: ['dry-run', 'overwrite'], values: ['env'] },
  export: { switches: [], values: ['out'] },
};

/** The words that are no flags and no values of flags. */
function wordsIn(args: readonly string[]): string[] {
  return args.filter((arg, index) => !arg.startsWith('-') && !/^--(?:env|out)$/.test(args[index - 1] ?? ''));
}

async function textOf(args: string[]): Promise<string> {
  const words = wordsIn(args);
  const [command, ...files] = words;
  const given = args.filter((arg) => !words.includes(arg));
  if (given.includes('--help') || given.includes('-h')) return help;
  if (command === undefined) throw new UsageError(`A command is missing: ${commands.join(', ')}.`);
  const known = flagsOf[command];
  if (!known) throw new UsageError(`Unknown command "${command}".${didYouMean(command, commands)}`);
  const { switches, values } = flagsIn(given, known);
  if (command === 'export') {
    if (files[0] !== undefined) throw new UsageError(`Unexpected word "${files[0]}". The folder stands behind --out.`);
    return exportFiles(values.get('out'), process.cwd(), process.env);
  }
  if (files.length === 0) throw new UsageError('import needs a file that was exported from Postman.');
  const env = values.get('env') ?? process.env.ALTCRAFT_ENV;
  const wish = { files, dryRun: switches.has('dry-run'), overwrites: switches.has('overwrite') };
  return importFiles({ ...wish, ...(env ? { env } : {}) }, process.cwd());
}

try {
  process.stdout.write(await textOf(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof UsageError;
  if (!isUsage && !(error instanceof ImportError) && !(error instanceof FileError)) throw error;
  const advice = isUsage ? 'Run npm run postman -- --help for all commands.' : 'Nothing was changed.';
  process.stderr.write(`${error.message}\n${advice}\n`);
  process.exitCode = 2;
}
