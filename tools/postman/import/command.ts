/**
 * `npm run postman -- import`: fills `.env` with the variables of files that were exported from Postman.
 */
import { join } from 'node:path';
import { parse } from 'dotenv';
import { bytesOf, FileError, replaceFile } from '../../discover/env-file.ts';
import { editEnv, UnclearTextError } from '../../discover/env-text.ts';
import { decide, takenValues, type Decision } from './decision.ts';
import { DocumentError, readDocument, type PostmanDocument } from './document.ts';
import { permissionVariables } from '../permission-variables.ts';
import { isKept, nextText, tableText, type Told } from './table.ts';
import { variablesIn } from './variables.ts';

/** What the command is asked to do. */
export interface ImportWish {
  files: readonly string[];
  /** Write nothing. */
  dryRun: boolean;
  /** Replace values that the file has. */
  overwrites: boolean;
  /** Name of the second file, as ALTCRAFT_ENV has it. */
  env?: string;
}

/** The import cannot be done; nothing was changed. */
export class ImportError extends Error {}

/** @throws ImportError with the problems of all files */
function readAll(files: readonly string[]): PostmanDocument[] {
  const documents: PostmanDocument[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      documents.push(readDocument(file));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new ImportError(problems.join('\n'));
  return documents;
}

function existingValues(path: string, file: string): { bytes: Buffer; values: Record<string, string> } {
  const bytes = bytesOf(path);
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) throw new ImportError(`${file} is saved as UTF-16. Save it as UTF-8.`);
  return { bytes, values: parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) };
}

/** The values that the file gets. */
function newValues(decision: Decision, told: Pick<Told, 'existing' | 'overwrites'>): Record<string, string> {
  const entries = Object.entries(takenValues(decision)).filter(([name, value]) => !isKept(told, name, value));
  return Object.fromEntries(entries);
}

const heading = '# Imported from Postman by npm run postman.';

function write(path: string, file: string, bytes: Buffer, values: Record<string, string>, overwrites: boolean): void {
  try {
    replaceFile(path, editEnv(bytes, values, { heading, overwrites }).bytes);
  } catch (error) {
    if (error instanceof FileError) throw new ImportError(error.message);
    if (!(error instanceof UnclearTextError)) throw error;
    throw new ImportError(
      `${file} cannot be changed by a rule: ${error.message} would read otherwise than meant. Look at that line, and for quotes that are not closed.`,
    );
  }
}

const countText = (count: number, what: string) => `${count} ${count === 1 ? what : `${what}s`}`;

/**
 * Runs the command.
 *
 * @param folder the folder of `.env`
 * @returns what to print
 * @throws ImportError when a file cannot be read or written; nothing was changed then
 */
export function importFiles({ files, dryRun, overwrites, env }: ImportWish, folder: string): string {
  const documents = readAll(files);
  const found = variablesIn(documents);
  const permissionNames = permissionVariables.map(({ name }): string => name);
  const decision = decide(found, permissionNames);
  const file = env === undefined ? '.env' : `.env.${env}`;
  const path = join(folder, file);
  const { bytes, values: existing } = existingValues(path, file);
  const permissions = found.filter(({ key, value }) => permissionNames.includes(key) && value !== '');
  const told: Told = { file, decision, existing, overwrites, permissions };
  const values = newValues(decision, told);
  const count = Object.keys(values).length;
  if (!dryRun && count > 0) write(path, file, bytes, values, overwrites);
  const read = documents.map(({ file: name, kind, name: title }, document) => {
    const own = found.filter((variable) => variable.document === document).length;
    return `Read ${name}: ${kind}${title && ` ${JSON.stringify(title)}`}, ${countText(own, 'variable')}`;
  });
  const outcome = dryRun
    ? 'Nothing was written, because of --dry-run.'
    : count === 0
      ? `Nothing to write: ${file} was not changed.`
      : `Written to ${file}: ${countText(count, 'variable')}; nothing else in it was changed.`;
  const next = nextText({ ...existing, ...values }, env, dryRun && count > 0);
  return [...read, '', tableText(told, !dryRun), outcome, next, ''].join('\n');
}
