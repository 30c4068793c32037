/**
 * Searches written files for secrets, in every form in which one may appear.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { searchFor } from '../../src/safety/secret-forms.ts';

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

/**
 * @param places files and folders to search; missing ones are skipped
 * @param secrets the literal values
 * @returns the files that hold a secret, in their name or in their bytes
 */
export function findLeaks(places: readonly string[], secrets: readonly string[]): string[] {
  const search = searchFor(secrets);
  return places.flatMap(filesBelow).filter((file) => search.isIn(`${file}\n${readFileSync(file, 'utf8')}`));
}
