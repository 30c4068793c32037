/**
 * `results/shard.json`: what the reporter saw of a shard, so that all shards of a run can be judged as one. Calls, shapes and the
 * snapshot have files of their own.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Effect } from '../../schemas/index.ts';
import type { EndedRun, JudgedConfig, Shard } from '../judgement/model.ts';

/** Where it is written, relative to the folder of the run. */
const shardFile = 'results/shard.json';

const version = 1;

/** The file. It is there from the beginning of a shard, so that one that died can be named. */
export interface ShardFile extends Omit<EndedRun, 'config' | 'startedAt' | 'shard'> {
  schema: typeof version;
  shard: Shard;
  /** Whether the run came to its end. */
  isOver: boolean;
  startedAt: string;
  /** The run of the CI server that it is a part of, where one says so. */
  pipeline?: string;
  config: Omit<JudgedConfig, 'allow'> & { allow: Effect[] };
  /** What spoiled its results afterwards, whatever the checks gave: a secret in a file. */
  spoiled: string[];
}

/** A file of another version; the message says what to do. */
export class ShardError extends Error {}

function configToKeep(config: JudgedConfig): ShardFile['config'] {
  const { target, allow, run, seed, strictFields, maxRps, timeoutMs } = config;
  const { deviations, minVerified, snapshot, failOn, connection } = config;
  const { insecureTls } = connection;
  return {
    ...{ target, run, seed, strictFields, maxRps, timeoutMs, deviations, minVerified, snapshot, failOn },
    allow: [...allow],
    connection: { insecureTls },
  };
}

/** Names of the run on GitHub, GitLab and Jenkins; the same in every job of it. */
const pipelineNames = ['GITHUB_RUN_ID', 'CI_PIPELINE_ID', 'BUILD_TAG'];

function pipelineIn(environment: NodeJS.ProcessEnv): Pick<ShardFile, 'pipeline'> {
  const name = pipelineNames.find((one) => environment[one]);
  return name ? { pipeline: `${name} ${environment[name]}` } : {};
}

/**
 * Writes down what is known of a shard; nothing of a run that is none.
 *
 * @param isOver whether the run came to its end
 * @param redact masks secrets
 */
export function writeShard(run: EndedRun, isOver: boolean, redact: (text: string) => string): void {
  const { shard, config, startedAt, ...rest } = run;
  if (!shard) return;
  const file: ShardFile = {
    schema: version,
    shard,
    isOver,
    startedAt: startedAt.toISOString(),
    ...pipelineIn(process.env),
    config: configToKeep(config),
    ...rest,
    spoiled: [],
  };
  mkdirSync(dirname(shardFile), { recursive: true });
  writeFileSync(shardFile, redact(`${JSON.stringify(file)}\n`));
}

/**
 * Reads the file of a shard.
 *
 * @param folder in which it ran
 * @returns undefined where there is none, or none that can be read as a whole
 * @throws ShardError where another version of the suite wrote it
 */
export function readShard(folder: string): ShardFile | undefined {
  const path = join(folder, shardFile);
  if (!existsSync(path)) return undefined;
  const file = parsed(readFileSync(path, 'utf8'));
  const written: number | undefined = file?.schema;
  if (file && written !== version) {
    throw new ShardError(
      `${path} is of version ${written}, and this suite reads version ${version}. Run and merge all shards with one version of the suite.`,
    );
  }
  return file;
}

function parsed(text: string): ShardFile | undefined {
  try {
    return JSON.parse(text) as ShardFile;
  } catch {
    return undefined; // cut off by a run that was killed
  }
}

/** Adds what spoiled the results of the run in this folder, if it was a shard. */
export function noteSpoiled(problem: string): void {
  const file = readShard('.');
  if (file) writeFileSync(shardFile, `${JSON.stringify({ ...file, spoiled: [...file.spoiled, problem] })}\n`);
}
