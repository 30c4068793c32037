/**
 * Validators of the contract: made when first asked for, so that a process which judges nothing does not load the
 * validation library, and a run of one spec compiles one operation.
 */
import { createRequire } from 'node:module';
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import type { FormatsPlugin } from 'ajv-formats';
import { documentAt, referredBy, type Located } from './documents.ts';

const require = createRequire(import.meta.url);

// Words of OpenAPI files that stand where the validator expects keywords of a schema.
const openApiWords = ['get', 'post', 'content', 'example', 'scheme'];

/** A value in which the order of fields cannot be told. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]): [string, unknown] => [name, inOrder(inner)]);
  return { fields: fields.sort(([one], [other]) => (one < other ? -1 : 1)) };
}

function createAjv(): Ajv2020 {
  const library = require('ajv/dist/2020.js') as { Ajv2020: new (options: object) => Ajv2020 };
  const addFormats = require('ajv-formats') as FormatsPlugin;
  const ajv = new library.Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false, // a type often stands in the schema that a $ref beside it names
    allErrors: true,
    verbose: true,
    passContext: true,
  });
  addFormats(ajv);
  ajv.addVocabulary(openApiWords);
  // The library's own calls what entries inherit, and breaks on a reply with a field called toString.
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: 'must NOT have duplicate items' },
    validate: (isUnique: boolean, entries: unknown[]) =>
      !isUnique || new Set(entries.map((entry) => JSON.stringify(inOrder(entry)))).size === entries.length,
  });
  ajv.addKeyword('x-variable'); // names the collection variable that fills a field
  ajv.addKeyword({
    keyword: 'x-variant',
    schemaType: 'object',
    validate: function (this: { variants?: Record<string, string> }, variant: { subject: string; name: string }) {
      if (this.variants) this.variants[variant.subject] = variant.name;
      return true;
    },
  });
  return ajv;
}

let library: Ajv2020 | undefined;
const known = new Set<string>();
const schemaNames = new Set<string>();

/** The validation library, knowing a file and all that it refers to. */
function ajvWith(uri: string): Ajv2020 {
  library ??= createAjv();
  if (known.has(uri)) return library;
  known.add(uri);
  const document = documentAt(uri);
  // Named schemas of a file of common/ start with a capital; a misspelt keyword does not, and is still refused.
  for (const name of Object.keys(document).filter((key) => /^[A-Z]/.test(key) && !schemaNames.has(key))) {
    schemaNames.add(name);
    library.addKeyword(name);
  }
  library.addSchema({ ...document, $id: uri }, uri, undefined, false);
  referredBy(uri).forEach(ajvWith);
  return library;
}

const validators = new Map<string, ValidateFunction>();

/**
 * The compiled schema at a place. Called with `this.variants`, it notes which variants were met.
 *
 * @throws Error naming the place when the schema there is none, or refers to nothing
 */
export function validatorAt({ uri, pointer }: Located): ValidateFunction {
  const id = `${uri}#${pointer}`;
  let validator = validators.get(id);
  if (!validator) {
    validator = ajvWith(uri).compile({ $ref: id });
    validators.set(id, validator);
  }
  return validator;
}

/** Whether a value satisfies the schema at a place; for deciding between `then` and `else`. */
export function holds(at: Located, value: unknown): boolean {
  return validatorAt(at)(value) === true;
}
