/**
 * The first import of every command that calls an installation: libraries read their debugging variables as they are
 * loaded, so these have to be gone before. It also notes where the project is, for those who look for a .env.
 */
import { fileURLToPath } from 'node:url';
import { debuggingProblem, dropDebugging } from '../src/safety/debug-variables.ts';

const problem = debuggingProblem(process.env);
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
const note = dropDebugging(process.env);
if (note !== undefined) process.stderr.write(`${note}\n`);
process.env.CONTRACT_PROJECT ??= fileURLToPath(new URL('..', import.meta.url));
