/**
 * `npm run compare`: what differs between two snapshots.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { operations } from '../schemas/index.ts';
import { dayOf, daysAfter } from '../src/deviations/entries.ts';
import {
  acceptedText,
  differencesFile,
  readAccepted,
  separateAccepted,
} from '../src/observations/comparison/accepted.ts';
import { compareSnapshots } from '../src/observations/comparison/compare.ts';
import { severities, type Severity } from '../src/observations/comparison/rules.ts';
import { SnapshotError } from '../src/observations/snapshot/file.ts';
import { junitText, markdownText, terminalText, type Compared } from '../reporters/faces/comparison.ts';
import { snapshotOf } from './compare/sources.ts';
import { flagsIn, UsageError } from './flags.ts';

const help = `Usage: npm run compare -- BEFORE AFTER [flags]

Compares two snapshots: fields, types, formats, refusals, media types, times. BEFORE and AFTER are each
  a file           results/snapshot.json
  a name           of a snapshot that npm run snapshot -- save NAME kept
  env:NAME         the installation of .env.NAME, which is called now, with reads only; NAME alone where no snapshot has it

  --fail-on LEVEL  exit code 1 from this severity on: breaking, warning or none (default breaking)
  --smoke          call installations with the most important reads only
  --json FILE      also write the comparison as JSON
  --markdown FILE  also write it as Markdown
  --junit FILE     also write it as JUnit
  --paste FILE     write entries for differences.yaml; you only add the reasons
  --help           print this

Exit codes: 0 nothing of that severity · 1 differences · 2 wrong flag, file or name, or an installation that could not be read.
docs/upgrade.md describes the rules and how a difference is accepted.
`;

const levels: readonly string[] = ['breaking', 'warning', 'none'];

function write(file: string | undefined, text: string): void {
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Whether differences are as bad as the flag says. */
function isBad({ differences }: Compared, level: string): boolean {
  const bad: readonly Severity[] = severities.slice(0, severities.indexOf(level as Severity) + 1);
  return differences.some(({ severity }) => bad.includes(severity));
}

function main(args: string[]): number {
  const sources = args.filter((arg, index) => !arg.startsWith('-') && !isValue(args[index - 1]));
  const flags = args.filter((arg) => !sources.includes(arg));
  const { switches, values } = flagsIn(flags, {
    switches: ['smoke'],
    values: ['fail-on', 'json', 'markdown', 'junit', 'paste'],
  });
  if (switches.has('help')) {
    process.stdout.write(help);
    return 0;
  }
  const level = values.get('fail-on') ?? 'breaking';
  if (!levels.includes(level)) throw new UsageError(`--fail-on must be ${levels.join(', ')}, not "${level}".`);
  const [first, second, ...rest] = sources;
  if (!first || !second || rest.length > 0) throw new UsageError('Two snapshots are needed: BEFORE and AFTER.');
  const today = dayOf(new Date());
  const { accepted, problems } = readAccepted(differencesFile, today);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  const extent = switches.has('smoke') ? ['--smoke'] : [];
  const [before, after] = [snapshotOf(first, extent), snapshotOf(second, extent)];
  const comparison = compareSnapshots(before, after);
  const { open, accepted: known } = separateAccepted(comparison.differences, accepted);
  const compared: Compared = { ...comparison, differences: open, accepted: known, before, after };
  process.stdout.write(terminalText(compared));
  const { compared: count, notCompared } = comparison;
  write(
    values.get('json'),
    `${JSON.stringify({ differences: open, accepted: known, compared: count, notCompared }, null, 2)}\n`,
  );
  write(values.get('markdown'), markdownText(compared));
  write(
    values.get('junit'),
    junitText(
      compared,
      operations.map(({ id }) => id),
    ),
  );
  write(values.get('paste'), acceptedText(open, daysAfter(today, 30)));
  return isBad(compared, level) ? 1 : 0;
}

/** Whether a word is a flag that takes the next one as its value. */
function isValue(word: string | undefined): boolean {
  return word !== undefined && /^--(fail-on|json|markdown|junit|paste)$/.test(word);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SnapshotError)) throw error;
  process.stderr.write(`${error.message}\nNothing was compared. Run npm run compare -- --help for examples.\n`);
  process.exitCode = 2;
}
