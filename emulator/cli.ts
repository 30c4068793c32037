/**
 * npm run emulator: starts an emulated installation and prints the variables that point a caller at it.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import * as contract from '../schemas/index.ts';
import { readQueues } from './amqp-server.ts';
import type { Emulator } from './app.ts';
import { type Broker, queuesWith } from './core/broker.ts';
import { createClock, dayMs } from './core/clock.ts';
import { createIds } from './core/ids.ts';
import { didYouMean } from './core/words.ts';
import { faultKinds, parseFault } from './faults/faults.ts';
import { type EmulatorServer, serve } from './http-server.ts';
import {
  createInstallation,
  installationProfiles,
  type InstallationTraits,
  readInstallationProfiles,
} from './installation-profiles.ts';
import type { EmulatorOptions } from './platform.ts';
import { type SeedFile, SeedFileError, readSeedFile } from './seed/file/read.ts';
import { type EmulatorAddress, emulatorVariables, variablesOf } from './seed/seed.ts';
import { seededState } from './seeding.ts';

/** A mistake on the command line: printed without a stack, exit code 2. */
class UsageError extends Error {}

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  expose: { type: 'boolean', default: false },
  'public-url': { type: 'string' },
  token: { type: 'string' },
  seed: { type: 'string', default: '0' },
  'seed-file': { type: 'string' },
  refusals: { type: 'string', default: 'envelope' },
  'env-file': { type: 'string' },
  force: { type: 'boolean', default: false },
  profile: { type: 'string', multiple: true, default: [] as string[] },
  fault: { type: 'string', multiple: true, default: [] as string[] },
  faults: { type: 'boolean', default: false },
  'no-wipe': { type: 'boolean', default: false },
  'task-ms': { type: 'string', default: '50' },
  amqp: { type: 'string' },
  'amqp-prefix': { type: 'string', default: '' },
  'with-process': { type: 'string' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const help = `Usage: npm run emulator -- [flags]

  --port N          port to listen on; 0 takes a free one (default 4010)
  --host ADDRESS    loopback address: 127.0.0.1, localhost or ::1 (default 127.0.0.1)
  --expose          allow another --host, such as 0.0.0.0: other machines can call it then. The token is a random
                    one, printed once, and the routes below /_emulator/ want it too
  --public-url URL  the address that callers use, for the variables (default: where it listens)
  --token TEXT      the token to accept (default: EMULATOR_TOKEN of the environment, else a random one)
  --seed N          seed of the ids that are made (default 0)
  --seed-file PATH  what it holds at the start, as YAML or JSON: see emulator/README.md
  --refusals FORM   envelope: HTTP 200 with the code in the body; http: the HTTP status too (default envelope)
  --env-file PATH   also write the variables to this file
  --force           overwrite a file of --env-file that the emulator did not write
  --profile P       installation profile, see below, for example slow or slow:200; repeatable
  --fault F         operation:kind[:path], for example databases.list:field-missing:data[0].name; repeatable
  --faults          allow faults to be set while running, by PUT /_emulator/faults
  --no-wipe         refuse databases.wipe
  --task-ms N       how long a background task takes, in milliseconds (default 50)
  --amqp URL        also read the queues of this RabbitMQ broker, which has to be the emulator's own
                    (default: EMULATOR_AMQP_URL of the environment, else none)
  --amqp-prefix T   begin the names of the queues with this (default: nothing, as the platform has them)
  --with-process N  end when the process with this id is gone, however it ended
  --quiet           print the address only
  --help            print this

Installation profiles:
${Object.entries(installationProfiles)
  .map(([name, meaning]) => `  ${name.padEnd(17)} ${meaning}`)
  .join('\n')}

Kinds of faults:
${Object.entries(faultKinds)
  .map(([kind, meaning]) => `  ${kind.padEnd(17)} ${meaning}`)
  .join('\n')}
`;

function readFlags(args: string[]) {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true });
  const known = Object.keys(options).map((name) => `--${name}`);
  for (const token of tokens) {
    if (token.kind === 'positional') throw new UsageError(`Unexpected word "${token.value}".`);
    if (token.kind === 'option' && !(token.name in options)) {
      throw new UsageError(`Unknown flag "${token.rawName}".${didYouMean(token.rawName, known)}`);
    }
  }
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

type Flags = ReturnType<typeof readFlags>;

function wholeNumber(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  if (flag === 'seed' && existsSync(text))
    throw new UsageError(`--seed is a number for the ids. A file of data is given by --seed-file ${text}.`);
  throw new UsageError(`--${flag} must be a whole number from 0 to ${most}, not "${text}".`);
}

function refusalForm(text: string): EmulatorOptions['refusals'] {
  if (text === 'envelope' || text === 'http') return text;
  throw new UsageError(`--refusals must be envelope or http, not "${text}".${didYouMean(text, ['envelope', 'http'])}`);
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** Where to listen, and whether other machines may call. */
function placeOf({ host, expose, token, quiet, 'env-file': file }: Flags): { host: string; isExposed: boolean } {
  if (isLoopback(host)) {
    if (expose) throw new UsageError('--expose needs a --host that other machines can reach, for example 0.0.0.0.');
    return { host, isExposed: false };
  }
  if (!expose)
    throw new UsageError(
      `--host must be a loopback address (127.0.0.1, localhost, ::1), not "${host}". Add --expose to let other machines call the emulator.`,
    );
  if (isIP(host) === 0) throw new UsageError(`--host must be an address, such as 0.0.0.0, not "${host}".`);
  if (token !== undefined || process.env.EMULATOR_TOKEN)
    throw new UsageError(
      'An exposed emulator takes no fixed token: it makes a random one and prints it. Leave out --token and EMULATOR_TOKEN.',
    );
  if (quiet && !file)
    throw new UsageError('With --quiet nobody would learn the random token. Add --env-file, or leave out --quiet.');
  return { host, isExposed: true };
}

/** The address that callers use, without a trailing slash. */
function publicUrl(text: string | undefined, listening: string): string {
  if (text === undefined) return listening;
  if (!/^https?:\/\/[^/\s?#]+[^\s?#]*$/.test(text))
    throw new UsageError(`--public-url must begin with http:// or https:// and have no query, not "${text}".`);
  return text.replace(/\/+$/, '');
}

function faultsOf(texts: string[]) {
  try {
    return texts.map((text) => parseFault(text, contract.operations));
  } catch (error) {
    throw new UsageError(`--fault: ${(error as Error).message}`);
  }
}

function traitsOf(texts: string[]): InstallationTraits {
  try {
    return readInstallationProfiles(texts);
  } catch (error) {
    throw new UsageError(`--profile: ${(error as Error).message}`);
  }
}

function optionsOf(flags: Flags): EmulatorOptions {
  return {
    contract,
    token: flags.token ?? (process.env.EMULATOR_TOKEN || randomBytes(16).toString('hex')),
    clock: createClock(),
    ids: createIds(wholeNumber('seed', flags.seed, Number.MAX_SAFE_INTEGER)),
    refusals: refusalForm(flags.refusals),
    faults: faultsOf(flags.fault),
    faultsOpen: flags.faults || flags.fault.length > 0,
    settings: { allowWipe: !flags['no-wipe'], taskMs: wholeNumber('task-ms', flags['task-ms'], dayMs) },
  };
}

const mark = '# Written by the emulator of altcraft-contract; safe to overwrite.';

function checkEnvFile(path: string | undefined, force: boolean): void {
  if (!path || force || !existsSync(path)) return;
  if (readFileSync(path, 'utf8').startsWith(mark)) return;
  throw new UsageError(`${path} exists and was not written by the emulator. Choose another path, or add --force.`);
}

function envBlock(address: EmulatorAddress, { state }: Emulator, seedFile?: SeedFile): string {
  const variables = seedFile?.start === 'empty' ? variablesOf(state, address) : emulatorVariables(address);
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return [mark, ...lines, ''].join('\n');
}

function brokerOf(flags: Flags): Broker | undefined {
  const url = flags.amqp ?? (process.env.EMULATOR_AMQP_URL || undefined);
  if (url === undefined) return undefined;
  if (!/^amqps?:\/\/[^/\s]/.test(url)) throw new UsageError('--amqp must begin with amqp:// or amqps://.');
  return { url, queues: queuesWith(flags['amqp-prefix']) };
}

/** @throws Error when the queues cannot be read; the server is closed then, so that the process ends */
async function readingOrStopped(
  emulator: Emulator,
  amqp: Broker,
  server: EmulatorServer,
): Promise<() => Promise<void>> {
  try {
    return await readQueues(emulator, amqp);
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** How often it is looked whether another process is still there, in milliseconds. */
const lookMs = 1_000;

/** Calls back when a process is gone. One of another user is there as well. */
function whenGone(pid: number, end: () => void): void {
  const watch = setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') return;
      clearInterval(watch);
      end();
    }
  }, lookMs);
  watch.unref();
}

// Calls that are running when the emulator is stopped get so many milliseconds to end.
const graceMs = 5_000;

async function start(args: string[]): Promise<void> {
  const flags = readFlags(args);
  if (flags.help) return void process.stdout.write(help);
  const port = wholeNumber('port', flags.port, 65_535);
  const pid = flags['with-process'];
  const owner = pid === undefined ? undefined : wholeNumber('with-process', pid, 2 ** 31);
  const traits = traitsOf(flags.profile);
  const { base, closesQuietly } = traits;
  const { host, isExposed } = placeOf({ ...flags, host: traits.host ?? flags.host });
  publicUrl(flags['public-url'], '');
  const emulatorOptions = { ...optionsOf(flags), isExposed };
  checkEnvFile(flags['env-file'], flags.force);
  const seedFile = flags['seed-file'] === undefined ? undefined : readSeedFile(flags['seed-file']);
  const seeded = seedFile ? { start: await seededState(seedFile, emulatorOptions) } : {};
  const emulator = createInstallation({ ...emulatorOptions, ...seeded }, traits);
  const amqp = brokerOf(flags);
  const server = await serve(emulator, { port, host, base, closesQuietly });
  const stopReading = amqp && (await readingOrStopped(emulator, amqp, server));
  const address = { url: publicUrl(flags['public-url'], server.url), token: emulatorOptions.token, amqp };
  const block = envBlock(address, emulator, seedFile);
  if (flags['env-file']) writeFileSync(flags['env-file'], block, { mode: 0o600 });
  if (!flags.quiet) process.stdout.write(block);
  process.stdout.write(`listening on ${server.url}\n`);
  const stop = () => void Promise.all([server.close(graceMs), stopReading?.()]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (owner !== undefined) whenGone(owner, stop);
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nRun with --help to see every flag.`);
    return 2;
  }
  if (error instanceof SeedFileError) {
    console.error(`${error.message}\nThe emulator was not started. Its README describes the seed file.`);
    return 2;
  }
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    console.error(`Port ${port} is in use. Choose another with --port, or --port 0 for a free one.`);
  else console.error(error);
  return 1;
}

try {
  const args = process.argv.slice(2);
  // Node itself would take --env-file for its own, even behind the script; a leading -- keeps it from that.
  await start(args[0] === '--' ? args.slice(1) : args);
} catch (error) {
  process.exitCode = explain(error);
}
