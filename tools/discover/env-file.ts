/**
 * Replaces a file in one step, so that a run that is killed meanwhile leaves the old one or the new one, never half of it.
 */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The file could not be written, and is as it was. */
export class FileError extends Error {}

/** Where a path leads in the end; a link may lead to a file that is yet to be made. */
function endOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path;
}

/** What a file holds; nothing where there is none. */
export function bytesOf(path: string): Buffer {
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}

const writeBits = 0o222;

/** A file may be replaced where its folder may be written to; a protected one is meant to stay all the same. */
function demandWritable(path: string, { mode }: Stats): void {
  if ((mode & writeBits) === 0) throw new Error('it is read-only');
  accessSync(path, constants.W_OK);
}

function adopt(path: string, { uid, gid, mode }: Stats): void {
  const made = statSync(path);
  if (made.uid !== uid || made.gid !== gid) {
    try {
      chownSync(path, uid, gid);
    } catch {
      // only a superuser may give a file away; its new owner is then who runs this
    }
  }
  chmodSync(path, mode & 0o777);
}

/**
 * Replaces what a file holds. It keeps its mode, and its owner where that is possible; a new one is for its owner alone.
 *
 * @param path of the file; a symbolic link is followed and stays
 * @throws FileError when it may not be written, in the words of the system
 */
export function replaceFile(path: string, bytes: Buffer): void {
  const target = endOf(path);
  const before = statSync(target, { throwIfNoEntry: false });
  const beside = `${target}.${randomBytes(4).toString('hex')}.tmp`; // rename works within one file system only
  try {
    if (before) demandWritable(target, before);
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (before) adopt(beside, before);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new FileError(`${path} cannot be written: ${(error as Error).message}`);
  }
}
