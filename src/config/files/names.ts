/**
 * Names of variables: those that are not of this suite, and what was meant by them.
 */
import { closest, distance } from 'fastest-levenshtein';
import type { Environment } from './env-files.ts';
import { shownName } from './shown.ts';
import { collectionVariables, environmentName, placeVariables, runControls } from '../variables/variables.ts';

const known = [...placeVariables, ...runControls].map(({ name }) => environmentName(name));

/** Other words for the first two variables. */
const synonyms: Record<string, string> = {
  ...Object.fromEntries(
    ['ADDRESS', 'HOST', 'HOSTNAME', 'DOMAIN', 'SERVER', 'ENDPOINT', 'URI', 'BASE_URL', 'API_URL', 'API_HOST'].map(
      (word) => [`ALTCRAFT_${word}`, 'ALTCRAFT_URL'],
    ),
  ),
  ...Object.fromEntries(
    ['KEY', 'API_KEY', 'APIKEY', 'API_TOKEN', 'ACCESS_TOKEN', 'AUTH_TOKEN', 'SECRET'].map((word) => [
      `ALTCRAFT_${word}`,
      'ALTCRAFT_TOKEN',
    ]),
  ),
};

/** The variable that was meant by a name of another spelling, if one is near. */
export function meantBy(name: string, most = 3): string | undefined {
  const upper = name.toUpperCase().replaceAll(/[.-]/g, '_');
  const same = synonyms[upper];
  if (same !== undefined) return same;
  const near = closest(upper, known);
  const limit = Math.min(most, (upper.length - 'ALTCRAFT_'.length) / 2); // of a short name little is left otherwise
  return distance(upper, near) <= limit ? near : undefined;
}

function unknownText(name: string, from: string): string {
  const meant = meantBy(name);
  const hint = meant === undefined ? '.env.example lists all variables.' : `Did you mean ${meant}?`;
  const told = meant === undefined ? shownName(name) : name;
  const place = told === name ? '' : ` in ${from}`; // the only way to find it
  return `${told}${place} is not a variable of this suite. ${hint}`;
}

/** Names that begin like ours, and are not ours. */
export function unknownNames({ values }: Pick<Environment, 'values'>): string[] {
  return Object.keys(values).filter((name) => !known.includes(name));
}

/** Names of the shell that begin like ours and are far from every variable: other programs have such too. */
export function foreignNames({ values, origins }: Environment): string[] {
  return unknownNames({ values }).filter((name) => origins[name] === 'the shell' && !isMistake(name, values));
}

/** Whether a name of the shell is meant for this suite: it is near to a variable that is not set. */
function isMistake(name: string, values: Record<string, string>): boolean {
  const meant = meantBy(name);
  return meant !== undefined && values[meant] === undefined;
}

/**
 * Names that were meant for this suite. In a file every name that begins like ours was; in the shell one that is near to a
 * variable that is not set.
 */
export function nameProblems(environment: Environment): string[] {
  const { values, origins, lines } = environment;
  return unknownNames(environment)
    .filter((name) => origins[name] !== 'the shell' || isMistake(name, values))
    .map((name) => unknownText(name, lines[name] ?? origins[name] ?? ''));
}

const collectionNames = collectionVariables.map(({ name }) => name as string);

/** Fewest names of the collection in the shell that are no coincidence: `url` or `token` alone may be anybody's. */
const leastInShell = 2;

function collectionText(names: readonly string[], from: string): string {
  const wanted = names.map((name) => environmentName(name.toLowerCase()));
  const [are, theNames] = names.length > 1 ? ['are', 'names'] : ['is', 'the name'];
  return `${names.join(', ')} of ${from} ${are} ${theNames} of the vendor's collection: write ${wanted.join(', ')}.`;
}

/** Variables that are named as the vendor's collection names them, where the suite lacks them. */
export function collectionNameProblems({ values, others }: Environment, shell: NodeJS.ProcessEnv): string[] {
  const isMissing = (name: string) => values[environmentName(name.toLowerCase())] === undefined;
  const found = Object.entries(others).flatMap(([file, names]) => {
    const exact = names.filter((name) => collectionNames.includes(name) && isMissing(name));
    const alike = names.filter((name) => collectionNames.includes(name.toLowerCase()) && isMissing(name));
    const meant = alike.length >= leastInShell ? alike : exact;
    return meant.length > 0 ? [collectionText(meant, file)] : [];
  });
  const inShell = collectionNames.filter((name) => shell[name] && isMissing(name));
  return inShell.length >= leastInShell ? [...found, collectionText(inShell, 'the shell')] : found;
}

/** Names without our prefix that are one letter or two away from a variable that is not set: `ALTKRAFT_URL`, `altcraft_url`. */
export function misspeltNames({ values, others }: Environment, shell: NodeJS.ProcessEnv): string[] {
  const inShell = Object.keys(shell).filter((name) => shell[name] && !name.startsWith('ALTCRAFT_'));
  const places = [...Object.entries(others), ['the shell', inShell] as const];
  return places.flatMap(([from, names]) =>
    names.flatMap((name) => {
      const meant = /^a\w{0,4}raft/i.test(name) ? meantBy(name, 2) : undefined;
      if (meant === undefined || values[meant] !== undefined) return [];
      return [`${name} of ${from} is not a variable of this suite. Did you mean ${meant}?`];
    }),
  );
}
