/**
 * The YAML files of the contract: each is read once, when first asked for, and references lead from one to the other.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SchemaObject } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';

/** A parsed file. */
export interface Document {
  [key: string]: unknown;
}

/** Address of the file that lists all operations. */
export const rootUri = new URL('openapi.yaml', import.meta.url).href;

const documents = new Map<string, Document>();

/**
 * Reads a file of the contract.
 *
 * @throws Error naming the file when it cannot be read or is not YAML
 */
export function documentAt(uri: string): Document {
  const known = documents.get(uri);
  if (known) return known;
  const path = fileURLToPath(uri);
  let document: Document;
  try {
    document = load(readFileSync(path, 'utf8')) as Document;
  } catch (error) {
    throw new Error(`The contract file ${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  documents.set(uri, document);
  return document;
}

/** Addresses of the files that a file refers to, itself left out. */
export function referredBy(uri: string): string[] {
  const targets = referencesIn(documentAt(uri)).map((reference) => {
    const target = new URL(reference, uri);
    target.hash = '';
    return target.href;
  });
  return [...new Set(targets)].filter((target) => target !== uri);
}

function referencesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(referencesIn);
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : referencesIn(value),
  );
}

/** A schema and the place that its own references are relative to. */
export interface Located {
  uri: string;
  pointer: string;
  schema: SchemaObject;
}

const places = new Map<string, Located>();

/** Follows a JSON pointer inside a contract file. The same place is the same object, so that more can be known of it. */
export function locate(uri: string, pointer: string): Located {
  const id = `${uri}#${pointer}`;
  const known = places.get(id);
  if (known) return known;
  let node: unknown = documentAt(uri);
  for (const part of pointer.split('/').slice(1)) {
    node = (node as Document)[decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  if (node === undefined) throw new Error(`The contract has nothing at ${id}`);
  const found = { uri, pointer, schema: node as SchemaObject };
  places.set(id, found);
  return found;
}

const targets = new WeakMap<Located, Located>();

/** Follows the `$ref` of a schema, if it has one. */
export function follow(at: Located): Located | undefined {
  const reference: unknown = at.schema.$ref;
  if (typeof reference !== 'string') return undefined;
  const known = targets.get(at);
  if (known) return known;
  const target = new URL(reference, at.uri);
  const pointer = target.hash.slice(1);
  target.hash = '';
  const found = locate(target.href, pointer);
  targets.set(at, found);
  return found;
}

const children = new WeakMap<Located, Map<string, Located>>();

/** Goes one step down inside a schema. */
export function child(at: Located, ...parts: (string | number)[]): Located {
  const known = children.get(at) ?? new Map<string, Located>();
  children.set(at, known);
  const name = parts.join('\n');
  const found = known.get(name) ?? below(at, parts);
  known.set(name, found);
  return found;
}

function below(at: Located, parts: readonly (string | number)[]): Located {
  const escaped = parts.map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1')));
  return locate(at.uri, [at.pointer, ...escaped].join('/'));
}
