/**
 * Contract files that nothing leads to: without a line in `openapi.yaml` an operation is neither called nor counted.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param folder the project
 * @param listed the files of all operations, as `schemas/databases/get.yaml`
 * @returns one line for each file of a group that is not listed, with what to do
 */
export function strayProblems(folder: string, listed: readonly string[]): string[] {
  const groups = readdirSync(join(folder, 'schemas'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'common')
    .map(({ name }) => name);
  const files = groups.flatMap((group) =>
    readdirSync(join(folder, 'schemas', group)).map((name) => `${group}/${name}`),
  );
  return files
    .filter((file) => /\.ya?ml$/.test(file) && !listed.includes(`schemas/${file}`))
    .map(
      (file) =>
        `schemas/${file} stands in no path of schemas/openapi.yaml. Add its line under paths (</the/path>: { $ref: ${file} }), or delete the file.`,
    );
}
