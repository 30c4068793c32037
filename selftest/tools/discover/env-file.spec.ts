/**
 * A file is replaced in one step, and keeps what belongs to it.
 */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { bytesOf, FileError, replaceFile } from '../../../tools/discover/env-file.ts';
import { test } from '../../src/fake-platform.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;

test('a new file is for its owner alone', ({ folder }) => {
  const path = join(folder, '.env');

  replaceFile(path, Buffer.from('A=1\n'));

  expect(readFileSync(path, 'utf8')).toBe('A=1\n');
  expect(modeOf(path)).toBe(0o600);
});

test('a file that exists keeps its mode, and nothing lies beside it', ({ folder }) => {
  const path = join(folder, '.env');
  writeFileSync(path, 'A=1\n');
  chmodSync(path, 0o640);

  replaceFile(path, Buffer.from('A=2\n'));

  expect(readFileSync(path, 'utf8')).toBe('A=2\n');
  expect(modeOf(path)).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['.env']);
});

test('a link stays, and what it leads to is replaced', ({ folder }) => {
  mkdirSync(join(folder, 'secrets'));
  writeFileSync(join(folder, 'secrets/env'), 'A=1\n');
  symlinkSync('secrets/env', join(folder, '.env'));

  replaceFile(join(folder, '.env'), Buffer.from('A=2\n'));

  expect(lstatSync(join(folder, '.env')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'secrets/env'), 'utf8')).toBe('A=2\n');
});

test('a link to a file that is yet to be made leads to the new one', ({ folder }) => {
  symlinkSync('env', join(folder, '.env'));

  replaceFile(join(folder, '.env'), Buffer.from('A=1\n'));

  expect(lstatSync(join(folder, '.env')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'env'), 'utf8')).toBe('A=1\n');
});

test('a read-only file is refused and stays', ({ folder }) => {
  const path = join(folder, '.env');
  writeFileSync(path, 'A=1\n');
  chmodSync(path, 0o444);

  expect(() => replaceFile(path, Buffer.from('A=2\n'))).toThrow(
    new FileError(`${path} cannot be written: it is read-only`),
  );
  expect(readFileSync(path, 'utf8')).toBe('A=1\n');
});

test('a folder that is not there is told, and nothing is made', ({ folder }) => {
  const path = join(folder, 'nowhere/.env');

  expect(() => replaceFile(path, Buffer.from('A=1\n'))).toThrow(/cannot be written: ENOENT/);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that is not there holds nothing', ({ folder }) => {
  expect(bytesOf(join(folder, '.env'))).toEqual(Buffer.alloc(0));
});
