/**
 * Reads a file that somebody exported from Postman, in any encoding that editors write, and tells what it is. A file that is
 * something else is refused with the place and the remedy.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';

type Json = Record<string, unknown>;

/** A file cannot be imported; the text says why, and what to do. */
export class DocumentError extends Error {}

/** What a file of Postman is. */
export interface PostmanDocument {
  /** Name of the file, without its folder. */
  file: string;
  kind: 'collection' | 'environment' | 'globals';
  /** The name that it has in Postman. */
  name: string;
  content: Json;
}

/** More than any collection needs, and little enough to be read at once. */
const mostBytes = 50 * 1024 * 1024;

const exportIt = 'In Postman, open the menu of the collection, choose Export and "Collection v2.1".';

function bytesOf(path: string): Buffer {
  let size: number;
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new DocumentError(`${path} is a folder. Name the exported JSON files in it.`);
    size = stats.size;
    if (size > mostBytes) {
      const megabytes = Math.ceil(size / 1024 / 1024);
      throw new DocumentError(
        `${path} has ${megabytes} MB, and 50 MB are the most. Remove saved responses from the collection and export it again.`,
      );
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isMissing ? 'does not exist. Check the path' : `cannot be read (${(error as Error).message})`;
    throw new DocumentError(`${path} ${why}.`);
  }
}

function encodingOf([first = 0, second = 0]: Buffer): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

/** The files that are no text at all, by their first bytes. */
const signatures: readonly [bytes: string, what: string][] = [
  ['PK\u0003\u0004', 'a zip archive. Unpack it, and name the JSON files in it'],
  ['\u001f\u008b', 'a gzip archive. Unpack it, and name the JSON files in it'],
  ['%PDF', `a PDF. ${exportIt.replace(/\.$/, '')}`],
];

function textOf(path: string, bytes: Buffer): string {
  const start = bytes.subarray(0, 4).toString('latin1');
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known) throw new DocumentError(`${path} is ${known[1]}.`);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentError(`${path} is neither UTF-8 nor UTF-16. Save it as UTF-8, or export it again.`);
  }
}

/** Texts that are no JSON, by how they begin. */
const foreignTexts: readonly [pattern: RegExp, what: string][] = [
  [/^<(?:!doctype html|html|head|body)/i, `an HTML page, not an exported file. ${exportIt}`],
  [/^</, `XML. ${exportIt}`],
  [/^(?:#.*\s+|---\s+)*["']?(?:openapi|swagger)["']?\s*:/i, `an OpenAPI file, which has no variables. ${exportIt}`],
  [/^(?:#.*\s+|\s)*(?:export\s+)?ALTCRAFT_\w+=/, 'a .env file already. Copy it to .env'],
];

/** `comma expected` for `CommaExpected`. */
const words = (code: string) => code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

function syntaxProblem(path: string, text: string, fallback: string): string {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!first) return `${path} is not JSON: ${fallback}. Export it again.`;
  const before = text.slice(0, first.offset).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const isCut = text.slice(first.offset + first.length).trim() === '';
  const remedy = isCut ? 'The file is cut off; export it again' : 'Mend that place, or export the file again';
  return `${path} is not JSON: ${words(printParseErrorCode(first.error))}, ${place}. ${remedy}.`;
}

function jsonOf(path: string, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') throw new DocumentError(`${path} is empty. Export it again.`);
  try {
    return JSON.parse(trimmed.startsWith('\uFEFF') ? trimmed.slice(1) : text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const foreign = foreignTexts.find(([pattern]) => pattern.test(trimmed));
    if (foreign) throw new DocumentError(`${path} is ${foreign[1].replace(/\.$/, '')}.`);
    throw new DocumentError(syntaxProblem(path, text, (error as Error).name));
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a JSON file is instead, by the keys that tell. */
function foreignKind(content: Json): string {
  if ('openapi' in content || 'swagger' in content) return `an OpenAPI file, which has no variables. ${exportIt}`;
  if (Array.isArray(content.requests) || Array.isArray(content.order)) {
    return `a collection of format v1. ${exportIt}`;
  }
  if (Array.isArray(content.collections) || Array.isArray(content.environments)) {
    return 'a dump of all data of Postman. Export the collection and the environment one by one';
  }
  if (isObject(content.error)) return 'an error that the Postman API answered. Look at the key and the id of that call';
  if (isObject(content.log)) return `a HAR file. ${exportIt}`;
  if (content._type === 'export') return `an export of Insomnia. Export it there as a Postman collection v2.1`;
  return `JSON, but neither a collection nor an environment of Postman. ${exportIt}`;
}

/** The content, without what the Postman API puts around it. */
function unwrapped(content: Json): Json {
  const inner = [content.collection, content.environment, content.globals].find(isObject);
  return inner ?? content;
}

const nameIn = ({ name }: Json) => (typeof name === 'string' ? name : '');

function recognised(content: Json): Pick<PostmanDocument, 'kind' | 'name'> | undefined {
  if (isObject(content.info) && Array.isArray(content.item)) {
    return { kind: 'collection', name: nameIn(content.info) };
  }
  if (!Array.isArray(content.values)) return undefined;
  const isGlobal = content._postman_variable_scope === 'globals';
  return { kind: isGlobal ? 'globals' : 'environment', name: nameIn(content) };
}

/**
 * Reads a file.
 *
 * @throws DocumentError when it cannot be read, or is no collection v2, environment or globals
 */
export function readDocument(path: string): PostmanDocument {
  const content = jsonOf(path, textOf(path, bytesOf(path)));
  const inner = isObject(content) ? unwrapped(content) : {};
  const known = recognised(inner);
  if (known) return { file: basename(path), ...known, content: inner };
  const what = isObject(content) ? foreignKind(inner) : `JSON, but no object. ${exportIt}`;
  throw new DocumentError(`${path} is ${what.replace(/\.$/, '')}.`);
}
