/**
 * `npm run postman -- export`: writes a collection of all operations and an environment for Postman.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../../src/config/files/env-files.ts';
import { FileError, replaceFile } from '../../discover/env-file.ts';
import { exportedCollection, exportedEnvironment } from './collection.ts';
import type { CollectionFile, Folder, RequestItem } from './format.ts';

/** Names of the files. */
export const exportedNames = {
  collection: 'altcraft.postman_collection.json',
  environment: 'altcraft.postman_environment.json',
} as const;

function requestsOf(items: readonly (RequestItem | Folder)[]): RequestItem[] {
  return items.flatMap((item) => ('item' in item ? requestsOf(item.item) : [item]));
}

function write(path: string, content: object): void {
  replaceFile(path, Buffer.from(`${JSON.stringify(content, null, 2)}\n`));
}

function summary({ item }: CollectionFile): string {
  const requests = requestsOf(item);
  const twins = requests.filter(({ id }) => id.endsWith('.xml')).length;
  return `${requests.length - twins} operations in ${item.length} folders, ${twins} of them in XML as well`;
}

/** Makes a folder. */
function make(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new FileError(`The folder ${folder} cannot be made: ${(error as Error).message}`);
  }
}

/**
 * Writes the files.
 *
 * @param out where they go; it is made where it is missing. `results/postman` by default, at the place of ALTCRAFT_RESULTS
 * @param place the folder of `.env`, whose values without secrets the environment gets
 * @returns what to print
 * @throws FileError when `.env` cannot be read, or a file cannot be written
 */
export async function exportFiles(out: string | undefined, place: string, shell: NodeJS.ProcessEnv): Promise<string> {
  const { values, problems } = readEnvironment(place, shell);
  if (problems.length > 0) throw new FileError(problems.join('\n'));
  const folder = out ?? join(values.ALTCRAFT_RESULTS ?? '', 'results', 'postman');
  const collection = await exportedCollection();
  const environment = exportedEnvironment(values);
  const filled = environment.values.filter(({ value }) => value !== '').length;
  make(folder);
  const paths = {
    collection: join(folder, exportedNames.collection),
    environment: join(folder, exportedNames.environment),
  };
  write(paths.collection, collection);
  write(paths.environment, environment);
  return [
    `${paths.collection}: ${summary(collection)}`,
    `${paths.environment}: ${filled} values of .env, no secrets`,
    'Next: in Postman, choose Import and both files, choose the environment, and write the token into it.',
    'Running the collection changes nothing; docs/postman.md says how to permit more.',
    '',
  ].join('\n');
}
