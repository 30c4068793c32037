/**
 * The places that a run writes to, so that it does not end before its first call.
 */
import { placeProblem, resultFolders } from '../../src/config/places.ts';
import { ok, problem, type Check } from './check.ts';

export const places: Check = {
  name: 'places',
  run() {
    const [first] = [...resultFolders, '.ledger'].flatMap((folder) => placeProblem(folder) ?? []);
    if (first === undefined) return ok(`results are written to ${process.cwd()}`);
    return problem('a run could not write its results', first, 'See ALTCRAFT_RESULTS in docs/configuration.md.');
  },
};
