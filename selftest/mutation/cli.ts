/**
 * `npm run prove`: how many of the faults that a platform may have the suite detects, by operation and kind of fault.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { findOperation, operations, type OperationId } from '../../schemas/index.ts';
import { flagsIn, UsageError } from '../../tools/flags.ts';
import { keepResults, keptResults, stateOf } from './cache.ts';
import { doAll, type Done } from './lanes.ts';
import { runLegal } from './legal/command.ts';
import type { Judged } from './measure.ts';
import { proofPage } from './page.ts';
import { ofShownReplies, percent, scoreOf, scoresOf } from './score.ts';
import type { Task } from './worker.ts';

type Measured = Done<Task, Judged[]>;

const help = `Usage: npm run prove -- [operation or group …] [flags]

Puts one small fault at a time into the emulator, runs the checks of the operation against it, and prints which faults no check
detects. Without a name it measures all operations. Nothing but the emulator is called. Operations of which no file changed
since they were measured are not measured again.

  --sample N     judge about N faults, chosen by the seed
  --seed N       another choice for --sample (default 0)
  --faults TEXT  only faults whose kind has this text in it
  --all          measure all operations again, whether a file changed or not
  --workers N    processes (default: the number of cores)
  --at-least N   end with code 1 where the score of replies that a page shows is below N percent
  --json FILE    write each fault and what became of it
  --page         write docs/proof.md and docs/proof.json; for all operations
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
const faultsOfAnOperation = 90;

function told({ task, answer: results = [], problem }: Measured, count: string): string {
  const { operation } = task;
  const head = `${count} ${operation}`;
  if (problem !== undefined) return `${head} could not be measured: ${problem}\n`;
  const { killed, counted } = scoreOf(results);
  const holes = results.filter(({ state }) => state === 'hole' || state === 'harness error');
  const evidence = findOperation(operation)?.facts.evidence.reply ?? '';
  const lines = holes.map(({ state, operator, place, bySnapshot }) => {
    return `  ${state}: ${operator} ${place}${bySnapshot ? ' (a snapshot shows it)' : ''}`;
  });
  return `${[`${head} (${evidence}): ${killed} of ${counted}`, ...lines].join('\n')}\n`;
}

/** Results of operations of which nothing changed since they were measured. */
function keptOf(chosen: readonly OperationId[]): Map<OperationId, Judged[]> {
  const kept = chosen.map((id) => [id, keptResults(id)] as const);
  return new Map(kept.filter((one): one is readonly [OperationId, Judged[]] => one[1] !== undefined));
}

/** Has workers judge the faults of operations, and keeps the results where all faults were judged. */
async function measuredNow(tasks: readonly Task[], workers: number, isWhole: boolean): Promise<Measured[]> {
  const states = new Map(tasks.map(({ operation }) => [operation, isWhole ? stateOf(operation) : '']));
  const began = performance.now();
  return doAll<Task, Judged[]>(new URL('./worker.ts', import.meta.url), tasks, workers, (done, count) => {
    const { operation } = done.task;
    if (isWhole && done.answer) keepResults(operation, states.get(operation) ?? '', done.answer);
    const minutes = ((performance.now() - began) / 60_000 / count) * (tasks.length - count);
    const left = minutes < 1 ? '' : `, about ${Math.ceil(minutes)} min left`;
    process.stdout.write(told(done, `[${count}/${tasks.length}${left}]`));
  });
}

/** Results in the order of the contract, whichever worker was first. */
function ordered(measured: readonly Measured[], reused: ReadonlyMap<OperationId, Judged[]>): Judged[] {
  const byId = new Map([...reused, ...measured.map(({ task, answer }) => [task.operation, answer] as const)]);
  return measurable.flatMap(({ id }) => byId.get(id as OperationId) ?? []);
}

/** Writes the page, and the scores that docs/coverage.md shows. */
async function writePage(results: readonly Judged[]): Promise<void> {
  const files = [
    ['docs/proof.md', proofPage(results)],
    ['docs/proof.json', JSON.stringify(scoresOf(results))],
  ] as const;
  for (const [path, text] of files) {
    writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  }
  process.stdout.write(
    'written: docs/proof.md, docs/proof.json. npm run generate puts the scores into docs/coverage.md.\n',
  );
}

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter(
    (arg, index) =>
      !arg.startsWith('-') && !/^--(sample|seed|workers|at-least|json|replies|faults)$/.test(args[index - 1] ?? ''),
  );
  const flags = args.filter((arg) => !names.includes(arg));
  const { switches, values } = flagsIn(flags, {
    switches: ['page', 'legal', 'single', 'all'],
    values: ['sample', 'seed', 'workers', 'at-least', 'json', 'replies', 'faults'],
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
  const isPart = values.has('sample') || values.has('faults');
  if (isPage && (names.length > 0 || isPart)) throw new UsageError('--page is for all faults of all operations.');
  const size = countIn(values, 'sample', Number.POSITIVE_INFINITY);
  const share = Math.min(1, size / (chosen.length * faultsOfAnOperation));
  const reused = isPart || switches.has('all') ? new Map<OperationId, Judged[]>() : keptOf(chosen);
  const tasks = chosen
    .filter((operation) => !reused.has(operation))
    .map((operation): Task => ({ operation, share, seed, faults: values.get('faults') ?? '' }));
  const measured = await measuredNow(tasks, workers, !isPart);
  const results = ordered(measured, reused);
  const score = scoreOf(ofShownReplies(results));
  const all = scoreOf(results);
  process.stdout.write(
    `\n${results.length} faults. Of those that a page tells of, the checks detect ${score.killed} of ${score.counted}: ${percent(score.killed, score.counted)}. ` +
      `With a snapshot, ${percent(all.withSnapshot, all.all)} of all faults are detected.\n`,
  );
  if (reused.size > 0) {
    process.stdout.write(
      `Reused: the results of ${reused.size} of ${chosen.length} operations. Their contract, their specs and what the emulator does for their group are as they were. --all measures them again.\n`,
    );
  }
  const file = values.get('json');
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
  if (isPage) await writePage(results);
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
