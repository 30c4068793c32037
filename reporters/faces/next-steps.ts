/**
 * What to do next, in sentences.
 */
import { remedies } from '../../src/config/variables/discoverable.ts';
import { rendered } from '../../src/outcome/rendered.ts';
import type { Advice, Counts } from '../judgement/model.ts';
import { observedFolder } from './observed.ts';
import { pasteFile } from './deviations.ts';

const mostNames = 4;

const counted = (count: number) => (count === 1 ? '1 operation' : `${count} operations`);

/** `1 operation was`, `2 operations were`. */
const operationsWere = (count: number) => `${counted(count)} ${count === 1 ? 'was' : 'were'}`;

/** `ALTCRAFT_A (8), ALTCRAFT_B (4) and 2 more`. */
function listed(counts: Counts, most = mostNames): string {
  const names = counts.slice(0, most).map(([name, count]) => `${name} (${count})`);
  const rest = counts.length - most;
  return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function unsetText(operations: number, variables: Counts, remedy: string): string {
  const [only] = variables;
  const what = variables.length === 1 ? `${only?.[0]} is` : `${listed(variables)} are`;
  return `${operationsWere(operations)} not run because ${what} not set: ${remedy}`;
}

function placesText(what: string, places: readonly string[]): string {
  const rest = places.length - mostNames;
  return `${what}: ${places.slice(0, mostNames).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

type Wordings = { [Id in Advice['id']]: (advice: Extract<Advice, { id: Id }>) => string };

const wordings: Wordings = {
  'look at failures': ({ failed }) =>
    `${failed > 0 ? `${counted(failed)} failed` : 'A check of several operations failed'}: npm run report shows the replies, the contract, and how to repeat it`,
  'accept deviations': () =>
    `Is a failure known and accepted? Take its entry from ${pasteFile} into deviations.yaml and write the reason`,
  'renew deviations': ({ places }) =>
    placesText('These known deviations are past their day; have them mended, or renew them', places),
  'remove deviations': ({ places }) =>
    placesText('These known deviations did not occur any more; take them out', places),
  'ask the doctor': () => 'The platform did not answer every call: npm run doctor looks for the cause',
  'open the way': ({ operations }) =>
    `Calls of ${counted(operations)} were answered by a server in front of the platform: give whoever runs it their times and paths from results/calls.jsonl`,
  'look at set-ups': ({ operations }) =>
    `${counted(operations)} got no verdict: npm run report shows where the check stopped, often in its set-up`,
  sweep: () => 'Objects of this or an earlier run remain. Remove them with: npm run sweep',
  'discover variables': ({ operations, variables }) => unsetText(operations, variables, remedies.discoverable),
  'set variables': ({ operations, variables }) => unsetText(operations, variables, remedies.untold),
  'widen the role': ({ operations }) =>
    `${operationsWere(operations)} refused for want of rights: ask the administrator of the panel to widen the role of the token`,
  'ask for the tariff': ({ operations }) =>
    `${operationsWere(operations)} refused because of the tariff: ask your manager at the vendor what it holds`,
  'allow effects': ({ operations, effects }) =>
    `${operationsWere(operations)} not run because ALTCRAFT_ALLOW does not name their effect: ${listed(effects, effects.length)}. docs/safety.md says what each may do`,
  'open a sandbox': ({ operations, kinds }) =>
    `${operationsWere(operations)} not run because ALTCRAFT_SANDBOX does not name: ${listed(kinds)}`,
  'ask for paths': ({ operations }) =>
    `${counted(operations)} ${operations === 1 ? 'is' : 'are'} unconfirmed: ask the vendor whether your version has them, and under which path`,
  'pass on shapes': ({ operations }) =>
    `Replies of ${operations === 1 ? 'one operation' : counted(operations)} that no page shows as a whole: names and types, no values, are in ${observedFolder}/. Passed on to us, they become documented`,
  'name an installation': () =>
    'Point it at your installation: cp .env.example .env, set ALTCRAFT_URL and ALTCRAFT_TOKEN, npm run doctor',
  'run the whole suite': () => 'This was a part of the suite. The whole: npm run contract',
  'set a minimum': ({ verified }) =>
    `ALTCRAFT_MIN_VERIFIED=${verified} in .env makes later runs tell when they verify less than this one`,
  'merge shards': ({ shard: { part, of } }) =>
    `This was shard ${part} of ${of}. When all have ended, npm run merge -- FOLDER… makes one verdict of their folders`,
  'run shards again': () =>
    'Run the shards again that are named above, and merge all folders anew: until then their operations are not judged',
  'correct arguments': () =>
    'Correct the arguments. npm run contract -- --list prints the title of every check; npm run contract -- --help has examples',
  'run again': () => 'The run was interrupted, so it says nothing about the operations that are not run: run it again',
  'allow more time': () =>
    'Set a larger ALTCRAFT_RUN_TIMEOUT_MS, or run fewer checks: npm run contract -- --grep <pattern>',
  'look at problems': () =>
    'Look at the problem printed above. "problems" and "operations" in results/summary.json have all details',
  'look at differences': ({ differences }) =>
    `${differences} ${differences === 1 ? 'difference' : 'differences'} from the snapshot: results/comparison.md has them all; docs/upgrade.md says how to accept one`,
  'verify more': ({ verified, minimum }) =>
    `${verified} operations were verified, and ALTCRAFT_MIN_VERIFIED asks for ${minimum}. Find out what is missing since the last good run, or lower the minimum`,
  'correct ids': () => 'Correct the ids that are named above, or empty them in .env: npm run discover fills them in',
  'look for the cause': () => 'npm run doctor looks for the cause, one step after the other',
};

/** One piece of advice, in a sentence. */
export function adviceText(advice: Advice): string {
  return rendered((wordings[advice.id] as (advice: Advice) => string)(advice));
}

/** The section of the terminal. */
export function nextText(steps: readonly string[]): string {
  if (steps.length === 0) return 'What to do next: nothing, everything is verified.\n';
  return `What to do next\n${steps.map((step) => `  - ${step}\n`).join('')}`;
}
