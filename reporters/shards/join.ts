/**
 * The shards of a run as one run.
 */
import type { CheckRecord, EndedRun, JudgedConfig, RunProblem } from '../judgement/model.ts';
import type { Remainder } from '../../src/outcome/annotations.ts';
import { ShardError, type ShardFile } from './file.ts';

/** What was found in the folder of a shard. */
export interface FoundShard {
  folder: string;
  /** Missing where nothing there can be read. */
  file?: ShardFile;
}

/** A shard that was found, whether it came to its end or not. */
interface KnownShard extends FoundShard {
  file: ShardFile;
}

const isKnown = (shard: FoundShard): shard is KnownShard => shard.file !== undefined;

const nameOf = ({ shard: { part, of } }: ShardFile) => `Shard ${part} of ${of}`;

/** Shards may run one after the other, but not over two nights. */
const longestMs = 12 * 3_600_000;

/** What tells two shards to be of different runs, as far as their files say. */
function differenceOf(one: ShardFile, other: ShardFile): string | undefined {
  const [target, another] = [one.config.target, other.config.target];
  const isEmulated = target.kind === 'emulator' && another.kind === 'emulator'; // each has an emulator of its own
  const apartMs = Math.abs(Date.parse(one.startedAt) - Date.parse(other.startedAt));
  if (one.shard.of !== other.shard.of) return `one of ${one.shard.of} and one of ${other.shard.of} shards`;
  if (target.url !== another.url && !isEmulated) return `shards against ${target.url} and ${another.url}`;
  if (target.version !== another.version)
    return `shards against version ${target.version ?? 'unknown'} and version ${another.version ?? 'unknown'}`;
  if (one.pipeline && other.pipeline && one.pipeline !== other.pipeline)
    return `shards of the CI runs ${one.pipeline} and ${other.pipeline}`;
  return apartMs > longestMs ? `shards that began at ${one.startedAt} and at ${other.startedAt}` : undefined;
}

/**
 * Looks whether shards are those of one run, none twice.
 *
 * @throws ShardError naming two folders that do not go together
 */
export function assertOneRun(found: readonly FoundShard[]): void {
  const known = found.filter(isKnown);
  const [first] = known;
  for (const [index, { folder, file }] of known.entries()) {
    const twin = known.slice(0, index).find((other) => other.file.shard.part === file.shard.part);
    const difference = first && differenceOf(first.file, file);
    if (difference)
      throw new ShardError(
        `${first.folder} and ${folder} are not of one run: ${difference}. Name the folders of one run only, and run again what is missing.`,
      );
    if (twin) throw new ShardError(`${nameOf(file)} is there twice: ${twin.folder} and ${folder}. Name one of them.`);
  }
}

/** Shards that are not there, or not as a whole. */
function lostShards(found: readonly FoundShard[]): RunProblem[] {
  const known = found.filter(isKnown);
  const of = known[0]?.file.shard.of ?? 0;
  const parts = Array.from({ length: of }, (_, index) => index + 1);
  const missing = parts.filter((part) => !known.some(({ file }) => file.shard.part === part));
  const texts = [
    ...found.filter((one) => !isKnown(one)).map(({ folder }) => `${folder} holds no results of a shard.`),
    ...known
      .filter(({ file }) => !file.isOver)
      .map(({ folder, file }) => `${nameOf(file)} (${folder}) died before its end.`),
    ...missing.map((part) => `Shard ${part} of ${of} is missing.`),
  ];
  return texts.map((text) => ({ kind: 'shard missing', text }));
}

/** Problems of the shards themselves. That one of them was given no check is none, as long as another was. */
function problemsOf(known: readonly KnownShard[]): RunProblem[] {
  const isEmpty = known.every(({ file }) => Object.keys(file.checks).length === 0);
  return known.flatMap(({ file }) =>
    file.problems
      .filter(({ kind }) => kind !== 'no check chosen' || isEmpty)
      .map(({ kind, text }) => ({ kind, text: `${nameOf(file)}: ${text}` })),
  );
}

/** Each check once; the first contact, which every shard makes, as it failed where it failed. */
function checksOf(known: readonly KnownShard[]): Record<string, CheckRecord> {
  const checks: Record<string, CheckRecord> = {};
  for (const [id, check] of known.flatMap(({ file }) => Object.entries(file.checks))) {
    if (checks[id]?.status !== 'failed') checks[id] = check;
  }
  return checks;
}

function configOf(known: readonly KnownShard[], first: ShardFile): JudgedConfig {
  const configs = known.map(({ file }) => file.config);
  return {
    ...first.config,
    run: configs.map(({ run }) => run).join('+'),
    allow: new Set(configs.flatMap(({ allow }) => allow)),
  };
}

/**
 * Puts the shards of a run together.
 *
 * @param left what shards that died left on the platform
 * @returns undefined where nothing of any shard can be read
 */
export function joinShards(found: readonly FoundShard[], left: readonly Remainder[]): EndedRun | undefined {
  const known = found.filter(isKnown);
  const first = known[0]?.file;
  if (!first) return undefined;
  const files = known.map(({ file }) => file);
  const starts = files.map(({ startedAt }) => Date.parse(startedAt));
  const ends = files.map(({ durationMs }, index) => (starts[index] ?? 0) + durationMs);
  const deviations = files.map((file) => file.deviations);
  return {
    config: configOf(known, first),
    startedAt: new Date(Math.min(...starts)),
    durationMs: Math.max(...ends) - Math.min(...starts),
    checks: checksOf(known),
    problems: [...lostShards(found), ...problemsOf(known)],
    leftovers: [...files.flatMap(({ leftovers }) => leftovers), ...left],
    deviations: {
      met: deviations.flatMap(({ met }) => met),
      failed: deviations.flatMap(({ failed }) => failed),
    },
    earlierLeftovers: files.reduce((sum, { earlierLeftovers }) => sum + earlierLeftovers, 0),
    outage: files.find(({ outage }) => outage)?.outage,
    env: first.env,
  };
}
