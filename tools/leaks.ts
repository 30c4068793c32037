/**
 * Searches written files for secrets, in every form in which one may appear.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formsOf } from '../src/safety/redact.ts';

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
  const forms = secrets.flatMap(formsOf).map((form) => Buffer.from(form));
  return places.flatMap(filesBelow).filter((file) => {
    const bytes = Buffer.concat([Buffer.from(file), readFileSync(file)]);
    return forms.some((form) => bytes.includes(form));
  });
}
