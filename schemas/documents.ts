/**
 * The YAML files of the contract: read once, with the references between them, and compiled where asked for.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { parse } from 'yaml';

/** A parsed file. */
export interface Document {
  [key: string]: unknown;
}

/** Address of the file that lists all operations. */
export const rootUri = new URL('openapi.yaml', import.meta.url).href;

const documents = new Map<string, Document>();
const schemaNames = new Set<string>();

const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false, // a type often stands in the schema that a $ref beside it names
  allErrors: true,
  verbose: true,
  passContext: true,
});
const addFormats = addFormatsModule as unknown as (target: Ajv2020) => void;
addFormats(ajv);
// Words of OpenAPI files that stand where the validator expects keywords of a schema.
ajv.addVocabulary([
  'get',
  'post',
  'content',
  'example',
  'scheme',
  'openapi',
  'info',
  'servers',
  'security',
  'tags',
  'paths',
  'components',
]);
ajv.addKeyword('x-variable'); // names the collection variable that fills a field
ajv.addKeyword({
  keyword: 'x-variant',
  schemaType: 'object',
  validate: function (this: { variants?: Record<string, string> }, variant: { subject: string; name: string }) {
    if (this.variants) this.variants[variant.subject] = variant.name;
    return true;
  },
});

/**
 * Reads a file of the contract, and all that it refers to.
 *
 * @throws Error naming the file when it cannot be read or is not YAML
 */
export function documentAt(uri: string): Document {
  const known = documents.get(uri);
  if (known) return known;
  const path = fileURLToPath(uri);
  let document: Document;
  try {
    document = parse(readFileSync(path, 'utf8')) as Document;
  } catch (error) {
    throw new Error(`The contract file ${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  documents.set(uri, document);
  // Named schemas of a file of common/ start with a capital; a misspelt keyword does not, and is still refused.
  for (const name of Object.keys(document).filter((key) => /^[A-Z]/.test(key) && !schemaNames.has(key))) {
    schemaNames.add(name);
    ajv.addKeyword(name);
  }
  ajv.addSchema({ ...document, $id: uri }, uri, undefined, false);
  for (const reference of referencesIn(document)) {
    const target = new URL(reference, uri);
    target.hash = '';
    documentAt(target.href);
  }
  return document;
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

/** Follows a JSON pointer inside a contract file. */
export function locate(uri: string, pointer: string): Located {
  let node: unknown = documentAt(uri);
  for (const part of pointer.split('/').slice(1)) {
    node = (node as Document)[decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  if (node === undefined) throw new Error(`The contract has nothing at ${uri}#${pointer}`);
  return { uri, pointer, schema: node as SchemaObject };
}

/** Follows the `$ref` of a schema, if it has one. */
export function follow(at: Located): Located | undefined {
  const reference: unknown = at.schema.$ref;
  if (typeof reference !== 'string') return undefined;
  const target = new URL(reference, at.uri);
  const pointer = target.hash.slice(1);
  target.hash = '';
  return locate(target.href, pointer);
}

/** Goes one step down inside a schema. */
export function child(at: Located, ...parts: (string | number)[]): Located {
  const escaped = parts.map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1')));
  return locate(at.uri, [at.pointer, ...escaped].join('/'));
}

const validators = new Map<string, ValidateFunction>();

/** The compiled schema at a place. Called with `this.variants`, it notes which variants were met. */
export function validatorAt(at: Located): ValidateFunction {
  const id = `${at.uri}#${at.pointer}`;
  let validator = validators.get(id);
  if (!validator) {
    validator = ajv.compile({ $ref: id });
    validators.set(id, validator);
  }
  return validator;
}

/** Whether a value satisfies the schema at a place; for deciding between `then` and `else`. */
export function holds(at: Located, value: unknown): boolean {
  return validatorAt(at)(value) === true;
}
