/**
 * Why no address arrived. The emulator is what a run is made against where nothing points to an installation; anything that
 * does would make a green run against the emulator a lie.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Environment } from './env-files.ts';
import { collectionNameProblems, misspeltNames } from './names.ts';
import { shownName } from './shown.ts';

/** How a run against the emulator is asked for in words. */
export const askForEmulator = 'npm run contract -- --emulator';

const ciVariables = [
  'GITHUB_ACTIONS',
  'GITLAB_CI',
  'JENKINS_URL',
  'TEAMCITY_VERSION',
  'TF_BUILD',
  'BUILDKITE',
  'BITBUCKET_BUILD_NUMBER',
  'CODEBUILD_BUILD_ID',
  'DRONE',
  'CIRCLECI',
  'TRAVIS',
  'APPVEYOR',
  'bamboo_buildKey',
  'CI',
];

/** The variable that tells that this is a CI server, if one does. */
export function ciVariable(shell: NodeJS.ProcessEnv): string | undefined {
  return ciVariables.find((name) => shell[name] && !/^(?:false|0|no)$/i.test(shell[name]));
}

/** How a file begins that the emulator wrote for its callers: it names no installation. */
const ofEmulator = '# Written by the emulator';

function setsAddress(path: string): boolean {
  try {
    if (!statSync(path).isFile() || statSync(path).size > 1_000_000) return false;
    const text = readFileSync(path, 'utf8');
    if (text.startsWith(ofEmulator)) return false;
    return /^[^\S\n]*(?:export\s+)?ALTCRAFT_(?:URL|TOKEN)[^\S\n]*[=:][^\S\n]*[^\s#]/m.test(text);
  } catch {
    return false; // what cannot be read here is no sign
  }
}

const isEnvName = (name: string) => /^[._]?env(?:[._-].*)?$/i.test(name) || /\.env$/i.test(name);

/** Files that would name an installation if they were read. */
function unreadFiles({ files }: Environment, folder: string, shell: NodeJS.ProcessEnv): string[] {
  const here = existsSync(folder) ? readdirSync(folder).filter((name) => isEnvName(name) && !files.includes(name)) : [];
  // npm changes into the folder of its package, and a timer starts a command anywhere.
  const elsewhere = [shell.INIT_CWD, shell.CONTRACT_PROJECT, dirname(resolve(folder))]
    .flatMap((place) => (place ? [place] : []))
    .map((place) => join(resolve(place), '.env'))
    .filter((path) => dirname(path) !== resolve(folder));
  return [...new Set([...here.map((name) => join(folder, name)), ...elsewhere])].filter(setsAddress);
}

function fileText(path: string, folder: string): string {
  const name = basename(path);
  const second = /^\.env\.(?!example$|txt$|bak$|old$|orig$|save$)(.+)$/.exec(name)?.[1];
  if (dirname(path) === folder && second !== undefined)
    return `${name} sets an address or a token, but it is read only with ALTCRAFT_ENV=${second}.`;
  const remedy =
    dirname(path) === folder ? `Rename ${name} to .env.` : 'Start the command in that folder, or copy the file.';
  return `${path} sets an address or a token, but only .env of the folder ${folder} is read. ${remedy}`;
}

/** Settings of ours that make no sense without an installation. */
function settingsText(names: readonly string[]): string {
  return `ALTCRAFT_URL is not set, but ${names.map(shownName).join(', ')} ${names.length > 1 ? 'are' : 'is'}.`;
}

function emptyText(names: readonly string[], ci: string | undefined): string {
  const cause = ci
    ? 'A secret of the CI server that is not available here is empty, for example in pull requests of forks.'
    : 'An empty variable overrides .env and counts as not set: unset it.';
  return `${names.join(', ')} of the shell ${names.length > 1 ? 'are' : 'is'} set, but empty. ${cause}`;
}

/**
 * What points to an installation although no address is set.
 *
 * @returns problems with their likely causes; none if a run against the emulator is what was meant
 */
export function missingAddress(
  environment: Environment,
  { folder, shell }: { folder: string; shell: NodeJS.ProcessEnv },
): string[] {
  const ci = ciVariable(shell);
  const settings = Object.keys(environment.values);
  const empty = environment.empty.filter((name) => environment.values[name] === undefined);
  const causes = [
    ...(empty.length > 0 ? [emptyText(empty, ci)] : []),
    ...collectionNameProblems(environment, shell),
    ...misspeltNames(environment, shell),
    ...unreadFiles(environment, resolve(folder), shell).map((path) => fileText(path, resolve(folder))),
    ...(ci ? [`${ci} is set: this is a CI server. Do the variables of the installation reach this job?`] : []),
  ];
  if (settings.length === 0 && causes.length === 0) return [];
  const fact = settings.length > 0 ? settingsText(settings) : 'ALTCRAFT_URL is not set.';
  return [
    `${fact} Set the address of your installation, or ask for the embedded emulator: ${askForEmulator}`,
    ...causes,
  ];
}
