/**
 * The lease of a folder: one run, or one sweep, at a time. Two runs in one folder would mix their results, and the second would
 * sweep what the first has just made. The holder renews the lease every few seconds, so that one who died is told from one who
 * lives in another container.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ledgerFolder } from './ledger.ts';

/** Who has a folder. */
export interface Holder {
  id: string;
  /** What it does there: `run` or `sweep`. */
  what: string;
  pid: number;
  host: string;
  /** Tells one machine, or container, from another: process ids mean the same only in one of them. */
  space: string;
  startedAt: string;
  /** Counts the renewals. */
  beat: number;
}

/** A lease that is held. */
export interface Lease {
  release: () => void;
}

/** The folder is somebody else's at the moment, or cannot be written. The text says what to do. */
export class LeaseRefused extends Error {
  override name = 'LeaseRefused';
}

/** How often a lease is renewed, and how long one is watched that may be over, in milliseconds. */
export interface LeaseTimes {
  beatMs: number;
  watchMs: number;
}

const usualTimes: LeaseTimes = { beatMs: 2000, watchMs: 8000 };

/** A process and its descendants know by this variable that the folder is theirs. */
const variable = 'CONTRACT_LEASE';

/** A killed process stays in the table until its parent looks, in containers sometimes always; Linux tells. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && /\) [ZX] /.test(readFileSync(stat, 'utf8'));
}

/** Whether a process of this machine, or container, is running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function spaceOf(): string {
  const boot = '/proc/sys/kernel/random/boot_id';
  const namespace = '/proc/self/ns/pid';
  try {
    return `${readFileSync(boot, 'utf8').trim()} ${readlinkSync(namespace)}`;
  } catch {
    return hostname(); // other systems have neither
  }
}

function holderIn(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined; // gone, or cut off by a process that was killed
  }
}

/** Whether the holder of a lease has died. One of another machine or container is watched for a renewal. */
async function isOver(file: string, holder: Holder | undefined, { watchMs, beatMs }: LeaseTimes): Promise<boolean> {
  if (holder?.space === spaceOf() && !isRunning(holder.pid)) return true;
  for (let waited = 0; waited < watchMs; waited += beatMs / 4) {
    await pause(beatMs / 4);
    const now = holderIn(file);
    if (now && (now.id !== holder?.id || now.beat !== holder.beat)) return false;
    if (!existsSync(file)) return true;
  }
  return true;
}

function refusal(folder: string, { what, pid, host, startedAt }: Holder): LeaseRefused {
  return new LeaseRefused(
    `A ${what} is at work in ${folder} (process ${pid} on ${host}, since ${startedAt}), and nothing was sent. ` +
      'Wait for its end, or start this one in a folder of its own.',
  );
}

function unwritable(folder: string, error: unknown): LeaseRefused {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new LeaseRefused(
    `The folder ${folder} cannot be written (${code}), and nothing was sent. A run keeps there what it made, in ${ledgerFolder}/; start it where it may write.`,
  );
}

/** Writes the lease where there is none; false where there is one. */
function taken(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renews a lease until it is released. Should somebody else have taken it meanwhile, `onLost` is told, once. */
function held(file: string, holder: Holder, { beatMs }: LeaseTimes, onLost: () => void): Lease {
  const isOurs = () => holderIn(file)?.id === holder.id;
  const timer = setInterval(() => {
    if (!isOurs()) {
      clearInterval(timer);
      return onLost();
    }
    holder.beat += 1;
    const next = `${file}.${holder.id}`;
    writeFileSync(next, JSON.stringify(holder));
    renameSync(next, file); // a reader sees the old one or the new one, never half of it
  }, beatMs);
  timer.unref();
  const release = () => {
    clearInterval(timer);
    process.off('exit', release);
    delete process.env[variable];
    if (isOurs()) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { release };
}

/**
 * Takes the lease of a folder, for this process and those that it starts.
 *
 * @param folder the folder that the run is started in
 * @param what `run` or `sweep`
 * @param onLost is called should the lease be lost, as after a long sleep of the machine: the process must end
 * @throws LeaseRefused where somebody else has it, or the folder cannot be written
 */
export async function takeLease(
  folder: string,
  what: string,
  onLost: () => void,
  times: LeaseTimes = usualTimes,
): Promise<Lease> {
  if (process.env[variable] !== undefined) return { release: () => undefined }; // a process above has it
  const file = join(folder, ledgerFolder, 'lease.json');
  const id = randomUUID();
  const startedAt = new Date().toISOString();
  const holder: Holder = { id, what, pid: process.pid, host: hostname(), space: spaceOf(), startedAt, beat: 0 };
  try {
    mkdirSync(join(folder, ledgerFolder), { recursive: true });
    while (!taken(file, holder)) {
      const other = holderIn(file);
      if (!(await isOver(file, other, times))) throw refusal(folder, holderIn(file) ?? other ?? holder);
      setAside(file, other);
    }
  } catch (error) {
    throw error instanceof LeaseRefused ? error : unwritable(folder, error);
  }
  process.env[variable] = id;
  return held(file, holder, times, onLost);
}

/** Removes the lease of one who died, and not one that somebody has taken since. */
function setAside(file: string, other: Holder | undefined): void {
  if (holderIn(file)?.id === other?.id) rmSync(file, { force: true });
}
