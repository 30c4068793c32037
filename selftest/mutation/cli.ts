/**
 * `npm run prove`: how many of the faults that a platform may have the suite detects, by operation and kind of fault.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findOperation, operations, type OperationId } from '../../schemas/index.ts';
import { flagsIn, UsageError } from '../../tools/flags.ts';
import { doAll, type Done } from './lanes.ts';
import { runLegal } from './legal/command.ts';
import type { Judged } from './measure.ts';
import { proofPage } from './page.ts';
import { ofShownReplies, percent, scoreOf } from './score.ts';
import type { Task } from './worker.ts';

type Measured = Done<Task, Judged[]>;

const help = `Usage: npm run prove -- [operation or group …] [flags]

Puts one small fault at a time into the emulator, runs the checks of the operation against it, and prints which faults no check
detects. Without a name it measures all operations. Nothing but the emulator is called.

  --sample N     judge about N faults, chosen by the seed
  --seed N       another choice for --sample (default 0)
  --workers N    processes (default: the number of cores)
  --at-least N   end with code 1 where the score of replies that a page shows is below N percent
  --json FILE    write each fault and what became of it
  --page         write docs/proof.md; for all operations
  --legal        no fault: the replies vary in every way that the contract, HTTP, JSON and XML allow, and nothing may complain
  --replies N    with --legal: how many replies to make besides (default 100000)
  --single       with --legal: run the suite once with each variation, in place of once with all of them mixed
  --help         print this

Exit codes: 0 measured · 1 below --at-least, or a complaint with --legal · 2 wrong flag or name · 4 an operation could not be measured.
`;

const measurable = operations.filter(({ transport }) => transport === 'http');

function chosenBy(names: readonly string[]): OperationId[] {
  const known = new Set(measurable.flatMap(({ id, group }) => [id, group] as string[]));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new UsageError(`No operation and no group over HTTP is called ${unknown.join(', ')}.`);
  const chosen = measurable.filter(
    ({ id, group }) => names.length === 0 || names.includes(id) || names.includes(group),
  );
  return chosen.map(({ id }) => id as OperationId);
}

function countIn(values: ReadonlyMap<string, string>, name: string, usual: number): number {
  const text = values.get(name);
  if (text === undefined) return usual;
  if (!/^\d+$/.test(text)) throw new UsageError(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}

/** About how many faults an operation has: enough to choose a sample of a given size. */
const faultsOfAnOperation = 75;

function told({ task, answer: results = [], problem }: Measured, done: number, all: number): string {
  const { operation } = task;
  const head = `[${done}/${all}] ${operation}`;
  if (problem !== undefined) return `${head} could not be measured: ${problem}\n`;
  const { killed, counted } = scoreOf(results);
  const holes = results.filter(({ state }) => state === 'hole' || state === 'harness error');
  const evidence = findOperation(operation)?.facts.evidence.reply ?? '';
  const lines = holes.map(({ state, operator, place, bySnapshot }) => {
    return `  ${state}: ${operator} ${place}${bySnapshot ? ' (a snapshot shows it)' : ''}`;
  });
  return `${[`${head} (${evidence}): ${killed} of ${counted}`, ...lines].join('\n')}\n`;
}

/** Results in the order of the contract, whichever worker was first. */
function ordered(measured: readonly Measured[]): Judged[] {
  const byId = new Map(measured.map(({ task, answer }) => [task.operation, answer]));
  return measurable.flatMap(({ id }) => byId.get(id as OperationId) ?? []);
}

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter(
    (arg, index) =>
      !arg.startsWith('-') && !/^--(sample|seed|workers|at-least|json|replies)$/.test(args[index - 1] ?? ''),
  );
  const flags = args.filter((arg) => !names.includes(arg));
  const { switches, values } = flagsIn(flags, {
    switches: ['page', 'legal', 'single'],
    values: ['sample', 'seed', 'workers', 'at-least', 'json', 'replies'],
  });
  if (switches.has('help')) {
    process.stdout.write(help);
    return 0;
  }
  const chosen = chosenBy(names);
  const workers = countIn(values, 'workers', availableParallelism());
  const seed = countIn(values, 'seed', 0);
  if (switches.has('legal')) {
    const replies = countIn(values, 'replies', 100_000);
    const isSingle = switches.has('single');
    return runLegal({ names: chosen, withFlows: names.length === 0, replies, isSingle, seed, workers });
  }
  const isPage = switches.has('page');
  if (isPage && (names.length > 0 || values.has('sample')))
    throw new UsageError('--page is for all faults of all operations.');
  const size = countIn(values, 'sample', Number.POSITIVE_INFINITY);
  const share = Math.min(1, size / (chosen.length * faultsOfAnOperation));
  const tasks = chosen.map((operation): Task => ({ operation, share, seed }));
  const worker = new URL('./worker.ts', import.meta.url);
  const measured = await doAll<Task, Judged[]>(worker, tasks, workers, (done, count) => {
    process.stdout.write(told(done, count, tasks.length));
  });
  const results = ordered(measured);
  const score = scoreOf(ofShownReplies(results));
  const all = scoreOf(results);
  process.stdout.write(
    `\n${results.length} faults. Of those that a page tells of, the checks detect ${score.killed} of ${score.counted}: ${percent(score.killed, score.counted)}. ` +
      `With a snapshot, ${percent(all.withSnapshot, all.all)} of all faults are detected.\n`,
  );
  const file = values.get('json');
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
  if (isPage) writeFileSync('docs/proof.md', proofPage(results));
  if (measured.some(({ problem }) => problem !== undefined)) return 4;
  return score.killed * 100 < countIn(values, 'at-least', 0) * score.counted ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\nRun with --help to see every flag.\n`);
  process.exitCode = 2;
}
