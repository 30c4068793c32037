/**
 * The file of a snapshot: one line for each field, all names in order, so that two of them can be compared line by line.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { snapshotVersion, type Snapshot } from './model.ts';

/** Where a run writes its snapshot, relative to its folder. */
export const snapshotFile = 'results/snapshot.json';
/** Where snapshots are kept under a name. */
export const snapshotsFolder = 'snapshots';

/**
 * The file of a snapshot: a file that is there, or a kept one by its name.
 *
 * @param place where a file of the configuration is
 */
export function snapshotPath(place: (path: string) => string, nameOrFile: string): string {
  const file = place(nameOrFile);
  return existsSync(file) ? file : place(join(snapshotsFolder, `${nameOrFile}.json`));
}

/** A file that cannot be used as a snapshot; the message names it and the remedy. */
export class SnapshotError extends Error {}

const counts = { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } };
const texts = { type: 'array', items: { type: 'string' } };
const field = {
  type: 'object',
  required: ['in', 'of', 'types'],
  properties: {
    in: { type: 'integer', minimum: 0 },
    of: { type: 'integer', minimum: 0 },
    types: counts,
    formats: counts,
    lengths: texts,
    values: texts,
  },
};
const reply = {
  type: 'object',
  required: ['replies', 'statuses', 'mediaTypes', 'fields'],
  properties: {
    replies: { type: 'integer' },
    statuses: counts,
    mediaTypes: counts,
    fields: { type: 'object', additionalProperties: field },
  },
};
const schema = {
  type: 'object',
  required: ['snapshot', 'target', 'days', 'runs', 'allowed', 'operations'],
  properties: {
    snapshot: { const: snapshotVersion },
    target: { type: 'object', required: ['url', 'kind'] },
    days: texts,
    runs: { type: 'integer', minimum: 1 },
    allowed: texts,
    operations: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['verdict', 'calls', 'replies', 'variants', 'situations'],
        properties: {
          replies: { type: 'object', additionalProperties: reply },
          variants: { type: 'object', additionalProperties: counts },
          situations: { type: 'object', additionalProperties: counts },
          latency: { type: 'object', required: ['count', 'median', 'p95', 'buckets'] },
        },
      },
    },
  },
};

const validate = new Ajv2020({ allErrors: false }).compile(schema);

/**
 * Reads a snapshot.
 *
 * @throws SnapshotError where the file is missing, damaged, or of another version
 */
export function readSnapshot(file: string): Snapshot {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new SnapshotError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
  return snapshotIn(text, file);
}

/**
 * Reads the text of a snapshot.
 *
 * @param name of the file, for the error
 * @throws SnapshotError
 */
export function snapshotIn(text: string, name: string): Snapshot {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SnapshotError(
      `${name} is damaged, it is no JSON: ${(error as Error).message}. Take it from a backup, or make it anew.`,
    );
  }
  const version = (value as { snapshot?: unknown } | null)?.snapshot;
  if (version === undefined) {
    throw new SnapshotError(`${name} is no snapshot. npm run snapshot -- save NAME writes one after a run.`);
  }
  if (version !== snapshotVersion) {
    throw new SnapshotError(
      `${name} is a snapshot of version ${JSON.stringify(version)}, and this suite reads version ${snapshotVersion}. Make it anew with this suite.`,
    );
  }
  if (!validate(value)) {
    const [problem] = validate.errors ?? [];
    throw new SnapshotError(
      `${name} is damaged at ${problem?.instancePath || 'its root'}: ${problem?.message}. Make it anew.`,
    );
  }
  return value as unknown as Snapshot;
}

/** Whether an object holds nothing but values and lists; it stands on one line. */
const isFlat = (value: object) =>
  Object.values(value).every((inner) => typeof inner !== 'object' || inner === null || Array.isArray(inner));

/** Whether a value is the counts of one field. */
const isField = (value: object) => 'in' in value && 'of' in value;

function textOf(value: unknown, indent: string): string {
  const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isNested || isFlat(value) || isField(value)) return JSON.stringify(ordered(value));
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  const inner = `${indent} `;
  const lines = entries.map(([name, one]) => `${inner}${JSON.stringify(name)}: ${textOf(one, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** The same value with its names in order; numbers as names in the order of numbers, which is JavaScript's own. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, ordered(inner)]));
}

/** A snapshot as its file has it. */
export function snapshotText(snapshot: Snapshot): string {
  return `${textOf(snapshot, '')}\n`;
}

/** Writes a snapshot, and the folder where it is missing. */
export function writeSnapshot(file: string, snapshot: Snapshot): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, snapshotText(snapshot));
}
