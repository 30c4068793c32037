/**
 * `npm run snapshot`: keeps the snapshot of the last run, lists, shows and merges kept ones.
 */
import { existsSync } from 'node:fs';
import { mergedSnapshots } from '../src/observations/snapshot/merge.ts';
import { readSnapshot, SnapshotError, snapshotFile, writeSnapshot } from '../src/observations/snapshot/file.ts';
import type { Snapshot } from '../src/observations/snapshot/model.ts';
import { keptFile, keptNames, snapshotOf } from './compare/sources.ts';
import { sourceText } from '../reporters/faces/comparison.ts';
import { didYouMean, UsageError } from './flags.ts';

const help = `Usage: npm run snapshot -- COMMAND

  save NAME [--force]     keep the snapshot of the last run as snapshots/NAME.json
  list                    the kept snapshots
  show NAME [OPERATION]   what a snapshot holds
  merge NAME OTHER…       add other snapshots (names or files) to NAME: a broader memory of one version
  --help                  print this

A snapshot holds names of fields, types, counts and times of what an installation answered, and never a value that could be
data. Every run writes one into results/snapshot.json.
Exit codes: 0 done · 2 wrong command, name or file; nothing was changed.
`;

function save(name: string, isForced: boolean): void {
  const file = keptFile(name);
  if (!existsSync(snapshotFile)) throw new UsageError(`There is no ${snapshotFile}. Run npm run contract first.`);
  const snapshot = readSnapshot(snapshotFile);
  if (existsSync(file) && !isForced) {
    throw new UsageError(`${file} is there already. Use another name, merge, or --force to replace it.`);
  }
  writeSnapshot(file, snapshot);
  process.stdout.write(`${file}: ${Object.keys(snapshot.operations).length} operations, ${sourceText(snapshot)}\n`);
}

function list(): void {
  const names = keptNames();
  if (names.length === 0) process.stdout.write('No snapshot is kept. npm run snapshot -- save NAME keeps one.\n');
  for (const name of names) {
    const snapshot = readSnapshot(keptFile(name));
    const operations = Object.values(snapshot.operations).filter(({ replies }) => Object.keys(replies).length > 0);
    process.stdout.write(
      `${name}: ${operations.length} operations answered, ${snapshot.runs} runs, ${sourceText(snapshot)}\n`,
    );
  }
}

function operationLines(snapshot: Snapshot, id: string): string[] {
  const stats = snapshot.operations[id];
  if (!stats) throw new UsageError(`The snapshot has no ${id}.${didYouMean(id, Object.keys(snapshot.operations))}`);
  const counts = (of: Record<string, number>) => Object.entries(of).map(([name, count]) => `${name} (${count})`);
  return [
    `${id}: ${stats.verdict}, ${stats.calls} calls`,
    ...Object.entries(stats.replies).flatMap(([form, reply]) => [
      `  ${form}: ${reply.replies} replies, HTTP ${counts(reply.statuses).join(', ')}, ${counts(reply.mediaTypes).join(', ')}`,
      ...Object.entries(reply.fields)
        .filter(([path]) => path !== '')
        .map(([path, field]) => {
          const parts = [
            ...counts(field.types),
            ...(field.formats ? counts(field.formats) : []),
            ...(field.values ?? []),
          ];
          return `    ${path}: in ${field.in} of ${field.of}, ${parts.join(', ')}`;
        }),
    ]),
    ...Object.entries(stats.situations).map(([title, answers]) => `  "${title}": ${counts(answers).join(', ')}`),
    ...(stats.latency ? [`  median ${stats.latency.median} ms, 95 % below ${stats.latency.p95} ms`] : []),
  ];
}

function show(name: string, operation: string | undefined): void {
  const snapshot = snapshotOf(name);
  const lines = operation
    ? operationLines(snapshot, operation)
    : [
        sourceText(snapshot),
        ...Object.entries(snapshot.operations).map(([id, { verdict, replies, calls }]) => {
          const forms = Object.keys(replies);
          return `${id}: ${verdict}, ${calls} calls, ${forms.length > 0 ? forms.join('; ') : 'no success'}`;
        }),
      ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function merge(name: string, others: readonly string[]): void {
  const file = keptFile(name);
  const snapshots = [...(existsSync(file) ? [name] : []), ...others].map((one) => snapshotOf(one));
  const [first, ...rest] = snapshots;
  if (!first || others.length === 0) throw new UsageError('merge needs a name and at least one other snapshot.');
  const versions = [...new Set(snapshots.map(({ target }) => target.version ?? 'unknown'))];
  if (versions.length > 1) {
    throw new UsageError(
      `These snapshots are of several versions (${versions.join(', ')}). Merge those of one version.`,
    );
  }
  const merged = rest.reduce(mergedSnapshots, first);
  writeSnapshot(file, merged);
  process.stdout.write(`${file}: ${merged.runs} runs, ${sourceText(merged)}\n`);
}

const commands = ['save', 'list', 'show', 'merge'];

function main(args: string[]): void {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const [command, name, ...rest] = args.filter((arg) => !arg.startsWith('-'));
  if (flags.includes('--help') || flags.includes('-h')) return void process.stdout.write(help);
  const unknown = flags.find((flag) => flag !== '--force');
  if (unknown) throw new UsageError(`Unknown flag "${unknown}".${didYouMean(unknown, ['--force', '--help'])}`);
  if (command === 'list' && name === undefined) return list();
  if (command === undefined) throw new UsageError(`A command is missing: ${commands.join(', ')}.`);
  if (!commands.includes(command))
    throw new UsageError(`Unknown command "${command}".${didYouMean(command, commands)}`);
  if (name === undefined) throw new UsageError(`${command} needs a name.`);
  if (command === 'save' && rest.length === 0) return save(name, flags.includes('--force'));
  if (command === 'show' && rest.length <= 1) return show(name, rest[0]);
  if (command === 'merge') return merge(name, rest);
  throw new UsageError(`Unexpected word "${rest.at(-1) ?? name}".`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SnapshotError)) throw error;
  process.stderr.write(`${error.message}\nRun npm run snapshot -- --help for all commands.\n`);
  process.exitCode = 2;
}
