/**
 * Files as people export them from Postman, and a folder to import them into.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, type ImportWish } from '../../../tools/postman/import/command.ts';
import { test as base } from '../../test.ts';

/** A variable of a collection. */
export type Entry = Record<string, unknown>;

export const token = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const filled: Entry[] = [
  { key: 'url', value: 'panel.example.com' },
  { key: 'token', value: token },
];

const formatOf = (version: string) => `https://schema.getpostman.com/json/collection/${version}/collection.json`;

/** A collection with url and token, and with the given variables. */
export function collection(variable: Entry[], more: Entry = {}, version = 'v2.1.0'): Entry {
  return {
    info: { name: 'Altcraft API', schema: formatOf(version) },
    item: [],
    variable: [...filled, ...variable],
    ...more,
  };
}

/** An environment. */
export function environment(values: Entry[], more: Entry = {}): Entry {
  return { name: 'Production', values, _postman_variable_scope: 'environment', ...more };
}

/** A folder of its own, which is gone after the test. */
export interface Place {
  folder: string;
  /** Writes a file and gives its path; an object is written as JSON. */
  file: (name: string, content: object | string | Buffer) => string;
  /** Imports into the `.env` of the folder. */
  imported: (files: string[], wish?: Partial<ImportWish>) => string;
  /** The text of `.env`. */
  env: () => string;
}

export const test = base.extend<{ place: Place }>({
  place: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'postman-'));
    await use({
      folder,
      file(name, content) {
        const path = join(folder, name);
        const isText = typeof content === 'string' || Buffer.isBuffer(content);
        writeFileSync(path, isText ? content : JSON.stringify(content));
        return path;
      },
      imported: (files, wish = {}) => importFiles({ files, dryRun: false, overwrites: false, ...wish }, folder),
      env: () => readFileSync(join(folder, '.env'), 'utf8'),
    });
    rmSync(folder, { recursive: true });
  },
});

export { expect } from '@playwright/test';
