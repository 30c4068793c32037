/**
 * The seed file: what a user wants the emulator to hold at the start, in YAML or JSON.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { load, YAMLException } from 'js-yaml';
import type { Values } from '../../core/parameters.ts';
import { didYouMean } from '../../core/words.ts';
import type { FieldType } from '../../model/databases.ts';

/** A mistake in a seed file: what is wrong and where, one line each. */
export class SeedFileError extends Error {}

interface SeedField {
  name: string;
  title?: string;
  type: FieldType;
}

/** The content of a seed file. */
export interface SeedFile {
  /** The file, for messages. */
  path: string;
  start: 'standard' | 'empty';
  databases: { id: number; name: string; description?: string; ui_tags?: string[]; fields?: SeedField[] }[];
  resources: {
    id: number;
    name: string;
    url?: string;
    channels: string[];
    databases: number[];
    categories?: string[];
    rtoken?: string;
    fields?: SeedField[];
  }[];
  pixels: { id: number; name: string }[];
  senders: { id: number; name: string; type?: string; channel: 'email' | 'sms' }[];
  profiles: { db_id: number; id?: string; data: Values }[];
  calls: { operation: string; body?: Values }[];
}

const nothing = {
  start: 'standard' as const,
  databases: [],
  resources: [],
  pixels: [],
  senders: [],
  profiles: [],
  calls: [],
};
const mostLines = 10;

/**
 * Reads a seed file and checks its form.
 *
 * @throws SeedFileError that names the file and the place in it
 */
export function readSeedFile(path: string): SeedFile {
  const content = parsed(path, textOf(path)) ?? {};
  const schema = createRequire(import.meta.url)('./seed-file.schema.json') as object;
  const validate = new Ajv2020({ allErrors: true, verbose: true }).compile(schema);
  if (!validate(content)) {
    const lines = (validate.errors ?? []).map((error) => `${path}: ${problemOf(error)}`);
    const more = lines.length > mostLines ? [`… and ${lines.length - mostLines} more`] : [];
    throw new SeedFileError([...lines.slice(0, mostLines), ...more].join('\n'));
  }
  return { ...nothing, ...(content as Partial<SeedFile>), path };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new SeedFileError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return load(text); // JSON is YAML, too
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    const place = mark ? `:${mark.line + 1}:${mark.column + 1}` : '';
    throw new SeedFileError(`${path}${place}: neither YAML nor JSON: ${reason}`);
  }
}

/** `/databases/0/name` as `databases[0].name`. */
function placeOf(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  return steps.reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : path ? `${path}.${step}` : step), '');
}

function problemOf({ instancePath, keyword, params, message, parentSchema }: ErrorObject): string {
  const place = placeOf(instancePath);
  const before = place ? `${place}: ` : '';
  const details = params as { additionalProperty?: string; allowedValues?: unknown[] };
  if (keyword === 'additionalProperties') {
    const name = details.additionalProperty ?? '';
    const known = Object.keys((parentSchema?.properties ?? {}) as object);
    return `${before}"${name}" is not known here.${didYouMean(name, known) || ` Known: ${known.join(', ')}.`}`;
  }
  if (keyword === 'enum') return `${before}must be one of ${details.allowedValues?.join(', ')}`;
  return `${before}${message}`;
}
